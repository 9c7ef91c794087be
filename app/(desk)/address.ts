import { idSchema } from "@/lib/identifiers";

/** A parameter of an address: given once, more than once, or not at all. Anybody may write anything there. */
export type Given = string | string[] | undefined;

/** The one value that was given, or undefined: an empty one and several say nothing. */
export function only(given: Given): string | undefined {
  return typeof given === "string" && given !== "" ? given : undefined;
}

/** The page an address asks for, 1 for what is no page number. */
export function pageNumber(given: Given): number {
  return typeof given === "string" && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
}

/** The number of a statement, claim, document, text or edition; 0, which none has, for what is no number of ours. */
export function itemNumber(given: Given): number {
  return typeof given === "string" && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
}

/** An identifier, or undefined for what is none. */
export function identifier(given: Given): string | undefined {
  const parsed = idSchema.safeParse(given);
  return parsed.success ? parsed.data : undefined;
}

/** The one of a list's values that was given, or undefined. */
export function oneOf<T extends string>(values: readonly T[], given: Given): T | undefined {
  return values.find((value) => value === given);
}
