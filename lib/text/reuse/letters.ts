/** What each UTF-16 unit is to a reader who looks for words, and the units it is compared as. */

export const Unit = {
  Other: 0,
  Word: 1,
  Space: 2,
  Line: 3,
  Stop: 4,
  Single: 5,
  Double: 6,
  /** A script written without spaces: each character is a word. */
  Alone: 7,
  /** Invisible, and no end of a word: soft hyphens, joiners, marks of direction. */
  Unseen: 8,
  /** A mark that is dropped in comparing: accents, Arabic and Hebrew vowel points. */
  Mark: 9,
  /** The first half of a character of two units. */
  High: 10,
} as const;

const LETTERS = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const STOPS = /[.!?…。！？।॥۔؟]/;
const SINGLES = /['‘’‚‛‹›＇`´ʼ]/;
const DOUBLES = /["“”„‟«»＂「」『』〝〞〟]/;

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdbff) return Unit.High;
  if (DROPPED.test(character)) return Unit.Mark;
  if (UNSEEN.test(character)) return Unit.Unseen;
  if (STOPS.test(character)) return Unit.Stop;
  if (SINGLES.test(character)) return Unit.Single;
  if (DOUBLES.test(character)) return Unit.Double;
  if (/[\n\r\u2028\u2029\v\f]/.test(character)) return Unit.Line;
  if (/\s/.test(character)) return Unit.Space;
  if (ALONE.test(character)) return Unit.Alone;
  return LETTERS.test(character) ? Unit.Word : Unit.Other;
}

// Classified when first met: a text uses a few hundred of the 65,536.
const kinds = new Int8Array(65536).fill(-1);
const folds = new Int32Array(65536).fill(-1);
const decomposed = new Map<number, readonly number[]>();

export function unitKind(unit: number): number {
  const known = kinds[unit] ?? Unit.Other;
  if (known >= 0) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

/** The kind of the character of two units at `at`, whose first is a high half. */
export function pairKind(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return Unit.Other;
  const character = String.fromCodePoint(point);
  if (ALONE.test(character)) return Unit.Alone;
  return LETTERS.test(character) ? Unit.Word : Unit.Other;
}

// Letters that keyboards for Arabic, Persian and Urdu write differently; z and s are one in British and American spelling.
const SAME: ReadonlyMap<string, string> = new Map([
  ["ي", "ی"],
  ["ى", "ی"],
  ["ك", "ک"],
  ["ہ", "ه"],
  ["ة", "ه"],
  ["ё", "е"],
  ["z", "s"],
]);

/** Returned by `foldUnit` for a unit compared as several (or none): `foldedUnits` has them. */
export const SEVERAL = -2;

function foldsTo(unit: number): readonly number[] {
  const character = String.fromCharCode(unit);
  if (/\p{Nd}/u.test(character)) return [0x30 + digitValue(unit)];
  const plain = [...character.normalize("NFKD").toLowerCase()]
    .filter((part) => !DROPPED.test(part))
    .map((part) => SAME.get(part) ?? part)
    .join("");
  return Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
}

/** The digits of every script stand in runs of ten, zero first. */
function digitValue(unit: number): number {
  let zero = unit;
  while (unit - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return unit - zero;
}

/**
 * The unit a unit is compared as: lower case, without accent, digits as 0–9, compatibility forms as what they stand
 * for. `SEVERAL` when that is not exactly one unit.
 */
export function foldUnit(unit: number): number {
  const known = folds[unit] ?? unit;
  if (known !== -1) return known;
  const units = foldsTo(unit);
  const only = units.length === 1 ? units[0] : undefined;
  const folded = only ?? SEVERAL;
  if (only === undefined) decomposed.set(unit, units);
  folds[unit] = folded;
  return folded;
}

/** By ASCII unit what a letter is compared as; 0 for what is no letter. Most of most texts is read from it. */
export const plainLetters = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[A-Za-z]/.test(String.fromCharCode(unit)) ? foldUnit(unit) : 0,
);

export function foldedUnits(unit: number): readonly number[] {
  return decomposed.get(unit) ?? [unit];
}
