import type { ItemKind } from "@/lib/reviews/model";

/** The address of an item's own page. */
export function itemAddress(storyId: string, { kind, number }: { kind: ItemKind; number: number }): string {
  return `/stories/${storyId}/${kind === "statement" ? "statements" : "claims"}/${number}`;
}
