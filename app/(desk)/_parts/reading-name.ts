import type { Reading } from "@/lib/corroboration/model";

/** A reading by its name; where the denials alone are read, it is they that are corroborated or rest on one origin. */
export function readingName({ reading, side }: Pick<Reading, "reading" | "side">): string {
  return side === "denies" ? `denial ${reading}` : reading;
}
