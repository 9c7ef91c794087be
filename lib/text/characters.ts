// Which characters are quote marks, dashes, white space and so on: the only things that may be folded.

export const Kind = {
  Other: 0,
  Space: 1,
  Dash: 2,
  Single: 3,
  Double: 4,
  Dot: 5,
  Ellipsis: 6,
} as const;

const SINGLE = "'‘’‚‛‹›＇`´";
const DOUBLE = '"“”„‟«»＂「」『』〝〞〟';
// Unicode's Dash property, without wave dashes and script-specific hyphens that are part of spelling.
const DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－";
// U+2025 and U+22EF stand for an ellipsis in East Asian setting.
const ELLIPSES = "…‥⋯";
// Unicode's White_Space property. U+FEFF and U+200B are not in it: they are invisible, not space.
const SPACES =
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

const kinds = new Uint8Array(65536);
for (const [characters, kind] of [
  [SINGLE, Kind.Single],
  [DOUBLE, Kind.Double],
  [DASHES, Kind.Dash],
  [ELLIPSES, Kind.Ellipsis],
  [SPACES, Kind.Space],
  [".", Kind.Dot],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

/** The kind of one UTF-16 code unit; `NaN` (past an end) is Other. */
export function kindOf(unit: number): number {
  return kinds[unit] ?? Kind.Other;
}

export function isSpace(unit: number): boolean {
  return kinds[unit] === Kind.Space;
}

export function isQuoteMark(unit: number): boolean {
  const kind = kinds[unit];
  return kind === Kind.Single || kind === Kind.Double;
}

/** A comma in Latin, Arabic or East Asian setting. */
export function isComma(unit: number): boolean {
  return unit === 0x2c || unit === 0x060c || unit === 0xff0c;
}

/** An em dash parts words; the other dashes, without spaces around them, join them. */
export function isJoiningDash(unit: number): boolean {
  return (
    kinds[unit] === Kind.Dash && unit !== 0x2014 && unit !== 0x2015 && unit !== 0x2e3a && unit !== 0x2e3b
  );
}

/** `start` and `end` drawn in over white space. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
