import type { Qualifier, ReadingName, Said, Stance } from "@/lib/corroboration/model";

/** What a draft is held against: a story as plain data, with what the check needs and no more. */
export type DraftStory = {
  /** The local ISO day for which roles are read where nothing says when the words were said. */
  today: string;
  statements: readonly DraftStatement[];
  claims: readonly DraftClaim[];
  /** Sources no statement names as its speaker, whose names and roles are read all the same. */
  otherSpeakers?: readonly DraftSpeaker[];
};

export type DraftRole = {
  title: string;
  /** Local ISO dates of any precision; null is "not known". */
  from: string | null;
  to: string | null;
};

export type DraftSpeaker = {
  id: string;
  /** Of an unnamed source: its description as agreed. */
  name: string;
  alsoKnownAs: readonly string[];
  kind: "person" | "organisation" | "unnamed" | "publisher";
  roles: readonly DraftRole[];
  /** The body it speaks for. */
  bodyName: string | null;
};

export type DraftFigure = {
  wording: string;
  measure: string;
  who: string | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
};

export type DraftStatement = {
  number: number;
  /** The words as they are to be published; a translation where `original` is given. */
  quote: string;
  original: string | null;
  kind: "direct" | "mixed" | "indirect";
  /** Who said it; the publisher, for a publication's own voice. Null where nobody is entered. */
  speaker: DraftSpeaker | null;
  /** Who carried it: the publisher and every relay. Naming them is no wrong attribution. */
  carriedBy: readonly string[];
  /** The role at the time, as it is to be printed. */
  role: string | null;
  /** Local ISO date of any precision. */
  saidOn: string | null;
  terms: "on record" | "background" | "deep background" | "off record";
  agreedDescription: string | null;
  /** The embargo's end in words, while it lasts. */
  embargoedUntil: string | null;
  said: Said;
  stale: boolean;
  withdrawn: boolean;
  figures: readonly DraftFigure[];
};

export type Holds = "unassessed" | "verified" | "disputed" | "false" | "unverifiable";

export type DraftClaim = {
  number: number;
  text: string;
  shortText: string | null;
  holds: Holds;
  stale: boolean;
  reading: ReadingName;
  positions: readonly { statement: number; stance: Stance }[];
};

/** What can be wrong with a passage of a draft, the worst first. */
export const FINDING_KINDS = [
  "not cleared",
  "wrong words",
  "wrong speaker",
  "figure changed",
  "scope changed",
  "stated as fact",
  "wrong role",
  "nothing behind it",
  "not checked",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One passage of a draft that does not stand as it is written. */
export type Finding = {
  /** UTF-16 code units into the draft, end exclusive. */
  start: number;
  end: number;
  kind: FindingKind;
  /** "S12", or null where the story has nothing behind the passage. */
  statement: string | null;
  /** What could stand between `start` and `end` instead; null where no words would mend it. */
  expected: string | null;
  /** One or two sentences: what is wrong, and what to do. */
  message: string;
};
