import { z } from "zod";
import { optionalText } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";

/** Why a statement may not be used at all any more. */
export const BARS = ["off record", "wrong", "withdrawn"] as const;
export type Bar = (typeof BARS)[number];

/** Terms a statement may have when it leaves, or, when it no longer may, whatever they are now. */
export type TermsNow = "on record" | "background" | "deep background" | "off record";

/** A claim as whoever holds an edition reads it. */
export type ClaimAsRead = { label: string; text: string; stance: string; holds: string };

/** A statement that must not be used: nothing of it is held here, so that nothing of it can be told. */
export type BarredAsRead = { bar: Bar; terms: TermsNow };

/** A statement as whoever holds an edition reads it: what a correction compares, and nothing else. */
export type CarriedAsRead = {
  bar: null;
  terms: Exclude<TermsNow, "off record">;
  words: string;
  kind: string;
  original: string | null;
  speaker: string | null;
  role: string | null;
  saidOn: string | null;
  via: string[];
  /** Null where none may be named, or where the edition didn't hold the kind of its document. */
  publisher: string | null;
  /** ISO 8601 in UTC; null for one that had passed when the edition was made. */
  embargoUntil: string | null;
  /** As worded; null where the edition held none of its figures. */
  figures: string[] | null;
  /** "confirmed, primary". */
  said: string;
  stale: boolean;
  claims: ClaimAsRead[];
};
export type AsRead = BarredAsRead | CarriedAsRead;

/** A statement of an edition: what its reader was told last, and what it reads now. */
export type Difference = { edition: number; label: string; told: AsRead; now: AsRead };

/** What somebody closed last for a statement of an edition. */
export type LastClosing = { outcome: "sent" | "dismissed"; digest: string; told: AsRead };

/** One thing that reads differently, in a sentence fit to send. */
export type CorrectionKind =
  | "barred"
  | "usable again"
  | "verdict on the claim"
  | "verdict on the statement"
  | "claim"
  | "stance"
  | "words"
  | "attribution"
  | "figure"
  | "terms"
  | "stale";
export type CorrectionSentence = { kind: CorrectionKind; words: string };

/** Corrections that one message, and one entry of the ledger, holds at the most: a page of them. */
export const CORRECTIONS_AT_ONCE = 25;

/** A statement of an edition and the digest of what it reads now, as the page showed them: "statement:digest". */
const seenCorrection = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{64}$/, "is no correction of this page");

/** The two apart. */
export function readSeen(seen: string): { statementId: string; digest: string } {
  return { statementId: seen.slice(0, 36), digest: seen.slice(37) };
}

/** How a correction is closed. */
export const CLOSINGS = ["mail", "by hand", "dismiss"] as const;

/** One address that a message can be sent to: no list, no name, no line end. */
const addressee = z
  .union([z.literal(""), z.email("is no e-mail address, such as desk@example.org").max(254, "is too long")])
  .nullish()
  .transform((value) => value || null);

export const correctionInput = z
  .object({
    editionId: idSchema,
    how: z.enum(CLOSINGS, "Choose what was done"),
    to: addressee,
    reason: optionalText("The reason", 1000),
    seen: z
      .array(seenCorrection)
      .min(1, "Tick at least one")
      .max(CORRECTIONS_AT_ONCE, `At most ${CORRECTIONS_AT_ONCE} at once`),
  })
  .refine(({ how, to }) => how !== "mail" || to !== null, {
    path: ["to"],
    message: "Say which address it goes to",
  })
  .refine(({ how, reason }) => how !== "dismiss" || reason !== null, {
    path: ["reason"],
    message: "Say why it is not sent",
  });
export type CorrectionInput = z.infer<typeof correctionInput>;
