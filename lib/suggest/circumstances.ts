import { hasFiniteVerb, isFiniteVerb, phraseFrom } from "@/lib/suggest/noun-phrases";
import { END, type Item } from "@/lib/suggest/sentences";
import { isMediumWord, isTimeWord } from "@/lib/suggest/words/times-and-media";

/** Moves over adverbs, days, and "in a statement", "at a news conference in Quetta", up to what is said. */
export function skipCircumstances(items: readonly Item[], from: number, ceiling: number): number {
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
