import { complementAfter } from "@/lib/suggest/complements";
import { isFiniteVerb } from "@/lib/suggest/noun-phrases";
import { END, type Item } from "@/lib/suggest/sentences";
import { subjectBefore } from "@/lib/suggest/subjects";
import { cueVerb } from "@/lib/suggest/words/cue-verbs";

const BREAKING_PARTICIPLE =
  /^(?:adding|saying|noting|citing|referring|describing|calling|arguing|claiming|insisting|suggesting|warning|telling|writing|asking|explaining|stressing|emphasizing|emphasising|according|accusing|predicting|pledging|promising|vowing|urging|declaring|stating|announcing|alleging|asserting|pointing|tweeting|quoting|speaking|recalling|acknowledging|concluding|denying|expressing|comparing|dismissing|blaming|criticizing|criticising|joking|reiterating|revealing|complaining|maintaining|contending|demanding|cautioning|observing|remarking|likening|branding|labeling|labelling|conceding|attacking|defending|praising|mocking|thanking|echoing)$/;

/**
 * Where what is said ends: at the sentence's end, or before another cue's clause ("…, adding that", "…, police said",
 * "… and told reporters", "…, according to").
 */
export function contentEnd(items: readonly Item[], start: number, ceiling: number): number {
  for (let at = start; at < ceiling; at++) {
    const item = items[at];
    if (!item) return at;
    if (END.test(item.text) && item.text !== ";") return at;
    if (item.text === ";") return at;
    const next = items[at + 1];
    if (at === start || !next) continue;
    if (item.quotation && /,[^\p{L}\p{N}]{1,2}$/u.test(item.text) && breaksOff(items, at + 1)) return at + 1;
    if (item.text === "," || item.text === "—" || item.text === "--" || item.text === "–") {
      if (breaksOff(items, at + 1)) return at;
      if (next.lower === "according" || next.lower === "however") return at;
      const conjunction = /^(?:while|though|although|but|and|as|whereas)$/.test(next.lower);
      if (conjunction && items[at + 2]?.lower !== "that" && cueSoon(items, at + 2, ceiling)) return at;
      if (cueSoon(items, at + 1, ceiling) && closesAttribution(items, at + 1, ceiling)) return at;
    }
    if (item.lower === "according" && next.lower === "to") return at;
    if (/^(?:and|but)$/.test(item.lower) && coordinatedCue(items, at + 1))
      return items[at - 1]?.text === "," ? at - 1 : at;
  }
  return ceiling;
}

/** "…, adding that", but not "…, adding to the 41". */
function breaksOff(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !BREAKING_PARTICIPLE.test(item.lower)) return false;
  return !(item.lower === "adding" && items[at + 1]?.lower === "to");
}

/** Whether a speaker and a verb of speech come next, before any other verb. */
function cueSoon(items: readonly Item[], from: number, ceiling: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + 12); at++) {
    const item = items[at];
    if (!item || END.test(item.text) || item.quotation) return false;
    if (item.text === "," && at > from + 6) return false;
    const verb = cueVerb(item.lower);
    if (
      verb &&
      !(verb.form === "past" && /^(?:is|are|was|were|be|been|being)$/.test(items[at - 1]?.lower ?? "")) &&
      at > from &&
      (item.pos === "VERB" || item.pos === "AUX") &&
      verb.form !== "ing" &&
      verb.frames.has("q")
    )
      return subjectBefore(items, at, from) !== null;
    if (isFiniteVerb(items, at) && !/^(?:has|have|had|also)$/.test(item.lower)) return false;
  }
  return false;
}

/** ", police said." or ", police said on Sunday, …": nothing said follows the verb. */
function closesAttribution(items: readonly Item[], from: number, ceiling: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + 12); at++) {
    const item = items[at];
    const verb = item ? cueVerb(item.lower) : null;
    if (item && verb && (item.pos === "VERB" || item.pos === "AUX") && verb.form !== "ing") {
      const { sort } = complementAfter(items, at, verb, at + 1, ceiling);
      return sort === "none" || sort === "quote";
    }
  }
  return false;
}

function coordinatedCue(items: readonly Item[], at: number): boolean {
  let verb = at;
  while (
    items[verb]?.pos === "ADV" ||
    items[verb]?.pos === "AUX" ||
    /^n[’']t$/.test(items[verb]?.lower ?? "")
  )
    verb++;
  const item = items[verb];
  const cue = item ? cueVerb(item.lower) : null;
  if (!item || !cue || item.pos !== "VERB" || cue.form === "ing" || cue.form === "base") return false;
  return cue.frames.has("q") || cue.frames.has("c");
}
