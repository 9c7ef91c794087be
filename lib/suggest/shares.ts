import type { Qualifier } from "@/lib/corroboration/model";
import { readNumber } from "@/lib/corroboration/read-figure/numbers";
import type { SuggestedFigure } from "@/lib/suggest/model";

const NUMBER = "\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred";
const FRACTION =
  "(?:a|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?)|half(?!-| (?:a dozen|an hour|hour|past|time|brother|sister|mile))";
const QUALIFIER =
  "just over|well over|slightly more than|more than|over|just under|slightly less than|less than|fewer than|under|at least|no more than|up to|as many as|nearly|almost|about|roughly|around|some|approximately|an estimated";
const SHARE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<qualifier>${QUALIFIER}) )?(?:(?<part>${NUMBER}) (?:in|out of)(?: every)? (?<whole>${NUMBER})|(?<fraction>${FRACTION})(?: of (?:the|its|their|those|these) (?<total>\\d[\\d,]*))?)(?![\\p{L}\\p{N}-])(?<of> of (?:them|us|whom|those))?`,
  "giu",
);
const ALL_BUT = /(?<![\p{L}])all but (?<part>[\d,]+|\p{L}+) of (?:the |its |their )?(?<total>\d[\d,]*)/giu;
/** Most lines hold no share, and are passed over at once. */
const MAY_SHARE =
  /half|thirds?\b|quarter|fifth|tenth|out of|all but|(?:\d|one|two|three|four|five|six|seven|eight|nine) in (?:every |\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)/i;
const ORDINAL_BEFORE = /\b(?:first|second|other|latter|top|bottom|worse|better|last|final|next|time)\s+$/iu;

const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };

/**
 * Shares in words: "half", "two-thirds", "one in five" are percentages of a whole the text leaves open; "half of the 84" and
 * "all but 14 of 630" are counts. Offsets are UTF-16 code units into `line`, end exclusive.
 */
export function sharesIn(line: string): SuggestedFigure[] {
  if (!MAY_SHARE.test(line)) return [];
  const found = [...line.matchAll(SHARE)].flatMap((match) => share(line, match) ?? []);
  const rest = [...line.matchAll(ALL_BUT)].flatMap((match) => allBut(match) ?? []);
  return [...found, ...rest].sort((a, b) => a.start - b.start);
}

function share(line: string, match: RegExpMatchArray): SuggestedFigure | null {
  const { qualifier, part, whole, fraction, total } = match.groups ?? {};
  const start = match.index ?? 0;
  if (ORDINAL_BEFORE.test(line.slice(0, start)) || /^\d+ in (?:19|20)\d\d$/.test(match[0])) return null;
  const ratio = fraction === undefined ? ratioOf(part, whole) : fractionOf(fraction);
  if (ratio === null || ratio > 1) return null;
  const stated = total === undefined ? null : readNumber(total);
  const value = stated === null ? ratio * 100 : ratio * stated;
  return {
    ...EMPTY,
    wording: match[0],
    start,
    end: start + match[0].length,
    ...bounds(value, (qualifier ?? "").toLowerCase()),
    counting: stated === null ? "total" : "subset",
    unit: stated === null ? "%" : null,
  };
}

function allBut(match: RegExpMatchArray): SuggestedFigure | null {
  const [part, total] = [readNumber(match.groups?.part ?? ""), readNumber(match.groups?.total ?? "")];
  if (part === null || total === null) return null;
  const start = match.index ?? 0;
  const value = total - part;
  return {
    ...EMPTY,
    wording: match[0],
    start,
    end: start + match[0].length,
    low: value,
    high: value,
    counting: "subset",
  };
}

const EMPTY = {
  measure: "other:share",
  measureOther: "share",
  who: null,
  low: null,
  high: null,
  qualifier: "exactly",
  counting: "total",
  of: null,
  unit: null,
} as const;

function ratioOf(part: string | undefined, whole: string | undefined): number | null {
  const [a, b] = [readNumber((part ?? "").toLowerCase()), readNumber((whole ?? "").toLowerCase())];
  return a === null || b === null || b < 2 || a >= b ? null : a / b;
}

function fractionOf(fraction: string): number | null {
  if (/^half/i.test(fraction)) return 0.5;
  const [count, name] = fraction.toLowerCase().split(/[ -]/);
  const of = PARTS[(name ?? "").replace(/s$/, "")];
  const times = count === "a" ? 1 : readNumber(count ?? "");
  return of === undefined || times === null ? null : times / of;
}

function bounds(
  value: number,
  words: string,
): { low: number | null; high: number | null; qualifier: Qualifier } {
  if (words === "") return { low: value, high: value, qualifier: "exactly" };
  if (/more than|over/.test(words)) return { low: value, high: null, qualifier: "more than" };
  if (words === "at least") return { low: value, high: null, qualifier: "at least" };
  if (/no more than|up to|as many as/.test(words)) return { low: null, high: value, qualifier: "up to" };
  if (/less than|fewer than|under/.test(words)) return { low: null, high: value, qualifier: "fewer than" };
  if (/nearly|almost/.test(words)) return { low: null, high: value, qualifier: "nearly" };
  return { low: value, high: value, qualifier: "about" };
}
