import type { ReactNode } from "react";
import type { Actor } from "@/lib/policy";
import { Notice } from "../../_ui/notice";
import { TopBar } from "./top-bar";

type Props = {
  actor: Pick<Actor, "name" | "admin">;
  story?: { id: string; title: string } | undefined;
  /** The tabs of a story. */
  tabs?: ReactNode;
  search?: string | undefined;
  children: ReactNode;
};

/** The frame of every signed-in page: the bar, the story's tabs, the page. */
export function DeskFrame({ actor, story, tabs, search, children }: Props) {
  return (
    <>
      <TopBar
        person={actor.name}
        search={search}
        {...(story ? { storyTitle: story.title, storyHref: `/stories/${story.id}` } : {})}
      />
      {tabs}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** What came of the action that led here ("Submitted for review."), as the address says it. */
export function Done({ words }: { words: string | string[] | undefined }) {
  if (typeof words !== "string" || words === "") return null;
  // Only our own short sentences come this way; what somebody else wrote into a link is shown as text and cut.
  return <Notice kind="success">{words.slice(0, 200)}</Notice>;
}
