/**
 * What a reading is made from and what it is. The caller gathers a claim's positions, figures, parts and evidence from
 * wherever they stand; this room counts origins, compares figures and gives one reading. It decides nothing.
 */

export const MEASURES = [
  "killed",
  "injured",
  "missing",
  "captured",
  "arrested",
  "displaced",
  "money",
  "other",
] as const;
export type Measure = (typeof MEASURES)[number];

export const QUALIFIERS = [
  "exactly",
  "at least",
  "more than",
  "up to",
  "fewer than",
  "about",
  "nearly",
  "range",
  "vague",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const COUNTINGS = ["total", "additional", "subset", "previous", "unclear"] as const;
export type Counting = (typeof COUNTINGS)[number];

export const STANCES = ["asserts", "denies", "rejects", "qualifies", "reports"] as const;
export type Stance = (typeof STANCES)[number];

export const SAID = ["unchecked", "confirmed", "not established", "wrong"] as const;
export type Said = (typeof SAID)[number];

/** A number as data. Money is in whole units of its currency; dates are local ISO dates of any precision. */
export type FigureInput = {
  id: string;
  wording: string;
  measure: Measure;
  /** What is measured, where the measure is "other". */
  measureOther: string | null;
  who: string | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  counting: Counting;
  currency: string | null;
  windowStart: string | null;
  windowEnd: string | null;
  asOf: string | null;
  place: string | null;
  /** The figure it is a subset of. */
  subsetOf?: string | null;
};

export const SOURCE_KINDS = ["person", "organisation", "unnamed", "publisher"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type SourceInput = {
  id: string;
  name: string;
  kind: SourceKind;
  /** A collective that names an institution is identified; "officials" and "sources" are not. */
  identified: boolean;
  partyId: string | null;
  partyName: string | null;
  /** The body it speaks for: another source's id, or a name alone. */
  bodyId: string | null;
  bodyName: string | null;
  /** Someone who knows attests that this unnamed source is no other source of the story. */
  attestedIndependent: boolean;
};

/**
 * One step back from the document towards who knows. A named source or a description must be there. A publisher that
 * carries the words of a named speaker ("told AFP") is no further step back: the speaker stays the origin.
 */
export type RelayInput = {
  source: SourceInput | null;
  description: string | null;
  madeBy: "person" | "program";
  /** Set where the words say it: whom the speaker cites knows, who carries the speaker's words doesn't. */
  step?: "back" | "carried";
};

/** UTF-16 code units into the text a position stands in, end exclusive. */
export type TextSpan = { start: number; end: number };

/** One side of a passage that two documents share. `textId` where a document has several texts: spans lie in that one. */
export type PassageSide = TextSpan & { documentId: string; textId?: string; publisher: SourceInput | null };

/** Copy that two documents share, and which of them it was taken from; null where nothing tells. */
export type CopiedPassage = {
  a: PassageSide;
  b: PassageSide;
  from: string | null;
  madeBy: "person" | "program";
};

/**
 * On what a publication's own voice rests, by its words: its own people saw, counted or measured it, or nothing is said.
 */
export const GROUNDS = ["observed", "unsourced"] as const;
export type Grounds = (typeof GROUNDS)[number];

export type CopiedFrom = { documentId: string; publisher: SourceInput | null; madeBy: "person" | "program" };

export type PositionInput = {
  id: string;
  stance: Stance;
  /** For "rejects": the position it counts against, and no other. */
  rejectsPositionId: string | null;
  statementId: string;
  /** How the statement is called on the page: "S12". */
  statementLabel: string;
  documentId: string;
  documentLabel: string;
  publisher: SourceInput | null;
  creditLine: string | null;
  /** Null: the publication's own voice. */
  speaker: SourceInput | null;
  /** The speaker gives the account of the body it speaks for, rather than what it knows itself. */
  givesBodysAccount: boolean;
  /** Nearest to the document first, furthest back last. */
  relays: RelayInput[];
  /** The document this statement was copied from, where a person or the program says so of it alone. */
  copiedFrom?: CopiedFrom | null;
  /** Positions with one key print one utterance, by a person's word; null or absent where nobody said so. */
  utterance?: string | null;
  /** Where it stands, to find the claim's shared passages it lies in, and in which text of its document. */
  span?: TextSpan | null;
  textId?: string;
  /** Of the publication's own voice. Unread, its own voice is taken to be its own reporting. */
  grounds?: Grounds | null;
  groundsMadeBy?: "person" | "program" | null;
  /** The figures of the statement that bear on this claim. */
  figures: FigureInput[];
  /** The day it was said: stands in for a figure's missing as-of, and the reading says so. */
  saidOn?: string | null;
  said: Said;
  withdrawn: boolean;
  offRecord: boolean;
  /** Recorded for the caller; an embargo keeps nothing out of a reading. */
  embargoed?: boolean;
};

export type EvidenceInput = {
  id: string;
  label: string;
  /** Only "asserts" and "denies" take a side. */
  stance: Stance;
  source: SourceInput | null;
  partyId: string | null;
  partyName: string | null;
  /** Only reviewed evidence counts as an origin. */
  reviewed: boolean;
};

/** A figure that bears on the claim as a part of it. It adds no origin. */
export type PartInput = FigureInput & {
  statementLabel: string;
  sourceName: string | null;
  documentId: string;
};

/** What a counted claim counts. */
export type CountedInput = { measure: Measure; who: string | null };

export type ClaimInput = {
  id: string;
  label: string;
  text: string;
  counted: CountedInput | null;
  positions: PositionInput[];
  parts: PartInput[];
  evidence: EvidenceInput[];
  /** Copy that the documents of its positions share. */
  passages?: readonly CopiedPassage[];
  /** Pairs of party ids that stand against each other anywhere in the story (see `rivalParties`). */
  rivals?: readonly (readonly [string, string])[];
};

export const READINGS = [
  "nothing",
  "contested",
  "inconsistent",
  "unknown-only",
  "single-origin",
  "one-sided",
  "corroborated",
] as const;
export type ReadingName = (typeof READINGS)[number];

export type SideName = "asserts" | "denies";

/** Upper bounds: two origins not known to be one count as two. */
export type SideCounts = {
  /** Documents with a position on this side. */
  reports: number;
  /** Speakers. */
  voices: number;
  /** Known origins. */
  origins: number;
  /** Parties of the known origins. */
  parties: number;
  /** Origins that are not known, and never count as independent. */
  unknown: number;
};

/** One report under its origin: the position, where it stands and through whom it came. */
export type OriginReport = {
  positionId: string;
  stance: Stance;
  statementLabel: string;
  documentId: string;
  documentLabel: string;
  /** Who passed it on, nearest to the document first. */
  relays: string[];
  /** A relay, a copy link, its grounds or its utterance was set by a person, whose word wins over the program's. */
  linkedByPerson: boolean;
};

/** The positions and evidence on one side that rest on one origin. */
export type OriginGroup = {
  key: string;
  label: string;
  /** Groups with one party key have one interest. Null while the origin is unknown. */
  partyKey: string | null;
  partyId: string | null;
  partyName: string | null;
  known: boolean;
  /** One sentence: why this is the origin, or why there is none. */
  why: string;
  positionIds: string[];
  evidenceIds: string[];
  reports: OriginReport[];
};

export const RELATIONS = [
  "agree",
  "compatible",
  "superseded",
  "different scope",
  "conflict",
  "insufficient",
] as const;
export type Relation = (typeof RELATIONS)[number];

export type FigureRelation = {
  /** Figure ids; with "superseded", `a` gives way to `b`. */
  a: string;
  b: string;
  /** How each is called in a list: "S09: 92 militants". */
  aLabel: string;
  bLabel: string;
  relation: Relation;
  why: string;
  /** Set on a later, lower cumulative figure. */
  flagged?: true;
};

export type AlsoHolds = { reading: ReadingName; sentence: string };

export type Reading = {
  reading: ReadingName;
  /** Which side is read; null where neither has a position, or both are. */
  side: SideName | null;
  /** The reason, in plain words. */
  sentence: string;
  alsoHolds: AlsoHolds[];
  wouldChange: string;
  /** Rival parties say the same thing: the strongest agreement there is. */
  concession: string | null;
  sides: { asserts: SideCounts; denies: SideCounts };
  /** What the counts leave open: upper bound, unchecked, left out. */
  caveats: string[];
  uncheckedCount: number;
  groups: { asserts: OriginGroup[]; denies: OriginGroup[] };
  figures: FigureRelation[];
  /** Arithmetic written out. */
  sums: string[];
  /** What bears on the claim as a part of it. */
  parts: string[];
  digest: ReadingDigest;
};

/**
 * What a decision pins of a reading. Another report of an origin already counted leaves it as it was, so that a reprint
 * makes no verdict stale.
 */
export type ReadingDigest = {
  reading: ReadingName;
  side: SideName | null;
  asserts: { origins: number; parties: number };
  denies: { origins: number; parties: number };
  /** Distinct figures as "killed|17|17|exactly|total|", sorted. */
  figures: string[];
};
