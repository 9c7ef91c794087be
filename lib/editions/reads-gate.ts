import { DateTime } from "luxon";
import { db } from "@/lib/db";
import type { Freezable } from "@/lib/editions/rules-freeze";
import { Prisma } from "@/lib/generated/prisma/client";
import type { EditionPlace } from "@/lib/interchange/model";
import { placesIn } from "@/lib/interchange/place";
import type { StandingFacts } from "@/lib/statements/model-standing";

/** A statement as the gate and a frozen item need it. */
export type ForEdition = Omit<Freezable & StandingFacts, "item"> & {
  id: string;
  speakerId: string | null;
  textId: string;
  text: { length: number };
  positions: readonly { claimId: string; stance: string }[];
  item: Omit<Freezable["item"] & StandingFacts["item"], "decisions"> & {
    state: string;
    /** The one that stands; none where none does. */
    decisions: readonly { basis: string | null; alone: boolean; pins: { speakerName: string | null } }[];
  };
};

/** Identifiers of statements in the order of their numbers; those that are in another story are left out. */
export async function inOrderOfNumbers(storyId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Item" WHERE "storyId" = ${storyId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY number`;
  return rows.map(({ id }) => id);
}

/**
 * Statements as the gate and a frozen item need them, in the order of their numbers; three queries for all. What many
 * share comes once, and of what is long only what is asked of it: an edition reads thousands, and taking rows in costs
 * its process more than anything else it does.
 */
export async function readForEdition(storyId: string, ids: readonly string[]): Promise<ForEdition[]> {
  if (ids.length === 0) return [];
  const chosen = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const [rows, texts, parts] = await Promise.all([
    readRows(storyId, chosen),
    readTexts(storyId, chosen),
    readParts(storyId, chosen),
  ]);
  return rows.map((row) => forEdition(row, mustHave(texts, row.textId), parts));
}

type Row = Omit<
  ForEdition,
  "proof" | "text" | "document" | "speaker" | "figures" | "relays" | "positions" | "reproofs" | "item"
> &
  Omit<ForEdition["item"], "decisions"> & {
    omissions: unknown;
    speakerName: string;
    speakerKind: string;
    alsoKnownAs: string[];
    basis: string | null;
    alone: boolean;
    /** The speaker's name that the decision pinned. */
    pinnedName: string | null;
  };

function readRows(storyId: string, chosen: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw`
    SELECT i.id, i.number, i.state, i.verdict, i.revision, i.digest, i."decisionId", i."decidedDigest", i."decidedAt",
      d.basis, d.alone, d.pins->>'speakerName' AS "pinnedName",
      s.quote, s.kind, s.cue, s.role, s."saidOn", s.language, s.original, s."originalLanguage", s.translator,
      s."translationMethod", s.terms, s."agreedDescription", s."embargoUntil", s.grade, s."spanStart", s."spanEnd",
      s."textSha256", s."textId", s.proof->'omissions' AS omissions,
      s."speakerId", o.name AS "speakerName", o.kind AS "speakerKind", o."alsoKnownAs"
    FROM "Item" i JOIN "Statement" s ON s.id = i.id LEFT JOIN "Decision" d ON d.id = i."decisionId"
    LEFT JOIN "Source" o ON o.id = s."speakerId"
    WHERE i."storyId" = ${storyId}::uuid AND i.id = ${chosen} ORDER BY i.number`;
}

type TextOf = {
  text: { length: number; createdAt: Date };
  document: Freezable["document"] & StandingFacts["document"];
};

/** The texts that statements stand in, each with its document, keyed by identifier. */
async function readTexts(storyId: string, chosen: Prisma.Sql): Promise<Map<string, TextOf>> {
  const rows = await db.$queryRaw<
    (TextOf["text"] & Omit<TextOf["document"], "publisher"> & { id: string; publisher: string | null })[]
  >`SELECT t.id, t.length, t."createdAt", d.number, d.title, d.kind, d.author, d.language, d.url, d.status,
      d."statusNote", d."statusAt", d."publishedOn", p.name AS publisher,
      NOT EXISTS (SELECT FROM "Statement" o WHERE o."storyId" = d."storyId" AND o."documentId" = d.id
        AND o.terms <> 'on record') AS "allOnRecord"
    FROM "Text" t JOIN "Document" d ON d.id = t."documentId" LEFT JOIN "Source" p ON p.id = d."publisherId"
    WHERE t."storyId" = ${storyId}::uuid AND t.id IN (
      SELECT s."textId" FROM "Statement" s WHERE s."storyId" = ${storyId}::uuid AND s.id = ${chosen})`;
  return new Map(
    rows.map(({ id, length, createdAt, publisher, ...document }) => [
      id,
      {
        text: { length, createdAt },
        document: { ...document, publisher: publisher === null ? null : { name: publisher } },
      },
    ]),
  );
}

type Part<T> = Map<string, T[]>;
type Parts = {
  figures: Part<Freezable["figures"][number]>;
  relays: Part<Freezable["relays"][number]>;
  positions: Part<ForEdition["positions"][number]>;
  reproofs: Part<StandingFacts["reproofs"][number]>;
};
type Of<T> = T & { statementId: string };

/** What of figures, relays, positions and later texts belongs to statements: few have any, and all come in one row. */
async function readParts(storyId: string, chosen: Prisma.Sql): Promise<Parts> {
  const which = Prisma.sql`x."storyId" = ${storyId}::uuid AND x."statementId" = ${chosen}`;
  const [row] = await db.$queryRaw<
    {
      figures: Of<Freezable["figures"][number]>[] | null;
      relays: Of<{ description: string | null; name: string | null }>[] | null;
      positions: Of<ForEdition["positions"][number]>[] | null;
      reproofs: Of<{ outcome: string; at: string; version: number }>[] | null;
    }[]
  >`SELECT
    (SELECT json_agg(f) FROM (SELECT x."statementId", x.wording, x.measure, x.low, x.high FROM "Figure" x
      WHERE ${which} ORDER BY x.ordinal) AS f) AS figures,
    (SELECT json_agg(r) FROM (SELECT x."statementId", x.description, o.name FROM "RelayLink" x
      LEFT JOIN "Source" o ON o.id = x."sourceId" WHERE ${which} ORDER BY x.ordinal) AS r) AS relays,
    (SELECT json_agg(p) FROM (SELECT x."statementId", x."claimId", x.stance FROM "Position" x
      WHERE ${which} ORDER BY x."createdAt", x.id) AS p) AS positions,
    (SELECT json_agg(r) FROM (SELECT x."statementId", x.outcome, x.at, t.version FROM "Reproof" x
      JOIN "Text" t ON t.id = x."textId" WHERE ${which} ORDER BY t.version DESC) AS r) AS reproofs`;
  return {
    figures: byStatement(row?.figures, (figure) => figure),
    relays: byStatement(row?.relays, ({ description, name }) => ({
      description,
      source: name === null ? null : { name },
    })),
    positions: byStatement(row?.positions, (position) => position),
    reproofs: byStatement(row?.reproofs, ({ outcome, at, version }) => ({
      outcome,
      at: new Date(at),
      text: { version },
    })),
  };
}

function byStatement<T extends { statementId: string }, P>(
  rows: readonly T[] | null | undefined,
  partOf: (row: T) => P,
): Part<P> {
  const parts: Part<P> = new Map();
  for (const row of rows ?? []) {
    const standing = parts.get(row.statementId);
    if (standing) standing.push(partOf(row));
    else parts.set(row.statementId, [partOf(row)]);
  }
  return parts;
}

/** Written out: a row with so many columns is a table of its own to the engine, and copying one costs more than reading it. */
function forEdition(row: Row, { text, document }: TextOf, parts: Parts): ForEdition {
  const { id, speakerId, basis, alone } = row;
  return {
    id,
    quote: row.quote,
    kind: row.kind,
    cue: row.cue,
    role: row.role,
    saidOn: row.saidOn,
    language: row.language,
    original: row.original,
    originalLanguage: row.originalLanguage,
    translator: row.translator,
    translationMethod: row.translationMethod,
    terms: row.terms,
    agreedDescription: row.agreedDescription,
    embargoUntil: row.embargoUntil,
    grade: row.grade,
    proof: { omissions: row.omissions },
    spanStart: row.spanStart,
    spanEnd: row.spanEnd,
    textSha256: row.textSha256,
    textId: row.textId,
    text,
    document,
    speakerId,
    speaker:
      speakerId === null
        ? null
        : { name: row.speakerName, kind: row.speakerKind, alsoKnownAs: row.alsoKnownAs },
    figures: parts.figures.get(id) ?? [],
    relays: parts.relays.get(id) ?? [],
    positions: parts.positions.get(id) ?? [],
    reproofs: parts.reproofs.get(id) ?? [],
    item: {
      number: row.number,
      state: row.state,
      verdict: row.verdict,
      revision: row.revision,
      digest: row.digest,
      decisionId: row.decisionId,
      decidedDigest: row.decidedDigest,
      decidedAt: row.decidedAt,
      decisions: row.decisionId === null ? [] : [{ basis, alone, pins: { speakerName: row.pinnedName } }],
    },
  };
}

function mustHave(texts: ReadonlyMap<string, TextOf>, id: string): TextOf {
  const text = texts.get(id);
  if (!text) throw new Error(`text ${id} was not read`);
  return text;
}

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
    if (row.spanStart !== null) {
      const standing = byText.get(row.textId);
      if (standing) standing.push(row);
      else byText.set(row.textId, [row]);
    }
  for (const id of texts.keys()) if (!byText.has(id)) texts.delete(id);
  const place = (id: string, content: string) => {
    const find = placesIn(content);
    for (const { id: statement, spanStart, spanEnd } of byText.get(id) ?? [])
      if (spanStart !== null && spanEnd !== null)
        places.set(statement, find({ start: spanStart, end: spanEnd }));
  };
  for (const [id, content] of texts) place(id, content);
  const unread = [...byText].flatMap(([id, [row]]) => (row && !texts.has(id) ? [row] : []));
  for (const ids of groupsOfTexts(unread)) {
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
function groupsOfTexts(unread: readonly ForEdition[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const { textId, text } of unread) {
    if (text.length > room || groups.length === 0) {
      groups.push([]);
      room = TEXTS_AT_ONCE;
    }
    groups.at(-1)?.push(textId);
    room -= text.length;
  }
  return groups;
}

/** "1 Feb 2026, 21:00 (Asia/Karachi)". */
export function localTime(at: Date, timeZone: string): string {
  return `${DateTime.fromJSDate(at, { zone: timeZone }).setLocale("en-GB").toFormat("d LLL yyyy, HH:mm")} (${timeZone})`;
}
