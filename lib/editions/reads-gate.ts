import { DateTime } from "luxon";
import { db } from "@/lib/db";
import type { EditionPlace } from "@/lib/interchange/model";
import { placesIn } from "@/lib/interchange/place";
import {
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

/** Statements as the gate and a frozen item need them, in the order of their numbers: one query for all. */
export async function readForEdition(storyId: string, ids: readonly string[]) {
  return db.statement.findMany({
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
      textId: true,
      proof: true,
      text: { select: { createdAt: true } },
      speakerId: true,
      speaker: { select: { name: true, kind: true, alsoKnownAs: true } },
      figures: {
        orderBy: { ordinal: "asc" },
        select: { wording: true, measure: true, low: true, high: true },
      },
      relays: {
        orderBy: { ordinal: "asc" },
        select: { description: true, source: { select: { name: true, kind: true } } },
      },
      document: {
        select: {
          number: true,
          title: true,
          kind: true,
          author: true,
          language: true,
          url: true,
          ...standingDocumentSelect,
          publishedOn: true,
          publisher: { select: { name: true } },
          statements: { where: { terms: { not: "on record" } }, take: 1, select: { id: true } },
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

/** Characters of texts that are read at once, and kept for the next page of statements. */
const TEXTS_AT_ONCE = 4_000_000;

/**
 * Where statements stand in their texts, in code points, with what is around them; keyed by statement. Texts are read a
 * few at a time and those of the last page kept in `texts`, for statements of one text mostly follow each other.
 */
export async function readPlaces(
  storyId: string,
  rows: readonly ForEdition[],
  texts: Map<string, string>,
): Promise<Map<string, EditionPlace>> {
  const places = new Map<string, EditionPlace>();
  const byText = new Map<string, ForEdition[]>();
  for (const row of rows)
    if (row.spanStart !== null) byText.set(row.textId, [...(byText.get(row.textId) ?? []), row]);
  for (const id of texts.keys()) if (!byText.has(id)) texts.delete(id);
  const place = (id: string, content: string) => {
    const find = placesIn(content);
    for (const { id: statement, spanStart, spanEnd } of byText.get(id) ?? [])
      if (spanStart !== null && spanEnd !== null)
        places.set(statement, find({ start: spanStart, end: spanEnd }));
  };
  for (const [id, content] of texts) place(id, content);
  const unread = [...byText.keys()].filter((id) => !texts.has(id));
  for (const ids of await groupsOfTexts(storyId, unread)) {
    texts.clear();
    const read = await db.text.findMany({
      where: { storyId, id: { in: ids } },
      select: { id: true, content: true },
    });
    for (const { id, content } of read) {
      place(id, content);
      texts.set(id, content);
    }
  }
  return places;
}

/** Identifiers of texts in groups that are not too long together; one that is too long alone is a group of its own. */
async function groupsOfTexts(storyId: string, ids: readonly string[]): Promise<string[][]> {
  if (ids.length === 0) return [];
  const lengths = await db.text.findMany({
    where: { storyId, id: { in: [...ids] } },
    select: { id: true, length: true },
  });
  const groups: string[][] = [];
  let room = 0;
  for (const { id, length } of lengths) {
    if (length > room || groups.length === 0) {
      groups.push([]);
      room = TEXTS_AT_ONCE;
    }
    groups.at(-1)?.push(id);
    room -= length;
  }
  return groups;
}

/** "1 Feb 2026, 21:00 (Asia/Karachi)". */
export function localTime(at: Date, timeZone: string): string {
  return `${DateTime.fromJSDate(at, { zone: timeZone }).setLocale("en-GB").toFormat("d LLL yyyy, HH:mm")} (${timeZone})`;
}
