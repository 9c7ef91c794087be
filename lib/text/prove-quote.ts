import { type ElidedPlace, findElided, parseElision } from "@/lib/text/elision";
import { findPlaces, type Haystack, type Places, wholeText } from "@/lib/text/find-words";
import { type Folded, fold, foldAgain, keptFor } from "@/lib/text/fold";
import { MOST_PLACES, PROVER_VERSION, type Proof, type ProofGrade, type Span } from "@/lib/text/model";
import { nearestPassage } from "@/lib/text/nearest-passage";
import { parseEdges, type QuoteEdges } from "@/lib/text/quote-edges";
import { repeatedMarks, withoutMarks } from "@/lib/text/repeated-marks";

export type QuoteToProve = {
  /** The words as they are to be published, perhaps with their outer quote marks and final comma. */
  quote: string;
  /** The text to prove them in; null when there is none. */
  snapshot: string | null;
  /** Where the person says they stand (UTF-16 units, end exclusive). Only this part is then proved. */
  span?: Span | undefined;
  /** The original wording, when the quote is a translation. */
  original?: string | undefined;
  /** BCP 47 tag of the snapshot; without it the words themselves must show that they are English. */
  language?: string | undefined;
};

function proof(grade: ProofGrade, rest: Partial<Proof> = {}): Proof {
  return {
    grade,
    matches: [],
    omissions: [],
    differences: [],
    elsewhere: [],
    unlisted: 0,
    proverVersion: PROVER_VERSION,
    ...rest,
  };
}

function fromPlaces(grade: ProofGrade, places: Places): Proof | null {
  if (places.spans.length === 0) return null;
  if (places.spans.length === 1) return proof(grade, { matches: places.spans });
  return proof("ambiguous", { matches: places.spans, unlisted: places.unlisted });
}

/** Among several places within the span given, the one that fills it is the one that was meant. */
function preferFilling(places: Places, span: Span | undefined): Places {
  const filling = span && places.spans.find((each) => each.start === span.start && each.end === span.end);
  return filling ? { spans: [filling], unlisted: 0 } : places;
}

function fromElided(places: readonly ElidedPlace[]): Proof | null {
  const [first, ...others] = places;
  if (!first) return null;
  if (others.length === 0) return proof("elided", { matches: [first.span], omissions: first.omissions() });
  return proof("ambiguous", { matches: places.map((place) => place.span) });
}

const NOWHERE: Places = { spans: [], unlisted: 0 };

/** What the quote is and where it is sought; the snapshot is folded once, and only when it has to be. */
class Search {
  readonly edges: QuoteEdges;
  readonly within: Span;
  readonly foldedQuote: Folded;
  #folded: Folded | null = null;

  constructor(
    readonly text: string,
    quote: string,
    readonly span: Span | undefined,
    readonly language: string | undefined,
  ) {
    this.edges = parseEdges(quote);
    this.within = span ?? { start: 0, end: text.length };
    this.foldedQuote = fold(this.edges.words);
  }

  get folded(): Folded {
    this.#folded ??= foldAgain(this.text);
    return this.#folded;
  }

  exact(whole = false): Places {
    const haystack: Haystack = { text: this.text, folded: null, within: this.within };
    return findPlaces(whole ? wholeText(haystack) : haystack, this.edges.words, this.edges);
  }

  typographic(whole = false): Places {
    // What was looked for already, to the letter, needn't be looked for again.
    const inner = this.edges.opening?.inner === true || this.edges.closing?.inner === true;
    if (!inner && this.folded.text === this.text && this.foldedQuote.text === this.edges.words)
      return NOWHERE;
    const haystack: Haystack = { text: this.text, folded: this.folded, within: this.within };
    return findPlaces(whole ? wholeText(haystack) : haystack, this.foldedQuote.text, this.edges);
  }

  /** The text as one paragraph would have it: without the marks that a quotation repeats; null when it has none. */
  get goingOn(): Folded | null {
    return keptFor(this.folded, () => {
      const places = repeatedMarks(this.text);
      return places.length > 0 ? withoutMarks(this.folded, places) : null;
    });
  }

  /** Typographic but for the marks that a quotation of several paragraphs repeats at the head of each. */
  acrossParagraphs(): Places {
    if (!this.goingOn) return NOWHERE;
    const { words, opening } = this.edges;
    const first = opening?.character ?? /["“„‟«‘‚]/.exec(words)?.[0] ?? null;
    const needle = withoutMarks(this.foldedQuote, repeatedMarks(words, first));
    return findPlaces(
      { text: this.text, folded: this.goingOn, within: this.within },
      needle.text,
      this.edges,
    );
  }

  elided(): ElidedPlace[] {
    const elision = parseElision(this.edges.words);
    if (!elision) return [];
    const haystack: Haystack = { text: this.text, folded: this.folded, within: this.within };
    const found = findElided(haystack, elision, this.edges, this.language);
    if (found.length > 0 || !this.goingOn) return found;
    return findElided({ ...haystack, folded: this.goingOn }, elision, this.edges, this.language);
  }

  /** Only changed words are left: at the span, if one was given, or else wherever most of them stand. */
  altered(): Proof {
    const words = this.edges.words;
    const nearest = nearestPassage(this.folded, words, this.foldedQuote, this.span);
    if (!nearest) return proof("missing");
    const whole = { op: "replace" as const, ...nearest.span, text: words };
    const differences = nearest.differences.length > 0 ? nearest.differences : [whole];
    return proof("altered", { matches: [nearest.span], differences });
  }

  elsewhere(): Span[] {
    const exact = this.exact(true);
    return (exact.spans.length > 0 ? exact : this.typographic(true)).spans.slice(0, MOST_PLACES);
  }
}

function proveWords(
  text: string,
  quote: string,
  span: Span | undefined,
  language: string | undefined,
): Proof {
  const search = new Search(text, quote, span, language);
  if (search.edges.words === "" || !quote.isWellFormed()) return proof("missing");
  const standing =
    fromPlaces("exact", preferFilling(search.exact(), span)) ??
    fromPlaces("typographic", preferFilling(search.typographic(), span)) ??
    fromPlaces("typographic", preferFilling(search.acrossParagraphs(), span)) ??
    fromElided(search.elided());
  if (standing) return standing;
  const changed = search.altered();
  return span ? { ...changed, elsewhere: search.elsewhere() } : changed;
}

/** Whether a proof lets a statement be confirmed as said without a written reason (`product.md`). */
export function isProven(proved: Proof): boolean {
  if (proved.grade === "elided") return proved.omissions.every((omission) => !omission.flagged);
  return proved.grade === "exact" || proved.grade === "typographic";
}

/**
 * Proves that a quote's words stand in a text, with the exact grades of `product.md`, "Quote proof". Pure:
 * the same arguments give the same proof. All offsets are UTF-16 units of the snapshot, end exclusive.
 *
 * - The words begin and end where words of the text do: "ally" doesn't stand in "totally".
 * - A quotation of several paragraphs opens each with its mark, and closes the last: those marks are typographic.
 * - Exact goes before typographic: a place that agrees to the letter is chosen over one that agrees folded.
 * - With a span, the words must stand within it. If they don't, what is there is graded and the other places
 *   are in `elsewhere`: a proof never moves a span. A span that is no part of the text proves nothing: missing.
 * - A word in brackets (`[the minister]`, `[sic]`) is the editor's and not in the text: altered, unless the
 *   text has the brackets too.
 * - A translation (`original` given) is proved by its original wording; "translated" says that this is proven,
 *   and any other grade is the original's own, which then may not be published as a quotation unseen.
 * - A quote without words, or with half of a surrogate pair, stands nowhere: missing.
 */
export function proveQuote(question: QuoteToProve): Proof {
  const { quote, snapshot, span, original, language } = question;
  if (snapshot === null) return proof("no-snapshot");
  if (span && !(span.start >= 0 && span.start < span.end && span.end <= snapshot.length))
    return proof("missing");
  if (original === undefined) return proveWords(snapshot, quote, span, language);
  const proved = proveWords(snapshot, original, span, language);
  return isProven(proved) ? { ...proved, grade: "translated" } : proved;
}
