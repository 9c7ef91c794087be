import type { Line } from "@/lib/incoming/pdf-lines";

/** Above this many times its size between two lines, another paragraph begins. */
const WIDEST_PITCH = 1.5;
/** Letters of one paragraph are about as tall. */
const SAME_SIZE = 1.1;

/** What a page says, a paragraph each, and what was done with words that a line's end broke. */
export type Paragraphs = { paragraphs: string[]; broken: number };

/**
 * The lines of a page as paragraphs. A line goes on where the next stands right below it, as tall, and its first word
 * would not have fitted; a space joins them.
 *
 * @param known the words that stand whole in the document: one broken by a hyphen is joined without it when it is among
 * them, and keeps its hyphen when it isn't, since nothing tells whether it was there before
 */
export function paragraphsOf(lines: readonly Line[], known: ReadonlySet<string>): Paragraphs {
  const paragraphs: string[] = [];
  let broken = 0;
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (before && last !== undefined && goesOn(before, line, lines)) {
      const joined = join(last, line.words, known);
      paragraphs[paragraphs.length - 1] = joined.words;
      broken += joined.broken ? 1 : 0;
    } else paragraphs.push(line.words);
    before = line;
  }
  return { paragraphs, broken };
}

function goesOn(before: Line, line: Line, page: readonly Line[]): boolean {
  const pitch = before.y - line.y;
  const size = Math.max(before.size, line.size);
  if (pitch <= 0 || pitch > WIDEST_PITCH * size) return false;
  if (size > SAME_SIZE * Math.min(before.size, line.size) || before.rightToLeft !== line.rightToLeft)
    return false;
  const beside = page.filter(
    (other) => other.left < before.right && other.right > before.left && other.size <= SAME_SIZE * size,
  );
  const [word = ""] = line.words.split(" ", 1);
  const fits = ((line.right - line.left) / line.words.length) * (word.length + 1);
  return before.rightToLeft
    ? before.left - fits < Math.min(...beside.map(({ left }) => left))
    : before.right + fits > Math.max(...beside.map(({ right }) => right));
}

function join(words: string, next: string, known: ReadonlySet<string>): { words: string; broken: boolean } {
  if (words.endsWith("\u00ad")) return { words: words.slice(0, -1) + next, broken: true };
  const begun = /(\p{L}+)[-\u2010]$/u.exec(words);
  const ending = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
  if (!begun || !ending) return { words: `${words} ${next}`, broken: false };
  const whole = `${begun[1]}${ending}`.toLowerCase();
  return { words: (known.has(whole) ? words.slice(0, -1) : words) + next, broken: true };
}

/** The words that stand whole within lines, in small letters: those that a line's end broke are not among them. */
export function wholeWords(lines: readonly Line[]): Set<string> {
  const whole = new Set<string>();
  for (const { words } of lines)
    for (const [word] of words.replace(/\p{L}+[-\u2010]$/u, "").matchAll(/\p{L}[\p{L}\p{M}]*/gu))
      whole.add(word.toLowerCase());
  return whole;
}
