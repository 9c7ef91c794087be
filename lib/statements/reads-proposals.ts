import { db } from "@/lib/db";
import { keptWhile } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import type { Proposal, ProposedTie } from "@/lib/statements/model-proposals";
import {
  isCovered,
  type KnownSource,
  proposalOf,
  rankedClaim,
  type Standing,
  tiesFor,
} from "@/lib/statements/rules-proposals";
import { SUGGESTER, type Suggestion } from "@/lib/suggest/model";
import type { Span } from "@/lib/text/model";
import { partAt, partsOf } from "@/lib/text/parts";

/** More than a person looks at in one sitting: the rest comes as these are decided. */
const MOST_SHOWN = 60;
/** Beside the part of a long text fewer: each weighs as much as a quarter of its words. */
const MOST_BESIDE_A_PART = 9;
const MOST_SOURCES = 5_000;
const MOST_CLAIMS = 300;
const MOST_POSITIONS = 1_000;
const MOST_RECENT = 12;

type TextToRead = { id: string; content: string; sha256: string; language: string };

export type ShownProposal = Proposal & { ties: readonly ProposedTie[] };

/**
 * What a part of a text seems to say that no statement has yet and nobody decided, each with the claims it may bear on;
 * in the order of the text, and how many stand behind those shown. A long text is read by its parts, so that no
 * request takes longer than one of them: a name that only an earlier part gives in full isn't known.
 *
 * @param statements the words that statements have in this text
 */
export async function readProposals(
  scope: StoryScope,
  text: TextToRead,
  part: Span,
  statements: readonly { span: Span | null; speaker: string | null }[],
): Promise<{ shown: ShownProposal[]; more: number }> {
  const suggestions = await suggestionsIn(scope.storyId, text, part);
  if (suggestions.length === 0) return { shown: [], more: 0 };
  const [sources, decided, claims, positions] = await Promise.all([
    readSources(scope),
    readDecided(scope, text.id, part),
    readClaims(scope),
    readPositions(scope, text.id, part),
  ]);
  const standing = [
    ...statements.flatMap(({ span, speaker }): Standing[] => (span ? [{ ...span, speaker }] : [])),
    ...decided,
  ];
  const open = suggestions
    .map((suggestion) => proposalOf(text.content, suggestion, sources))
    .filter((proposal) => !isCovered(proposal, standing));
  const isPart = part.end - part.start < text.content.length;
  const most = isPart ? MOST_BESIDE_A_PART : MOST_SHOWN;
  return {
    shown: open
      .slice(0, most)
      .map((proposal) => ({ ...proposal, ties: tiesFor(proposal, claims, positions) })),
    more: Math.max(0, open.length - most),
  };
}

/** Why there is nothing to accept: the words are no suggestion of that text, or the text is not the newest. */
export type Unfound = "text" | "older text" | "suggestion";

/** The suggestion that stands at a place of a text, made anew from the text and nothing that was sent. */
export async function readProposal(
  scope: StoryScope,
  textId: string,
  place: Span,
): Promise<FoundProposal | Unfound> {
  const text = await readText(scope, textId);
  if (typeof text === "string") return text;
  const suggestions = await suggestionsIn(scope.storyId, text, partHolding(text.content, place.start));
  const suggestion = suggestions.find(
    ({ content }) => content[0]?.start === place.start && content.at(-1)?.end === place.end,
  );
  if (!suggestion) return "suggestion";
  const found = proposalOf(text.content, suggestion, await readSources(scope));
  const { documentId, number, language } = text;
  return { found, document: { id: documentId, number, language } };
}
export type FoundProposal = {
  found: Proposal;
  document: { id: string; number: number; language: string };
};

/** The suggestions of the part that begins at `from`, from a confidence on, that nobody decided and no statement has. */
export async function readProposalsFrom(
  scope: StoryScope,
  textId: string,
  from: number,
  least: number,
): Promise<ShownProposal[] | Unfound> {
  const text = await readText(scope, textId);
  if (typeof text === "string") return text;
  const part = partHolding(text.content, from);
  const inPart = { textId, spanStart: { gte: part.start, lt: part.end } };
  const rows = await db.statement.findMany({
    where: {
      storyId: scope.storyId,
      documentId: text.documentId,
      item: { state: { not: "withdrawn" } },
      OR: [inPart, { reproofs: { some: inPart } }],
    },
    select: {
      textId: true,
      spanStart: true,
      spanEnd: true,
      speaker: { select: { name: true } },
      reproofs: { where: { textId }, select: { outcome: true, spanStart: true, spanEnd: true } },
    },
  });
  const statements = rows.map((row) => {
    const at =
      row.textId === textId
        ? row
        : row.reproofs.find(({ outcome }) => outcome === "held" || outcome === "moved");
    const stands = at && at.spanStart !== null && at.spanEnd !== null;
    return {
      span: stands ? { start: at.spanStart ?? 0, end: at.spanEnd ?? 0 } : null,
      speaker: row.speaker?.name ?? null,
    };
  });
  const { shown } = await readProposals(scope, text, part, statements);
  return shown.filter(({ confidence }) => confidence >= least);
}

function partHolding(text: string, offset: number): Span {
  const parts = partsOf(text);
  return parts[partAt(parts, offset) - 1] ?? { start: 0, end: text.length };
}

async function readText(scope: StoryScope, textId: string) {
  const text = await db.text.findFirst({
    where: { storyId: scope.storyId, id: textId },
    select: {
      id: true,
      content: true,
      sha256: true,
      documentId: true,
      document: {
        select: {
          number: true,
          language: true,
          texts: { orderBy: { version: "desc" }, take: 1, select: { id: true } },
        },
      },
    },
  });
  if (!text) return "text";
  const { document, ...rest } = text;
  if (document.texts[0]?.id !== textId) return "older text";
  return { ...rest, number: document.number, language: document.language };
}

/** What the rules read in a part of a text. A text never changes, so that it is kept until other things crowd it out. */
async function suggestionsIn(
  storyId: string,
  { content, sha256, language }: TextToRead,
  part: Span,
): Promise<readonly Suggestion[]> {
  // The rules are of English: elsewhere they would suggest little, and that wrongly.
  if (!/^en\b/i.test(language)) return [];
  const name = `suggested ${SUGGESTER} ${sha256} ${part.start}`;
  const found = await keptWhile(
    storyId,
    [name],
    async () => {
      // Loading the tagger takes a moment, which only those who enter statements wait for.
      const { suggestStatements } = await import("@/lib/suggest/suggest-statements");
      const inPart = suggestStatements(content.slice(part.start, part.end));
      return new Map([[name, inPart.map((suggestion) => moved(suggestion, part.start))]]);
    },
    () => NOTHING,
  );
  return found.get(name) ?? [];
}

const NOTHING: ReadonlySet<string> = new Set();

function moved(suggestion: Suggestion, by: number): Suggestion {
  const at = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...suggestion,
    content: suggestion.content.map(at),
    source: suggestion.source && at(suggestion.source),
    cue: suggestion.cue && at(suggestion.cue),
    figures: suggestion.figures.map(at),
  };
}

function readSources({ storyId }: StoryScope): Promise<KnownSource[]> {
  return db.source.findMany({
    where: { storyId },
    orderBy: { id: "asc" },
    take: MOST_SOURCES,
    select: {
      id: true,
      name: true,
      alsoKnownAs: true,
      party: { select: { ordinal: true, name: true } },
    },
  });
}

async function readDecided({ storyId }: StoryScope, textId: string, part: Span): Promise<Standing[]> {
  const rows = await db.proposalDecision.findMany({
    where: { storyId, textId, takenBackAt: null, spanStart: { gte: part.start, lt: part.end } },
    select: { spanStart: true, spanEnd: true },
  });
  return rows.map(({ spanStart, spanEnd }) => ({
    start: spanStart,
    end: spanEnd,
    speaker: null,
    decided: true,
  }));
}

async function readClaims({ storyId }: StoryScope) {
  const rows = await db.item.findMany({
    where: { storyId, kind: "claim", state: { not: "withdrawn" } },
    orderBy: { number: "desc" },
    take: MOST_CLAIMS,
    select: {
      number: true,
      claim: { select: { id: true, text: true, shortText: true, measure: true, who: true } },
    },
  });
  return rows.flatMap(({ number, claim }) => (claim ? [rankedClaim({ number, ...claim })] : []));
}

/** The positions that statements of this part have, where each ends. */
async function readPositions({ storyId }: StoryScope, textId: string, part: Span) {
  const rows = await db.statement.findMany({
    where: {
      storyId,
      textId,
      spanStart: { gte: part.start, lt: part.end },
      item: { state: { not: "withdrawn" } },
    },
    orderBy: { spanStart: "asc" },
    take: MOST_POSITIONS,
    select: {
      spanEnd: true,
      speakerId: true,
      item: { select: { number: true } },
      positions: { where: { stance: { in: ["asserts", "denies"] } }, select: { claimId: true } },
    },
  });
  return rows.flatMap(({ spanEnd, speakerId, item, positions }) =>
    spanEnd === null
      ? []
      : positions.map(({ claimId }) => ({ claimId, statement: item.number, speakerId, end: spanEnd })),
  );
}

/** How many of a story's suggestions were accepted as they were, accepted after an edit, and rejected. */
export type ProposalCounts = { accepted: number; edited: number; rejected: number };

/** The counts of a story, in all and for each step of ten in confidence, the surest first. */
export async function countProposals({ storyId }: StoryScope) {
  const rows = await db.proposalDecision.groupBy({
    by: ["outcome", "confidence"],
    where: { storyId, takenBackAt: null },
    _count: true,
  });
  const none = (): ProposalCounts => ({ accepted: 0, edited: 0, rejected: 0 });
  const all = none();
  const bands = new Map<number, ProposalCounts>();
  for (const { outcome, confidence, _count } of rows) {
    const from = Math.min(90, Math.floor(confidence / 10) * 10);
    const band = bands.get(from) ?? none();
    bands.set(from, band);
    const key = outcome as keyof ProposalCounts;
    all[key] += _count;
    band[key] += _count;
  }
  return { all, bands: [...bands].sort(([a], [b]) => b - a).map(([from, counts]) => ({ from, ...counts })) };
}

/** What was decided of a text's suggestions last, the latest first, for a person to take back. */
export async function readRecentProposals(
  { storyId }: StoryScope,
  text: { id: string; content: string },
): Promise<RecentProposal[]> {
  const rows = await db.proposalDecision.findMany({
    where: { storyId, textId: text.id, takenBackAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_RECENT,
    select: {
      id: true,
      outcome: true,
      spanStart: true,
      spanEnd: true,
      togetherId: true,
      by: { select: { name: true } },
      statement: { select: { item: { select: { number: true, state: true } } } },
    },
  });
  return rows.map(({ statement, spanStart, spanEnd, outcome, by, ...row }) => ({
    ...row,
    outcome: outcome as RecentProposal["outcome"],
    by: by.name,
    words: text.content.slice(spanStart, spanEnd),
    statement: statement?.item ?? null,
  }));
}
export type RecentProposal = {
  id: string;
  outcome: keyof ProposalCounts;
  words: string;
  togetherId: string | null;
  by: string;
  statement: { number: number; state: string } | null;
};
