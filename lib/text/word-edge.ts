import { isJoiningDash, Kind, kindOf } from "@/lib/text/characters";

const WORD = /[\p{L}\p{M}\p{N}\p{Pc}]/u;
const EXTENDS = /[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u;
const DIGIT = /\p{Nd}/u;
// Scripts written without spaces: a word may begin anywhere between two letters.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN_NUMERAL = /[〇零一二三四五六七八九十百千万萬亿億兆两兩]/u;
// Signs that change the number they touch.
const BEFORE_NUMBER = /[\p{Sc}+±~≈<>≤≥]/u;
const AFTER_NUMBER = /[\p{Sc}%‰°٪]/u;
const INSIDE_NUMBER = /[.,:/٫٬'’]/u;
const GROUP_SPACE = /[ \u00a0\u2009\u202f]/u;
// With a space between: "$ 5", "5 %". Not "+" and "~", which then are as often something else.
const BEFORE_WITH_SPACE = /[\p{Sc}±≈<>≤≥]/u;
// What shows nothing: soft hyphens, zero-width spaces, direction marks. Joiners are spelling, and count as letters.
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;
// More in a row no spelling has, and looking past a million for each cut would take hours: nothing may be cut there.
const MOST_INVISIBLE = 64;

/** The character that ends at `at`. */
function raw(text: string, at: number): string {
  if (at <= 0) return "";
  const unit = text.charCodeAt(at - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && at > 1) {
    const high = text.charCodeAt(at - 2);
    if (high >= 0xd800 && high <= 0xdbff) return text.slice(at - 2, at);
  }
  return text.charAt(at - 1);
}

function isInvisible(character: string): boolean {
  return character >= "\u00ad" && INVISIBLE.test(character);
}

/** How many units before `at` show nothing: a reader sees the letters beyond them as the neighbours. */
function invisibleBefore(text: string, at: number): number {
  let from = at;
  for (let character = raw(text, from); isInvisible(character); character = raw(text, from)) {
    from -= character.length;
    if (at - from > MOST_INVISIBLE) break;
  }
  return at - from;
}

function invisibleAfter(text: string, at: number): number {
  let to = at;
  for (let character = after(text, to); isInvisible(character); character = after(text, to)) {
    to += character.length;
    if (to - at > MOST_INVISIBLE) break;
  }
  return to - at;
}

function after(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isWord(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit === 0x5f
    );
  }
  return character !== "" && (WORD.test(character) || character === "\u200c" || character === "\u200d");
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" ? true : character > "\u007f" && DIGIT.test(character);
}

function joins(character: string): boolean {
  const unit = character.charCodeAt(0);
  return isJoiningDash(unit) || kindOf(unit) === Kind.Single || unit === 0xad;
}

/** "10 000": groups of three parted by a space. Without this, "killed 10" would stand in "killed 10 000". */
function insideGroupedNumber(text: string, space: number): boolean {
  if (!GROUP_SPACE.test(text.charAt(space))) return false;
  return (
    /(?:^|[^\d])\d{1,3}$/.test(text.slice(Math.max(0, space - 4), space)) &&
    /^\d{3}(?!\d)/.test(text.slice(space + 1, space + 5))
  );
}

/** Whether a cut between `b`, which ends at `from`, and `a`, which begins at `to`, parts a number or what belongs to it. */
function insideNumber(text: string, from: number, to: number, b: string, a: string): boolean {
  if (isDigit(a)) {
    if (BEFORE_NUMBER.test(b) || isJoiningDash(b.charCodeAt(0))) return true;
    const earlier = raw(text, from - b.length);
    if (INSIDE_NUMBER.test(b) && isDigit(earlier)) return true;
    // ".5" is half, "said.5" is a slip of the typesetter: cut neither.
    if (b === ".") return true;
    if (GROUP_SPACE.test(b) && BEFORE_WITH_SPACE.test(earlier)) return true;
    return insideGroupedNumber(text, from - 1);
  }
  if (isDigit(b)) {
    if (AFTER_NUMBER.test(a)) return true;
    const later = after(text, to + a.length);
    if (INSIDE_NUMBER.test(a) && isDigit(later)) return true;
    if (GROUP_SPACE.test(a) && AFTER_NUMBER.test(later)) return true;
    return insideGroupedNumber(text, to);
  }
  return false;
}

/**
 * Whether a cut at `at` (UTF-16 offset) would go through a word, so that words beginning or ending there are
 * not the text's words: "ally" in "totally", "violent" in "non-violent", "do" in "don't", "500" in "1,500",
 * "5" in "-5", "5%" or "5 %", a letter parted from its accent, half of a surrogate pair or of a joined emoji. What
 * shows nothing parts no word: "famous" doesn't stand in "in", a zero-width space, "famous".
 * A hyphenated compound is one word; scripts without spaces may be cut between letters, not between numerals.
 */
export function insideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  // By far the commonest: a letter beside a space.
  const previous = text.charCodeAt(at - 1);
  if ((unit === 0x20 && isPlainLetter(previous)) || (previous === 0x20 && isPlainLetter(unit))) return false;
  if (unit >= 0xdc00 && unit <= 0xdfff && raw(text, at + 1).length === 2) return true;
  const next = after(text, at);
  if (next > "\u00a8" && EXTENDS.test(next)) return true;
  const from = at - invisibleBefore(text, at);
  const to = at + invisibleAfter(text, at);
  if (at - from > MOST_INVISIBLE || to - at > MOST_INVISIBLE) return true;
  const b = raw(text, from);
  const a = to === at ? next : after(text, to);
  if (a > "\u00a8" && EXTENDS.test(a)) return true;
  if (b === "\u200c" || b === "\u200d") return true;
  // "We go." is not what "We go..." says.
  if (b === "." && a === ".") return true;
  if (isWord(b) && isWord(a)) {
    if (HAN_NUMERAL.test(a) && (HAN_NUMERAL.test(b) || isDigit(b))) return true;
    return !(UNSPACED.test(a) || UNSPACED.test(b));
  }
  if (isWord(b) && joins(a) && isWord(visibleAfter(text, to + a.length))) return true;
  if (joins(b) && isWord(a) && isWord(visibleBefore(text, from - b.length))) return true;
  return insideNumber(text, from, to, b, a);
}

function visibleBefore(text: string, at: number): string {
  return raw(text, at - invisibleBefore(text, at));
}

function visibleAfter(text: string, at: number): string {
  return after(text, at + invisibleAfter(text, at));
}
