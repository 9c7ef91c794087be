/** An edition as it leaves: frozen, so that it reads the same a year later whatever changed since. */

export const ORDERS = ["quote-first", "name-first", "according-to"] as const;
export type Order = (typeof ORDERS)[number];

export type EditionHead = {
  number: number;
  storyTitle: string;
  /** ISO 8601 in UTC without fractions, as exchange formats want it. */
  madeAt: string;
  madeBy: string;
  recipient: string | null;
  order: Order;
  /** IANA zone in which days are named. */
  timeZone: string;
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
};

export type EditionItem = {
  /** "S15". */
  label: string;
  /** The words to the letter, as entered. */
  words: string;
  kind: "direct" | "mixed" | "indirect";
  language: string;
  /** How the speaker may be named under the terms; null where no attribution may be given. */
  speaker: string | null;
  role: string | null;
  terms: "on record" | "background" | "deep background";
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
    publisher: string | null;
    url: string | null;
    publishedOn: string | null;
  };
  /** UTF-16 units into the text, end exclusive. */
  span: { start: number; end: number } | null;
  textSha256: string;
  proof: string;
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

/** One format: frozen items in, bytes out. */
export type Format = {
  id: "text" | "markdown" | "html" | "csv" | "json";
  label: string;
  mediaType: string;
  extension: string;
  write: (
    head: EditionHead,
    items: Iterable<EditionItem> | AsyncIterable<EditionItem>,
  ) => AsyncIterable<Uint8Array>;
};
