import type { DraftSpeaker } from "@/lib/draft/model";
import { nameKey } from "@/lib/text/names";

/** Whom a mention in a draft means, among the story's speakers. */
export type Meant =
  | { kind: "known"; speaker: DraftSpeaker }
  | { kind: "several"; speakers: DraftSpeaker[] }
  | { kind: "nobody" };

/** The story's speakers by what they are called. */
export class NameIndex {
  readonly #full = new Map<string, Set<DraftSpeaker>>();
  readonly #last = new Map<string, Set<DraftSpeaker>>();
  readonly speakers: readonly DraftSpeaker[];

  constructor(speakers: Iterable<DraftSpeaker>) {
    this.speakers = [...new Map([...speakers].map((speaker) => [speaker.id, speaker])).values()];
    for (const speaker of this.speakers)
      for (const name of [speaker.name, ...speaker.alsoKnownAs]) {
        add(this.#full, nameKey(name), speaker);
        const capitals = initialsOf(name);
        if (capitals.length > 1) add(this.#full, capitals.toLowerCase(), speaker);
        const last = nameKey(name).split(" ").at(-1) ?? "";
        if (speaker.kind === "person" && last.length > 1) add(this.#last, last, speaker);
      }
  }

  /** Called so to the letter (case, accents and articles apart), by its initials, or by its last name. */
  meant(mention: string | null): Meant {
    if (mention === null) return { kind: "nobody" };
    const key = nameKey(mention).replace(/(?<=\p{L})s$/u, (end) => (/[’']s\s*$/u.test(mention) ? "" : end));
    const full = this.#full.get(key);
    if (full) return oneOf([...full]);
    const words = key.split(" ");
    const sameLast = [...(this.#last.get(words.at(-1) ?? "") ?? [])];
    const fitting = sameLast.filter((speaker) => words.length === 1 || inOrder(words, speaker));
    return oneOf(fitting);
  }
}

function oneOf(speakers: DraftSpeaker[]): Meant {
  const [only] = speakers;
  if (only && speakers.length === 1) return { kind: "known", speaker: only };
  return only ? { kind: "several", speakers } : { kind: "nobody" };
}

function add(map: Map<string, Set<DraftSpeaker>>, key: string, speaker: DraftSpeaker): void {
  if (key === "") return;
  const known = map.get(key);
  if (known) known.add(speaker);
  else map.set(key, new Set([speaker]));
}

function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** "Sarfraz Bugti" for Sarfraz Ahmed Bugti. */
function inOrder(words: readonly string[], { name, alsoKnownAs }: DraftSpeaker): boolean {
  return [name, ...alsoKnownAs].some((each) => {
    const parts = nameKey(each).split(" ");
    let at = 0;
    return words.every((word) => {
      const found = parts.indexOf(word, at);
      at = found + 1;
      return found >= 0;
    });
  });
}
