import type { Stretch } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import type { CueVerb } from "@/lib/suggest/words/cue-verbs";

const BE = /^(?:is|are|was|were|be|been|being|’s|'s|’re|'re|get|gets|got)$/;

const NEGATION = /^(?:not|n’t|n't|never|cannot|nor)$/;

/** "If he says so", "had her ask", "I think": nobody is reported to have said it. */
export function supposed(items: readonly Item[], subject: Stretch, verb: CueVerb): boolean {
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

/** Whether the word at `at` is used as the verb of speech it may be: no noun, not denied, not passive. */
export function isCue(items: readonly Item[], at: number, verb: CueVerb): boolean {
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
  const plural =
    (previous.pos === "NOUN" && previous.lower.endsWith("s")) ||
    /^(?:some|many|others|several|most)$/.test(previous.lower);
  if (!plural && !/^(?:NOUN|PROPN|PRON)$/.test(previous.pos)) return false;
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

export const progressive = (items: readonly Item[], at: number): boolean =>
  BE.test(auxiliaryBefore(items, at));
