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
