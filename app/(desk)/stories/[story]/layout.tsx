import type { Metadata } from "next";
import type { ReactNode } from "react";
import { findScope, requireScope } from "@/lib/auth/session";
import { readAlarms } from "@/lib/evidence/reads-custody";
import { countsOfStory, readStoryHead } from "@/lib/stories/reads";
import { CurrentStoryTabs } from "../../_parts/current-story-tabs";
import { DeskFrame } from "../../_parts/desk-frame";
import { Alarms } from "./alarms";

type Params = { params: Promise<{ story: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const scope = await findScope((await params).story);
  if (!scope) return {};
  const head = await readStoryHead(scope);
  return { title: { default: head.title, template: `%s · ${head.title} · Onrecord` } };
}

/** Every page of a story: whose it is, and its rooms. */
export default async function StoryLayout({ params, children }: Params & { children: ReactNode }) {
  const scope = await requireScope((await params).story);
  const [head, counts, alarms] = await Promise.all([
    readStoryHead(scope),
    countsOfStory(scope),
    readAlarms(scope),
  ]);
  return (
    <DeskFrame
      actor={scope.actor}
      story={{ id: scope.storyId, title: head.title }}
      tabs={<CurrentStoryTabs storyId={scope.storyId} counts={counts} />}
    >
      <Alarms alarms={alarms} story={`/stories/${scope.storyId}`} zone={head.timeZone} />
      {children}
    </DeskFrame>
  );
}
