"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { useEffect } from "react";
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab
  useEffect(showCurrentTab, [segment]);
  return <StoryTabs storyId={storyId} on={(segment ?? undefined) as StoryTab | undefined} counts={counts} />;
}

/** On a narrow screen the tab of this page may lie outside the bar: the bar, and nothing else, moves to it. */
function showCurrentTab() {
  const tab = document.querySelector<HTMLElement>("nav.tabs:not(.within) > [aria-current]");
  const bar = tab?.parentElement;
  if (!tab || !bar) return;
  const [shown, room] = [tab.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (shown.left < room.left) bar.scrollLeft += shown.left - room.left - 48;
  if (shown.right > room.right) bar.scrollLeft += shown.right - room.right + 48;
}
