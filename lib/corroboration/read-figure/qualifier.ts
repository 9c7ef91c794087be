import type { Qualifier } from "@/lib/corroboration/model";
import type { NumberFound } from "@/lib/corroboration/read-figure/numbers";

/** The words in front of a number that belong to it. */
export type Lead = {
  /** Where the wording starts. */
  start: number;
  qualifier: Qualifier;
  /** "a further", "another", "an additional". */
  added: boolean;
};

const QUALIFIERS: readonly (readonly [Qualifier, string])[] = [
  ["at least", "≥|at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum"],
  ["up to", "≤|up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum"],
  [
    "more than",
    ">|more than|over|above|in excess of|exceed(?:s|ed|ing)?|(?:somewhere )?north of|upwards? of|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)|just over|greater than",
  ],
  ["fewer than", "<|fewer than|less than|under|below"],
  ["nearly", "nearly|almost|just under|not quite|close on|nigh on"],
  [
    "about",
    "about|around|some|roughly|approximately|approx\\.?|circa|ca\\.?|c\\.|maybe|perhaps|(?:an )?estimated|close to|closer to|nearer(?: to)?|something like|in the region of|~|≈",
  ],
  ["exactly", "only|just|exactly|precisely"],
];

const LEADS = QUALIFIERS.map(([qualifier, words]) => ({
  qualifier,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, "iu"),
}));
const ADDED = /(?<![\p{L}\p{N}])(?:a further|further|another|an additional|additional|an extra)\s+$/iu;
const ARTICLE = /(?<![\p{L}\p{N}])(?:the|its|their|an?)\s+$/iu;

/** Farther than any words that qualify a number stand from it. */
const REACH = 60;

/**
 * Reads leftwards from the number, not past `floor`, where the figure before it ends. "The 41" takes its article into the
 * wording only when nothing else stands there.
 */
export function qualifierBefore(line: string, number: NumberFound, floor: number): Lead {
  const from = Math.max(floor, number.start - REACH);
  const before = (end: number) => line.slice(from, end);
  let start = number.start;
  let qualifier: Qualifier = "exactly";
  const added = ADDED.exec(before(start));
  if (added) start = from + added.index;
  const lead = LEADS.map(({ qualifier: name, pattern }) => ({ name, match: pattern.exec(before(start)) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
  if (lead?.match) {
    qualifier = lead.name;
    start = from + lead.match.index;
  } else if (!added) {
    const article = ARTICLE.exec(before(start));
    if (article && /^the/i.test(article[0])) start = from + article.index;
  }
  const addedBefore = added === null ? ADDED.exec(before(start)) : null;
  if (addedBefore) start = from + addedBefore.index;
  return { start, qualifier, added: added !== null || addedBefore !== null };
}
