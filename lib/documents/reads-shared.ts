import { cache } from "react";
import { db } from "@/lib/db";
import type { CopyWord } from "@/lib/documents/model";
import { type KeptWord, wordOf } from "@/lib/documents/rules-copies";
import type { StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";
import { inPairOrder } from "@/lib/reuse/model";
import type { Evidence, ReuseKind, SharedPassage } from "@/lib/text/reuse/model";

/** More than this no page lists; how many there are it says. */
const MOST_LISTED = 50;

/** A person's word on two documents, from the side of the one it was asked of. */
export type SaidOfCopy = {
  word: CopyWord;
  reason: string;
  by: string;
  at: Date;
  version: number;
};

export type SharesText = {
  id: string;
  number: number;
  title: string;
  publisher: string | null;
  /** Null where the program found nothing, and a person ties them all the same. */
  kind: ReuseKind | null;
  /** The document it comes from by a person's word, else by what was found; null where nothing tells. */
  fromId: string | null;
  evidence: Evidence | null;
  said: SaidOfCopy | null;
};

const saidSelect = {
  aDocumentId: true,
  bDocumentId: true,
  verdict: true,
  fromId: true,
  reason: true,
  setAt: true,
  version: true,
  setBy: { select: { name: true } },
} as const;

type SaidRow = KeptWord & { reason: string; setAt: Date; version: number; setBy: { name: string } };

function saidOf(row: SaidRow | undefined, documentId: string): SaidOfCopy | null {
  if (!row) return null;
  const { reason, setAt, version, setBy } = row;
  return { word: wordOf(row, documentId), reason, by: setBy.name, at: setAt, version };
}

/**
 * The documents of the story that share text with one of its texts, copies first and the rest in the order of their
 * numbers; at most 50, with how many there are. Also those that a person tied to the document where nothing was found.
 */
export async function readSharesText(
  scope: StoryScope,
  documentId: string,
  textId: string,
): Promise<{ shown: SharesText[]; total: number }> {
  const { storyId } = scope;
  await lookThroughMissing(storyId);
  const rows = await db.$queryRaw<
    { otherId: string; kind: ReuseKind; fromId: string | null; evidence: Evidence | null }[]
  >`
    SELECT DISTINCT ON (s.other) s.other AS "otherId", s.kind, s."fromId", s.evidence FROM (
      SELECT "bDocumentId" AS other, "bTextId" AS text, kind, "fromId", evidence FROM "SharedText"
      WHERE "storyId" = ${storyId}::uuid AND "aTextId" = ${textId}::uuid
      UNION ALL SELECT "aDocumentId", "aTextId", kind, "fromId", evidence FROM "SharedText"
      WHERE "storyId" = ${storyId}::uuid AND "bTextId" = ${textId}::uuid) s
    JOIN "Text" t ON t.id = s.text WHERE s.kind <> 'nothing' ORDER BY s.other, t.version DESC`;
  const links = await db.copyLink.findMany({
    where: { storyId, OR: [{ aDocumentId: documentId }, { bDocumentId: documentId }] },
    select: saidSelect,
  });
  const found = new Map(rows.map((row) => [row.otherId, row]));
  const linked = new Map(
    links.map((link) => [link.aDocumentId === documentId ? link.bDocumentId : link.aDocumentId, link]),
  );
  const tied = [...linked].filter(([id, { verdict }]) => found.has(id) || verdict === "copied");
  const ids = new Set([...found.keys(), ...tied.map(([id]) => id)]);
  const documents = await db.document.findMany({
    where: { storyId, id: { in: [...ids] } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true, publisher: { select: { name: true } } },
  });
  const all = documents.map(({ publisher, ...row }): SharesText => {
    const pair = found.get(row.id);
    const link = linked.get(row.id) as SaidRow | undefined;
    const said = saidOf(link, documentId);
    const own = said && said.word !== "as found" ? link?.fromId : pair?.fromId;
    return {
      ...row,
      publisher: publisher?.name ?? null,
      kind: pair?.kind ?? null,
      fromId: own ?? null,
      evidence: pair?.evidence ?? null,
      said,
    };
  });
  const ordered = all.sort((a, b) => rank(a) - rank(b) || a.number - b.number);
  return { shown: ordered.slice(0, MOST_LISTED), total: all.length };
}

/** Copies first, then quotations, then standing text. */
function rank({ kind, said }: SharesText): number {
  if (kind === "copied" || said?.word === "from other" || said?.word === "to other") return 0;
  return kind === "shared-quotation" ? 1 : 2;
}

const sideSelect = {
  id: true,
  number: true,
  title: true,
  language: true,
  kind: true,
  creditLine: true,
  publishedAt: true,
  publishedOnPrecision: true,
  publisher: { select: { name: true } },
  story: { select: { timeZone: true } },
  texts: { orderBy: { version: "desc" }, select: { id: true, version: true } },
} as const;

/**
 * Two documents of the story beside each other, with what their newest texts share; where only older ones share
 * anything, those. `a` is the one named first. Null when the story has not both. Read once a request.
 */
export const readPair = cache(async (scope: StoryScope, number: number, otherNumber: number) => {
  const { storyId } = scope;
  const rows = await db.document.findMany({
    where: { storyId, number: { in: [number, otherNumber] } },
    select: sideSelect,
  });
  const a = rows.find((row) => row.number === number);
  const b = rows.find((row) => row.number === otherNumber);
  if (!a || !b || a === b) return null;
  await lookThroughMissing(storyId);
  const shared = await readShared(storyId, a.id, b.id);
  const textsOf = (row: typeof a) => shared?.texts.find((text) => row.texts.some(({ id }) => id === text));
  const [aText, bText] = await Promise.all([
    readText(storyId, a.id, textsOf(a) ?? a.texts[0]?.id),
    readText(storyId, b.id, textsOf(b) ?? b.texts[0]?.id),
  ]);
  if (!aText || !bText) return null;
  const [first, second] = inPairOrder(a.id, b.id);
  const link = await db.copyLink.findUnique({
    where: { aDocumentId_bDocumentId: { aDocumentId: first, bDocumentId: second } },
    select: saidSelect,
  });
  const turned = shared !== null && shared.texts[0] !== aText.id;
  return {
    a: { ...a, text: aText },
    b: { ...b, text: bText },
    timeZone: a.story.timeZone,
    kind: shared?.kind ?? null,
    fromId: shared?.fromId ?? null,
    evidence: shared?.evidence ?? null,
    /** In the order of `a`. */
    passages: (shared?.passages ?? [])
      .map((passage) => (turned ? turn(passage) : passage))
      .sort((x, y) => x.aStart - y.aStart),
    said: saidOf((link as SaidRow | null) ?? undefined, a.id),
  };
});
export type PairOfDocuments = NonNullable<Awaited<ReturnType<typeof readPair>>>;

function turn({ aStart, aEnd, bStart, bEnd }: SharedPassage): SharedPassage {
  return { aStart: bStart, aEnd: bEnd, bStart: aStart, bEnd: aEnd };
}

async function readShared(storyId: string, one: string, other: string) {
  const rows = await db.sharedText.findMany({
    where: {
      storyId,
      kind: { not: "nothing" },
      OR: [
        { aDocumentId: one, bDocumentId: other },
        { aDocumentId: other, bDocumentId: one },
      ],
    },
    select: {
      kind: true,
      fromId: true,
      evidence: true,
      passages: true,
      a: { select: { id: true, version: true } },
      b: { select: { id: true, version: true } },
    },
  });
  const [newest] = rows.sort(
    (x, y) => y.a.version + y.b.version - (x.a.version + x.b.version) || y.a.version - x.a.version,
  );
  if (!newest) return null;
  return {
    texts: [newest.a.id, newest.b.id] as const,
    kind: newest.kind as ReuseKind,
    fromId: newest.fromId,
    evidence: newest.evidence as Evidence | null,
    passages: (newest.passages as [number, number, number, number][]).map(
      ([aStart, aEnd, bStart, bEnd]): SharedPassage => ({ aStart, aEnd, bStart, bEnd }),
    ),
  };
}

async function readText(storyId: string, documentId: string, id: string | undefined) {
  if (id === undefined) return null;
  return db.text.findFirst({
    where: { storyId, documentId, id },
    select: { id: true, version: true, content: true, sha256: true },
  });
}
