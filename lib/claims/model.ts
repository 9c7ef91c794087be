import { z } from "zod";
import { STANCES } from "@/lib/claims/model-kinds";
import type { ClaimInput as CorroborationInput } from "@/lib/corroboration/model";
import { partialDate } from "@/lib/dates";
import { amountField, optionalText, textField, versionField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";

/** The axis Holds?. */
export const HOLDS_VERDICTS = ["unassessed", "verified", "disputed", "false", "unverifiable"] as const;
export type HoldsVerdict = (typeof HOLDS_VERDICTS)[number];

export type Stance = (typeof STANCES)[number];

export const CLAIM_MEASURES = [
  "killed",
  "injured",
  "missing",
  "captured",
  "arrested",
  "displaced",
  "money",
  "other",
] as const;

export const claimInput = z.object({
  id: idSchema,
  text: textField("The claim", { min: 1, max: 500 }),
  shortText: optionalText("The short form", 60),
  /** Set when the claim counts something. */
  measure: z
    .union([z.enum(CLAIM_MEASURES), z.literal("")])
    .nullish()
    .transform((value) => value || null),
  measureOther: optionalText("What is counted", 100),
  who: optionalText("Who is counted", 200),
  currency: optionalText("The currency", 3),
});
export type ClaimInput = z.infer<typeof claimInput>;
export type ClaimContent = Omit<ClaimInput, "id" | "shortText">;

export const CLAIM_FIELDS = ["wording", "counted"] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

export const positionInput = z
  .object({
    id: idSchema,
    claimId: idSchema,
    statementId: idSchema,
    stance: z.enum(STANCES),
    /** Of a position that is changed, as its page showed it; null of a new one. */
    version: versionField.nullish().transform((value) => value ?? null),
    /** For `rejects`: the one position it counts against. */
    rejectsId: z
      .union([idSchema, z.literal("")])
      .nullish()
      .transform((value) => value || null),
    /** Which of the statement's figures it gives; null takes those that fit the claim. */
    figureIds: z
      .array(idSchema)
      .max(40)
      .nullish()
      .transform((value) => value ?? null),
  })
  .refine((position) => position.stance !== "rejects" || position.rejectsId !== null, {
    path: ["rejectsId"],
    message: "Say which position it rejects",
  });
export type PositionInput = z.infer<typeof positionInput>;

/** The figure that holds, on a counted claim. */
export const verdictFigure = z.object({ low: amountField, high: amountField, asOf: partialDate("As of") });
export type VerdictFigure = z.infer<typeof verdictFigure>;

/** A claim as the corroboration engine takes it, and what a decision pins beside what the engine answers. */
export type ClaimStanding = {
  input: CorroborationInput;
  positions: {
    id: string;
    version: number;
    stance: string;
    statementId: string;
    label: string;
    revision: number;
    digest: string;
    said: string;
    saidStale: boolean;
    counted: boolean;
    /** Set when the publisher corrected or killed the document. */
    documentStatus: { status: string; at: Date } | null;
  }[];
  /** Whose each part is, by its figure: a part stands with a party, and adds it no origin. */
  parts: {
    id: string;
    /** The statement's. */
    number: number;
    holder: { id: string; name: string } | null;
    party: { id: string; name: string } | null;
  }[];
  evidence: { id: string; kind: string; sha256: string | null; stance: string; reviewed: boolean }[];
  /** Documents of its positions that share copy with each other, or have it from another document of the story. */
  copies: CopyBetween[];
  /** Of each position whose words are a copy, where they were copied from; keyed by position. */
  copyOf: ReadonlyMap<string, CopyOf>;
  /** The identifiers of everything this was read from. */
  restsOn: ReadonlySet<string>;
};

/** Two documents of which one has copy of the other, or both of a third; by whose word. */
export type CopyBetween = {
  a: CopiedDocument;
  b: CopiedDocument;
  /** The document the copy comes from; null where nobody knows. */
  fromId: string | null;
  madeBy: "person" | "program";
};
/**
 * Whence a position's words were copied: the document they were taken from, or, where nothing tells the way, the first
 * document of the story that has them too. `positions`: the claim's that hold the same words there.
 */
export type CopyOf = {
  document: CopiedDocument;
  way: "from" | "open";
  positions: string[];
  madeBy: "person" | "program";
};
export type CopiedDocument = { id: string; number: number; title: string };
