import { isComma } from "@/lib/text/characters";
import { Unit, unitKind } from "@/lib/text/reuse/letters";

/** As `Flag.Quoted`; here, to import one way. */
const QUOTED = 2;
/** What stands open for longer was no quotation: a mark is missing. In words. */
const LONGEST_QUOTATION = 250;

const ONLY_OPEN = /[‘‚‛‹“„‟«「『〝`]/;
const ONLY_CLOSE = /[’›”»」』〞〟]/;

/**
 * Follows the quotation marks of a text, whatever their style, and marks the words between an opening and a closing
 * one. An opening mark where one is open already is a new paragraph of the same speech.
 */
export class QuoteMarks {
  /** The first word inside, or -1. */
  #open = -1;
  #single = false;
  #low = false;

  begin(): void {
    this.#open = -1;
  }

  /** Meets the mark at `at`; `count` words have been read. */
  meet(text: string, at: number, double: boolean, flags: Uint8Array, count: number): void {
    const character = text.charAt(at);
    const before = at === 0 ? Unit.Space : unitKind(text.charCodeAt(at - 1));
    const after = at + 1 === text.length ? Unit.Space : unitKind(text.charCodeAt(at + 1));
    const opens = isOpening(character, before, after);
    if (this.#open < 0) {
      if (opens) this.#begin(count, double, character);
      return;
    }
    if (!double) {
      // An apostrophe within a quotation, or one within single marks that were never closed.
      if (!this.#single) return;
      if (opens) this.#begin(count, double, character);
      else if (closesSingle(text, at, before, after)) this.#close(flags, count);
      return;
    }
    if (this.#single) {
      this.#open = -1;
      if (opens) this.#begin(count, double, character);
      return;
    }
    const low = this.#low;
    this.#close(flags, count);
    // A new paragraph of the same speech opens again.
    if (opens && !(low && character === "“") && !afterComma(text, at)) this.#begin(count, double, character);
  }

  #begin(count: number, double: boolean, character: string): void {
    this.#open = count;
    this.#single = !double;
    this.#low = character === "„" || character === "‚";
  }

  #close(flags: Uint8Array, to: number): void {
    if (to - this.#open <= LONGEST_QUOTATION)
      for (let at = this.#open; at < to; at++) flags[at] = (flags[at] ?? 0) | QUOTED;
    this.#open = -1;
  }

  /** A speech may go on in the next paragraph, which then opens with a mark of its own; else it ends here. */
  endParagraph(count: number): void {
    if (this.#open >= 0 && (this.#single || count - this.#open > LONGEST_QUOTATION)) this.#open = -1;
  }
}

/** By its shape, or by where it stands: "« Non »" has spaces inside. */
function isOpening(character: string, before: number, after: number): boolean {
  if (ONLY_CLOSE.test(character)) return character === "»" && isGap(before) && after === Unit.Word;
  if (ONLY_OPEN.test(character)) return true;
  return (
    (isGap(before) || before === Unit.Other || before === Unit.Single || before === Unit.Double) &&
    !isGap(after)
  );
}

function isGap(kind: number): boolean {
  return kind === Unit.Space || kind === Unit.Line;
}

/** A single mark that is no apostrophe: "the clothes' owner" closes nothing. */
function closesSingle(text: string, at: number, before: number, after: number): boolean {
  if (!(isGap(after) || after === Unit.Other || after === Unit.Stop)) return false;
  return !(
    before === Unit.Word &&
    text.charAt(at - 1) === "s" &&
    isGap(after) &&
    isLower(text.charCodeAt(at + 2))
  );
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** "He is so personable, "said the president": the space stands on the wrong side. */
function afterComma(text: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && unitKind(text.charCodeAt(before)) === Unit.Space) before--;
  return isComma(text.charCodeAt(before));
}
