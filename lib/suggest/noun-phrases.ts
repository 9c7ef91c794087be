import type { Item } from "@/lib/suggest/sentences";
import { isTimeWord, saysWhen } from "@/lib/suggest/words/times-and-media";

/** Items `from` to `to`, `to` exclusive. `standsFor`: the phrase that a relative pronoun takes up ("a nurse who said"). */
export type Stretch = { from: number; to: number; standsFor?: { from: number; to: number } };

const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "X"]);
const HEAD = new Set(["NOUN", "PROPN", "PRON", "NUM", "X"]);
const LINK = /^(?:of|for|in|at|with|from|on|by|to|near|against|behind|under|over|between|about)$/;

export const isHead = (item: Item | undefined): boolean => item !== undefined && HEAD.has(item.pos);

export const isPossessive = (item: Item | undefined): boolean => /^['’]s?$/.test(item?.text ?? "");

export function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.pos === "AUX") return !/^(?:be|been|being)$/.test(item.lower);
  if (item.pos !== "VERB" || item.lower.endsWith("ing")) return false;
  const before = items[at - 1];
  return before?.lower !== "to" && before?.pos !== "DET";
}

/** "A poll released in August found": what can be a participle with what it governs, no verb of the clause. */
export const isReduced = (items: readonly Item[], at: number): boolean =>
  isHead(items[at - 1]) &&
  items[at]?.pos === "VERB" &&
  /(?:ed|en|wn|ut)$/.test(items[at]?.lower ?? "") &&
  items[at + 1]?.pos === "ADP";

export function hasFiniteVerb(items: readonly Item[], { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(items, at)) return true;
  return false;
}

function joinsNames(items: readonly Item[], at: number): boolean {
  return (
    /^(?:and|&|or)$/.test(items[at]?.lower ?? "") &&
    isHead(items[at - 1]) &&
    NOMINAL.has(items[at + 1]?.pos ?? "")
  );
}

/** Whether the item can stand inside a noun phrase that has begun. */
function continues(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.quotation) return item.text.split(/\s+/u).length <= 3;
  if (NOMINAL.has(item.pos) || isPossessive(item)) return true;
  if (item.pos === "ADP" && LINK.test(item.lower)) return NOMINAL.has(items[at + 1]?.pos ?? "");
  if (item.pos === "SYM" || (item.pos === "PUNCT" && /^[&/.]$/.test(item.text)))
    return item.text !== "." || abbreviates(items, at);
  return joinsNames(items, at);
}

function abbreviates(items: readonly Item[], at: number): boolean {
  return (
    /^(?:\p{Lu}-)?\p{Lu}\p{L}{0,4}$/u.test(items[at - 1]?.text ?? "") &&
    items[at - 1]?.end === items[at]?.start
  );
}

/** The longest noun phrase that starts at `at`; null where none does. */
export function phraseFrom(items: readonly Item[], at: number, limit = 24): Stretch | null {
  const first = items[at];
  if (
    !first ||
    !(NOMINAL.has(first.pos) || first.pos === "ADV" || (first.pos === "VERB" && /ed$/.test(first.lower)))
  )
    return null;
  if (
    first.pos === "PRON" &&
    !/^(?:his|her|its|their|our|my|your|one|some|many|several|others?|most|all|this|that|these|those|both|another|each)$/.test(
      first.lower,
    )
  )
    return { from: at, to: at + 1 };
  let to = at + 1;
  let adjectiveAllowed = true;
  while (to < items.length && to - at < limit) {
    const item = items[to];
    if (!item) break;
    if (item.pos === "VERB" && adjectiveAllowed && /(?:ed|ing)$/.test(item.lower) && isHead(items[to + 1])) {
      to++;
      continue;
    }
    if (item.pos === "PRON" && !/^(?:his|her|its|their|our|my)$/.test(item.lower) && isHead(items[to - 1]))
      break;
    if (item.pos === "DET" && isHead(items[to - 1]) && items[to - 1]?.pos !== "NUM") break;
    if (!continues(items, to)) break;
    adjectiveAllowed = !isHead(item);
    to++;
  }
  while (to > at + 1 && !isHead(items[to - 1]) && items[to - 1]?.pos !== "ADJ") to--;
  return { from: at, to };
}

/** Moves left over "on Sunday", "earlier this week" and adverbs that stand in front of a verb. */
export function beforeTimes(items: readonly Item[], end: number): number {
  let at = end;
  for (;;) {
    const item = items[at - 1];
    if (!item) return at;
    if (
      saysWhen(item) ||
      (item.pos === "ADV" && !/^(?:north|south|east|west|home|abroad|downtown)$/.test(item.lower)) ||
      (item.pos === "NUM" && isTimeWord(items[at - 2]?.lower ?? ""))
    )
      at--;
    else if (item.pos === "ADP" && at < end && /^(?:on|in|at|late|early|for|over|during)$/.test(item.lower))
      at--;
    else if (/^(?:the|a)$/.test(item.lower) && at < end) at--;
    else return at;
  }
}

/** The noun phrase whose last item stands right before `end`; null where none does. */
export function phraseEndingAt(items: readonly Item[], end: number, floor = 0): Stretch | null {
  const last = items[end - 1];
  if (!isHead(last) && !(last?.pos === "ADJ" && items[end - 2]?.pos === "DET")) return null;
  if (last?.pos === "PRON") return { from: end - 1, to: end };
  let from = end - 1;
  while (from > floor) {
    const item = items[from - 1];
    if (!item || item.quotation) break;
    if (
      item.pos === "PRON" &&
      !/^(?:his|her|its|their|our|my|your|some|many|several|other|these|those|both|another|this|that)$/.test(
        item.lower,
      )
    )
      break;
    if (item.pos === "VERB" && /(?:ed|ing)$/.test(item.lower) && !isHead(items[from - 2])) {
      from--;
      continue;
    }
    if (!continues(items, from - 1)) break;
    if (item.pos === "ADP" && !isHead(items[from - 2])) break;
    from--;
  }
  while (
    from < end - 1 &&
    (items[from]?.pos === "ADP" || items[from]?.pos === "CCONJ" || isPossessive(items[from]))
  )
    from++;
  return { from, to: end };
}
