import { type Complement, complementAfter, contentEnd } from "@/lib/suggest/complements";
import {
  hasFiniteVerb,
  isFiniteVerb,
  phraseEndingAt,
  phraseFrom,
  type Stretch,
} from "@/lib/suggest/noun-phrases";
import { byNoun, signature } from "@/lib/suggest/other-attributions";
import type { Item } from "@/lib/suggest/sentences";
import { subjectAfter, subjectBefore } from "@/lib/suggest/subjects";
import { type CueVerb, cueVerb } from "@/lib/suggest/words/cue-verbs";
import { isMediumWord, saysWhen } from "@/lib/suggest/words/times-and-media";

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

/** In words. What is longer is a list or a table, and no sentence. */
const LONGEST_SENTENCE = 400;

/** The attributions of one sentence, in the order of their cues. */
export function attributionsIn(items: readonly Item[]): Attribution[] {
  if (items.length > LONGEST_SENTENCE) return [];
  const signed = signature(items);
  if (signed) return [signed];
  const found: Attribution[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || item.quotation) continue;
    const one =
      (item.lower === "according" && items[at + 1]?.lower === "to") || isPer(items, at)
        ? accordingTo(items, at)
        : (attributionAt(items, at, found) ?? byNoun(items, at));
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
  const inverted =
    !inherits && stands(items, at, before) && !closesWithSpeaker(items, at)
      ? null
      : inversion(items, at, verb);
  if (inverted && verb.frames.has("q")) return withInversion(items, at, verb, inverted);
  if (!subject && !inherits) return null;
  if (subject && !inherits && supposed(items, subject, verb)) return null;
  const complement = besideQuotation(
    items,
    subject && !inherits ? subject.from : at,
    verb,
    complementAfter(items, at, verb, at + 1, items.length),
  );
  const cue = { from: at, to: at + 1 };
  const right =
    verb.frames.has("k") && complement.sort !== "noun" ? [] : rightContent(items, complement, verb);
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

/** "If he says so", "had her ask", "I think": nobody is reported to have said it. */
function supposed(items: readonly Item[], subject: Stretch, verb: CueVerb): boolean {
  if (/^(?:if|unless|whether|lest)$/.test(items[subject.from - 1]?.lower ?? "")) return true;
  const last = items[subject.to - 1];
  if (!last) return false;
  if (
    /^(?:i|we|you|one)$/.test(last.lower) &&
    /^(?:think|believe|suppose|hope|fear|doubt|suspect|feel|expect|assume)$/.test(verb.lemma)
  )
    return true;
  if (verb.form !== "base") return false;
  if (last.lower === "you") return true;
  return (
    last.pos === "PRON" &&
    /^(?:he|she|it|him|her|me|us|them)$/.test(last.lower) &&
    items[subject.to]?.pos !== "AUX"
  );
}

/** `“…,” he said in Quetta as crowds gathered`: with a quotation right in front, what follows is no clause he said. */
function besideQuotation(
  items: readonly Item[],
  subject: number,
  verb: CueVerb,
  complement: Complement,
): Complement {
  if (!verb.frames.has("q") || !/^(?:bare|noun|question|of|to)$/.test(complement.sort)) return complement;
  const before = items[subject - 1];
  const quoted = before?.quotation ?? (before?.text === "," ? items[subject - 2]?.quotation : null);
  if (!quoted || quoted.words.end - quoted.words.start < 15) return complement;
  return { ...complement, sort: "none" };
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

/** "…, reported Radio Ruvo.": a whole clause in front, nothing but the speaker behind. */
function closesWithSpeaker(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.text !== ",") return false;
  const behind = subjectAfter(items, at);
  const next = behind ? items[behind.to] : undefined;
  if (!behind || (next && !END.test(next.text))) return false;
  for (let verb = 0; verb < at; verb++)
    if (isFiniteVerb(items, verb)) return !/^(?:who|which|that)$/.test(items[verb - 1]?.lower ?? "");
  return false;
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
  if (
    verb.form === "base" &&
    [items[at - 1], items[at - 2]].some((near) => /^(?:a|an|the)$/.test(near?.lower ?? ""))
  )
    return false;
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
  while (items[back]?.pos === "ADV" || items[back]?.pos === "AUX") back--;
  return /^(?:and|but|or|then)$/.test(items[back]?.lower ?? "");
}

function inheritedSubject(
  items: readonly Item[],
  at: number,
  earlier: readonly Attribution[],
): Stretch | null {
  const owner = cueVerb(items[at]?.lower ?? "")?.form === "ing" ? ownerOfParticiple(items, at) : null;
  if (owner) return owner;
  const last = earlier.findLast(({ source, cue }) => source !== null && cue.to <= at);
  if (last?.source) return last.source;
  // "Hale returned to the site, telling reporters …": the subject of the verb in front.
  for (let verb = at - 1; verb > 0; verb--) {
    if (!isFiniteVerb(items, verb) || /^(?:who|which|that)$/.test(items[verb - 1]?.lower ?? "")) continue;
    const subject = subjectBefore(items, verb);
    if (subject) return subject;
  }
  const first = phraseFrom(items, 0);
  return first && first.to <= at ? first : null;
}

/** "footage of Hale saying": what stands right in front of the participle says it, if it is a person or a body. */
function ownerOfParticiple(items: readonly Item[], at: number): Stretch | null {
  const previous = items[at - 1];
  if (!previous || previous.pos === "PUNCT" || previous.quotation) return null;
  if (previous.pos === "PRON") return { from: at - 1, to: at };
  if (previous.pos !== "PROPN" && previous.pos !== "NOUN") return null;
  if (isMediumWord(previous.lower) || saysWhen(previous)) return null;
  const phrase = phraseEndingAt(items, at);
  if (!phrase) return null;
  const of = items
    .slice(phrase.from, phrase.to)
    .findLastIndex(({ lower }) => lower === "of" || lower === "with");
  return of > 0 && previous.pos === "PROPN" ? { from: phrase.from + of + 1, to: at } : phrase;
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

function rightContent(items: readonly Item[], complement: Complement, verb: CueVerb): Stretch[] {
  const { sort, start } = complement;
  if (sort === "none") return verb.form === "ing" ? [] : nearQuote(items, complement.after);
  const closed = sort === "quote" ? closedQuotations(items, start) : start;
  const end = closed > start ? closed : contentEnd(items, start, items.length);
  return end > start ? [{ from: start, to: end }] : [];
}

/** Where quotations end of which the last has its own comma or full stop inside: what follows is no part of them. */
function closedQuotations(items: readonly Item[], start: number): number {
  let at = start;
  while (items[at]?.quotation) at++;
  return /[,.!?…][^\p{L}\p{N}\s]{1,3}$/u.test(items[at - 1]?.text ?? "") &&
    !/^(?:and|or|but)$/.test(items[at]?.lower ?? "")
    ? at
    : start;
}

/** A quotation close behind, no other verb in between. */
function nearQuote(items: readonly Item[], from: number): Stretch[] {
  const [quoted] = quoteBehind(items, from);
  if (!quoted || hasFiniteVerb(items, { from, to: quoted.from })) return [];
  for (let at = from; at < quoted.from; at++) if (cueVerb(items[at]?.lower ?? "")?.frames.has("q")) return [];
  return [quoted];
}

/** What was said in front of the cue: quotations that touch it, or the clause before its comma. */
function leftContent(
  items: readonly Item[],
  end: number,
  verb: CueVerb,
  complement: Complement,
  inherits: boolean,
): Stretch[] {
  const trails = verb.frames.has("q") || /^(?:show|find|believe|fear|indicate)$/.test(verb.lemma);
  if (inherits || !trails) return [];
  if (complement.sort !== "none" && complement.sort !== "quote") return [];
  const last = items[end - 1];
  if (!last) return [];
  if (last.quotation) return quotationsBefore(items, end);
  if (!/^(?:,|—|–|--)$/.test(last.text)) return [];
  if (items[end - 2]?.quotation && complement.sort === "quote") return quotationsBefore(items, end - 1);
  if (complement.sort === "quote" && !hasFiniteVerb(items, { from: 0, to: end - 1 }))
    return startsContent(items, end - 1, complement);
  if (complement.sort === "quote") return [];
  const from = clauseOpening(items, end - 1);
  const stretch = { from, to: end - 1 };
  if (onlyFronted(items, stretch) && !verbBehind(items, complement)) return [];
  return [stretch, ...rest(items, complement)];
}

/** Where the clause that ends at `end` begins: after a dateline, a colon or a semicolon, and a joining word. */
function clauseOpening(items: readonly Item[], end: number): number {
  let from = datelineEnd(items, end);
  for (let at = end - 1; at > from; at--) {
    if (/^[:;]$/.test(items[at]?.text ?? "")) {
      from = at + 1;
      break;
    }
  }
  while (/^(?:and|but|so|yet|—|–|--|meanwhile)$/.test(items[from]?.lower ?? "")) from++;
  return from;
}

/** "ZARKHEL (Sahra News) —": the place in capitals, an agency in brackets, a dash. */
function datelineEnd(items: readonly Item[], end: number): number {
  if (!/^\p{Lu}[\p{Lu}'’.-]+$/u.test(items[0]?.text ?? "")) return 0;
  for (let at = 1; at < Math.min(end, 14); at++)
    if (/^(?:—|–|--|-)$/.test(items[at]?.text ?? "")) return at + 1;
  return 0;
}

/** "Voting, Hale said, gives …": the clause's own verb stands behind the cue's second comma. */
function verbBehind(items: readonly Item[], { after }: Complement): boolean {
  return items[after]?.text === "," && isFiniteVerb(items, after + 1);
}

/** "On Sunday, he said": nothing but when or where stands in front. */
function onlyFronted(items: readonly Item[], stretch: Stretch): boolean {
  if (
    hasFiniteVerb(items, stretch) ||
    items.slice(stretch.from, stretch.to).some(({ quotation }) => quotation)
  )
    return false;
  return stretch.to - stretch.from < 4 || /^(?:ADP|ADV|SCONJ|VERB)$/.test(items[stretch.from]?.pos ?? "");
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

/** ", per the party’s rules." */
function isPer(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === "per" &&
    items[at - 1]?.text === "," &&
    /^(?:DET|PROPN)$/.test(items[at + 1]?.pos ?? "")
  );
}

function accordingTo(items: readonly Item[], at: number): Attribution | null {
  const behind = items[at]?.lower === "per" ? at + 1 : at + 2;
  const source = phraseFrom(items, behind);
  if (!source) return null;
  const cue = { from: at, to: behind };
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
  const to = before?.text === "," ? at - 1 : at;
  return { ...base, content: [{ from: clauseOpening(items, to), to }] };
}
