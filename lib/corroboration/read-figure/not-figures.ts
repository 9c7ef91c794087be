import type { NumberFound } from "@/lib/corroboration/read-figure/numbers";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

const BEFORE = [
  new RegExp(`\\b${MONTH}\\.?\\s+(?:\\d{1,2},\\s*)?$`),
  /\b(?:aged|age|Boeing|Airbus|route|train|flight|article|section|page|no\.|number|room|block|division)\s+$/i,
  /\b(?:no|any|every|each|that|this|which|the)\s+$/i,
];
const AFTER = [
  new RegExp(`^(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b`),
  /^\s*(?:a\.?m\.?|p\.?m\.?)(?![\p{L}])/iu,
  /^[-\s](?:year|month|day)s?[-\s]old\b/i,
  /^\s+(?:years?|months?) old\b/i,
];

const MONTH_BEFORE = new RegExp(`${MONTH}\\.?,?\\s*$`);
const YEAR_BEFORE = /\b(?:in|since|of|by|until|before|after|from|during|early|late|mid)\s+$/i;
const TIME_FRAME = /\b(?:past|last|next|previous|coming|within|in the|after|for the|every)\s+(?:the\s+)?$/i;
const TIME_UNIT = /^\s+(?:hours?|minutes?|days?|weeks?|months?|years?)\b/i;

/** How far the words around a number that make it none can reach. */
const REACH = 60;

/** Dates and years, ages, clock times, time frames, ordinals, numbers in names and "one" as a pronoun. */
export function isNoFigure(line: string, number: NumberFound): boolean {
  const [before, after] = [
    line.slice(Math.max(0, number.start - REACH), number.start),
    line.slice(number.end, number.end + REACH),
  ];
  const words = line.slice(number.start, number.end);
  if (number.currency !== null || number.percent) return false;
  if (
    /^one$/i.test(words) &&
    (BEFORE[2]?.test(before) || /^\s+(?:of (?:us|the|them|its)|another|day|side)\b/i.test(after))
  )
    return true;
  if (/^(?:many|several)$/i.test(words) && /\b(?:as|so|how|too)\s+$/i.test(before)) return true;
  if (/^\d{4}$/.test(words) && isYear(Number(words), before, after)) return true;
  if (/^-\p{L}/u.test(after)) return true;
  if (TIME_FRAME.test(before) && TIME_UNIT.test(after)) return true;
  return (
    BEFORE.slice(0, 2).some((pattern) => pattern.test(before)) || AFTER.some((pattern) => pattern.test(after))
  );
}

function isYear(value: number, before: string, after: string): boolean {
  if (value < 1900 || value > 2100) return false;
  return YEAR_BEFORE.test(before) || MONTH_BEFORE.test(before) || /^\s*(?:$|[,.;)])/.test(after);
}
