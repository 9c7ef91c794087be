/** How the sentences of this room count, list and quote. English only, as the readings are. */

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "two" up to ten, then digits with commas. */
export function numberInWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString("en-US");
}

/** "one origin", "two origins", "no origins". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** Names beyond this many are counted: a sentence with forty of them is read by nobody. */
const NAMED = 8;

/** "A", "A and B", "A, B and C"; of very many the first few, "and 33 more". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  if (items.length > NAMED + 1) return `${items.slice(0, NAMED).join(", ")} and ${items.length - NAMED} more`;
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

export function quoted(words: string): string {
  return `“${words.replace(/^[“"]|[”"]$/g, "")}”`;
}

/** A name as it is set in print: a straight apostrophe between letters becomes ’. */
export function typographic(name: string): string {
  return name.replace(/(?<=\p{L})'(?=\p{L}|\s|$)/gu, "’");
}

/** The first letter raised, inside an opening quote mark too. */
export function sentenceCase(text: string): string {
  return text.replace(/^([“‘(]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** Each value once, in order of first appearance. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "variant" });

/** A fixed order in which S2 stands before S10, so that the order of entry never shows. */
export function inOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
