import { z } from "zod";

/**
 * Text that a person typed. PostgreSQL cannot hold NUL, and a lone surrogate has no UTF-8: both are refused by name
 * rather than dropped. Nothing is trimmed or normalised when `exact` is asked for: a quote is kept to the letter.
 */
export function textField(
  label: string,
  { min = 0, max, exact = false }: { min?: number; max: number; exact?: boolean },
) {
  const base = exact ? z.string() : z.string().transform((value) => value.trim());
  return base.superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    if (value.includes("\u0000")) refuse(`${label} holds a NUL character, which cannot be stored`);
    if (!value.isWellFormed()) refuse(`${label} holds half of a surrogate pair, which cannot be stored`);
    if (value.trim().length < min)
      refuse(min <= 1 ? `${label} is missing` : `${label} needs ${min} characters at least`);
    if (value.length > max) refuse(`${label} has ${value.length} characters; ${max} is the most`);
  });
}

/** The same, absent when empty: a form sends "" for a field left blank. */
export function optionalText(label: string, max: number) {
  return textField(label, { max })
    .nullish()
    .transform((value) => value || null);
}

/** The largest whole number that the database's integer columns hold. */
const MOST_COUNTED = 2_147_483_647;

/** The version of something as its page showed it. */
export const versionField = z.coerce.number().int().min(1).max(MOST_COUNTED);

/** An offset into a text, in UTF-16 code units. */
export const offsetField = z.coerce.number().int().min(0).max(MOST_COUNTED);

/** A language as people and browsers name one: a BCP 47 tag. English when nothing is said. */
export function languageField() {
  return z
    .string()
    .trim()
    .max(35, "is longer than any language tag")
    .regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, "is not a language tag, such as en, ur or pt-BR")
    .default("en");
}

/** Digits that a number keeps to the last: IEEE 754 doubles hold fifteen, and no more for certain. */
const MOST_DIGITS = 15;

/**
 * A number as typed, in plain digits; blank is unknown. What could not be kept as it stands is refused: more digits than
 * a double holds, more than six decimals, and what a program would take for a number and a reader would not ("0x10").
 */
export const amountField = z
  .union([z.number(), z.string().trim().max(60, "A low or high figure is a number, such as 145")])
  .nullish()
  .superRefine((value, context) => {
    const typed = String(value ?? "");
    const parts = /^-?(\d+)(?:\.(\d+))?$/.exec(typed);
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    if (typed === "") return;
    if (!parts) return refuse("A low or high figure is a number in plain digits, such as 145 or 4.5");
    const [, whole = "", decimals = ""] = parts;
    if (decimals.length > 6) refuse("A low or high figure has six decimals at most");
    const digits = `${whole}${decimals.replace(/0+$/, "")}`.replace(/^0+/, "");
    if (digits.length > MOST_DIGITS || whole.length > MOST_DIGITS)
      refuse(`A low or high figure has ${MOST_DIGITS} digits at most: more could not be kept exactly`);
  })
  // Nought has no sign.
  .transform((value) => (value === "" || value === null || value === undefined ? null : Number(value) + 0));

/** A file's name as it is kept: without its folders and what no text can hold, and not cut inside a character. */
export function keptFilename(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.toWellFormed().replace(/\p{Cc}/gu, "");
  return [...plain].slice(0, 255).join("") || null;
}

/** A media type as a browser says it, or the one for bytes of which nothing is known. */
export function keptMediaType(type: string, unknown: string): string {
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}(;\s?charset=[\w-]{1,40})?$/.test(type) ? type : unknown;
}

/** A checkbox of a form ("on"), or a boolean from elsewhere. */
export const checkbox = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""])])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true");

/** Zod's issues as one sentence per field path, the first issue of each. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  return fields;
}
