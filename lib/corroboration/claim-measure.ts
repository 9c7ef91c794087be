import { findMeasureWords, type MeasureWord } from "@/lib/corroboration/measure-words";
import type { CountedInput } from "@/lib/corroboration/model";
import { withoutNumber } from "@/lib/corroboration/read-figure/numbers";

/**
 * Whether a claim's sentence counts something, and whom: "Militants killed during the attacks" counts militants killed,
 * "The BLA carried out the attacks" counts nothing. A sentence about one person ("The minister was killed") counts
 * nothing either. A proposal: what a person set on the claim wins.
 */
export function readClaimMeasure(text: string): CountedInput | null {
  const line = text.trim().replace(/[.!?]+$/, "");
  for (const word of findMeasureWords(line)) {
    const found = word.noun ? countedByNoun(line, word) : countedByVerb(line, word);
    if (found) return found;
  }
  return countedMoney(line) ?? countedOther(line);
}

const AUXILIARIES =
  /(?:\s+(?:is|are|was|were|be|been|being|have|has|had|reported(?:ly)?|still|confirmed|feared|to|said|also|not))+$/i;
const GOES_ON_WITHOUT_OBJECT =
  /^\s*(?:$|[,;:–—(]|(?:in|on|at|by|during|after|before|since|when|while|as|from|near|across|over|amid|because|between|within|under|with|without|and|or|so far|there|here|inside|outside|this|last|yesterday|today|until|off|for|of|to|following|through|along|around|that|who|which|not|only|overnight)\b)/i;

function countedByVerb(line: string, word: MeasureWord): CountedInput | null {
  const [before, after] = [line.slice(0, word.start), line.slice(word.end)];
  if (!GOES_ON_WITHOUT_OBJECT.test(after)) return countedAs(word, after);
  return countedAs(word, before.replace(/\s+$/, "").replace(AUXILIARIES, ""), "subject");
}

/** "Deaths in the flood", "civilian deaths", "the death toll". */
function countedByNoun(line: string, word: MeasureWord): CountedInput | null {
  if (/toll$/i.test(word.word)) return { measure: word.measure, who: null };
  const adjective = /(?<who>\p{L}[\p{L}’'-]*)\s*$/u.exec(withoutNumber(line.slice(0, word.start)))?.groups
    ?.who;
  if (adjective && /^(?:civilian|police|soldier|militant|worker|student|child|military)$/i.test(adjective)) {
    return { measure: word.measure, who: pluralOf(adjective) };
  }
  const of = /^\s+(?:of|among)\s+(?<who>.+)$/iu.exec(line.slice(word.end))?.groups?.who;
  if (of && isPlural(nounPhrase(of))) return { measure: word.measure, who: nounPhrase(of) };
  return /s$|ies$/i.test(word.word) ? { measure: word.measure, who: null } : null;
}

function pluralOf(adjective: string): string {
  if (/^child$/i.test(adjective)) return "children";
  return /^(?:police|military)$/i.test(adjective) ? adjective.toLowerCase() : `${adjective.toLowerCase()}s`;
}

function countedAs(
  word: MeasureWord,
  phrase: string,
  role: "subject" | "object" = "object",
): CountedInput | null {
  const noun = nounPhrase(role === "subject" ? lastClause(phrase) : phrase);
  return isPlural(noun) ? { measure: word.measure, who: lowerFirst(noun) } : null;
}

function lastClause(phrase: string): string {
  return phrase.split(/[,;:]|\b(?:that|and then|while)\b/i).at(-1) ?? phrase;
}

/** The noun phrase at the start, without article, count or what follows it. */
function nounPhrase(phrase: string): string {
  const bare = withoutNumber(phrase.trim())
    .replace(/^(?:(?:the\s+)?(?:total\s+)?(?:number|count|tally|toll)\s+of\s+)/i, "")
    .replace(/^how many\s+/i, "")
    .replace(/^(?:(?:all|no|the|some|other|more|these|those|its|their|his|her)\s+)+/i, "");
  return (
    bare.split(
      /[,;:(–—]|\s(?:in|on|at|by|during|after|before|since|when|while|who|that|which|from|near|across|over|amid|and|were|was|are|is|have|has|had|to|as|with|\p{L}+ed)\b/iu,
    )[0] ?? ""
  ).trim();
}

const PLURALS =
  /(?:[^s]s|ss?es|people|personnel|children|(?:wo)?men|police|troops|staff|dead|crew|militia|livestock|cattle)$/i;

function isPlural(noun: string): boolean {
  const head = noun.split(/\s(?:of|from)\s/iu)[0] ?? "";
  return noun !== "" && PLURALS.test(head);
}

function lowerFirst(noun: string): string {
  return /^\p{Lu}\p{Ll}/u.test(noun) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(noun)
    ? noun.charAt(0).toLowerCase() + noun.slice(1)
    : noun;
}

function countedMoney(line: string): CountedInput | null {
  const money =
    /^(?:(?:the|total|estimated|annual)\s+)*(?:cost|costs|price|budget|amount|sum|compensation|damages|losses|payment|payments|ransom|fine|fines|debt|value)\b/i;
  return money.test(line) || /[$€£₹¥]\s?\d|\bRs\.?\s?\d/.test(line) ? { measure: "money", who: null } : null;
}

function countedOther(line: string): CountedInput | null {
  const named =
    /^(?:the\s+)?(?:total\s+)?(?:number|count|tally)\s+of\s+(?<who>.+)$|^how many\s+(?<many>.+)$/iu.exec(
      line,
    )?.groups;
  const noun = nounPhrase(named?.who ?? named?.many ?? "");
  return isPlural(noun) ? { measure: "other", who: lowerFirst(noun) } : null;
}
