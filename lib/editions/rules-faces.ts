import type { EditionItem } from "@/lib/interchange/model";

/**
 * Who leaves both by name and by description in one edition: beside each other, the two tell a reader who the source is
 * (Reuters: never on and off the record at once). A warning, for they may say different things on different days.
 */
export class Faces {
  #named = new Map<string, string>();
  #described = new Map<string, string>();

  /** Enters a statement, and gives the label of one that shows the same speaker's other face; null for none. */
  meet(speakerId: string | null, { terms, label }: EditionItem): string | null {
    if (speakerId === null) return null;
    const [mine, other] =
      terms === "on record" ? [this.#named, this.#described] : [this.#described, this.#named];
    if (!mine.has(speakerId)) mine.set(speakerId, label);
    return other.get(speakerId) ?? null;
  }
}

/** The sentence for two statements that show both faces. */
export function bothFaces(label: string, other: string): string {
  return `${label} and ${other} have one speaker, in one by name and in the other by description: together they give the source away. Leave one out.`;
}
