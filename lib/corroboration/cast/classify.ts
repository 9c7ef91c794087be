import { namesBody } from "@/lib/corroboration/cast/bodies";
import { isTitle, readPersonName } from "@/lib/corroboration/cast/person-name";
import { findRoles } from "@/lib/corroboration/cast/roles";
import { describesMedium, isAgency, namesInstitution } from "@/lib/text/names";

/**
 * What words that name a source name: a person by name, a body, the holder of a role ("the mayor of Zelen"), a medium,
 * its people at the place ("a Reuters photographer"), somebody unnamed, or nobody.
 */
export type Named =
  | { kind: "person"; name: string }
  | { kind: "body"; name: string }
  | { kind: "role"; words: string; noun: string; body: string | null; certain: boolean }
  | { kind: "medium"; name: string }
  | { kind: "witness of medium"; name: string }
  | { kind: "unnamed"; words: string };

const WITNESS =
  /^(?:an?|the|two|three)?\s*(?<medium>\p{Lu}[\p{L}’' .-]*?)(?:[’']s?)?\s+(?:reporters?|journalists?|photographers?|correspondents?|stringers?|crews?|camera (?:crew|team)|teams?|videographers?|witness(?:es)?)(?:\s.*)?$/u;
const SPOKESPERSON =
  /^(?:an?|the|its|their|his|her)?\s*(?:(?<front>[\p{L}’' -]+?)(?:[’']s)?\s+)?(?:spokes(?:man|woman|person|people)|spokespersons?|press (?:office|officer|service)|media office|communiqu[eé]|statement|press release|release)(?:\s+(?:of|for|from|at|by)\s+(?<of>.+))?$/iu;
const INDEFINITE =
  /^(?:an?|one|another|some|several|many|few|two|three|four|both|most|unnamed|anonymous|unidentified)\s/iu;
const KIN =
  /\b(?:brother|sister|nephew|niece|cousin|son|daughter|wife|husband|father|mother|uncle|aunt|friend|colleague|neighbou?r|workmate|flatmate|boss|passer-?by|stranger|crowd|everyone|everybody|someone|somebody|people|customers?|clients?|subordinates?|men|women|boys|girls|relatives?|family|families)\b/iu;

/** The medium whose people at the place a phrase means ("a Reuters photographer"), whatever it is called; else null. */
export function mediumOfWitness(phrase: string): string | null {
  return WITNESS.exec(phrase.replace(/\s+/gu, " ").trim())?.groups?.medium ?? null;
}

/** Whether a word says what somebody is to another: "mother", "neighbour". */
export function isKin(noun: string): boolean {
  return KIN.test(noun);
}

/** Reads a name or phrase; null where it names no source ("the size of the crater"). */
export function classifySource(phrase: string): Named | null {
  const words = phrase.replace(/[“”"]/gu, "").replace(/\s+/gu, " ").trim();
  if (words === "") return null;
  const witness = WITNESS.exec(words)?.groups?.medium;
  if (
    witness !== undefined &&
    (isAgency(witness) || describesMedium(witness) || /^\p{Lu}{2,6}$/u.test(witness))
  )
    return { kind: "witness of medium", name: witness };
  if (isAnonymous(words)) return { kind: "unnamed", words };
  const spoken = SPOKESPERSON.exec(words)?.groups;
  const forBody = spoken?.of ?? spoken?.front;
  if (forBody !== undefined && (namesBody(forBody) || /\p{Lu}/u.test(forBody))) return bodyOrMedium(forBody);
  return mediumIn(words) ?? personIn(words) ?? roleIn(words) ?? bodyIn(words) ?? null;
}

function isAnonymous(words: string): boolean {
  return /\b(?:anonym|unnamed|unidentified|not (?:to )?be(?:ing)? (?:named|identified)|familiar with|close to|briefed on|knowledge of)/iu.test(
    words,
  );
}

function bodyOrMedium(words: string): Named {
  return isAgency(words) ? { kind: "medium", name: words } : { kind: "body", name: words };
}

function mediumIn(words: string): Named | null {
  if (!describesMedium(words) || /\b(?:ministry|minister|council|authority|commission)\b/iu.test(words))
    return null;
  const named =
    /(?<name>(?:\p{Lu}[\p{L}\p{N}’'&.-]*|\p{N}+)(?:\s(?:of|de|la|del|da|the|and|y|di)?\s?(?:\p{Lu}[\p{L}\p{N}’'&.-]*|\p{N}+))*)/u.exec(
      words.replace(/^(?:The|A|An|State|Local|National)\s/u, ""),
    )?.groups?.name;
  return named === undefined || /^(?:State|Local|National|Social|Foreign)\b/u.test(words)
    ? { kind: "unnamed", words }
    : { kind: "medium", name: named };
}

const NAME =
  /(?<name>\p{Lu}[\p{L}’'-]*\.?(?:\s(?:(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|bint|ibn|al|el|ul|ur|ter|ten|y|e|af)\s)*(?:al-|el-|d[’']|O[’'])?\p{Lu}[\p{L}’'-]*\.?)+)$/u;

function personIn(words: string): Named | null {
  const name = NAME.exec(words.replace(/(?<=\p{Lu}\p{L}+),.*$/u, ""))?.groups?.name;
  if (name === undefined) {
    const single =
      /^(?:\p{Ll}+\s)*(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Mayor|Governor|President|Judge|Sheriff|Minister|Chief|Inspector|Commander)\.?\s\p{Lu}[\p{L}’'-]+$/u.exec(
        words,
      );
    return single && readPersonName(words) ? { kind: "person", name: words } : null;
  }
  const read = readPersonName(name);
  if (
    !read ||
    /^the\s+\p{Lu}/u.test(words) ||
    /\b(?:of|for)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\s?)+$/u.test(words)
  )
    return null;
  const plain = name.split(/\s/u);
  const isBody =
    plain.some((word, at) => namesBody(word) && !(at === 0 && isTitle(word))) ||
    (plain[0] !== undefined &&
      (/^(?:United|National|Royal|International|Joint|Central|Federal)$/u.test(plain[0]) ||
        // "General Motors", and not "General Amadou Sy".
        (plain[0] === "General" && plain.length === 2)));
  return isBody ? null : { kind: "person", name };
}

function roleIn(words: string): Named | null {
  const [role] = findRoles(words.replace(/^(?:an?|the|its|his|her|their)\s/iu, ""));
  const plural = /(?<=[^s])s$/u.test(words.split(/\s(?:of|at|for|from|with|in)\s/u)[0] ?? "");
  if (!role || plural) return null;
  return { kind: "role", words, noun: role.noun, body: role.body, certain: !INDEFINITE.test(words) };
}

function bodyIn(words: string): Named | null {
  const bare = words.replace(/^(?:the|its|his|her|their|our)\s/iu, "");
  if (INDEFINITE.test(words)) return { kind: "unnamed", words };
  if (KIN.test(words.split(/\s(?:of|at|for|from|in)\s/u)[0] ?? "")) return { kind: "unnamed", words };
  if (!namesInstitution(words)) return { kind: "unnamed", words };
  if (namesBody(words) || /\p{Lu}/u.test(bare)) return { kind: "body", name: bare };
  const [head] = bare.split(/\s(?:of|at|for|from|in|on|with|who)\s/u);
  const noun = head?.split(/\s/u).at(-1) ?? bare;
  return { kind: "role", words, noun: noun.toLowerCase(), body: null, certain: true };
}
