import { DateTime } from "luxon";
import type { Database, Transaction } from "@/lib/db";
import {
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

/** Statements as the gate and a frozen item need them, in the order of their numbers: one query for all. */
export async function readForEdition(
  client: Database | Transaction,
  storyId: string,
  ids: readonly string[],
) {
  return client.statement.findMany({
    where: { storyId, id: { in: [...ids] } },
    orderBy: { item: { number: "asc" } },
    select: {
      id: true,
      quote: true,
      kind: true,
      cue: true,
      role: true,
      saidOn: true,
      language: true,
      original: true,
      originalLanguage: true,
      translator: true,
      translationMethod: true,
      terms: true,
      agreedDescription: true,
      embargoUntil: true,
      grade: true,
      spanStart: true,
      spanEnd: true,
      textSha256: true,
      speaker: { select: { name: true, kind: true } },
      relays: {
        orderBy: { ordinal: "asc" },
        select: { description: true, source: { select: { name: true, kind: true } } },
      },
      document: {
        select: {
          number: true,
          title: true,
          url: true,
          ...standingDocumentSelect,
          publishedOn: true,
          publisher: { select: { name: true } },
        },
      },
      reproofs: standingReproofSelect,
      positions: { select: { claimId: true, stance: true } },
      item: {
        select: {
          number: true,
          state: true,
          verdict: true,
          revision: true,
          ...standingItemSelect,
        },
      },
    },
  });
}
export type ForEdition = Awaited<ReturnType<typeof readForEdition>>[number];

/** "1 Feb 2026, 21:00 (Asia/Karachi)". */
export function localTime(at: Date, timeZone: string): string {
  return `${DateTime.fromJSDate(at, { zone: timeZone }).setLocale("en-GB").toFormat("d LLL yyyy, HH:mm")} (${timeZone})`;
}
