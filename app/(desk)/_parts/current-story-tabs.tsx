"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { type StoryTab, StoryTabs } from "./story-tabs";

/** The story's tabs, with the one that this page stands under. */
export function CurrentStoryTabs({
  storyId,
  counts,
}: {
  storyId: string;
  counts: Partial<Record<StoryTab, number>>;
}) {
  const segment = useSelectedLayoutSegment();
  return <StoryTabs storyId={storyId} on={(segment ?? undefined) as StoryTab | undefined} counts={counts} />;
}
