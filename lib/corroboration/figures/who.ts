import { nameKey } from "@/lib/text/names";

/**
 * Who is counted, so that "members of Pakistan’s law enforcement agencies" and "members of Pakistan’s security forces"
 * are seen to be one kind of people, and "soldiers" a part of them. Words outside the lists compare as written.
 */
export type Kind = { group: string; part: string | null };

type Entry = readonly [pattern: RegExp, group: string, part: string | null];

const GROUPS: readonly Entry[] = [
  [/\bnon ?combatants?\b|\buninvolved\b/, "civilians", null],
  [
    /\b(?:security|law enforcement|defen[cs]e|state|government) (?:forces?|personnel|staff|agenc(?:y|ies)|members|officials?|officers?|troops)\b|\bforces\b|\blaw enforcers?\b|\bsecurity men\b|\barmed forces\b/,
    "security personnel",
    null,
  ],
  [/\bpolice(?:m[ae]n|wom[ae]n)?\b|\bconstables?\b|\bcops?\b/, "security personnel", "police"],
  [
    /\b(?:soldiers?|troops?|servicem[ae]n|service members?|army (?:m[ae]n|personnel))\b/,
    "security personnel",
    "soldiers",
  ],
  [
    /\b(?:paramilitar(?:y|ies)|rangers|border guards?|coast ?guards?|frontier corps|gendarmes?|national guards?)\b/,
    "security personnel",
    "paramilitaries",
  ],
  [
    /\b(?:militants?|insurgents?|terrorists?|gunm[ae]n|rebels?|attackers?|assailants?|fighters?|jihadis?t?s?|guerrillas?)\b/,
    "militants",
    null,
  ],
  [
    /\b(?:children|child|minors?|boys?|girls?|infants?|bab(?:y|ies)|schoolchildren)\b/,
    "civilians",
    "children",
  ],
  [/\b(?:women|woman)\b/, "civilians", "women"],
  [/\b(?:workers?|labou?rers?|miners?|employees)\b/, "civilians", "workers"],
  [/\b(?:journalists?|reporters?)\b/, "civilians", "journalists"],
  [/\b(?:protest[eo]rs?|demonstrators?|marchers?)\b/, "civilians", "protesters"],
  [
    /\b(?:civilians?|residents?|villagers?|bystanders?|locals|passers ?by|ordinary people)\b/,
    "civilians",
    null,
  ],
  [/\bofficers?\b/, "security personnel", null],
];

const ANYBODY =
  /^(?:(?:the|other|more|further|all|local|innocent) )*(?:people|persons?|dead|deaths?|bodies|body|lives|life|victims?|casualt(?:y|ies)|fatalit(?:y|ies)|individuals?|others?|human beings|injured|wounded|missing|injuries|arrests?|toll|souls)$/;

export function kindOf(who: string): Kind | null {
  const words = nameKey(who);
  const found = GROUPS.find(([pattern]) => pattern.test(words));
  return found ? { group: found[1], part: found[2] } : null;
}

/** "people", "the dead", "bodies": whoever they are. */
export function countsAnybody(who: string): boolean {
  return ANYBODY.test(nameKey(who));
}

export type WhoRelation = "same" | "part" | "different" | "unstated";

/** How those counted by two figures stand to each other. Symmetric: "part" doesn't say which is the part. */
export function compareWho(a: string | null, b: string | null): WhoRelation {
  if (blank(a) || blank(b)) return "unstated";
  if (wordsKey(a) === wordsKey(b)) return "same";
  if (countsAnybody(a) || countsAnybody(b)) return countsAnybody(a) && countsAnybody(b) ? "same" : "part";
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (!kindA || !kindB) return headNoun(a) === headNoun(b) ? "part" : "different";
  if (kindA.group !== kindB.group) return "different";
  if (kindA.part === kindB.part) return "same";
  return kindA.part === null || kindB.part === null ? "part" : "different";
}

function blank(who: string | null): who is null {
  return who === null || who.trim() === "";
}

function wordsKey(who: string): string {
  return nameKey(who).split(" ").map(singular).join(" ");
}

/** The last noun before "of", "in" and the like: "members" stands for what they are members of. */
function headNoun(who: string): string {
  const words = nameKey(who)
    .replace(/^(?:members|number|group) of (?:the )?/, "")
    .split(" ");
  const cut = words.findIndex((word, at) => at > 0 && /^(?:of|in|from|at|on|with|who|by)$/.test(word));
  return singular((cut === -1 ? words : words.slice(0, cut)).at(-1) ?? "");
}

function singular(word: string): string {
  if (word.length < 4 || /ss$/.test(word)) return word;
  return word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}
