import { precisionOf, startOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import type { FigureInput, StatementInput } from "@/lib/statements/model";

/** A proof as the row keeps it. */
export type StoredProof = {
  grade: string;
  proof: object;
  textSha256: string;
  proverVersion: string;
};

/** The columns of a statement: what was entered, and what its proof found. */
function columns(input: StatementInput, proof: StoredProof, timeZone: string) {
  const { id: _id, span, relays: _relays, figures: _figures, saidOn, embargoUntil, ...plain } = input;
  return {
    ...plain,
    spanStart: span?.start ?? null,
    spanEnd: span?.end ?? null,
    saidOn,
    saidOnPrecision: saidOn ? precisionOf(saidOn) : null,
    saidAt: saidOn ? startOf(saidOn, timeZone) : null,
    embargoUntil: embargoUntil ? startOf(embargoUntil, timeZone) : null,
    grade: proof.grade,
    proof: proof.proof as Prisma.InputJsonValue,
    textSha256: proof.textSha256,
    proverVersion: proof.proverVersion,
  };
}

function figureColumns({ id: _id, ...figure }: FigureInput) {
  return figure;
}

type Scoped = { storyId: string; accountId: string; timeZone: string };

/** A new statement with its relays and figures. Its item must stand already. */
export async function insertStatement(
  tx: Transaction,
  scope: Scoped,
  input: StatementInput,
  proof: StoredProof,
): Promise<void> {
  await tx.statement.create({
    data: { id: input.id, storyId: scope.storyId, ...columns(input, proof, scope.timeZone) },
  });
  await insertRelays(tx, scope, input);
  await insertFigures(tx, scope, input, new Set());
}

/** The statement as it now reads. Figures keep their identity, so that what bears on a claim goes on bearing on it. */
export async function rewriteStatement(
  tx: Transaction,
  scope: Scoped,
  input: StatementInput,
  proof: StoredProof,
): Promise<void> {
  await tx.statement.update({ where: { id: input.id }, data: columns(input, proof, scope.timeZone) });
  await tx.relayLink.deleteMany({ where: { storyId: scope.storyId, statementId: input.id } });
  await insertRelays(tx, scope, input);
  const kept = input.figures.map((figure) => figure.id);
  await tx.figure.deleteMany({
    where: { storyId: scope.storyId, statementId: input.id, id: { notIn: kept } },
  });
  const standing = await tx.figure.findMany({
    where: { storyId: scope.storyId, statementId: input.id },
    select: { id: true },
  });
  // Ordinals are unique within a statement: out of the way first, so that an exchange of two is no clash.
  await tx.$executeRaw`UPDATE "Figure" SET ordinal = -1 - ordinal WHERE "statementId" = ${input.id}::uuid`;
  await insertFigures(tx, scope, input, new Set(standing.map(({ id }) => id)));
}

async function insertRelays(tx: Transaction, scope: Scoped, input: StatementInput): Promise<void> {
  if (input.relays.length === 0) return;
  await tx.relayLink.createMany({
    data: input.relays.map((relay, ordinal) => ({
      id: newId(),
      storyId: scope.storyId,
      statementId: input.id,
      ordinal,
      ...relay,
      madeById: scope.accountId,
    })),
  });
}

async function insertFigures(
  tx: Transaction,
  scope: Scoped,
  input: StatementInput,
  standing: ReadonlySet<string>,
): Promise<void> {
  const rows = input.figures.map((figure, ordinal) => ({ id: figure.id, ordinal, ...figureColumns(figure) }));
  const fresh = rows.filter((row) => !standing.has(row.id));
  // A subset points to its whole, which may be any of the others: the links are set once all of them stand.
  if (fresh.length > 0)
    await tx.figure.createMany({
      data: fresh.map((row) => ({ ...row, subsetOfId: null, storyId: scope.storyId, statementId: input.id })),
    });
  for (const row of rows)
    if (standing.has(row.id) || row.subsetOfId) await tx.figure.update({ where: { id: row.id }, data: row });
}
