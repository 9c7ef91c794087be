import type { Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ItemKind, Pins, State } from "@/lib/reviews/model";

const FIRST_VERDICT = { statement: "unchecked", claim: "unassessed" } as const;
const COUNTER = { statement: "nextStatement", claim: "nextClaim" } as const;

/** A new item with its number in the story (taken under the story row's lock) and its first revision. */
export async function insertItem(
  tx: Transaction,
  item: {
    id: string;
    storyId: string;
    kind: ItemKind;
    authorId: string;
    digest: string;
    content: object;
    changed: readonly string[];
    at: Date;
  },
): Promise<{ number: number }> {
  const counter = COUNTER[item.kind];
  const story = await tx.story.update({
    where: { id: item.storyId },
    data: { [counter]: { increment: 1 } },
    select: { nextStatement: true, nextClaim: true },
  });
  const number = story[counter] - 1;
  await tx.item.create({
    data: {
      id: item.id,
      storyId: item.storyId,
      kind: item.kind,
      number,
      authorId: item.authorId,
      digest: item.digest,
      verdict: FIRST_VERDICT[item.kind],
      createdAt: item.at,
      changedAt: item.at,
    },
  });
  await insertRevision(tx, { itemId: item.id, number: 1, byId: item.authorId, suggestionId: null, ...item });
  return { number };
}

/** One revision: the whole content, who is answerable and which pinned fields changed. */
export async function insertRevision(
  tx: Transaction,
  revision: {
    itemId: string;
    number: number;
    byId: string;
    suggestionId: string | null;
    content: object;
    digest: string;
    changed: readonly string[];
    at: Date;
  },
): Promise<void> {
  await tx.revision.create({
    data: {
      itemId: revision.itemId,
      number: revision.number,
      byId: revision.byId,
      suggestionId: revision.suggestionId,
      content: revision.content as Prisma.InputJsonValue,
      digest: revision.digest,
      changed: [...revision.changed],
      at: revision.at,
    },
  });
}

/** What a move changes of an item, beside its version and when it changed. */
export type Move = {
  state: State;
  at: Date;
  reviewerId?: string | null;
  reason?: string | null;
  submittedAt?: Date | null;
  takenAt?: Date | null;
  revision?: number;
  digest?: string;
  verdict?: string;
  decisionId?: string;
  decidedDigest?: string;
  decidedAt?: Date;
};

const COLUMN_TYPES: Record<Exclude<keyof Move, "at">, string> = {
  state: "text",
  reviewerId: "uuid",
  reason: "text",
  submittedAt: "timestamptz",
  takenAt: "timestamptz",
  revision: "int",
  digest: "text",
  verdict: "text",
  decisionId: "uuid",
  decidedDigest: "text",
  decidedAt: "timestamptz",
};

/** SQL that moves an item on, if it still has the version its page showed. Every move raises the version. */
export function itemMove(item: { id: string; version: number }, { at, ...move }: Move): Prisma.Sql {
  const columns = Object.keys(COLUMN_TYPES) as Exclude<keyof Move, "at">[];
  const set = columns.flatMap((column) => {
    const value = move[column];
    if (value === undefined) return [];
    const given = value instanceof Date ? value.toISOString() : value;
    return [Prisma.sql`${Prisma.raw(`"${column}"`)} = ${given}::${Prisma.raw(COLUMN_TYPES[column])}`];
  });
  return Prisma.sql`UPDATE "Item" SET ${Prisma.join(set)}, "changedAt" = ${at.toISOString()}::timestamptz,
    version = version + 1 WHERE id = ${item.id}::uuid AND version = ${item.version}`;
}

/** Moves an item on at once. @returns false when somebody else changed the item in between */
export async function moveItem(
  tx: Transaction,
  item: { id: string; version: number },
  move: Move,
): Promise<boolean> {
  return (await tx.$executeRaw(itemMove(item, move))) === 1;
}

/** SQL that keeps a verdict with its pins. It is never changed; the item points to the one that stands. */
export function decisionInsert(decision: {
  id: string;
  storyId: string;
  itemId: string;
  revision: number;
  verdict: string;
  basis: string | null;
  figure: { low: number | null; high: number | null; asOf: string | null } | null;
  disputedPositions: string[];
  reason: string;
  overrideReason: string | null;
  alone: boolean;
  pins: Pins;
  pinsDigest: string;
  deciderId: string;
  deciderRole: string;
  at: Date;
}): Prisma.Sql {
  const { figure, pins, at, ...plain } = decision;
  const row = {
    ...plain,
    pins,
    at: at.toISOString(),
    figureLow: figure?.low ?? null,
    figureHigh: figure?.high ?? null,
    figureAsOf: figure?.asOf ?? null,
  };
  const columns = Prisma.raw(
    Object.keys(row)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  return Prisma.sql`INSERT INTO "Decision" (${columns})
    SELECT ${columns} FROM json_populate_record(NULL::"Decision", ${JSON.stringify(row)}::json)`;
}

/** Closes an open suggestion. @returns false when somebody closed it before */
export async function closeSuggestion(
  tx: Transaction,
  closing: { storyId: string; id: string; state: "accepted" | "declined"; byId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.suggestion.updateMany({
    where: { id: closing.id, storyId: closing.storyId, state: "open" },
    data: { state: closing.state, closedById: closing.byId, closedAt: closing.at },
  });
  return count === 1;
}
