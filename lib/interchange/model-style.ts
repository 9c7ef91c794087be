import { z } from "zod";
import { textField } from "@/lib/field";

/** A house style is data: a file of this shape in the folder of styles is one more style, without code. */

export const ORDERS = ["quote-first", "name-first", "according-to"] as const;
export type Order = (typeof ORDERS)[number];

/** Which verb attributes: the style's own, or the one that was published. */
export const VERBS = ["neutral", "as published"] as const;
export type Verbs = (typeof VERBS)[number];

/** The rules of attribution that the lint knows, by the names their table gives them. */
export const RULE_IDS = [
  "V1",
  "V2",
  "V3",
  "O1",
  "O2",
  "N1",
  "T1",
  "T2",
  "T3",
  "Q1",
  "Q2",
  "Q3",
  "Q4",
  "Q5",
  "Q6",
  "Q7",
  "L1",
  "M1",
  "S1",
  "S2",
  "S3",
  "D1",
  "C1",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Error, warning, information, or not looked at. */
export const SEVERITIES = ["E", "W", "I", "off"] as const;
export type Severity = (typeof SEVERITIES)[number];

const words = textField("It", { min: 1, max: 80, exact: true });
/** A piece that may be nothing: the preposition before a day, say. */
const piece = textField("It", { max: 80, exact: true });
const perhaps = words.nullable();

/** What a house style is called by, in its file and wherever one is chosen. */
export const styleId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "is a short name of small letters, digits and hyphens, such as our-desk");

export const houseStyleSchema = z
  .object({
    id: styleId,
    name: words,
    /** Where the rules are taken from, for whoever asks. */
    basis: textField("It", { min: 1, max: 400, exact: true }),
    /** BCP 47: days, months and languages are named in it. */
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is a language tag, such as en-GB"),
    order: z.enum(ORDERS),
    /** What a longer role does to the order when the quotation stands first: "…,” said Name, role. Null: nothing. */
    longRole: z.object({ words: z.number().int().min(1).max(20) }).nullable(),
    verb: words,
    /** How what a publication says in its own voice is attributed. */
    publications: z.enum(["verb", "according to"]),
    accordingTo: words,
    marks: z.object({
      open: words,
      close: words,
      innerOpen: words,
      innerClose: words,
      /** Whether quotation marks inside a quotation become the inner ones, or stay as they were published. */
      nested: z.enum(["set", "as published"]),
    }),
    /** Inside: stops and commas always stand within the marks. Logical: outside where only a fragment is quoted. */
    punctuation: z.enum(["inside", "logical"]),
    /** What leads into a quotation after a name. */
    introducer: z.enum([":", ","]),
    /** Fragments ("no regrets") run on in the sentence, or are set as any quotation. */
    fragments: z.enum(["run on", "as any"]),
    titles: z.object({
      /** A formal title of at most so many words stands before the name; 0: titles always follow it. */
      beforeName: z.number().int().min(0).max(10),
      /** Letters of titles before a name, and after it. */
      before: z.enum(["capitals", "small", "as entered"]),
      after: z.enum(["small", "as entered"]),
    }),
    later: z.enum(["surname", "in full"]),
    dates: z.object({
      /** A day fewer than so many days away is named by its weekday: at seven the weekday would be today's. */
      weekdayWithin: z.number().int().min(0).max(7),
      /** Whether that goes for days to come. */
      ahead: z.boolean(),
      /** What stands before a weekday or a date ("on "), with its space. */
      before: piece,
      /** What stands before a month or a year alone ("in "). */
      beforeMonth: piece,
      /** {day}, {month} and {year}. */
      day: words,
      dayOfAnotherYear: words,
      month: words,
      /** Twelve names for months in dates; null takes the locale's. */
      months: z.array(words).length(12).nullable(),
    }),
    /** How a medium is disclosed, by the kind of the document: "in a statement". */
    media: z.record(z.string().max(40), perhaps),
    /** {language} and {translator}; what stands in [ ] is left out where its part isn't known. */
    translated: words,
    /** How an omission is marked, with its spaces; null leaves each as it was published. */
    ellipsis: perhaps,
    /** The brackets of an editor's insertion. */
    insertions: z.enum(["[ ]", "( )", "either"]),
    /** Where this house weighs a rule otherwise. */
    severities: z.partialRecord(z.enum(RULE_IDS), z.enum(SEVERITIES)),
  })
  .describe("A house style of attribution");
export type HouseStyle = z.infer<typeof houseStyleSchema>;
