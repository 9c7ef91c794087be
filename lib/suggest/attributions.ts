import { type Complement, complementAfter } from "@/lib/suggest/complements";
import { contentEnd } from "@/lib/suggest/content-end";
import { clauseOpening, leftContent, quoteBehind, rightContent } from "@/lib/suggest/contents";
import { isCue, progressive, supposed } from "@/lib/suggest/is-cue";
import { hasFiniteVerb, isFiniteVerb, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import { asPutBy, byNoun, signature } from "@/lib/suggest/other-attributions";
import { END, type Item } from "@/lib/suggest/sentences";
import { coordinated, inheritedSubject } from "@/lib/suggest/shared-subject";
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
        : (asPutBy(items, at) ?? attributionAt(items, at, found) ?? byNoun(items, at));
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
  const opened = at === 0 ? saidFirst(items, verb) : null;
  if (opened) return opened;
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
  // "The sign read “…”", but "she read the paper": read is said only of what is quoted.
  if (verb.lemma === "read" && !/^(?:quote|colon)$/.test(complement.sort)) return null;
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

/** `…,” said Chaudhry`: something said stands in front, the speaker behind. */
function inversion(items: readonly Item[], at: number, verb: CueVerb): Stretch | null {
  const previous = items[at - 1];
  if (!previous || verb.form === "ing" || verb.form === "base") return null;
  if (!previous.quotation && !/^(?:,|—|–|--|\))$/.test(previous.text)) return null;
  const behind = verb.lemma === "tell" ? null : subjectAfter(items, at);
  // "Ann Hale, the mayor, said she had …": what stands behind has a verb of its own.
  return behind && !previous.quotation && isFiniteVerb(items, behind.to) ? null : behind;
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

/** `Said Hale: “…”`: the verb opens the sentence, the speaker and a colon or a comma stand before what was said. */
function saidFirst(items: readonly Item[], verb: CueVerb): Attribution | null {
  if (!verb.frames.has("q") || !/^(?:past|present)$/.test(verb.form)) return null;
  const source = subjectAfter(items, 0);
  if (!source) return null;
  const [quoted] = quoteBehind(items, source.to);
  const described = items[source.to]?.text === ",";
  if (!quoted || (!described && hasFiniteVerb(items, { from: source.to, to: quoted.from }))) return null;
  return {
    lemma: verb.lemma,
    cue: { from: 0, to: 1 },
    source,
    content: [quoted],
    recipient: null,
    sort: "quote",
  };
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
    while (
      start < items.length &&
      !/^[,:]$/.test(items[start]?.text ?? "") &&
      !END.test(items[start]?.text ?? ".")
    )
      start++;
    if (!/^[,:]$/.test(items[start]?.text ?? ""))
      return at === 0 ? null : { ...base, content: [{ from: 0, to: before?.text === "," ? at - 1 : at }] };
    const end = contentEnd(items, start + 1, items.length);
    return { ...base, content: [{ from: start + 1, to: end }] };
  }
  const to = before?.text === "," ? at - 1 : at;
  return { ...base, content: [{ from: clauseOpening(items, to), to }] };
}
