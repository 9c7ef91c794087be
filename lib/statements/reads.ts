import { DateTime } from "luxon";
import type { Database, Transaction } from "@/lib/db";
import type { FigureInput, RelayInput, StatementContent, StatementKind, Terms } from "@/lib/statements/model";

/** What a statement's content is made of, as the database gives it. */
export const contentSelect = {
  id: true,
  documentId: true,
  textId: true,
  quote: true,
  spanStart: true,
  spanEnd: true,
  speakerId: true,
  kind: true,
  cue: true,
  role: true,
  givesBodysAccount: true,
  saidOn: true,
  language: true,
  original: true,
  originalLanguage: true,
  translator: true,
  translationMethod: true,
  terms: true,
  agreedDescription: true,
  embargoUntil: true,
  textSha256: true,
  grounds: true,
  groundsMadeBy: true,
  relays: { orderBy: { ordinal: "asc" }, select: { sourceId: true, description: true, madeBy: true } },
  figures: { orderBy: { ordinal: "asc" } },
} as const;

type ContentRow = NonNullable<Awaited<ReturnType<typeof findContent>>>;

function findContent(client: Database | Transaction, storyId: string, id: string) {
  return client.statement.findFirst({ where: { storyId, id }, select: contentSelect });
}

/** The content of a statement of the story as it stands, in the shape it is entered; null when there is none such. */
export async function readContent(
  client: Database | Transaction,
  storyId: string,
  id: string,
  timeZone: string,
): Promise<StatementContent | null> {
  const row = await findContent(client, storyId, id);
  return row && contentOf(row, timeZone);
}

/** A row as content: numbers for decimals, the story's local time for instants. */
export function contentOf(row: ContentRow, timeZone: string): StatementContent {
  const { id: _id, spanStart, spanEnd, kind, terms, embargoUntil, relays, figures, ...plain } = row;
  const { grounds, groundsMadeBy } = plain;
  return {
    ...plain,
    kind: kind as StatementKind,
    terms: terms as Terms,
    grounds: grounds as StatementContent["grounds"],
    groundsMadeBy: groundsMadeBy as StatementContent["groundsMadeBy"],
    span: spanStart !== null && spanEnd !== null ? { start: spanStart, end: spanEnd } : null,
    embargoUntil:
      embargoUntil && DateTime.fromJSDate(embargoUntil, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    relays: relays.map((relay) => ({ ...relay, madeBy: relay.madeBy as RelayInput["madeBy"] })),
    figures: figures.map(figureOf),
  };
}

/** A figure's row as it is entered. */
export function figureOf(row: ContentRow["figures"][number]): FigureInput {
  return {
    id: row.id,
    wording: row.wording,
    measure: row.measure as FigureInput["measure"],
    measureOther: row.measureOther,
    who: row.who,
    low: row.low === null ? null : Number(row.low),
    high: row.high === null ? null : Number(row.high),
    qualifier: row.qualifier as FigureInput["qualifier"],
    counting: row.counting as FigureInput["counting"],
    currency: row.currency,
    windowStart: row.windowStart,
    windowEnd: row.windowEnd,
    asOf: row.asOf,
    place: row.place,
    subsetOfId: row.subsetOfId,
  };
}
