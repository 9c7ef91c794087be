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
    const openBefore =
      before === Unit.Space ||
      before === Unit.Line ||
      before === Unit.Other ||
      before === Unit.Single ||
      before === Unit.Double;
    const spaceAfter = after === Unit.Space || after === Unit.Line;
    if (!double) {
      if (this.#open >= 0 && !this.#single) return;
      if (this.#open < 0 && !(openBefore && after === Unit.Word && !ONLY_CLOSE.test(character))) return;
      // "the clothes' owner": an apostrophe, unless a stop or comma stands before it.
      if (this.#open >= 0 && !(spaceAfter || after === Unit.Other || after === Unit.Stop)) return;
      if (
        this.#open >= 0 &&
        before === Unit.Word &&
        text.charAt(at - 1) === "s" &&
        after === Unit.Space &&
        isLower(text.charCodeAt(at + 2))
      )
        return;
    } else if (this.#open >= 0 && this.#single) {
      this.#open = -1;
    }
    if (this.#open < 0) {
      if (double && ONLY_CLOSE.test(character) && character !== "»" && character !== "”") return;
      if (double && character === "”" && !openBefore) return;
      this.#begin(count, double, character);
      return;
    }
    const opensAgain =
      double &&
      !(this.#low && character === "“") &&
      (ONLY_OPEN.test(character) && character !== "«"
        ? true
        : !ONLY_CLOSE.test(character) &&
          openBefore &&
          before !== Unit.Other &&
          !spaceAfter &&
          !afterComma(text, at));
    this.#mark(flags, count);
    if (opensAgain) this.#begin(count, double, character);
    else this.#open = -1;
  }

  #begin(count: number, double: boolean, character: string): void {
    this.#open = count;
    this.#single = !double;
    this.#low = character === "„" || character === "‚";
  }

  #mark(flags: Uint8Array, to: number): void {
    if (to - this.#open > LONGEST_QUOTATION) return;
    for (let at = this.#open; at < to; at++) flags[at] = (flags[at] ?? 0) | QUOTED;
  }

  /** A speech may go on in the next paragraph, which then opens with a mark of its own; else it ends here. */
  endParagraph(_flags: Uint8Array, count: number): void {
    if (this.#open >= 0 && (this.#single || count - this.#open > LONGEST_QUOTATION)) this.#open = -1;
  }
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
