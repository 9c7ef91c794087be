import { hasFiniteVerb, isFiniteVerb, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import { subjectBefore } from "@/lib/suggest/subjects";
import { type CueVerb, cueVerb } from "@/lib/suggest/words/cue-verbs";
import { isMediumWord, isTimeWord } from "@/lib/suggest/words/times-and-media";

/** What follows a cue: where what is said begins (`null`: not behind the cue), and who was told. */
export type Complement = {
  sort: "that" | "quote" | "colon" | "bare" | "question" | "to" | "noun" | "of" | "none";
  start: number;
  recipient: Stretch | null;
  /** Where the cue and what belongs to it ("said in a statement on Sunday") ends. */
  after: number;
};

const END = /^(?:[.!?;]+|…)$/u;
const QUESTION = /^(?:what|why|how|whether|if|when|who|whom|where|which)$/;
/** Verbs that govern a noun at least as often ("adds a lane", "maintains a lead"): the clause must be seen to begin. */
const OFTEN_WITH_NOUN =
  /^(?:add|maintain|report|assume|declare|announce|confirm|claim|complain|state|note|estimate|figure|expect|doubt|fear|suspect|believe)$/;
const PREPOSITION = /^(?:of|about|against|for|on)$/;

/** Reads what follows a verb of speech at `verb`, not past `ceiling`. */
export function complementAfter(
  items: readonly Item[],
  verb: number,
  cue: CueVerb,
  from: number,
  ceiling: number,
): Complement {
  let at = from;
  let recipient: Stretch | null = null;
  if (cue.frames.has("r") && from === verb + 1) {
    recipient = recipientAt(items, at);
    if (recipient) at = recipient.to;
  }
  if (/^to$/.test(items[at]?.lower ?? "") && !isBase(items[at + 1]) && cue.frames.has("q")) {
    const told = phraseFrom(items, at + 1);
    if (told && !isFiniteVerb(items, told.to)) {
      recipient = told;
      at = told.to;
    }
  }
  at = skipCircumstances(items, at, ceiling);
  const found = (sort: Complement["sort"], start: number): Complement => ({
    sort,
    start,
    recipient,
    after: at,
  });
  const item = at < ceiling ? items[at] : undefined;
  if (!item || END.test(item.text)) return found("none", at);
  const { frames } = cue;
  const clausal = frames.has("c");
  if (item.quotation) return found("quote", at);
  if (item.text === ":") return found("colon", at + 1);
  if (item.text === ",") {
    const next = items[at + 1];
    if (next?.quotation && at + 1 < ceiling) return found("quote", at + 1);
    if (next?.lower === "that" && clausal) return found("that", at + 2);
    return found("none", at);
  }
  if (item.lower === "that" && clausal)
    return found("that", items[at + 1]?.pos === "AUX" && items[at + 1]?.lower !== "is" ? at + 1 : at + 1);
  if (QUESTION.test(item.lower) && (frames.has("w") || frames.has("b") || clausal))
    return found("question", at);
  if (item.lower === "to" && isBase(items[at + 1])) {
    if (frames.has("t") && (recipient !== null || !frames.has("r"))) return found("to", at);
    if (cue.lemma === "ask" && recipient) return found("to", at);
    return found("none", at);
  }
  if (item.lower === "as" && frames.has("a")) return found("noun", at);
  if (frames.has("m") && setAt(items, at, ceiling)) return found("noun", at);
  if (frames.has("k")) return reaction(items, at, ceiling) ? found("noun", at) : found("none", at);
  if (frames.has("p") && PREPOSITION.test(item.lower)) return found("of", at + 1);
  if (frames.has("n") || frames.has("a") || frames.has("b") || clausal || frames.has("q")) {
    const clause = clauseBegins(items, at, ceiling, frames.has("b") && !OFTEN_WITH_NOUN.test(cue.lemma));
    if (clause && (frames.has("b") || clausal)) return found("bare", at);
    if ((frames.has("n") || frames.has("a")) && phraseFrom(items, at)) return found("noun", at);
    if (frames.has("n") && item.lower.endsWith("ing") && item.pos === "VERB") return found("noun", at);
    const inside = quoteWithin(items, at, ceiling);
    if (inside && frames.has("q")) return found("bare", at);
  }
  return found("none", at);
}

/** "put the number of dead at 46": a figure behind "at". */
function setAt(items: readonly Item[], at: number, ceiling: number): boolean {
  for (let each = at + 1; each < Math.min(ceiling, at + 14); each++) {
    const item = items[each];
    if (!item || END.test(item.text) || isFiniteVerb(items, each)) return false;
    if (item.lower === "at")
      return items
        .slice(each + 1, each + 5)
        .some(({ pos, text }) => pos === "NUM" || /^[$€£]|\d/u.test(text));
  }
  return false;
}

/** A quotation within the same clause, no other verb in between: "called the plan “absurd”". */
function reaction(items: readonly Item[], at: number, ceiling: number): boolean {
  for (let each = at; each < Math.min(ceiling, at + 20); each++) {
    const item = items[each];
    if (!item || END.test(item.text) || item.text === ",") return false;
    if (item.quotation) return true;
    if (isFiniteVerb(items, each) && cueVerb(item.lower)) return false;
  }
  return false;
}

const isBase = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.pos === "VERB" || item.pos === "AUX" || item.pos === "ADV" || item.pos === "NOUN") &&
  /^[a-z]+(?:-[a-z]+)?$/.test(item.lower) &&
  !/(?:ed|ing|s)$/.test(
    item.lower.replace(
      /(?:need|feed|speed|proceed|succeed|discuss|address|pass|focus|access|process|bring|bless|guess|miss|press|express|possess|assess|sing|ring|cross|toss|dismiss|confess|stress|embed)$/,
      "",
    ),
  );

function recipientAt(items: readonly Item[], at: number): Stretch | null {
  const first = items[at];
  if (!first || first.quotation) return null;
  if (first.pos === "PRON" && /^(?:me|us|him|her|them|you|it)$/.test(first.lower))
    return { from: at, to: at + 1 };
  if (first.lower === "that") return null;
  const phrase = phraseFrom(items, at);
  if (!phrase) return null;
  // "told the Guardian the deal was off": what follows is a clause of its own; "told the truth" has nobody told.
  let { to } = phrase;
  while (to > at + 1 && isTimeWord(items[to - 1]?.lower ?? "")) to--;
  const inner = items
    .slice(at + 1, to)
    .findIndex(({ pos, lower }) => pos === "ADP" && /^(?:in|on|at|during|from|by)$/.test(lower));
  if (inner >= 0) to = at + 1 + inner;
  return isFiniteVerb(items, to) && !items[to]?.quotation ? null : { from: at, to };
}

/** Whether a clause, subject and finite verb, begins here. `anywhere`: its verb may stand further off. */
function clauseBegins(items: readonly Item[], at: number, ceiling: number, anywhere: boolean): boolean {
  const phrase = phraseFrom(items, at);
  if (phrase) {
    let verb = phrase.to;
    while (items[verb]?.pos === "ADV" && verb < ceiling) verb++;
    if (isFiniteVerb(items, verb) && verb < ceiling) return true;
  }
  if (items[at]?.pos === "PRON" && isFiniteVerb(items, at + 1)) return true;
  return anywhere && hasFiniteVerb(items, { from: at, to: endOfClause(items, at, ceiling) });
}

function endOfClause(items: readonly Item[], at: number, ceiling: number): number {
  let end = at;
  while (end < ceiling && !END.test(items[end]?.text ?? ".")) end++;
  return end;
}

/** "said the plan “was ready”": a noun phrase that runs into a quotation. */
function quoteWithin(items: readonly Item[], at: number, ceiling: number): boolean {
  const phrase = phraseFrom(items, at);
  if (!phrase || items[at]?.pos === "ADP") return false;
  let next = phrase.to;
  while (next < ceiling && (items[next]?.pos === "ADV" || items[next]?.pos === "AUX")) next++;
  return next < ceiling && (items[next]?.quotation ?? null) !== null;
}

/** Moves over adverbs, days, and "in a statement", "at a news conference in Quetta", up to what is said. */
function skipCircumstances(items: readonly Item[], from: number, ceiling: number): number {
  let at = from;
  for (let steps = 0; steps < 8 && at < ceiling; steps++) {
    const item = items[at];
    if (!item) return at;
    if (/^(?:not|only|even|just)$/.test(item.lower) && at > from) return at;
    if (
      (item.pos === "ADV" &&
        !/^(?:there|not|when|why|how|where|only|even|half|nearly|almost|about|around|roughly|just)$/.test(
          item.lower,
        )) ||
      (isTimeWord(item.lower) && !opensClause(items, at))
    ) {
      at++;
      while (item.pos !== "ADV" && /^(?:,|\d{1,2}|\d{4})$/.test(items[at]?.text ?? "") && isDate(items, at))
        at++;
      continue;
    }
    if (
      item.pos === "ADP" ||
      item.lower === "as" ||
      item.lower === "while" ||
      item.lower === "when" ||
      item.lower === "after"
    ) {
      const to = circumstanceEnd(items, at, ceiling);
      if (to === null) return at;
      at = to;
      continue;
    }
    if (item.text === "," && at > from) {
      const next = items[at + 1];
      if (next?.quotation || next?.lower === "that") return at;
      // "said on Sunday, in an interview, that …"
      if (next?.pos === "ADP") {
        const to = circumstanceEnd(items, at + 1, ceiling);
        if (to !== null && items[to]?.text === "," && items[to + 1]?.lower === "that") {
          at = to + 1;
          continue;
        }
      }
    }
    return at;
  }
  return at;
}

function isDate(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.text === ",") return /^\d{4}$/.test(items[at + 1]?.text ?? "");
  return item?.pos === "NUM";
}

function opensClause(items: readonly Item[], at: number): boolean {
  const phrase = phraseFrom(items, at);
  return (
    phrase !== null &&
    phrase.to > at &&
    isFiniteVerb(items, phrase.to) &&
    !/^(?:earlier|later|recently|late|last|once|again)$/.test(items[at]?.lower ?? "")
  );
}

/** Where a phrase like "in a statement on Sunday" ends; null where it is rather what was said. */
function circumstanceEnd(items: readonly Item[], at: number, ceiling: number): number | null {
  const first = items[at];
  if (!first) return null;
  const phrase = phraseFrom(items, at + 1);
  const to = phrase?.to ?? at + 1;
  if (to > ceiling) return null;
  const next = items[to];
  const head = phrase ? items.slice(phrase.from, phrase.to) : [];
  if (
    next?.lower === "that" ||
    next?.quotation ||
    next?.text === ":" ||
    (next?.text === "," && (items[to + 1]?.quotation || items[to + 1]?.lower === "that"))
  )
    return first.pos === "ADP" ? to : null;
  if (first.pos !== "ADP" || !phrase) return scanToThat(items, at, ceiling);
  if (head.some(({ lower }) => isMediumWord(lower) || isTimeWord(lower))) {
    const that = participleToThat(items, to, ceiling);
    if (that !== null) return that;
    if (isFiniteVerb(items, to)) {
      // "said on Sunday the province was calm": the phrase took the clause's subject along.
      const own = head.findIndex(({ lower }) => isMediumWord(lower) || isTimeWord(lower));
      return phrase.from + own + 1;
    }
    return to;
  }
  return next === undefined || END.test(next.text) || next.pos === "ADP" || next.text === ","
    ? scanToThat(items, at, ceiling)
    : null;
}

/** "in a statement issued on Monday that": where "that" stands close behind a participle, nothing said before it. */
function participleToThat(items: readonly Item[], at: number, ceiling: number): number | null {
  if (items[at]?.pos !== "VERB" || !/(?:ed|en)$/.test(items[at]?.lower ?? "")) return null;
  for (let each = at + 1; each < Math.min(ceiling, at + 8); each++) {
    if (items[each]?.lower === "that") return each;
    if (isFiniteVerb(items, each) || items[each]?.pos === "AUX") return null;
  }
  return null;
}

/** "said while visiting the scene that …": a "that" or a quotation close behind, with nothing said before it. */
function scanToThat(items: readonly Item[], at: number, ceiling: number): number | null {
  for (let each = at + 1; each < Math.min(ceiling, at + 14); each++) {
    const item = items[each];
    if (!item || END.test(item.text)) return null;
    if (item.lower === "that" && items[each - 1]?.pos !== "VERB" && items[each - 1]?.pos !== "ADP")
      return hasFiniteVerb(items, { from: at, to: each }) ? null : each;
    if (item.quotation)
      return hasFiniteVerb(items, { from: at, to: each }) || item.text.split(/\s+/u).length < 4
        ? null
        : items[each - 1]?.text === ","
          ? each - 1
          : each;
    if (item.text === ":") return hasFiniteVerb(items, { from: at, to: each }) ? null : each;
  }
  return null;
}

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
