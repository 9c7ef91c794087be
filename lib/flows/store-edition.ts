import { db, type Transaction } from "@/lib/db";
import type { EditionInput } from "@/lib/editions/model";
import { askedLabels } from "@/lib/editions/rules";
import { beginCorrections } from "@/lib/editions/writes-corrections";
import { type Change, change } from "@/lib/flows/change";
import { lastChange, type Ready } from "@/lib/flows/edition-draft";
import { writeEdition } from "@/lib/flows/edition-rows";
import { type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";

export type MadeEdition = { editionId: string; number: number; out: number; held: number };

/** The writes of a hundred thousand statements take longer than a person's change may. */
const WRITING_MS = 180_000;

/**
 * Writes a finished edition in one transaction, with its entry in the ledger; only if the story is still as it was
 * gathered, and its number still free.
 */
export async function storeEdition(
  scope: StoryScope,
  input: EditionInput,
  ready: Ready,
): Promise<Outcome<MadeEdition> | "changed" | "number taken"> {
  let obstacle: "changed" | "number taken" | null = null;
  const { gathered, head } = ready;
  const work = async (transaction: Change): Promise<Outcome<MadeEdition>> => {
    const { tx, record } = transaction;
    obstacle = null;
    // The story's row first, as every change that takes a number does; then its chain, so that nothing else is entered.
    const { nextEdition } = await tx.story.update({
      where: { id: scope.storyId },
      data: { nextEdition: { increment: 1 } },
      select: { nextEdition: true },
    });
    await tx.$queryRaw`SELECT seq FROM "LedgerHead" WHERE chain = ${scope.storyId} FOR UPDATE`;
    const standing = await alreadyMade(scope, input.id, tx);
    if (standing) return standing;
    if ((await lastChange(scope.storyId, tx)) !== gathered.asOf) obstacle = "changed";
    else if (nextEdition - 1 !== head.number) obstacle = "number taken";
    if (obstacle) return refuse("conflict", obstacle);
    await writeEdition(tx, scope, input, ready);
    if (head.number === 1) await beginCorrections(tx, scope.storyId, gathered.place);
    const { out, held } = gathered;
    record({
      event: "edition.made",
      subjectKind: "edition",
      subjectId: input.id,
      payload: payloadOf(input, ready),
    });
    return { ok: true, editionId: input.id, number: head.number, out, held };
  };
  const outcome = await change(scope, "edition.make.confirmed", work, { timeout: WRITING_MS });
  return obstacle ?? outcome;
}

function payloadOf(input: EditionInput, { gathered, rendered, head }: Ready) {
  return {
    number: head.number,
    format: input.format,
    style: head.style.id,
    out: gathered.out,
    held: gathered.held,
    recipient: input.recipient,
    ...(head.supersedes ? { supersedes: head.supersedes, retracted: gathered.retracted } : {}),
    asked: [...askedLabels(input)],
    styleErrors: rendered.counts.E,
    sha256: rendered.sha256,
  };
}

/** What the edition with this identifier is, when it was made before. */
export async function alreadyMade(
  scope: StoryScope,
  id: string,
  client: typeof db | Transaction = db,
): Promise<Outcome<MadeEdition> | null> {
  const edition = await client.edition.findUnique({ where: { id }, select: { storyId: true, number: true } });
  if (!edition) return null;
  if (edition.storyId !== scope.storyId) return refuse("conflict", "That identifier is taken.");
  const all = await client.editionItem.count({ where: { editionId: id } });
  const held = await client.editionItem.count({ where: { editionId: id, held: { not: null } } });
  return { ok: true, editionId: id, number: edition.number, out: all - held, held };
}
