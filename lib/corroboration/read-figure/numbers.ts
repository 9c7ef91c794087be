/** Numbers as a person writes them: digits, words, lakhs and crores, ranges, and words that stay words. */

export type NumberFound = {
  /** UTF-16 code units into the line, end exclusive. */
  start: number;
  end: number;
  /** Null for "dozens" and its like: no number is invented. */
  low: number | null;
  high: number | null;
  /** A range as written: "between 10 and 15", "seven or eight". */
  range: boolean;
  /** "a dozen or so". */
  rough: boolean;
  /** "145 or more", "145+". */
  orMore?: boolean;
  /** ISO 4217 where it is certain, "?" for rupees of a country that isn't named, null where it is no money. */
  currency: string | null;
  percent: boolean;
};

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const SMALL = `(?:${TENS.join("|")})(?:[- ](?:${UNITS.slice(1, 10).join("|")}))?|${UNITS.toSorted((a, b) => b.length - a.length).join("|")}`;
const WORD_SCALE = "hundred|thousand|lakhs?|crores?|million|billion|trillion";
const WORDS = `(?:(?:${SMALL}|a)(?:[- ](?:${WORD_SCALE}))+(?:[- ](?:and[- ])?(?:(?:${SMALL})(?:[- ](?:${WORD_SCALE}))*))*|${SMALL})`;
const DOZEN = `(?:(?:half a|a|${SMALL}) dozen)`;
// "12 000" with a space that doesn't break, or with a plain one where the number is round; "1.200" as in Madrid and Berlin.
const GROUPED =
  "\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3})+|\\d{1,3}(?: \\d{3})* \\d00(?!\\d)|[1-9]\\d{0,2}(?:\\.\\d{3})+(?![.,]?\\d)";
const DIGITS = `(?:\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|${GROUPED}|\\d+(?:\\.\\d+)?)(?:\\s?(?:${WORD_SCALE}|bn|m|k)(?!\\p{L}))*`;
const NUMBER = `(?:${DIGITS}|${DOZEN}|${WORDS})`;
const VAGUE =
  "(?:tens|dozens|scores|hundreds|thousands|lakhs|millions)(?: of (?:tens|hundreds|thousands|lakhs|millions))?|several|a few|a handful|many";
const SIGN =
  "(?:US\\$|A\\$|C\\$|\\$|€|£|₹|¥|Rs\\.?|Tk\\.?|USD|EUR|GBP|INR|PKR|BDT|KRW|JPY|CNY|RUB|UAH|TRY|CHF)";
const NAME =
  "(?:(?:US|U\\.S\\.|Pakistani|Indian|Sri Lankan|Nepali|Bangladeshi)\\s)?(?:dollars?|euros?|pounds?|rupees?|won|yen|yuan|roubles?|rubles?|taka|francs|USD|EUR|GBP|INR|PKR|BDT|KRW)";

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?:(?<between>between )?(?<sign>${SIGN})?\\s?(?<first>${NUMBER})(?:(?<join>\\s?[-–—]\\s?|, (?!\\d{3})| to | or | and )(?:${SIGN})?\\s?(?<second>${NUMBER}))?(?<so> or so)?(?<more>\\+| or more| and counting)?(?<percent>\\s?%|\\sper ?cent(?:age points?)?)?(?:\\s(?<name>${NAME}))?|(?<vague>${VAGUE})(?: of (?<money>${NAME}))?)(?![\\p{L}\\p{N}]|[-.,:]\\p{N})`,
  "giu",
);
const FIRST_ONLY = new RegExp(
  `^(?<sign>${SIGN})?\\s?(?<first>${NUMBER})(?<so> or so)?(?<more>\\+| or more| and counting)?(?<percent>\\s?%|\\sper ?cent(?:age points?)?)?(?:\\s(?<name>${NAME}))?(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Every number of a line, in order, with the words that make it one. What isn't a figure (dates, ages) is among them. */
export function findNumbers(line: string): NumberFound[] {
  const found: NumberFound[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(line); match; match = PATTERN.exec(line)) {
    const number = readMatch(line, match);
    if (number) found.push(number);
    PATTERN.lastIndex = Math.max(number?.end ?? 0, match.index + 1);
  }
  return found;
}

function readMatch(line: string, match: RegExpExecArray): NumberFound | null {
  const groups = match.groups ?? {};
  const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  if (groups.vague !== undefined) {
    return {
      start,
      end: match.index + match[0].length,
      low: null,
      high: null,
      range: false,
      rough: false,
      currency: currencyOf(undefined, groups.money),
      percent: false,
    };
  }
  const range = groups.second !== undefined ? readRange(line, match, start) : null;
  if (range) return range;
  const skip = groups.between?.length ?? 0;
  const only = FIRST_ONLY.exec(line.slice(start + skip));
  const value = readNumber(only?.groups?.first ?? "");
  if (!only || value === null) return null;
  return one(start + skip, only, value);
}

function one(start: number, match: RegExpExecArray, value: number): NumberFound {
  const { sign, name, percent, so, more, first } = match.groups ?? {};
  return {
    start,
    end: start + match[0].length,
    low: value,
    high: value,
    range: false,
    rough: so !== undefined && /dozen/i.test(first ?? ""),
    currency: currencyOf(sign, name),
    percent: percent !== undefined,
    ...(more === undefined ? {} : { orMore: true }),
  };
}

/** "rose from 41 to 45": two figures, no range. */
const RISES_FROM =
  /\b(?:rose|risen|rising|rises|climb(?:ed|s|ing)?|grew|grown|growing|increas(?:ed|es|ing)|jump(?:ed|s|ing)?|went|gone|revised|raised|up|down|fell|fallen|dropped|lowered|cut|changed)(?:\s+\p{L}+){0,2}\s+from\s+(?:an? earlier )?$/iu;

/** "and" makes a range only after "between"; "10, 15" and "ten or more" are none. */
function readRange(line: string, match: RegExpExecArray, start: number): NumberFound | null {
  const { between, join, first, second, sign, name, percent } = match.groups ?? {};
  if (join === undefined || first === undefined || second === undefined) return null;
  if (/and/i.test(join) !== (between !== undefined)) return null;
  if (/to/i.test(join) && RISES_FROM.test(line.slice(0, start))) return null;
  const high = readNumber(second);
  const scale = /[a-z]+$/i.exec(second)?.[0] ?? "";
  const alone = readNumber(
    /[a-z]$/i.test(first) || !/^[\d.,\s]+[a-z]+$/i.test(second) ? first : `${first} ${scale}`,
  );
  // "20-25,000" leaves the thousands of the first to the second.
  const short =
    alone !== null && high !== null && /^\d{1,3}$/.test(first) && /,000$/.test(second) && alone * 1000 < high;
  const low = short ? alone * 1000 : alone;
  if (low === null || high === null || low >= high) return null;
  if (/^, /.test(join) && high - low > low) return null;
  const end = match.index + match[0].length;
  return {
    start,
    end,
    low,
    high,
    range: true,
    rough: false,
    currency: currencyOf(sign, name),
    percent: percent !== undefined,
  };
}

/** The value of a number in digits or words, null where it is none. */
export function readNumber(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(/(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3})/g, "")
    .replace(/^([1-9]\d{0,2}(?:\.\d{3})+)$/, (grouped) => grouped.replaceAll(".", ""))
    .replace(/(?<=\d),(?=\d)/g, "")
    .replace(/(?<=\d)(?=[a-z])/g, " ")
    .split(/[\s-]+/)
    .filter((word) => word !== "" && word !== "and");
  if (words.at(-1) === "dozen") {
    const count = words.slice(0, -1).join(" ");
    const times = count === "half a" ? 0.5 : count === "a" ? 1 : readNumber(count);
    return times === null ? null : times * 12;
  }
  let [total, current] = [0, 0];
  for (const word of words) {
    const scale = SCALES[word];
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    if (/^\d+(?:\.\d+)?$/.test(word)) current += Number(word);
    else if (word === "a") current += 1;
    else if (unit >= 0) current += unit;
    else if (ten >= 0) current += (ten + 2) * 10;
    else if (scale === 100) current *= 100;
    // "2.5 lakh crore": one scale multiplies the other.
    else if (scale !== undefined && current === 0) total *= scale;
    else if (scale !== undefined) [total, current] = [total + current * scale, 0];
    else return null;
  }
  return words.length === 0 ? null : Math.round((total + current) * 1e6) / 1e6;
}

function currencyOf(sign: string | undefined, name: string | undefined): string | null {
  const word = (sign ?? name ?? "").toLowerCase().replace(/\.$/, "");
  if (word === "") return null;
  const codes: readonly (readonly [RegExp, string])[] = [
    [/^(?:us\$|\$|usd|(?:us |u\.s\. )?dollars?)$/, "USD"],
    [/^a\$$/, "AUD"],
    [/^c\$$/, "CAD"],
    [/€|^euros?$|^eur$/, "EUR"],
    [/£|^pounds?$|^gbp$/, "GBP"],
    [/₹|^inr$|^indian rupees?$/, "INR"],
    [/^pkr$|^pakistani rupees?$/, "PKR"],
    [/^tk$|^bdt$|taka$/, "BDT"],
    [/^won$|^krw$/, "KRW"],
    [/¥|^yen$|^jpy$/, "JPY"],
    [/^yuan$|^cny$/, "CNY"],
    [/^rou?bles?$|^rub$/, "RUB"],
    [/^francs$|^chf$/, "CHF"],
    [/^uah$/, "UAH"],
    [/^try$/, "TRY"],
  ];
  return codes.find(([pattern]) => pattern.test(word))?.[1] ?? "?";
}

/** A phrase without the count in front of it: "at least nine people" gives "people". */
export function withoutNumber(phrase: string): string {
  const lead =
    /^(?:(?:at least|no fewer than|more than|over|up to|about|around|some|nearly|almost|between|only|just|as many as|fewer than|a further|another|the)\s+)*/i.exec(
      phrase,
    )?.[0] ?? "";
  const first = findNumbers(phrase).find(({ start }) => start <= lead.length);
  if (!first) return phrase;
  return phrase.slice(first.end).replace(/^\s+(?:of\s+)?(?:the\s+)?/, "");
}
