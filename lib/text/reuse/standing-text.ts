import { type CandidateFinder, MOST_TEXTS } from "@/lib/text/reuse/find-related";
import type { Postings } from "@/lib/text/reuse/postings";
import type { WordStore } from "@/lib/text/reuse/store";

/** Of the texts that hold a sentence, so many must share nothing else with this one. */
const ALONE = 0.6;
/** So many other texts make standing text, at the end of each; elsewhere in them, so many: many print one lead. */
const LEAST_AT_END = 2;
const LEAST_INSIDE = 8;
/** How far from a text's end its last lines reach, in content words. */
const END = 40;

/**
 * Marks the sentences of a document that stand in texts which otherwise share nothing with it: footers, promotions,
 * notes on the house. `finder` has just looked the document up. Returns one entry a sentence.
 */
export function standingSentences(
  store: WordStore,
  postings: Postings,
  finder: CandidateFinder,
  document: number,
): Uint8Array {
  const begins = contentBegins(store, document);
  const count = begins.length - 1;
  const standing = new Uint8Array(count);
  for (let sentence = 0; sentence < count; sentence++) {
    const from = begins[Math.max(0, sentence - 1)] ?? 0;
    const to = begins[Math.min(count, sentence + 2)] ?? 0;
    const run = middleRun(postings, document, begins[sentence] ?? 0, begins[sentence + 1] ?? 0);
    if (run === CROWDED) standing[sentence] = finder.met.length < MOST_TEXTS ? 1 : 0;
    else if (run >= 0 && standsAlone(postings, finder, document, run, from, to)) standing[sentence] = 1;
  }
  return standing;
}

/** How many content words stand before each sentence, and before the end. */
function contentBegins(store: WordStore, document: number): number[] {
  const begins: number[] = [];
  let content = 0;
  const past = store.firstSentence[document + 1] ?? 0;
  for (let sentence = store.firstSentence[document] ?? 0; sentence < past; sentence++) {
    begins.push(content);
    const end = store.sentenceWord[sentence + 1] ?? 0;
    for (let word = store.sentenceWord[sentence] ?? 0; word < end; word++)
      if (store.isContent(word)) content++;
  }
  begins.push(content);
  return begins;
}

/** Most of a sentence's runs stand in more texts than are looked at. */
const CROWDED = -2;

/** Of the runs within a sentence, the middle one by the number of texts it stands in; -1 if those are too few. */
function middleRun(postings: Postings, document: number, begin: number, end: number): number {
  const base = postings.firstEntry[document] ?? 0;
  let wide = 0;
  for (let at = begin; at + 2 < end; at++)
    if (postings.spreadOf(postings.entryRun[base + at] ?? 0) > LEAST_AT_END) wide++;
  // Most sentences stand in few texts: theirs needn't be put in order.
  if (wide * 2 < end - 2 - begin || wide === 0) return -1;
  const runs = [...postings.entryRun.subarray(base + begin, base + end - 2)];
  runs.sort((one, other) => bySpread(postings, one, other));
  const middle = runs[runs.length >> 1] ?? -1;
  const spread = postings.spreadOf(middle);
  if (spread > MOST_TEXTS) return CROWDED;
  return spread > LEAST_AT_END ? middle : -1;
}

function bySpread(postings: Postings, one: number, other: number): number {
  const { numbers } = postings.runs;
  return postings.spreadOf(one) - postings.spreadOf(other) || (numbers[one] ?? 0) - (numbers[other] ?? 0);
}

function standsAlone(
  postings: Postings,
  finder: CandidateFinder,
  document: number,
  run: number,
  from: number,
  to: number,
): boolean {
  let texts = 0;
  let alone = 0;
  let atEnd = 0;
  const { chains, links } = postings;
  for (let entry = chains[run * 2] ?? 0; entry > 0; entry = links[entry * 2 - 1] ?? 0) {
    const other = links[entry * 2 - 2] ?? 0;
    const end = isAtEnd(postings, other, entry - 1);
    if (other === document) {
      if (end) atEnd++;
      continue;
    }
    texts++;
    if (finder.firstOf(other) < from || finder.lastOf(other) >= to) continue;
    alone++;
    if (end) atEnd++;
  }
  if (alone < ALONE * texts) return false;
  return alone >= LEAST_INSIDE || (alone >= LEAST_AT_END && atEnd > alone);
}

function isAtEnd(postings: Postings, document: number, entry: number): boolean {
  const first = postings.firstEntry[document] ?? 0;
  const past = postings.firstEntry[document + 1] ?? 0;
  return past - entry <= Math.min(END, (past - first) / 3);
}
