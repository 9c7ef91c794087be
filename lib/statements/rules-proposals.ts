import { readClaimMeasure } from "@/lib/corroboration/claim-measure";
import { figuresThatFit } from "@/lib/corroboration/match-figure";
import { sha256 } from "@/lib/digest";
import { contentWords } from "@/lib/draft/content-words";
import type { SourceKind } from "@/lib/sources/model";
import { type FigureInput, figureInput, type Measure } from "@/lib/statements/model";
import { MEASURES } from "@/lib/statements/model-kinds";
import type {
  Proposal,
  ProposedFigure,
  ProposedSpeaker,
  ProposedTie,
} from "@/lib/statements/model-proposals";
import { matchSpeaker } from "@/lib/suggest/match-speaker";
import type { SuggestedFigure, Suggestion } from "@/lib/suggest/model";
import type { Span } from "@/lib/text/model";
import { describesMedium, namesInstitution } from "@/lib/text/names";

/** A source of the story as a suggestion's speaker is held against it. */
export type KnownSource = {
  id: string;
  name: string;
  alsoKnownAs: readonly string[];
  party: { ordinal: number; name: string } | null;
};

/** A suggestion made ready for a person: its speaker and relay matched to the story's sources, its figures as a form has them. */
export function proposalOf(text: string, suggestion: Suggestion, sources: readonly KnownSource[]): Proposal {
  const { content, cue, role, via, figures } = suggestion;
  const relay = via === null ? null : matchSpeaker(via, sources);
  const read = figures.map(figureOf);
  const speaker = speakerOf(text, suggestion, sources);
  return {
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    content,
    // The pieces in order, what stands between them marked as left out, which the proof then lists.
    quote: content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    kind: suggestion.kind,
    cue: cue && text.slice(cue.start, cue.end).replace(/\s+/gu, " ").slice(0, 100),
    // A description that serves as the name is no role as well: “a senior aide, a senior aide, said”.
    role: speaker.is !== "open" && speaker.name === role ? null : (role?.slice(0, 300) ?? null),
    stance: suggestion.stance,
    speaker,
    relays:
      via === null ? [] : [{ sourceId: relay?.id ?? null, description: relay ? null : via.slice(0, 300) }],
    figures: read.flatMap((figure) => figure ?? []),
    unfinished: figures.flatMap(({ wording }, at) => (read[at] ? [] : [wording])),
    confidence: Math.round(suggestion.confidence * 100),
  };
}

/** By which a suggestion is known again in another text: who says it and the words. SHA-256, in hex. */
export function saidDigest({ speaker, quote }: Pick<Proposal, "speaker" | "quote">): string {
  return sha256(JSON.stringify([speaker.is === "open" ? null : speaker.name, quote]));
}

function speakerOf(
  text: string,
  { name, role, anonymous, sort, source }: Suggestion,
  sources: readonly KnownSource[],
): ProposedSpeaker {
  const mention = source && text.slice(source.start, source.end).replace(/\s+/gu, " ");
  // Where a broadcaster has its seat is no part of its name.
  const called = (name ?? (anonymous ? role : null))?.replace(/^\p{Lu}[\p{L}-]*-based\s+/u, "") ?? null;
  const known = matchSpeaker(called ?? mention, sources);
  if (known) return { is: "known", id: known.id, name: known.name, party: known.party };
  if (called === null || called.length > 300) return { is: "open", mention };
  return { is: "new", name: called, kind: kindOf(called, anonymous, sort) };
}

function kindOf(name: string, anonymous: boolean, sort: Suggestion["sort"]): SourceKind {
  if (anonymous) return "unnamed";
  if (sort === "person") return "person";
  return describesMedium(name) && namesInstitution(name) ? "publisher" : "organisation";
}

/** A suggested figure as the form has one; null where it lacks what a person has to add (a currency). */
function figureOf(figure: SuggestedFigure): ProposedFigure | null {
  const measure = MEASURES.find((each) => each === figure.measure) ?? "other";
  const currency = measure === "money" ? figure.unit : null;
  const other = measure === "other" ? (figure.measureOther ?? figure.unit) : null;
  const values = {
    wording: figure.wording,
    measure: measure as Measure,
    measureOther: other?.slice(0, 100) ?? null,
    who: figure.who?.slice(0, 200) ?? null,
    low: figure.low,
    high: figure.high,
    qualifier: figure.qualifier,
    counting: figure.counting,
    currency,
  };
  const complete = figureInput.safeParse({ id: NO_ID, ...values });
  if (!complete.success) return null;
  const { id: _id, subsetOfId: _none, ...parsed } = complete.data;
  return { ...parsed, subsetOf: figure.counting === "subset" ? figure.of : null };
}

const NO_ID = "00000000-0000-7000-8000-000000000000";

/** Its figures with identifiers, as a statement is entered with them. */
export function figuresWithIds({ figures }: Proposal, newId: () => string): FigureInput[] {
  const ids = figures.map(() => newId());
  return figures.map(({ subsetOf, ...figure }, at) => ({
    ...figure,
    id: ids[at] ?? newId(),
    subsetOfId: subsetOf === null || subsetOf === at ? null : (ids[subsetOf] ?? null),
  }));
}

/** Words that stand in a text already: a statement's, or those of a suggestion that somebody decided. */
export type Standing = Span & { speaker: string | null; decided?: true };

/** How much of both two stretches of words share when they are the same words said by one, by two, and decided once. */
const SAME = { one: 0.5, two: 0.8, decided: 0.9 };
const WITHIN = 0.9;

/**
 * Whether a suggestion holds the words of what stands already: half of both at least, or nearly all of it within words of
 * the same speaker. What another speaker says within someone's words is a statement of its own, and a decision is on the
 * suggestion it was made on alone.
 */
export function isCovered({ start, end, speaker }: Proposal, standing: readonly Standing[]): boolean {
  const name = speaker.is === "open" ? null : speaker.name;
  return standing.some((other) => {
    const both = Math.min(end, other.end) - Math.max(start, other.start);
    if (both <= 0) return false;
    const either = Math.max(end, other.end) - Math.min(start, other.start);
    const differ = name !== null && other.speaker !== null && name !== other.speaker;
    if (both / either >= SAME[other.decided ? "decided" : differ ? "two" : "one"]) return true;
    return both / (end - start) >= WITHIN && other.speaker !== null && other.speaker === name;
  });
}

/** A claim a suggestion may bear on, with its words taken apart once for all. */
export type RankedClaim = {
  id: string;
  number: number;
  text: string;
  words: ReadonlySet<string>;
  counted: ReturnType<typeof readClaimMeasure>;
};

/** A position in the text, for what follows it to reject. */
export type PositionNear = { claimId: string; statement: number; speakerId: string | null; end: number };

export function rankedClaim(claim: {
  id: string;
  text: string;
  shortText: string | null;
  measure: string | null;
  who: string | null;
  number: number;
}): RankedClaim {
  const measure = MEASURES.find((each) => each === claim.measure);
  return {
    id: claim.id,
    number: claim.number,
    text: claim.shortText ?? claim.text,
    words: new Set(contentWords(claim.text)),
    counted: measure ? { measure, who: claim.who } : readClaimMeasure(claim.text),
  };
}

/** As many as there are digits to press. */
const MOST_TIES = 9;
/** Of a story with many claims only those that have something in common with the words are worth a line. */
const FEW_CLAIMS = 9;
/** A denial is of what was said just before it, or not of that at all. In UTF-16 units. */
const JUST_BEFORE = 600;

/**
 * The ties a suggestion may have, the likeliest first: the claims its figures fit and its words share most with. A denial
 * may reject the positions of the statement that stands just before it. Proposals to choose from: none is chosen.
 */
export function tiesFor(
  proposal: Proposal,
  claims: readonly RankedClaim[],
  positions: readonly PositionNear[],
): ProposedTie[] {
  const words = new Set(contentWords(proposal.quote));
  const ranked = claims
    .map((claim) => ({ claim, score: scoreOf(proposal, words, claim) }))
    .filter(({ score }) => score > 0 || claims.length <= FEW_CLAIMS)
    .sort((a, b) => b.score - a.score || a.claim.number - b.claim.number)
    .map(({ claim }) => tie(claim, proposal.stance, null));
  return [...rejections(proposal, claims, positions), ...ranked].slice(0, MOST_TIES);
}

function rejections(
  { stance, start, speaker }: Proposal,
  claims: readonly RankedClaim[],
  positions: readonly PositionNear[],
): ProposedTie[] {
  if (stance !== "denies") return [];
  // Nobody rejects what they just said themselves.
  const self = speaker.is === "known" ? speaker.id : null;
  const before = positions.filter(
    ({ end, speakerId }) =>
      end <= start && start - end <= JUST_BEFORE && (speakerId === null || speakerId !== self),
  );
  const nearest = Math.max(...before.map(({ end }) => end));
  return before
    .filter(({ end }) => end === nearest)
    .flatMap(({ claimId, statement }) => {
      const claim = claims.find(({ id }) => id === claimId);
      return claim ? [tie(claim, "rejects", statement)] : [];
    })
    .sort((a, b) => a.claim.number - b.claim.number);
}

function tie(
  { id, number, text }: RankedClaim,
  stance: ProposedTie["stance"],
  rejects: number | null,
): ProposedTie {
  const value = `${id} ${stance}${rejects === null ? "" : ` S${rejects}`}`;
  return { value, stance, claim: { number, text }, rejects };
}

function scoreOf({ figures }: Proposal, words: ReadonlySet<string>, { counted, words: asked }: RankedClaim) {
  const fits = counted !== null && figuresThatFit(counted, figures).length > 0 ? 2 : 0;
  const shared = [...asked].filter((word) => words.has(word)).length;
  return fits + shared / Math.max(1, asked.size);
}

/** Whether what was entered from a suggestion says in all what the suggestion said, so that it was right as it was. */
export function isUnedited(
  proposal: Proposal,
  entered: {
    quote: string;
    kind: string;
    role: string | null;
    speakerId: string | null;
    newSpeaker: string | null;
    figures: readonly Pick<FigureInput, "wording" | "measure" | "who" | "low" | "high" | "qualifier">[];
  },
): boolean {
  const { speaker } = proposal;
  const same =
    speaker.is === "known"
      ? entered.speakerId === speaker.id
      : speaker.is === "new" && entered.newSpeaker === speaker.name;
  return (
    same &&
    entered.quote === proposal.quote &&
    entered.kind === proposal.kind &&
    (proposal.role === null || entered.role === proposal.role) &&
    proposal.unfinished.length === 0 &&
    entered.figures.length === proposal.figures.length &&
    entered.figures.every((figure, at) => {
      const suggested = proposal.figures[at];
      return (
        suggested !== undefined &&
        FIGURE_FIELDS.every((field) => (figure[field] ?? null) === (suggested[field] ?? null))
      );
    })
  );
}

const FIGURE_FIELDS = ["wording", "measure", "who", "low", "high", "qualifier"] as const;

/** Steps of confidence that a person chooses from, in hundredths. */
export const CONFIDENCES = [90, 85, 80, 75, 70, 60, 50] as const;
