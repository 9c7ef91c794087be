/** A run of glyphs as PDF.js gives it; positions and sizes are in points from the page's lower left corner. */
export type Glyphs = {
  str: string;
  dir: string;
  hasEOL: boolean;
  x: number;
  y: number;
  width: number;
  size: number;
};

/** A line as it stands on the page, its words in the order they are read. */
export type Line = {
  words: string;
  left: number;
  right: number;
  y: number;
  size: number;
  rightToLeft: boolean;
};

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;
/** Bullets of symbol fonts, which stand in Unicode's private part and mean nothing outside the font. */
const SYMBOL_BULLETS = /[\uf0a7\uf0b7\uf076\uf0d8\uf0fc]/g;

/** Part of a letter's size from which the room between two runs is a space. */
const ROOM = 0.12;
/** A mark before the letter it belongs to. */
const MARK_FIRST = /^(\p{M}+)(\p{L})$/u;

/** Runs of glyphs as lines. PDF.js marks the end of a line, in an empty run as often as not. */
export function linesOf(runs: readonly Glyphs[]): Line[] {
  const lines: Line[] = [];
  let open: Glyphs[] = [];
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    if (run.str !== "") open.push(run);
    if (run.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(runs: readonly Glyphs[]): Line | null {
  const [first] = runs;
  if (!first) return null;
  const letters = runs.map(({ str }) => str).join("");
  const rightToLeft = count(letters, RIGHT_TO_LEFT) > count(letters, LEFT_TO_RIGHT) / 2;
  const words = readable(rightToLeft ? inReadingOrder(runs) : letters);
  if (words === "") return null;
  return {
    words,
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: first.y,
    size: Math.max(...runs.map(({ size }) => size)),
    rightToLeft,
  };
}

function count(text: string, letters: RegExp): number {
  return [...text].filter((character) => letters.test(character)).length;
}

/**
 * What stands on the page from right to left, as it is read: runs from the right, but numbers and words of other
 * scripts, which run from the left inside it, in their own order (Unicode Bidirectional Algorithm, undone).
 */
function inReadingOrder(runs: readonly Glyphs[]): string {
  // The spaces that PDF.js puts between runs were meant for the other direction: the room between them tells.
  const sorted = runs
    .filter(({ str }) => str.trim() !== "")
    .sort((a, b) => b.x + b.width - (a.x + a.width) || b.x - a.x);
  const ordered: Glyphs[] = [];
  while (ordered.length < sorted.length) {
    const at = ordered.length;
    ordered.push(...sorted.slice(at, endOfForeign(sorted, at)).reverse());
  }
  return ordered
    .map(
      (run, at) => `${isApart(ordered[at - 1], run) ? " " : ""}${run.str.trim().replace(MARK_FIRST, "$2$1")}`,
    )
    .join("");
}

/** Whether there is room between two runs, whichever stands first on the page. */
function isApart(before: Glyphs | undefined, run: Glyphs): boolean {
  if (!before) return false;
  const [left, right] = before.x < run.x ? [before, run] : [run, before];
  return right.x - (left.x + left.width) > ROOM * run.size;
}

/** Where the stretch of left-to-right runs that begins here ends; what is neutral belongs to it between two of them. */
function endOfForeign(runs: readonly Glyphs[], from: number): number {
  const foreign = (at: number) => {
    const { str } = runs[at] ?? { str: "" };
    return LEFT_TO_RIGHT.test(str) && !RIGHT_TO_LEFT.test(str);
  };
  if (!foreign(from)) return from + 1;
  let last = from;
  for (let at = from + 1; at < runs.length; at += 1) {
    if (foreign(at)) last = at;
    else if (RIGHT_TO_LEFT.test(runs[at]?.str ?? "")) break;
  }
  return last + 1;
}

/** The letters themselves for the shapes a font has of them, and white space as one space. */
function readable(words: string): string {
  return words
    .replace(/[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize("NFKC"))
    .replace(SYMBOL_BULLETS, "•")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
