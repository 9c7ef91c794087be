import { skipCircumstances } from "@/lib/suggest/circumstances";
import { hasFiniteVerb, isFiniteVerb, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import { END, type Item } from "@/lib/suggest/sentences";
import { type CueVerb, cueVerb } from "@/lib/suggest/words/cue-verbs";
import { isTimeWord } from "@/lib/suggest/words/times-and-media";

/** What follows a cue: where what is said begins (`null`: not behind the cue), and who was told. */
export type Complement = {
  sort: "that" | "quote" | "colon" | "bare" | "question" | "to" | "noun" | "of" | "none";
  start: number;
  recipient: Stretch | null;
  /** Where the cue and what belongs to it ("said in a statement on Sunday") ends. */
  after: number;
};

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
