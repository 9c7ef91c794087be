import type { Complement } from "@/lib/suggest/complements";
import { contentEnd } from "@/lib/suggest/content-end";
import { hasFiniteVerb, isFiniteVerb, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import { END, type Item } from "@/lib/suggest/sentences";
import { type CueVerb, cueVerb } from "@/lib/suggest/words/cue-verbs";

/** `…,” said Jane Hale, the mayor, “and …”`: the quotation goes on behind the speaker. */
export function quoteBehind(items: readonly Item[], from: number): Stretch[] {
  for (let at = from; at < Math.min(items.length, from + 25); at++) {
    const item = items[at];
    if (!item) return [];
    if (item.quotation)
      return /^(?:,|:|—|–|--|and)$/.test(items[at - 1]?.text ?? "") ? [{ from: at, to: at + 1 }] : [];
    if (END.test(item.text)) return [];
  }
  return [];
}

/** What was said behind the cue, as its complement tells; empty where nothing is. */
export function rightContent(items: readonly Item[], complement: Complement, verb: CueVerb): Stretch[] {
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
export function leftContent(
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
  if (onlyFronted(items, stretch) && !verbBehind(items, complement))
    return clauseBehind(items, complement) ? rest(items, complement) : [];
  return [stretch, ...rest(items, complement)];
}

/** Where the clause that ends at `end` begins: after a dateline, a colon or a semicolon, and a joining word. */
export function clauseOpening(items: readonly Item[], end: number): number {
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

/** "In those years, Hale said, the city has come to trust": a whole clause stands behind the cue's second comma. */
function clauseBehind(items: readonly Item[], { after }: Complement): boolean {
  if (items[after]?.text !== ",") return false;
  const subject = phraseFrom(items, after + 1);
  return subject !== null && isFiniteVerb(items, subject.to);
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
