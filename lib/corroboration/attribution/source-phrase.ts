import { keeperOf } from "@/lib/corroboration/attribution/records";
import type { TextSpan } from "@/lib/corroboration/model";

/**
 * The words that name a source beside a cue. A phrase ends at punctuation and before the words a sentence goes on with;
 * it begins after punctuation or a word that opens a clause. At most `MOST_WORDS` words: what is longer names nobody.
 */
const MOST_WORDS = 14;

const GOES_ON = new RegExp(
  `\\s(?:${[
    "(?:has |had |have |also |later |then |first )?(?:said|says|say|told|tells|reported|reports|wrote|writes|announced|announces|confirmed|added|claimed|stated)",
    "who(?:m|se)?|which|that|where|when|while|after|before|because|since|as|but|so|if|though|although|until",
    "(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|might|must)",
    "and (?:said|added|that|is|was|were|has|had|the (?:same|other)|then|later|it|he|she|they|a|an)",
    "on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:the|his|her|its) (?:website|site|page|blog|channel)|in (?:a|an|the|its|his|her|their) (?:statement|interview|post|report|release|press|dispatch|article|communiqu|telegram|tweet|video|letter|note|briefing|broadcast|bulletin)",
    "at (?:the|an?|his|her|their|its) (?:\\p{L}+ )?(?:\\p{L}+[’']clock|scene|site|time|meeting|rally|ceremony|funeral|briefing|weekend|event|press conference|news conference|hearing|service)",
    "(?:yesterday|today|tonight|earlier|later|this|last|to reporters|by (?:phone|telephone|email))",
    "(?:put|puts|gave|gives|showed|shows|named|quoting|citing|quoted|cited|made|came|went|spoke|died|fell|killed)",
  ].join("|")})(?![\\p{L}’'-])`,
  "iu",
);

const ABBREVIATED =
  /(?:^|[\s("“])(?:Dr|Mr|Mrs|Ms|Mx|St|Ste|Gen|Col|Capt|Lt|Sgt|Maj|Prof|Gov|Sen|Rep|Fr|Rev|Hon|\p{Lu})\.$/u;

/** The phrase that starts at `at` or behind the space there; null where no word does. */
export function phraseAfter(text: string, at: number): TextSpan | null {
  const start = at + (/^[\s"“‘']*/u.exec(text.slice(at, at + 20))?.[0].length ?? 0);
  const reach = text.slice(start, start + 200);
  let end = punctuationIn(reach);
  const goesOn = GOES_ON.exec(reach);
  if (goesOn && goesOn.index < end) end = goesOn.index;
  return trimmed(text, start, start + withName(reach, end));
}

/** "her brother, Manuel Reis": the name behind the comma belongs to the phrase. */
function withName(reach: string, end: number): number {
  const name = /^,\s(?:\p{Lu}[\p{L}’'-]+\s){1,3}\p{Lu}[\p{L}’'-]+(?=[,.;:\s]|$)/u.exec(reach.slice(end))?.[0];
  const words = reach.slice(0, end);
  return name === undefined || /\p{Lu}/u.test(words.slice(1)) || keeperOf(words) !== words
    ? end
    : end + name.length;
}

function punctuationIn(reach: string): number {
  for (const match of reach.matchAll(/[,;:()[\]"“”«»\n?!]|\s[—–-]\s|—|\.(?=\s|$|["”])/gu)) {
    if (match[0] === "." && ABBREVIATED.test(reach.slice(0, match.index + 1))) continue;
    return match.index;
  }
  return reach.length;
}

/** "and" opens no clause inside a name: "the Ministry of Health and Welfare". */
const OPENS_CLAUSE =
  /[,;:()[\]"“”«»\n?!]|\s[—–-]\s|—|\.\s|(?<![\p{L}’'-])(?:that|as|while|but|when|after|because|and(?=\s\p{Ll})|where|what|which|who|since|before|so|if|though|although|than|until|how|why)\s/gu;

/** The phrase that ends at `at` or before the space there; null where no word does. */
export function phraseBefore(text: string, at: number): TextSpan | null {
  const floor = Math.max(0, at - 160);
  const reach = text.slice(floor, at);
  let start = 0;
  for (const match of reach.matchAll(OPENS_CLAUSE)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && ABBREVIATED.test(reach.slice(0, match.index + 1))) continue;
    if (/^[,;]$/.test(match[0]) && reach.slice(end).trim() === "") continue;
    start = end;
  }
  return trimmed(text, floor + start, at);
}

function trimmed(text: string, from: number, to: number): TextSpan | null {
  let [start, end] = [from, to];
  while (start < end && /[\s"“”‘'’,]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s"“”‘'’,]/u.test(text.charAt(end - 1))) end--;
  if (start >= end || text.slice(start, end).split(/\s+/u).length > MOST_WORDS) return null;
  return /\p{L}/u.test(text.slice(start, end)) ? { start, end } : null;
}
