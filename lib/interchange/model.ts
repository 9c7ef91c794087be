import type { HouseStyle, Verbs } from "@/lib/interchange/model-style";

/** An edition as it leaves: frozen, so that it reads the same a year later whatever changed since. */

export type EditionHead = {
  number: number;
  storyTitle: string;
  /** The story's address at the desk: what stands in an edition is named below it. */
  storyUri: string;
  /** ISO 8601 in UTC without fractions: some who read exchange formats take no other. */
  madeAt: string;
  madeBy: string;
  recipient: string | null;
  /** The number of the edition this one supersedes. */
  supersedes: number | null;
  /** The first edition of those that took each other's place: this one's own number where it takes no other's. */
  first: number;
  /** Nothing leaves: everything that had left in its place was taken back. */
  canceled: boolean;
  style: HouseStyle;
  verbs: Verbs;
  /** IANA zone in which days are named. */
  timeZone: string;
};

/** A figure of the statement, as it stood. */
export type EditionFigure = {
  wording: string;
  measure: string;
  low: number | null;
  high: number | null;
};

/** A claim the statement takes a position on, as it stood. */
export type EditionClaim = {
  label: string;
  text: string;
  stance: string;
  holds: string;
  /** The figure that holds, in words, where the verdict names one. */
  figure: string | null;
  stale: boolean;
  overrideReason: string | null;
  decidedAlone: boolean;
  decidedAt: string | null;
};

/** Where the words stand, for those who count in other units than we do, and what stands around them. */
export type EditionPlace = {
  /** Unicode code points into the text, end exclusive. */
  start: number;
  end: number;
  /** A few characters before and after; empty where the text was not published. */
  prefix: string;
  suffix: string;
};

export type EditionItem = {
  /** 2. What was frozen before has no form, and is read by `thaw`. */
  form: 1 | 2;
  /** "S15". */
  label: string;
  /** The words to the letter, as entered. */
  words: string;
  kind: "direct" | "mixed" | "indirect";
  language: string;
  /** How the speaker may be named under the terms; null where no attribution may be given. */
  speaker: string | null;
  speakerKind: "person" | "organisation" | "unnamed" | "publisher" | null;
  /** The shorter name the newsroom keeps for it. */
  laterName: string | null;
  role: string | null;
  terms: "on record" | "background" | "deep background";
  /** Not to be published before it, ISO 8601 in UTC; null when there is none or it has passed. */
  embargoUntil: string | null;
  cue: string | null;
  /** A local date of any precision in the edition's zone. */
  saidOn: string | null;
  /** Through whom it came, nearest the document first. */
  relays: string[];
  translation: {
    original: string;
    originalLanguage: string | null;
    translator: string;
    method: string | null;
  } | null;
  document: {
    label: string;
    title: string;
    kind: string | null;
    publisher: string | null;
    author: string | null;
    url: string | null;
    publishedOn: string | null;
    language: string | null;
    /** When the text was taken in, ISO 8601 in UTC. */
    capturedAt: string | null;
  };
  /** UTF-16 units into the text, end exclusive. */
  span: { start: number; end: number } | null;
  place: EditionPlace | null;
  textSha256: string;
  proof: string;
  /** Omissions the proof found, and whether one of them is flagged; null where it wasn't kept. */
  omissions: { count: number; flagged: boolean } | null;
  figures: EditionFigure[];
  said: string;
  basis: string | null;
  decidedAt: string | null;
  decidedAlone: boolean;
  claims: EditionClaim[];
  /** What goes out only labelled: "UNCONFIRMED", "DISPUTED", "STALE", "EMBARGOED until …". */
  labels: string[];
  revision: number;
  digest: string;
};

export type Items = Iterable<EditionItem> | AsyncIterable<EditionItem>;

/**
 * A statement that an edition in this one's place had let out, and that may not be used any more. It says no more than
 * that: neither the words nor who spoke leave again.
 */
export type Retraction = { label: string; why: string };
export type Retractions = Iterable<Retraction> | AsyncIterable<Retraction>;

export const FORMAT_IDS = [
  "text",
  "markdown",
  "html",
  "wordpress",
  "docx",
  "csv",
  "xlsx",
  "json",
  "ninjs-3.1",
  "ninjs-1.6",
  "web-annotation",
  "quotation",
  "claimreview",
  "csl-json",
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** One format: frozen items in, bytes out. */
export type Format = {
  id: FormatId;
  label: string;
  mediaType: string;
  extension: string;
  /** The most statements one file takes; null where it streams. */
  cap: number | null;
  /** Whether it tells its reader what was taken back; others need a correction sent. */
  retracts?: boolean;
  write: (head: EditionHead, items: Items, retracted: Retractions) => AsyncIterable<Uint8Array>;
};
