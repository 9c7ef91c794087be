import { Tabs } from "../../_ui/tabs";

const TABS = [
  ["statements", "Statements"],
  ["claims", "Claims"],
  ["board", "Board"],
  ["documents", "Documents"],
  ["sources", "Sources"],
  ["timeline", "Timeline"],
  ["draft", "Draft check"],
  ["editions", "Editions"],
  ["ledger", "Ledger"],
] as const;

export type StoryTab = (typeof TABS)[number][0];

type Props = {
  storyId: string;
  /** The tab of this page; none on the story's own page. */
  on?: StoryTab | undefined;
  counts?: Partial<Record<StoryTab, number>>;
};

/** The rooms of a story. Each stands at /stories/ID/TAB. */
export function StoryTabs({ storyId, on, counts = {} }: Props) {
  return (
    <Tabs
      label="Story"
      tabs={TABS.map(([tab, label]) => ({
        href: `/stories/${storyId}/${tab}`,
        label,
        count: counts[tab],
        on: tab === on,
      }))}
    />
  );
}
