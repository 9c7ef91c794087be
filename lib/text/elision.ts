import { type Found, findNext, findPrevious, firstUnit, type Haystack } from "@/lib/text/find-words";
import { fold } from "@/lib/text/fold";
import type { Omission, Span } from "@/lib/text/model";
import { judgeOmission } from "@/lib/text/omission-flags";
import { parseEdges, type QuoteEdges, widenOverEdges } from "@/lib/text/quote-edges";
import { saysSomething, sentenceAround, sentenceStarts } from "@/lib/text/sentences";

/** A quote with marks of omission: its pieces, and whether a mark stands before the first or after the last. */
export type Elision = { pieces: { words: string; edges: QuoteEdges }[]; leading: boolean; trailing: boolean };

/** One place of an elided quote, and what each mark leaves out there: judged when it is asked for. */
export type ElidedPlace = { span: Span; omissions: () => Omission[] };

// In the folded quote: an ellipsis, alone or in brackets; a fourth full stop belongs to it.
const MARK = /\[ ?… ?\]|\( ?… ?\)|\.?…\.?/g;
// Before a leading mark, or after a trailing one, nothing else may stand: a sign there ("%", a direction mark) would be
// taken over unseen. What punctuation ends the words is the quoting sentence's.
const NOTHING = /^[ ',،，.]*$/;
// As many windows as are worth telling apart: the quote is ambiguous from the second on. Of a quote in a thousand pieces
// fewer, since each is sought anew in every window.
const MOST_WINDOWS = 50;
const MOST_PIECES = 10_000;

/** Parts the words of a quote at its marks of omission; null when it has none, or nothing but them. */
export function parseElision(words: string): Elision | null {
  const folded = fold(words).text;
  const parts = folded.split(MARK);
  if (parts.length < 2) return null;
  const leading = NOTHING.test(parts[0] ?? "");
  const trailing = NOTHING.test(parts.at(-1) ?? "");
  const inner = parts.slice(leading ? 1 : 0, trailing ? -1 : undefined);
  // Something other than words between two marks can't be shown to stand anywhere in particular.
  if (inner.length === 0 || inner.some((part) => !saysSomething(part, 0, part.length))) return null;
  const pieces = inner.map((part) => {
    const edges = parseEdges(part);
    return { words: edges.words, edges };
  });
  return { pieces, leading, trailing };
}

/** The pieces in order from unit `from`, each as early as it can stand; null when one doesn't. */
function chain(haystack: Haystack, elision: Elision, from: number): Found[] | null {
  const placed: Found[] = [];
  let at = from;
  for (const { words, edges } of elision.pieces) {
    let found = findNext(haystack, words, at);
    while (found && !widenOverEdges(haystack.text, found.span, edges, false)) {
      found = findNext(haystack, words, found.at + 1);
    }
    if (!found) return null;
    placed.push(found);
    at = found.next;
  }
  return placed;
}

/** The latest place at which the first piece can stand for the chain to end where it does. */
function latestStart(haystack: Haystack, elision: Elision, placed: readonly Found[]): Found | null {
  let to = placed.at(-1)?.at ?? 0;
  const floor = placed[0]?.at ?? 0;
  let first: Found | null = placed.at(-1) ?? null;
  for (let index = elision.pieces.length - 2; index >= 0; index--) {
    const piece = elision.pieces[index];
    if (!piece) return null;
    first = findPrevious(haystack, piece.words, to, floor);
    if (!first) return placed[0] ?? null;
    to = first.at;
  }
  return first;
}

/**
 * The first piece may stand twice in one sentence ("we will not, we say, … go"): the widest reading within the
 * sentence is taken, so that a word lost between the two can't go unseen.
 */
function widest(haystack: Haystack, elision: Elision, placed: Found[], latest: Found): Found[] {
  const sentence = sentenceAround(haystack.text, latest.span.start);
  let from = placed[0]?.at ?? 0;
  for (;;) {
    const first = findNext(haystack, elision.pieces[0]?.words ?? "", from);
    if (!first || first.at > latest.at) return chain(haystack, elision, latest.at) ?? placed;
    if (first.span.start >= sentence.start) return chain(haystack, elision, first.at) ?? placed;
    from = first.at + 1;
  }
}

function omissionsOf(
  text: string,
  elision: Elision,
  spans: readonly Span[],
  language: string | undefined,
): Omission[] {
  const omissions: Omission[] = [];
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return omissions;
  if (elision.leading) {
    const gap = { start: Math.min(sentenceAround(text, first.start).start, first.start), end: first.start };
    omissions.push(judgeOmission(text, gap, { before: false, after: true }, language));
  }
  for (let index = 1; index < spans.length; index++) {
    const gap = { start: spans[index - 1]?.end ?? 0, end: spans[index]?.start ?? 0 };
    const omission = judgeOmission(text, gap, { before: true, after: true }, language);
    omissions.push(shortPieceAcross(text, elision, index, omission));
  }
  if (elision.trailing) {
    const gap = { start: last.end, end: Math.max(last.end, sentenceAround(text, last.end).end) };
    omissions.push(judgeOmission(text, gap, { before: true, after: false }, language));
  }
  return omissions;
}

/** A single word stands almost anywhere: from another sentence, it is not evidence that it belongs here. */
function shortPieceAcross(text: string, elision: Elision, index: number, omission: Omission): Omission {
  if (omission.flagged) return omission;
  const single = [index - 1, index].some((each) => !elision.pieces[each]?.words.includes(" "));
  if (!single || sentenceStarts(text, omission.start, omission.end).length === 0) return omission;
  return { ...omission, flagged: true, why: "joins a single word from another sentence" };
}

/**
 * Every place where the pieces stand in order (each as whole words, typographic differences folded), as the
 * shortest stretches that don't overlap. The haystack must be folded. Linear in the text, whatever the quote.
 */
export function findElided(
  haystack: Haystack,
  elision: Elision,
  edges: QuoteEdges,
  language: string | undefined,
): ElidedPlace[] {
  const places: ElidedPlace[] = [];
  let from = firstUnit(haystack);
  const most = Math.min(MOST_WINDOWS, Math.max(2, Math.floor(MOST_PIECES / elision.pieces.length)));
  while (places.length < most) {
    const placed = chain(haystack, elision, from);
    const latest = placed && latestStart(haystack, elision, placed);
    if (!placed || !latest) break;
    from = placed.at(-1)?.next ?? Number.POSITIVE_INFINITY;
    const chosen = widest(haystack, elision, placed, latest);
    const spans = chosen.map((found) => found.span);
    const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    const wide = widenOverEdges(haystack.text, span, edges, false);
    const omissions = () => omissionsOf(haystack.text, elision, spans, language);
    if (wide) places.push({ span: wide, omissions });
  }
  return places;
}
