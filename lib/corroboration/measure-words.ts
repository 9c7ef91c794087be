import type { Measure } from "@/lib/corroboration/model";

/** A word that tells what is measured. UTF-16 code units, end exclusive. */
export type MeasureWord = { measure: Measure; start: number; end: number; word: string; noun: boolean };

const VERBS: readonly (readonly [Measure, string])[] = [
  [
    "killed",
    "killed|kills|killing|dead|died|dies|dying|slain|murdered|massacred|executed|shot dead|lost their lives|drowned|perished",
  ],
  ["injured", "injured|injures|injuring|wounded|wounding|hurt|hospitalised|hospitalized"],
  ["missing", "missing|unaccounted for|disappeared"],
  [
    "captured",
    "captured|captures|capturing|abducted|abducting|kidnapped|kidnapping|taken hostage|taken prisoner|taken captive|held captive|held hostage",
  ],
  ["arrested", "arrested|arresting|detained|detaining|in custody|rounded up"],
  ["displaced", "displaced|displacing|evacuated|evacuating|fled|homeless|uprooted"],
];

const NOUNS: readonly (readonly [Measure, string])[] = [
  ["killed", "death toll|deaths?|fatalities|fatality|bodies|corpses"],
  ["injured", "injuries|injury"],
  ["captured", "hostages|abductions|kidnappings"],
  ["arrested", "arrests|arrest|detentions|detainees"],
  ["displaced", "evacuations|evacuees|displacements"],
];

const PATTERNS = [
  ...NOUNS.map(([measure, words]) => ({
    measure,
    noun: true,
    pattern: new RegExp(`\\b(?:${words})\\b`, "giu"),
  })),
  ...VERBS.map(([measure, words]) => ({
    measure,
    noun: false,
    pattern: new RegExp(`\\b(?:${words})\\b`, "giu"),
  })),
];

/** A part of every word above: most lines hold none, and are passed over at once. */
const ANY =
  /kill|dead|die[ds]|dying|slain|murder|massacre|execut|lost their|drown|perish|injur|wound|hurt|hospitali|missing|unaccounted|disappear|captur|abduct|kidnap|taken|held|arrest|detain|custody|rounded|displac|evacu|fled|homeless|uproot|death|fatalit|bodies|corpse|hostage|detention/i;

/** Whether a line can hold a measure word at all. */
export function mayMeasure(line: string): boolean {
  return ANY.test(line);
}

/** The line asked about last, since each of its figures asks again. */
let last: { line: string; words: readonly MeasureWord[] } = { line: "", words: [] };

/** The measure words of a line in order; where two overlap, the first listed stands. */
export function findMeasureWords(line: string): readonly MeasureWord[] {
  if (last.line !== line) last = { line, words: ANY.test(line) ? readMeasureWords(line) : [] };
  return last.words;
}

function readMeasureWords(line: string): MeasureWord[] {
  const found: MeasureWord[] = [];
  for (const { measure, noun, pattern } of PATTERNS) {
    for (const match of line.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ measure, start, end, word: match[0], noun });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
