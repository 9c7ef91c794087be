import { db } from "@/lib/db";
import { placeInText, placeSelect } from "@/lib/documents/model-place";
import type { StoryScope } from "@/lib/policy";
import { type ChangedWords, changedWords, compareTexts, type Stretch } from "@/lib/text/compare-texts";
import { contextOf } from "@/lib/text/lay-beside";
import type { Span } from "@/lib/text/model";
import { partAt, partsOf } from "@/lib/text/parts";

/** Changes on one page. */
export const CHANGES_A_PAGE = 50;
/** What stands before and after a change is read up to so many characters. */
const AROUND = 160;
/** Of a longer change, counted in both texts, only the beginning is given. */
const MOST_COMPARED = 40_000;
const BEGINNING = 2_000;
/** All the changes of one page are found within this, whatever the texts are. */
const MOST_MS = 1_000;

/** One place where two texts of a document differ. */
export type TextChange = {
  /** Its place among all of them, from 1. */
  number: number;
  before: string;
  words: ChangedWords[];
  /** Characters of the change, in both texts, that `words` leaves out: of a long one only the beginning is given. */
  more: number;
  after: string;
  /** The part of the newer text it stands in, as the reader shows it. */
  part: number;
  /** Numbers of the statements whose words stood there in the older text. */
  statements: number[];
};

/**
 * What differs between two texts of a document, in order, one page of it. Null when the story has no such document, or
 * the document no two such texts in that order; where it has one text only and no other is asked for, `compared` is
 * null. `changes` is null where the two are too far apart to be compared.
 *
 * @param versions of the texts; without them the newest and the one before it
 * @param from the number of the first change to be given, from 1
 */
export async function readTextChanges(
  scope: StoryScope,
  number: number,
  versions: { older?: number | undefined; newer?: number | undefined } = {},
  from = 1,
) {
  const document = await db.document.findFirst({
    where: { storyId: scope.storyId, number },
    select: {
      id: true,
      number: true,
      title: true,
      language: true,
      story: { select: { timeZone: true } },
      texts: { orderBy: { version: "desc" }, select: { id: true, version: true, createdAt: true } },
    },
  });
  if (!document) return null;
  const { story, texts, ...rest } = document;
  const read = { ...rest, timeZone: story.timeZone, versions: texts };
  if (texts.length === 1 && versions.older === undefined && versions.newer === undefined)
    return { ...read, compared: null };
  const newer = texts.find(({ version }) => version === (versions.newer ?? version));
  const before = versions.older ?? (newer?.version ?? 0) - 1;
  const older = texts.find(({ version }) => version === before);
  if (!newer || !older || older.version >= newer.version) return null;
  const [contents, statements] = await Promise.all([
    db.text.findMany({ where: { id: { in: [older.id, newer.id] } }, select: { id: true, content: true } }),
    readStanding(scope, document.id, older.id),
  ]);
  const contentOf = (id: string) => contents.find((text) => text.id === id)?.content ?? "";
  const [was, is] = [contentOf(older.id), contentOf(newer.id)];
  const differing = compareTexts(was, is)?.filter(({ same }) => !same);
  const changes = differing ? changesOf(differing, was, is, statements, from) : null;
  return { ...read, compared: { older, newer, total: differing?.length ?? 0, changes } };
}

type Standing = { number: number; span: Span };

/** The statements that stand in a text, by what was entered from it or found in it. */
async function readStanding(scope: StoryScope, documentId: string, textId: string): Promise<Standing[]> {
  const rows = await db.statement.findMany({
    where: { storyId: scope.storyId, documentId, item: { state: { not: "withdrawn" } } },
    orderBy: { item: { number: "asc" } },
    select: {
      ...placeSelect(textId),
      item: { select: { number: true } },
    },
  });
  return rows.flatMap(({ item, ...row }) => {
    const span = placeInText(textId, row);
    return span ? [{ number: item.number, span }] : [];
  });
}

function changesOf(
  differing: readonly Stretch[],
  was: string,
  is: string,
  statements: readonly Standing[],
  from: number,
): TextChange[] {
  const until = performance.now() + MOST_MS;
  const parts = partsOf(is);
  return differing.slice(from - 1, from - 1 + CHANGES_A_PAGE).map(({ older, newer }, at) => {
    const { before, after } = contextOf(is, newer, AROUND);
    const long = older.end - older.start + newer.end - newer.start > MOST_COMPARED;
    const shown = (text: string, { start, end }: Span) =>
      long ? beginningOf(text.slice(start, end)) : text.slice(start, end);
    const [gone, come] = [shown(was, older), shown(is, newer)];
    const words = changedWords(gone, come, long ? 0 : until - performance.now());
    return {
      number: from + at,
      before: is.slice(before.start, before.end),
      words,
      more: older.end - older.start - gone.length + newer.end - newer.start - come.length,
      after: is.slice(after.start, after.end),
      part: partAt(parts, newer.start),
      statements: statements
        .filter(({ span }) => span.start < older.end && older.start < span.end)
        .map((statement) => statement.number),
    };
  });
}

/** Up to 2,000 characters, with none torn. */
function beginningOf(words: string): string {
  const cut = words.slice(0, BEGINNING);
  return words.length > BEGINNING && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
