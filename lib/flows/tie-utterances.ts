import type { Transaction } from "@/lib/db";
import { type Change, change } from "@/lib/flows/change";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { UtteranceInput, UtteranceWord } from "@/lib/statements/model-utterance";
import {
  inStatementOrder,
  sayUtterance,
  standingWord,
  standsAgainst,
  type Tied,
  utteranceProblem,
} from "@/lib/statements/rules-utterances";

/**
 * Says of a statement and each of the others that they print one utterance, or that they are two, or takes such a word
 * back. Tied, they rest on one origin wherever they stand on one claim; said to be two, they are proposed no more. Who
 * ties a statement to one of several ties it to all of them; who takes it back takes the others out of what it belongs to.
 */
export async function tieUtterances(scope: StoryScope, input: UtteranceInput): Promise<Outcome> {
  return change(scope, "utterance.tie", async (changing) => {
    const { tx } = changing;
    const otherIds = [...new Set(input.otherIds)];
    const locked = await lockStatements(tx, scope.storyId, [input.statementId, ...otherIds]);
    const lead = locked.get(input.statementId);
    const named = otherIds.flatMap((id) => locked.get(id) ?? []);
    if (!lead || named.length < otherIds.length) return notFound("statement");
    const others =
      input.word === "one" ? [...named, ...(await tiedTo(tx, scope.storyId, lead, named))] : named;
    const apart = await readApart(tx, lead.id);
    const pairs: Pair[] = [];
    for (const other of others) {
      const from = standingWord(lead, other, apart.has(other.id));
      const problem = utteranceProblem(input.word, lead, other, from);
      if (problem) return refuse(from === "as found" ? "rule" : "conflict", problem);
      if (from !== input.word) pairs.push({ other, from });
    }
    if (pairs.length === 0) return { ok: true };
    const problem = input.word === "one" ? await apartAmong(tx, scope.storyId, lead, others) : null;
    if (problem) return refuse("conflict", problem);
    if (input.word === "one") await join(scope, changing, lead, pairs);
    else await part(scope, changing, lead, pairs, input.word);
    for (const { other, from } of pairs) tell(changing, lead, other, from, input.word);
    return { ok: true };
  });
}

type Pair = { other: Tied; from: UtteranceWord };

/** The story's statements among `ids`, their rows locked: two words on a pair come one after the other. */
async function lockStatements(
  tx: Transaction,
  storyId: string,
  ids: readonly string[],
): Promise<Map<string, Tied>> {
  const rows = await tx.$queryRaw<Tied[]>`
    SELECT s.id, i.number, s."speakerId", s."utteranceId" FROM "Statement" s JOIN "Item" i ON i.id = s.id
    WHERE s."storyId" = ${storyId}::uuid AND s.id = ANY(${[...ids]}::uuid[])
    ORDER BY s.id FOR NO KEY UPDATE OF s`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whatever else belongs to what these belong to: it is tied along with them, and told. */
async function tiedTo(tx: Transaction, storyId: string, lead: Tied, named: readonly Tied[]): Promise<Tied[]> {
  const utterances = [...new Set(named.flatMap(({ utteranceId }) => utteranceId ?? []))];
  if (utterances.length === 0) return [];
  const rows = await tx.statement.findMany({
    where: { storyId, utteranceId: { in: utterances }, id: { notIn: [lead, ...named].map(({ id }) => id) } },
    select: { id: true },
  });
  const locked = await lockStatements(
    tx,
    storyId,
    rows.map(({ id }) => id),
  );
  return [...locked.values()];
}

/** The statements that somebody said are another utterance than this one. */
async function readApart(tx: Transaction, id: string): Promise<Set<string>> {
  const rows = await tx.utteranceApart.findMany({
    where: { OR: [{ aStatementId: id }, { bStatementId: id }] },
    select: { aStatementId: true, bStatementId: true },
  });
  return new Set(rows.map((row) => (row.aStatementId === id ? row.bStatementId : row.aStatementId)));
}

/**
 * Why these may not all become one with what the lead belongs to, or null: two of them that were said to be two would be
 * made one without a word on them.
 */
async function apartAmong(
  tx: Transaction,
  storyId: string,
  lead: Tied,
  others: readonly Tied[],
): Promise<string | null> {
  const all = [lead, ...others, ...(await tiedTo(tx, storyId, lead, [lead, ...others]))];
  const byId = new Map(all.map((statement) => [statement.id, statement]));
  const ids = [...byId.keys()];
  const apart = await tx.utteranceApart.findFirst({
    where: { storyId, aStatementId: { in: ids }, bStatementId: { in: ids } },
    orderBy: [{ aStatementId: "asc" }, { bStatementId: "asc" }],
  });
  const [one, other] = [byId.get(apart?.aStatementId ?? ""), byId.get(apart?.bStatementId ?? "")];
  return one && other ? standsAgainst(one, other, "two") : null;
}

/** All of them, and whatever each belonged to before, belong to one utterance. */
async function join(
  { storyId, actor }: StoryScope,
  { tx, at }: Change,
  lead: Tied,
  pairs: readonly Pair[],
): Promise<void> {
  const word = { setById: actor.accountId, setAt: at };
  const into = lead.utteranceId ?? pairs.find(({ other }) => other.utteranceId)?.other.utteranceId ?? newId();
  const merged = [...new Set([lead, ...pairs.map(({ other }) => other)].flatMap((s) => s.utteranceId ?? []))];
  if (merged.length === 0)
    await tx.utterance.create({ data: { id: into, storyId, speakerId: lead.speakerId ?? "", ...word } });
  else await tx.utterance.update({ where: { id: into }, data: word });
  const ids = [lead.id, ...pairs.map(({ other }) => other.id)];
  await tx.statement.updateMany({
    where: { storyId, OR: [{ id: { in: ids } }, { utteranceId: { in: merged } }] },
    data: { utteranceId: into },
  });
  await tx.utterance.deleteMany({ where: { storyId, id: { in: merged.filter((id) => id !== into) } } });
}

/** The others no longer belong to what the lead belongs to; said to be two, that is kept, and taken back it goes. */
async function part(
  { storyId, actor }: StoryScope,
  { tx, at }: Change,
  lead: Tied,
  pairs: readonly Pair[],
  word: UtteranceWord,
): Promise<void> {
  const keys = pairs.map(({ other }) => {
    const [aStatementId, bStatementId] = inStatementOrder(lead.id, other.id);
    return { aStatementId, bStatementId };
  });
  if (word === "two")
    await tx.utteranceApart.createMany({
      data: keys.map((key) => ({ ...key, storyId, setById: actor.accountId, setAt: at })),
    });
  else await tx.utteranceApart.deleteMany({ where: { storyId, OR: keys } });
  const leaving = pairs.filter(({ from }) => from === "one").map(({ other }) => other.id);
  if (leaving.length === 0 || lead.utteranceId === null) return;
  await tx.statement.updateMany({ where: { storyId, id: { in: leaving } }, data: { utteranceId: null } });
  const id = lead.utteranceId;
  const left = await tx.statement.count({ where: { storyId, utteranceId: id } });
  if (left > 1) {
    await tx.utterance.update({ where: { id }, data: { setById: actor.accountId, setAt: at } });
    return;
  }
  await tx.statement.updateMany({ where: { storyId, utteranceId: id }, data: { utteranceId: null } });
  await tx.utterance.delete({ where: { id } });
}

/** One entry for each pair, under the one with the lesser identifier: who had a hand in it is told from the pair. */
function tell({ record }: Change, lead: Tied, other: Tied, from: UtteranceWord, to: UtteranceWord): void {
  const [first] = inStatementOrder(lead.id, other.id);
  const [one, two] = first === lead.id ? [lead, other] : [other, lead];
  record({
    event: "utterance.said",
    subjectKind: "statement",
    subjectId: one.id,
    payload: {
      label: `S${one.number}`,
      other: `S${two.number}`,
      otherId: two.id,
      from: sayUtterance(from),
      to: sayUtterance(to),
    },
  });
}
