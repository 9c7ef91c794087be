import { z } from "zod";
import { type Precision, partialDate } from "@/lib/dates";
import { amountField, checkbox, languageField, offsetField, optionalText, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import {
  COUNTINGS,
  GROUNDS,
  MEASURES,
  QUALIFIERS,
  STATEMENT_KINDS,
  TERMS,
} from "@/lib/statements/model-kinds";

export type StatementKind = (typeof STATEMENT_KINDS)[number];

export type Terms = (typeof TERMS)[number];

/** The axis Said?. */
export const SAID_VERDICTS = ["unchecked", "confirmed", "not established", "wrong"] as const;
export type SaidVerdict = (typeof SAID_VERDICTS)[number];

export type Measure = (typeof MEASURES)[number];

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

export const figureInput = z
  .object({
    id: idSchema,
    wording: textField("The wording", { min: 1, max: 500, exact: true }),
    measure: z.enum(MEASURES, { error: "Choose what is measured" }),
    measureOther: optionalText("What is measured", 100),
    who: optionalText("Who is counted", 200),
    low: amountField,
    high: amountField,
    qualifier: z.enum(QUALIFIERS),
    counting: z.enum(COUNTINGS),
    currency: optionalText("The currency", 3).transform((code) => code?.toUpperCase() ?? null),
    windowStart: partialDate("The window's start"),
    windowEnd: partialDate("The window's end"),
    asOf: partialDate("As of"),
    place: optionalText("The place", 200),
    subsetOfId: optionalId,
  })
  .refine((figure) => figure.low === null || figure.high === null || figure.low <= figure.high, {
    path: ["high"],
    message: "The high figure is below the low one",
  })
  .refine((figure) => figure.qualifier === "vague" || figure.low !== null || figure.high !== null, {
    path: ["low"],
    message: "A figure needs a number, unless its qualifier is vague",
  })
  .refine((figure) => figure.measure !== "money" || figure.currency !== null, {
    path: ["currency"],
    message: "Money needs its currency, such as USD",
  });
export type FigureInput = z.infer<typeof figureInput>;

export const relayInput = z
  .object({
    sourceId: optionalId,
    description: optionalText("As told to", 300),
    madeBy: z.enum(["person", "program"]).default("person"),
  })
  .refine((relay) => relay.sourceId !== null || relay.description !== null, {
    message: "names neither a source nor a description",
  });
export type RelayInput = z.infer<typeof relayInput>;

/** Far above any quote: what a person would paste by mistake is refused with its length. */
export const QUOTE_MAX = 100_000;

const span = z
  .object({ start: offsetField, end: offsetField })
  .refine(({ start, end }) => start < end, { message: "The span is empty" });

const BACKGROUND_NEEDS = {
  path: ["agreedDescription"],
  message: "Background needs the description that was agreed",
};
function describesBackground({
  terms,
  agreedDescription,
}: {
  terms: Terms;
  agreedDescription: string | null;
}) {
  return terms !== "background" || agreedDescription !== null;
}

export const statementInput = z
  .object({
    id: idSchema,
    documentId: idSchema,
    textId: idSchema,
    quote: textField("The words", { min: 1, max: QUOTE_MAX, exact: true }),
    /** UTF-16 code units into the text, end exclusive; null lets the proof find it. */
    span: span.nullish().transform((value) => value ?? null),
    speakerId: optionalId,
    kind: z.enum(STATEMENT_KINDS),
    cue: optionalText("The cue", 100),
    role: optionalText("The role", 300),
    givesBodysAccount: checkbox,
    saidOn: partialDate("The date it was said"),
    language: languageField(),
    original: textField("The original wording", { max: QUOTE_MAX, exact: true })
      .nullish()
      .transform((value) => value || null),
    originalLanguage: optionalText("The original's language", 35),
    translator: optionalText("The translator", 200),
    translationMethod: optionalText("How it was translated", 200),
    terms: z.enum(TERMS).default("on record"),
    agreedDescription: optionalText("The agreed description", 300),
    /** A local date-time in the story's zone. */
    embargoUntil: partialDate("The embargo"),
    relays: z.array(relayInput).max(8).default([]),
    /** Of the publication's own voice, on what it rests; null where nobody has read the text for that. */
    grounds: z
      .union([z.enum(GROUNDS), z.literal("")])
      .nullish()
      .transform((value) => value || null),
    /** Whose reading that is: left as the program proposed it, or set by a person. */
    groundsMadeBy: z
      .enum(["person", "program"])
      .nullish()
      .transform((value) => value ?? null),
    figures: z.array(figureInput).max(40).default([]),
  })
  .refine(describesBackground, BACKGROUND_NEEDS)
  .refine((statement) => statement.original === null || statement.translator !== null, {
    path: ["translator"],
    message: "A translation names its translator",
  })
  .refine((statement) => statement.original === null || statement.translationMethod !== null, {
    path: ["translationMethod"],
    message: "Say how it was translated: by hand, by machine and checked…",
  });
export type StatementInput = z.infer<typeof statementInput>;

/** What a proposal to loosen asks for: what the statement would then have to hold is asked of the proposal already. */
export const looseningInput = z
  .object({
    terms: z.enum(TERMS),
    agreedDescription: optionalText("The agreed description", 300),
    embargoUntil: partialDate("The embargo"),
  })
  .refine(describesBackground, BACKGROUND_NEEDS);
export type Loosening = z.infer<typeof looseningInput>;

/** The content a decision on a statement pins: what "revision" means. */
export type StatementContent = Omit<StatementInput, "id"> & { textSha256: string };

/** The pinned fields, by the name the history and the four-eyes rule use. */
export const STATEMENT_FIELDS = [
  "text",
  "words",
  "span",
  "speaker",
  "role",
  "kind",
  "cue",
  "date",
  "terms",
  "relay",
  "grounds",
  "translation",
  "figures",
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

export type SaidOn = { local: string; precision: Precision } | null;
