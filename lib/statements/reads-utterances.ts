import { db } from "@/lib/db";

/** Statements in the words an utterance is found from, with what a person said of them; in the order of their numbers. */
export function readPrints(storyId: string, ids: readonly string[]) {
  return db.statement.findMany({
    where: { storyId, id: { in: [...ids] } },
    orderBy: { item: { number: "asc" } },
    select: {
      id: true,
      documentId: true,
      quote: true,
      saidOn: true,
      speakerId: true,
      speaker: { select: { name: true } },
      item: { select: { number: true } },
      utterance: { select: { id: true, setAt: true, setBy: { select: { name: true } } } },
    },
  });
}
export type PrintRow = Awaited<ReturnType<typeof readPrints>>[number];

/** The words of persons that two of these statements are two utterances. */
export function readApart(storyId: string, ids: readonly string[]) {
  return db.utteranceApart.findMany({
    where: { storyId, aStatementId: { in: [...ids] }, bStatementId: { in: [...ids] } },
    orderBy: [{ aStatementId: "asc" }, { bStatementId: "asc" }],
    select: { aStatementId: true, bStatementId: true, setAt: true, setBy: { select: { name: true } } },
  });
}
export type ApartRow = Awaited<ReturnType<typeof readApart>>[number];
