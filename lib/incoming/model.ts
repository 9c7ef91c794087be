import type { Locators } from "@/lib/text/locate";

/** What a reader made of a file's bytes, or the sentence that says why it made nothing. */
export type Reading = ReadText | Unreadable;

export type ReadText = {
  ok: true;
  /** The working text: LF line ends, a paragraph a line. Offsets of statements point into it. */
  text: string;
  locators: Locators;
  /** What made the text, each with its version: "pdf/1 unpdf/1.4.0". Another version may make another text. */
  maker: string;
  /** What was done on the way, and what is not in the text: a sentence each, to be shown. */
  notes: string[];
};

export type Unreadable = { ok: false; reason: string };

/** The formats that become texts. */
export type Format = "text" | "html" | "docx" | "pdf" | "eml" | "srt" | "vtt" | "warc";

/** Bounds of what is read at all. Beyond them a file is refused, whatever it is. */
export const BOUNDS = {
  /** Bytes that all packed parts of a file may come to once unpacked, and how many times their packed size. */
  unpackedBytes: 100_000_000,
  unpackedTimes: 250,
  /** Below this a part may be packed as tightly as it likes. */
  unpackedFreely: 10_000_000,
  /** Parts of a zip file, records of a capture. */
  parts: 2_000,
  pages: 2_000,
  /** Elements of a web page, and how deep they may lie in each other. */
  elements: 200_000,
  depth: 400,
  /** Rows of a spreadsheet: what a loaded server enters within one transaction. */
  rows: 200,
  /** Characters of a text. */
  units: 10_000_000,
} as const;

/** A refusal by its sentence. */
export function unreadable(reason: string): Unreadable {
  return { ok: false, reason };
}
