import { db } from "@/lib/db";
import { type ChainReport, verifyChain } from "@/lib/ledger/verify";
import type { StoryScope } from "@/lib/policy";

/** The state of the story's ledger chain, walked from its first entry. */
export function chainOf(scope: StoryScope): Promise<ChainReport> {
  return verifyChain(db, scope.storyId);
}
