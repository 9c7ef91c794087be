import { countsAnybody } from "@/lib/corroboration/figures/who";
import type { NumberFound } from "@/lib/corroboration/read-figure/numbers";

/** What stands behind a number: who or what is counted, and where the wording ends. */
export type Noun = {
  end: number;
  who: string | null;
  /** A unit of measure ("hectares", "hours") instead of people or things. */
  unit: string | null;
  /** Nothing is named, or only "others" or "of them". */
  elliptical: boolean;
};

const STOP =
  /^(?:were|was|are|is|be|been|being|had|has|have|having|will|would|could|may|might|must|did|do|does|who|whom|whose|that|which|where|when|while|in|on|at|by|during|after|before|since|from|near|across|over|amid|because|between|within|under|with|without|and|or|but|to|as|for|into|against|around|inside|outside|this|last|yesterday|today|until|off|so|than|including|among|killed|dead|died|die|slain|injured|wounded|hurt|missing|captured|abducted|kidnapped|arrested|detained|displaced|evacuated|fled|homeless|unaccounted|confirmed|reported|feared|still|also|now|already|said|say|says|through|along|according|remain|remained|lost|came|went|took|reached|joined|taken|held|shot|found|recovered|pulled|counted|destroyed|damaged|burnt|burned|flooded|hit|shut|closed|of the|stood|more|each|every)$/i;

const UNITS =
  /^(?:hectares?|acres?|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|feet|tonnes?|tons?|kilos?|kilograms?|kg|lit(?:re|er)s?|barrels|hours?|minutes?|days?|weeks?|months?|years?|points?)$/i;

const STATES: Readonly<Record<string, string>> = {
  dead: "people",
  killed: "people",
  injured: "people",
  wounded: "people",
  missing: "people",
  arrested: "people",
  detained: "people",
  displaced: "people",
};
const EVENTS =
  /^(?:deaths?|fatalit(?:y|ies)|bodies|body|corpses?|injur(?:y|ies)|arrests?|detentions?|casualt(?:y|ies)|lives|life)$/i;

const WORD = /^\s+(?<word>[\p{L}\p{N}][\p{L}\p{N}’'.&/-]*)/u;

/** Reads rightwards from the number, not past `ceiling`, where the next number stands. */
export function nounAfter(line: string, number: NumberFound, ceiling: number): Noun {
  if (number.currency !== null) return { end: number.end, who: null, unit: null, elliptical: false };
  const others = /^\s+(?:others?|more|further|additional|of (?:them|whom|those|these))(?![\p{L}])/iu.exec(
    line.slice(number.end, ceiling),
  );
  if (others) return afterOthers(line, number, others[0]);
  const { end, words } = takeWords(line, number.end, ceiling);
  const first = words[0] ?? "";
  if (first === "") return bare(line, number, ceiling);
  if (UNITS.test(first))
    return {
      end: number.end + (/^\s+\S+?(?=$|[\s,.;:!?)])/u.exec(line.slice(number.end))?.[0].length ?? 0),
      who: null,
      unit: first.toLowerCase(),
      elliptical: false,
    };
  const phrase = words
    .join(" ")
    .replace(/^of\s+/i, "")
    .replace(/^the\s+(?=\p{Ll})/u, "");
  return { end, who: EVENTS.test(phrase) ? "people" : singularsUp(phrase), unit: null, elliptical: false };
}

/** "six more police officers" goes on; "18 others" and "11 of them" stand for people counted before. */
function afterOthers(line: string, number: NumberFound, words: string): Noun {
  const end = number.end + words.length;
  if (!/(?:more|further|additional)$/i.test(words))
    return { end: /of/i.test(words) ? number.end : end, who: null, unit: null, elliptical: true };
  const rest = takeWords(line, end, line.length);
  const phrase = rest.words.join(" ");
  return phrase === "" || STOP.test(phrase)
    ? { end, who: null, unit: null, elliptical: true }
    : { end: rest.end, who: phrase, unit: null, elliptical: false };
}

/** "29 dead": a state right behind the number belongs to the wording where the line names nobody. */
function bare(line: string, number: NumberFound, ceiling: number): Noun {
  const next = WORD.exec(line.slice(number.end, ceiling))?.groups?.word?.toLowerCase() ?? "";
  const who = STATES[next] ?? null;
  if (who === null) return { end: number.end, who: null, unit: null, elliptical: true };
  const isDead = next === "dead";
  return {
    end: isDead ? number.end + 1 + next.length : number.end,
    who: isDead ? who : null,
    unit: null,
    elliptical: !isDead,
  };
}

function takeWords(line: string, from: number, ceiling: number): { end: number; words: string[] } {
  const words: string[] = [];
  let end = from;
  while (end < ceiling) {
    const match = WORD.exec(line.slice(end, ceiling));
    const word = match?.groups?.word?.replace(/[.’']+$/u, "") ?? "";
    if (!match || word === "" || STOP.test(word)) break;
    words.push(word);
    end += match[0].length - ((match.groups?.word ?? "").length - word.length);
    if (/[.,;:]$/.test(match[0]) && word !== match.groups?.word) break;
  }
  while (/^(?:of|the|an?|its|their)$/i.test(words.at(-1) ?? "")) {
    end = line.slice(0, end).search(/\s+\S+$/u);
    words.pop();
  }
  return { end, words };
}

/** "one MSA soldier" counts soldiers: the last noun is set in the plural, so that it meets other figures. */
function singularsUp(phrase: string): string {
  return countsAnybody(phrase)
    ? phrase
    : phrase.replace(
        /\b(soldier|militant|civilian|officer|policem[ae]n|child|person|worker|guard|attacker|fighter)$/i,
        plural,
      );
}

function plural(word: string): string {
  if (/child$/i.test(word)) return `${word}ren`;
  if (/person$/i.test(word)) return "people";
  return /man$/i.test(word) ? word.replace(/man$/i, "men") : /men$/i.test(word) ? word : `${word}s`;
}
