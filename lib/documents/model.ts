import { z } from "zod";
import { partialDate } from "@/lib/dates";
import { DOCUMENT_KINDS } from "@/lib/documents/model-kinds";
import { languageField, optionalText, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A statement that stands in one of these is confirmed from a primary source, not as reported by others. */
export const PRIMARY_KINDS: readonly DocumentKind[] = [
  "press release",
  "transcript",
  "recording",
  "own notes",
];

export const DOCUMENT_STATUSES = ["current", "corrected", "killed"] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Ten million bytes: more than any article, less than what makes a page stall. */
export const DOCUMENT_MAX_BYTES = 10_000_000;

export const documentInput = z.object({
  id: idSchema,
  title: textField("The title", { min: 1, max: 300 }),
  kind: z.enum(DOCUMENT_KINDS),
  publisherId: z
    .union([idSchema, z.literal("")])
    .nullish()
    .transform((value) => value || null),
  /** A publisher not yet among the sources, by name. */
  publisherName: optionalText("The publisher", 300),
  author: optionalText("The author", 300),
  url: z
    .union([
      z.literal(""),
      z.url({ protocol: /^https?$/, message: "is not a web address beginning with http:// or https://" }),
    ])
    .nullish()
    .transform((value) => value || null),
  publishedOn: partialDate("The date of publication"),
  creditLine: optionalText("The credit line", 500),
  language: languageField(),
});
export type DocumentInput = z.infer<typeof documentInput>;

/** What came in: the bytes as they were, and how they came. */
export type Incoming = {
  bytes: Uint8Array;
  mediaType: string;
  filename: string | null;
  how: "paste" | "upload" | "capture";
  /** Whom or what it came from, as whoever brought it says. */
  cameFrom?: string | null;
};

/** A page of the web that the server is to ask for, instead of bytes that somebody brings. */
export type Wanted = { how: "capture"; address: string; cameFrom?: string | null };

/** What is said of the bytes themselves when they are brought in. */
export const custodyInput = z.object({ cameFrom: optionalText("Where it came from", 500) });

export const statusInput = z.object({
  status: z.enum(DOCUMENT_STATUSES),
  note: textField("The note", { min: 1, max: 2000 }),
});

/** What became of a statement's words in a newer text. */
export const REPROOF_OUTCOMES = ["held", "moved", "changed", "gone"] as const;
export type ReproofOutcome = (typeof REPROOF_OUTCOMES)[number];

/** What a person can say of a document and another of the story. "as found" leaves it to the program. */
export const COPY_WORDS = ["from other", "to other", "from a third", "not copied", "as found"] as const;
export type CopyWord = (typeof COPY_WORDS)[number];

export const copyLinkInput = z.object({
  documentId: idSchema,
  otherId: idSchema,
  word: z.enum(COPY_WORDS),
  reason: textField("The reason", { min: 1, max: 2000 }),
  /** Of the word that stood on the page; 0 where there was none. */
  version: z.coerce.number().int().min(0).max(1_000_000),
});
export type CopyLinkInput = z.infer<typeof copyLinkInput>;
