import type { Attribution } from "@/lib/suggest/attributions";
import { isFiniteVerb, phraseEndingAt, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import { subjectBefore } from "@/lib/suggest/subjects";
import { cueVerb } from "@/lib/suggest/words/cue-verbs";
import { isMediumWord, saysWhen } from "@/lib/suggest/words/times-and-media";

/** "said X and added Y": the second verb has the first one's subject. */
export function coordinated(items: readonly Item[], at: number): boolean {
  let back = at - 1;
  while (items[back]?.pos === "ADV" || items[back]?.pos === "AUX") back--;
  return /^(?:and|but|or|then)$/.test(items[back]?.lower ?? "");
}

/** The speaker of a verb without a subject of its own: "…, adding that", "and said". */
export function inheritedSubject(
  items: readonly Item[],
  at: number,
  earlier: readonly Attribution[],
): Stretch | null {
  const owner = cueVerb(items[at]?.lower ?? "")?.form === "ing" ? ownerOfParticiple(items, at) : null;
  if (owner) return owner;
  const finite = /^(?:past|present)$/.test(cueVerb(items[at]?.lower ?? "")?.form ?? "");
  const last = earlier.findLast(
    ({ source, cue }) => source !== null && cue.to <= at && !(finite && isGoverned(items, cue.from)),
  );
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

/** "Hale said the state would announce a ban and warned": "would announce" shares no subject with a verb that is past. */
function isGoverned(items: readonly Item[], cue: number): boolean {
  if (cueVerb(items[cue]?.lower ?? "")?.form !== "base") return false;
  let back = cue - 1;
  while (items[back]?.pos === "ADV") back--;
  return /^(?:to|will|would|can|could|may|might|shall|should|must)$/.test(items[back]?.lower ?? "");
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
