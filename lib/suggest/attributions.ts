import { type Complement, complementAfter, contentEnd } from "@/lib/suggest/complements";
import { hasFiniteVerb, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import { subjectAfter, subjectBefore } from "@/lib/suggest/subjects";
import { type CueVerb, cueVerb } from "@/lib/suggest/words/cue-verbs";

/** An act of attribution inside one sentence. All stretches are of its items. */
export type Attribution = {
  lemma: string;
  cue: Stretch;
  source: Stretch | null;
  content: Stretch[];
  recipient: Stretch | null;
  sort: Complement["sort"] | "left" | "according";
};

const BE = /^(?:is|are|was|were|be|been|being|’s|'s|’re|'re|get|gets|got)$/;
const NEGATION = /^(?:not|n’t|n't|never|cannot|nor)$/;
const END = /^(?:[.!?;]+|…)$/u;

/** The attributions of one sentence, in the order of their cues. */
export function attributionsIn(items: readonly Item[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || item.quotation) continue;
    const one =
      item.lower === "according" && items[at + 1]?.lower === "to"
        ? accordingTo(items, at)
        : attributionAt(items, at, found);
    if (one && one.content.length > 0) found.push(one);
  }
  return found;
}

function attributionAt(
  items: readonly Item[],
  at: number,
  earlier: readonly Attribution[],
): Attribution | null {
  const item = items[at];
  const verb = item ? cueVerb(item.lower) : null;
  if (!item || !verb || !isCue(items, at, verb)) return null;
  const before = subjectBefore(items, at);
  const inherits = coordinated(items, at) || (verb.form === "ing" && !progressive(items, at));
  const subject = inherits ? inheritedSubject(items, at, earlier) : before;
  const inverted = !inherits && stands(items, at, before) ? null : inversion(items, at, verb);
  if (inverted && verb.frames.has("q")) return withInversion(items, at, verb, inverted);
  if (!subject && !inherits) return null;
  const complement = complementAfter(items, at, verb, at + 1, items.length);
  const cue = { from: at, to: at + 1 };
  const right = rightContent(items, complement);
  const left = leftContent(items, subject && !inherits ? subject.from : at, verb, complement, inherits);
  const content = [...left, ...right];
  return {
    lemma: verb.lemma,
    cue,
    source: subject,
    content,
    recipient: complement.recipient,
    sort: right.length > 0 ? complement.sort : "left",
  };
}

/** Whether a subject stands in front of the verb, so that what follows is not one. */
function stands(items: readonly Item[], at: number, before: Stretch | null): boolean {
  if (!before) return false;
  const previous = items[at - 1];
  return (
    !(previous?.quotation || /^(?:,|—|–|--)$/.test(previous?.text ?? "")) ||
    before.to < at - 1 ||
    before.to === at
  );
}

function isCue(items: readonly Item[], at: number, verb: CueVerb): boolean {
  const item = items[at];
  if (!item) return false;
  const previous = items[at - 1];
  const clearly =
    /^(?:said|says|told|wrote|tells|writes|tweeted|added|asked|argued|noted|denied|insisted)$/.test(
      item.lower,
    );
  if (item.pos !== "VERB" && item.pos !== "AUX" && !clearly) return nounUsedAsVerb(items, at, verb);
  if (negated(items, at)) return false;
  if (verb.form === "base" || previous?.lower === "to") {
    if (previous?.lower === "to") return /^(?:on|said|says)$/.test(items[at - 2]?.lower ?? "");
    if (/^(?:could|might|may|should|must|can|let)$/.test(auxiliaryBefore(items, at))) return false;
  }
  if (verb.form === "past" && BE.test(auxiliaryBefore(items, at))) return false;
  if (
    /^(?:so|the|a|an|this|that|its|his|her)$/.test(previous?.lower ?? "") &&
    verb.form === "past" &&
    previous?.pos === "DET"
  )
    return false;
  return true;
}

/** "ministry says" in a headline: tagged a noun, it is a verb where a clause or a quotation follows. */
function nounUsedAsVerb(items: readonly Item[], at: number, verb: CueVerb): boolean {
  const [previous, next] = [items[at - 1], items[at + 1]];
  if (!previous || !next || items[at]?.pos !== "NOUN" || verb.form === "ing" || verb.form === "past")
    return false;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(previous.pos)) return false;
  const plural = previous.pos === "NOUN" && previous.lower.endsWith("s");
  if (verb.form === "base" && !plural && !/^(?:they|we|i|who|you)$/.test(previous.lower)) return false;
  if (verb.form === "present" && plural) return false;
  return (
    next.lower === "that" ||
    next.quotation !== null ||
    next.pos === "PRON" ||
    next.pos === "DET" ||
    next.pos === "PROPN"
  );
}

function auxiliaryBefore(items: readonly Item[], at: number): string {
  let back = at - 1;
  while (back >= 0 && (items[back]?.pos === "ADV" || NEGATION.test(items[back]?.lower ?? ""))) back--;
  const item = items[back];
  return item && (item.pos === "AUX" || item.pos === "VERB" || item.pos === "PART") ? item.lower : "";
}

/** "did not say", "declined to say": nothing was said. */
function negated(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const item = items[back];
    if (!item) return false;
    if (NEGATION.test(item.lower) || /^(?:declin|refus)/.test(item.lower)) return true;
    if (item.pos !== "AUX" && item.pos !== "ADV" && item.lower !== "to") return false;
  }
  return false;
}

const progressive = (items: readonly Item[], at: number): boolean => BE.test(auxiliaryBefore(items, at));

/** "said X and added Y": the second verb has the first one's subject. */
function coordinated(items: readonly Item[], at: number): boolean {
  let back = at - 1;
  while (items[back]?.pos === "ADV") back--;
  return /^(?:and|but|or|then)$/.test(items[back]?.lower ?? "");
}

function inheritedSubject(
  items: readonly Item[],
  at: number,
  earlier: readonly Attribution[],
): Stretch | null {
  const last = earlier.findLast(({ source }) => source !== null);
  if (last?.source) return last.source;
  // "a statement saying …", "Asked about it, …": the phrase in front, else the clause's first phrase.
  for (let from = 0; from < at; from++) {
    const item = items[from];
    if (!item || item.quotation || item.pos === "PUNCT" || item.pos === "ADV" || item.pos === "CCONJ")
      continue;
    if (item.pos === "ADP" || item.pos === "SCONJ" || item.pos === "VERB") {
      while (from < at && items[from]?.text !== ",") from++;
      continue;
    }
    const phrase = phraseFrom(items, from);
    if (phrase && phrase.to <= at) return phrase;
  }
  return null;
}

/** `…,” said Chaudhry`: something said stands in front, the speaker behind. */
function inversion(items: readonly Item[], at: number, verb: CueVerb): Stretch | null {
  const previous = items[at - 1];
  if (!previous || verb.form === "ing" || verb.form === "base") return null;
  if (!previous.quotation && !/^(?:,|—|–|--|\))$/.test(previous.text)) return null;
  return subjectAfter(items, at);
}

function withInversion(
  items: readonly Item[],
  at: number,
  verb: CueVerb,
  source: Stretch,
): Attribution | null {
  const left = leftContent(items, at, verb, { sort: "none", start: 0, recipient: null, after: 0 }, false);
  if (left.length === 0) return null;
  return {
    lemma: verb.lemma,
    cue: { from: at, to: at + 1 },
    source,
    content: [...left, ...quoteBehind(items, source.to)],
    recipient: null,
    sort: "left",
  };
}

/** `…,” said Jane Hale, the mayor, “and …”`: the quotation goes on behind the speaker. */
function quoteBehind(items: readonly Item[], from: number): Stretch[] {
  for (let at = from; at < Math.min(items.length, from + 25); at++) {
    const item = items[at];
    if (!item) return [];
    if (item.quotation)
      return /^(?:,|:|—|–|--|and)$/.test(items[at - 1]?.text ?? "") ? [{ from: at, to: at + 1 }] : [];
    if (END.test(item.text)) return [];
  }
  return [];
}

function rightContent(items: readonly Item[], complement: Complement): Stretch[] {
  const { sort, start } = complement;
  if (sort === "none") {
    return quoteBehind(items, complement.after);
  }
  const ceiling = items.length;
  const end = contentEnd(items, start, ceiling);
  return end > start ? [{ from: start, to: end }] : [];
}

/** What was said in front of the cue: quotations that touch it, or the clause before its comma. */
function leftContent(
  items: readonly Item[],
  end: number,
  verb: CueVerb,
  complement: Complement,
  inherits: boolean,
): Stretch[] {
  if (inherits || !verb.frames.has("q")) return [];
  if (complement.sort !== "none" && complement.sort !== "quote") return [];
  const last = items[end - 1];
  if (!last) return [];
  if (last.quotation) return quotationsBefore(items, end);
  if (!/^(?:,|—|–|--)$/.test(last.text)) return [];
  if (items[end - 2]?.quotation && complement.sort === "quote") return quotationsBefore(items, end - 1);
  if (complement.sort === "quote" && !hasFiniteVerb(items, { from: 0, to: end - 1 }))
    return startsContent(items, end - 1, complement);
  if (complement.sort === "quote") return [];
  let from = 0;
  while (/^(?:and|but|so|yet|—|–|--|meanwhile)$/.test(items[from]?.lower ?? "")) from++;
  const stretch = { from, to: end - 1 };
  if (!hasFiniteVerb(items, stretch) && !items.slice(from, end - 1).some(({ quotation }) => quotation))
    return [];
  return [stretch, ...rest(items, complement)];
}

/** `“The plan,” he said, “is bad.”` written as `The plan, he said, “is bad.”` */
function startsContent(items: readonly Item[], to: number, complement: Complement): Stretch[] {
  const first = items[0];
  const quoted = items[complement.start];
  if (
    !first ||
    !quoted?.quotation ||
    first.pos === "ADP" ||
    first.pos === "ADV" ||
    first.pos === "VERB" ||
    first.pos === "SCONJ"
  )
    return [];
  return /^[^\p{L}]*\p{Ll}/u.test(quoted.text) ? [{ from: 0, to }] : [];
}

/** "The road, police said, was closed": what goes on behind the cue's second comma. */
function rest(items: readonly Item[], { after }: Complement): Stretch[] {
  if (items[after]?.text !== ",") return [];
  const next = items[after + 1];
  if (!next || next.quotation || END.test(next.text)) return [];
  if (next.pos === "VERB" && next.lower.endsWith("ing")) return [];
  const to = contentEnd(items, after + 1, items.length);
  return to > after + 1 ? [{ from: after + 1, to }] : [];
}

function quotationsBefore(items: readonly Item[], end: number): Stretch[] {
  let from = end;
  while (from > 0 && (items[from - 1]?.quotation || /^[,—–]$/.test(items[from - 1]?.text ?? ""))) from--;
  // What is narrated in front of the quotation belongs to it where it runs into it.
  const before = items[from - 1];
  if (before && before.pos !== "PUNCT") return [{ from: clauseWith(items, from), to: end }];
  return [{ from, to: end }];
}

function clauseWith(items: readonly Item[], from: number): number {
  let start = from;
  while (start > 0 && !/^[:;]$/.test(items[start - 1]?.text ?? "")) start--;
  while (/^(?:and|but|so|yet)$/.test(items[start]?.lower ?? "")) start++;
  return start;
}

function accordingTo(items: readonly Item[], at: number): Attribution | null {
  const source = phraseFrom(items, at + 2);
  if (!source) return null;
  const cue = { from: at, to: at + 2 };
  const base = { lemma: "according to", cue, source, recipient: null, sort: "according" as const };
  const before = items[at - 1];
  if (at === 0 || !hasFiniteVerb(items, { from: 0, to: at })) {
    let start = source.to;
    while (start < items.length && items[start]?.text !== "," && !END.test(items[start]?.text ?? "."))
      start++;
    if (items[start]?.text !== ",")
      return at === 0 ? null : { ...base, content: [{ from: 0, to: before?.text === "," ? at - 1 : at }] };
    const end = contentEnd(items, start + 1, items.length);
    return { ...base, content: [{ from: start + 1, to: end }] };
  }
  let from = 0;
  while (/^(?:and|but|so|yet)$/.test(items[from]?.lower ?? "")) from++;
  return { ...base, content: [{ from, to: before?.text === "," ? at - 1 : at }] };
}
