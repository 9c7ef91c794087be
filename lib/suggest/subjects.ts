import {
  beforeTimes,
  hasFiniteVerb,
  isFiniteVerb,
  isHead,
  isReduced,
  phraseEndingAt,
  phraseFrom,
  type Stretch,
} from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import { cueVerb } from "@/lib/suggest/words/cue-verbs";

const SUBJECT_PRONOUN =
  /^(?:he|she|they|it|i|we|you|who|that|which|one|some|many|others?|those|both|this|several|most)$/;
const RELATIVE = /^(?:who|that|which)$/;
const COMMA_LIKE = /^(?:,|—|–|--|\(|\)|-)$/;
const CLAUSE_WORD =
  /^(?:and|but|or|while|as|that|because|although|though|when|after|before|if|whereas|since|so|until|yet|where)$/;
const SKIPPED =
  /^(?:also|then|later|has|have|had|did|does|do|would|will|could|can|may|might|should|must|is|are|was|were|been|being|be|n’t|n't|not|never|reportedly|just|still|even|to|once|again|himself|herself|themselves|itself|both|all|at|first|went|on|further|soon|quickly|early|repeatedly|privately|publicly)$/;

/** Where the words in front of a verb that go with it begin: auxiliaries, adverbs, "on Sunday". */
function beforeVerbGroup(items: readonly Item[], verb: number): number {
  let at = verb;
  for (;;) {
    const item = items[at - 1];
    if (!item || item.quotation) return at;
    if (standsAlone(items, at - 1)) return at;
    if (item.pos === "AUX" || item.pos === "ADV" || SKIPPED.test(item.lower)) at--;
    else {
      const earlier = beforeTimes(items, at);
      if (earlier === at) return at;
      at = earlier;
    }
  }
}

/** "To varying degrees, all agreed": the word is the whole subject, where one of its kind else goes with the verb. */
function standsAlone(items: readonly Item[], at: number): boolean {
  const [before, word] = [items[at - 1], items[at]?.lower];
  return (word === "all" || word === "both") && (!before || COMMA_LIKE.test(before.text));
}

/** The speaker named in front of a verb of speech; null where no noun phrase can be its subject. */
export function subjectBefore(items: readonly Item[], verb: number, floor = 0): Stretch | null {
  const end = beforeVerbGroup(items, verb);
  const last = items[end - 1];
  if (!last || end - 1 < floor) return null;
  if (last.quotation)
    return isPartOfApposition(items, end - 1) ? headOfApposition(items, end - 1, floor) : null;
  if (last.pos === "PRON" && SUBJECT_PRONOUN.test(last.lower))
    return RELATIVE.test(last.lower) ? antecedent(items, end - 1, floor) : { from: end - 1, to: end };
  if (standsAlone(items, end - 1)) return { from: end - 1, to: end };
  if (COMMA_LIKE.test(last.text)) return headOfApposition(items, end - 1, floor);
  const described = describedByRelative(items, end, floor);
  if (described) return described;
  const start = clauseStart(items, end, floor);
  const whole = phraseFrom(items, start);
  if (whole && whole.to >= end) return { from: start, to: end };
  // "A spokesman for the army in Gelma later on Sunday said": the phrase begins the clause and no verb stands behind it.
  if (
    whole &&
    items[start]?.pos !== "ADP" &&
    !hasFiniteVerb(items, { from: whole.to + (isReduced(items, whole.to) ? 1 : 0), to: end }) &&
    end - whole.to < 9
  ) {
    const nearest = phraseEndingAt(items, end, start);
    return opensBehind(items, whole.to) || !nearest ? whole : nearest;
  }
  return phraseEndingAt(items, end, start);
}

/** In items. What a relative clause without a comma says of a speaker is shorter. */
const LONGEST_RELATIVE = 12;

/** "Officials who spoke with the Herald said": not the Herald, but whom the clause without a comma is about. */
function describedByRelative(items: readonly Item[], end: number, floor: number): Stretch | null {
  for (let at = end - 2; at > Math.max(floor, end - LONGEST_RELATIVE); at--) {
    const item = items[at];
    if (!item || item.quotation || item.pos === "PUNCT" || item.pos === "CCONJ") return null;
    if (item.lower !== "who") continue;
    if (!isHead(items[at - 1]) || !isFiniteVerb(items, at + 1)) return null;
    let verb = at + 1;
    while (items[verb]?.pos === "AUX" || items[verb]?.pos === "ADV") verb++;
    const governs = cueVerb(items[verb]?.lower ?? "")?.frames;
    if (governs?.has("c") || governs?.has("b") || hasFiniteVerb(items, { from: verb + 1, to: end }))
      return null;
    return phraseEndingAt(items, at, floor);
  }
  return null;
}

/** "host of “Morning Hour,” said": a title, its comma inside the marks. */
function isPartOfApposition(items: readonly Item[], at: number): boolean {
  const words = items[at]?.text ?? "";
  return at > 2 && /,["”’']+$/u.test(words) && words.split(/\s+/u).length <= 5 && isHead(items[at - 1]);
}

/** Whether what stands behind a noun phrase only adds to it: "on Sunday", "of the brigade", "speaking to reporters". */
function opensBehind(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    item?.pos === "ADP" ||
    item?.pos === "ADV" ||
    (item?.pos === "VERB" && /(?:ing|ed)$/.test(item.lower)) ||
    item?.lower === "who"
  );
}

/** Where the clause that ends at `end` begins: after a comma, a quotation, or a word that opens a clause. */
function clauseStart(items: readonly Item[], end: number, floor: number): number {
  for (let at = end - 1; at > floor; at--) {
    const item = items[at - 1];
    if (!item) return at;
    if (item.quotation && item.text.split(/\s+/u).length > 3) return at;
    if (
      item.pos === "PUNCT" &&
      /^(?:,|:|;|—|–|--|\)|\(|…|\.)$/u.test(item.text) &&
      !abbreviation(items, at - 1)
    )
      return at;
    if (CLAUSE_WORD.test(item.lower) && !(/^(?:and|or)$/.test(item.lower) && joined(items, at, end)))
      return at;
  }
  return floor;
}

function abbreviation(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "." && /^(?:\p{Lu}-)?\p{Lu}\p{L}{0,4}$/u.test(items[at - 1]?.text ?? "");
}

/** "Smith and Jones said": "and" joins what no verb stands in front of. */
function joined(items: readonly Item[], at: number, end: number): boolean {
  if (!isHead(items[at - 2])) return false;
  let from = at - 2;
  while (from > 0 && !/^[,;:]$/.test(items[from - 1]?.text ?? "") && !items[from - 1]?.quotation) from--;
  return !hasFiniteVerb(items, { from, to: end });
}

/** "Ali Khan, who said …": the relative word, which stands for the phrase before it. */
function antecedent(items: readonly Item[], relative: number, floor: number): Stretch | null {
  const end = COMMA_LIKE.test(items[relative - 1]?.text ?? "") ? relative - 1 : relative;
  const phrase = end - 1 < floor ? null : phraseEndingAt(items, end, floor);
  return phrase && { from: relative, to: relative + 1, standsFor: { from: phrase.from, to: phrase.to } };
}

const MOST_CHUNKS = 6;

/**
 * The phrase that words between commas belong to: "Pia Lind, head of the board, said". Goes left from the last comma,
 * over what describes (a post, an age, "who …", "speaking …"), to the first phrase that opens its clause.
 */
function headOfApposition(items: readonly Item[], comma: number, floor: number): Stretch | null {
  let best: Stretch | null = null;
  let to = comma;
  for (let chunk = 0; chunk < MOST_CHUNKS && to > floor; chunk++) {
    const from = chunkStart(items, to, floor);
    if (to === from + 1 && items[from]?.pos === "NUM" && items[from - 1]?.text === ",") {
      to = from - 1;
      continue;
    }
    const phrase: Stretch | null = phraseFrom(items, from) ?? (best ? loneName(items, from, to) : null);
    const bare = phrase !== null && phrase.to >= beforeTimes(items, to) && items[from]?.pos !== "ADV";
    const aside = best !== null && items[from]?.pos === "NOUN";
    if (bare && named(items, phrase) && !aside) best = { from, to: phrase.to };
    else if (best) {
      const inside = hasFiniteVerb(items, { from, to }) ? phraseEndingAt(items, to, from) : null;
      if (inside && /^(?:that|but|and|as|while)$/.test(items[inside.from - 1]?.lower ?? "")) return inside;
      // "In a statement, one of the lawyers, Ann Hale, said": what a preposition governs is not who spoke.
      if (chunk > 0 && describesOnly(items, best) && items[from]?.pos !== "ADP")
        return phraseEndingAt(items, to, from) ?? best;
      return best;
    } else if (chunk > 0 && !describes(items, from)) {
      return phraseEndingAt(items, to, from);
    }
    const before = items[from - 1];
    const dateline =
      /^(?:—|–|--)$/.test(before?.text ?? "") && !/^(?:—|–|--)$/.test(items[comma]?.text ?? "");
    if (!before || before.quotation || !COMMA_LIKE.test(before.text) || dateline) {
      return best ?? phraseEndingAt(items, to, from);
    }
    to = from - 1;
  }
  return best;
}

/** "Wade, a pupil of eight, said": a last name that is a verb elsewhere, alone in front of what describes it. */
const loneName = (items: readonly Item[], from: number, to: number): Stretch | null =>
  to === from + 1 && items[from]?.pos === "VERB" && /^\p{Lu}\p{Ll}/u.test(items[from]?.text ?? "")
    ? { from, to }
    : null;

/** Not an age alone ("34") nor a word that opens a description. */
function named(items: readonly Item[], { from, to }: Stretch): boolean {
  return !(to === from + 1 && items[from]?.pos === "NUM") && items[from]?.pos !== "ADP";
}

function describesOnly(items: readonly Item[], { from, to }: Stretch): boolean {
  return items[from]?.pos !== "PROPN" && !items.slice(from, to).some(({ pos }) => pos === "PROPN");
}

/** A chunk that only adds to the phrase before it: "who …", "speaking …", "34", "of the brigade". */
function describes(items: readonly Item[], from: number): boolean {
  const first = items[from];
  return (
    first !== undefined &&
    (/^(?:who|whose|which|where|whom)$/.test(first.lower) ||
      first.pos === "ADP" ||
      first.pos === "VERB" ||
      first.pos === "NUM" ||
      first.pos === "SCONJ" ||
      first.pos === "ADV")
  );
}

function chunkStart(items: readonly Item[], to: number, floor: number): number {
  let from = to - 1;
  while (from > floor) {
    const before = items[from - 1];
    if (
      !before ||
      before.quotation ||
      (before.pos === "PUNCT" && /^(?:,|:|;|—|–|--|\(|\))$/u.test(before.text))
    )
      break;
    from--;
  }
  // "But Ali Khan, the mayor, said".
  while (
    from < to - 1 &&
    /^(?:and|but|or|yet|so|while|as|that|because|although|though|when|however|meanwhile)$/.test(
      items[from]?.lower ?? "",
    )
  )
    from++;
  return from;
}

/** The speaker named behind a verb of speech: `said Randhir Jaiswal, the …`; null where no phrase stands there. */
export function subjectAfter(items: readonly Item[], verb: number): Stretch | null {
  const phrase = phraseFrom(items, verb + 1);
  if (!phrase || phrase.to <= verb + 1) return null;
  const first = items[verb + 1];
  if (
    first?.pos === "PRON" &&
    !/^(?:he|she|they|it|one|another|his|her|their|its|others|some)$/.test(first.lower)
  )
    return null;
  return phrase;
}
