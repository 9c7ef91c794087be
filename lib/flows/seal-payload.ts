import { change } from "@/lib/flows/change";
import { lockEntry, type SealInput, sealEntry } from "@/lib/ledger/seal";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";

/**
 * Seals what one entry of the story's ledger says: its payload goes for good, for whatever must not be kept (a name
 * that a court or the person had taken out). That something was done, by whom and when stays, and the chain still
 * verifies. The ledger then tells who sealed it and why; that entry can't be sealed in turn.
 */
export async function sealPayload(
  scope: StoryScope,
  { seq, reason }: SealInput,
): Promise<Outcome<{ seq: number; event: string }>> {
  return change(scope, "ledger.seal", async ({ tx, record }) => {
    const entry = await lockEntry(tx, scope.storyId, seq);
    if (!entry) return notFound("entry of the ledger");
    if (entry.sealed) return refuse("conflict", `Entry ${seq} is sealed already.`);
    if (entry.event === "payload.sealed")
      return refuse("rule", "What says who sealed an entry, and why, is never sealed itself.");
    await sealEntry(tx, scope.storyId, seq);
    record({
      event: "payload.sealed",
      subjectKind: "ledger",
      subjectId: entry.subjectId,
      payload: { seq, event: entry.event, reason },
    });
    return { ok: true, seq, event: entry.event };
  });
}
