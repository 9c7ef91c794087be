import type { PositionInput } from "@/lib/claims/model";
import { type Change, change } from "@/lib/flows/change";
import { placePosition } from "@/lib/flows/place-position";
import { type Proved, proveStatement } from "@/lib/flows/statement-proof";
import { type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel } from "@/lib/reviews/reads";
import { insertItem } from "@/lib/reviews/writes";
import { indexSubject } from "@/lib/search/writes";
import type { StatementContent, StatementInput } from "@/lib/statements/model";
import { changedFields, statementDigest } from "@/lib/statements/rules";
import { insertStatement } from "@/lib/statements/writes";

export type Entered = {
  statementId: string;
  number: number;
  grade: string;
  matches: { start: number; end: number }[];
};

/**
 * Enters a statement as a draft, proves its words and ties it to claims of the story, all or nothing.
 *
 * Sending the same form twice enters it once: the form brings the statement's identifier.
 *
 * @param positions its stances; their statementId is this statement's
 */
export async function enterStatement(
  scope: StoryScope,
  input: StatementInput,
  positions: readonly PositionInput[] = [],
): Promise<Outcome<Entered>> {
  const proved = await proveStatement(scope.storyId, input);
  if (!proved.ok) return proved;
  return change(scope, "statement.write", (changing) => enterWithin(scope, changing, proved, positions));
}

/** The same inside a change that does more, once the words are proved. */
export async function enterWithin(
  scope: StoryScope,
  changing: Change,
  proved: Proved,
  positions: readonly PositionInput[],
): Promise<Outcome<Entered>> {
  const { id } = proved.input;
  const standing = await changing.tx.item.findUnique({
    where: { id },
    select: { storyId: true, number: true, kind: true },
  });
  if (standing) {
    if (standing.storyId !== scope.storyId || standing.kind !== "statement")
      return refuse("conflict", "That identifier is taken.");
    return entered(proved, id, standing.number);
  }
  const number = await writeStatement(scope, changing, proved);
  for (const position of positions) {
    const placed = await placePosition(scope, changing, { ...position, statementId: id });
    if (!placed.ok) return placed;
  }
  return entered(proved, id, number);
}

async function writeStatement(
  scope: StoryScope,
  { tx, at, record }: Change,
  proved: Proved,
): Promise<number> {
  const { input, stored, timeZone } = proved;
  const { id, ...plain } = input;
  const content: StatementContent = { ...plain, textSha256: stored.textSha256 };
  const changed = changedFields(null, content);
  const digest = statementDigest(content);
  const { accountId } = scope.actor;
  const { number } = await insertItem(tx, {
    id,
    storyId: scope.storyId,
    kind: "statement",
    authorId: accountId,
    digest,
    content,
    changed,
    at,
  });
  await insertStatement(tx, { storyId: scope.storyId, accountId, timeZone }, input, stored);
  await indexSubject(tx, scope.storyId, "statement", id, [input.quote, input.original ?? ""]);
  record({
    event: "statement.created",
    subjectKind: "statement",
    subjectId: id,
    payload: { label: itemLabel({ kind: "statement", number }), to: content, grade: stored.grade },
  });
  return number;
}

function entered(proved: Proved, statementId: string, number: number): Outcome<Entered> {
  const { grade, matches } = proved.proof;
  return { ok: true, statementId, number, grade, matches: matches.slice(0, 50) };
}
