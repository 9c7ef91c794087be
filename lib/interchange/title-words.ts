/**
 * Words of English titles, for the one thing done with them: small or capital letters. A word that is missing here keeps
 * the letters it was entered with, and a title with such a word follows the name.
 */

/** What a formal title ends in: it may stand before a name (AP: president, governor; not spokesman or director). */
const FORMAL =
  "president premier minister chancellor governor mayor senator ambassador secretary treasurer speaker judge justice magistrate sheriff king queen prince princess emperor pope bishop archbishop cardinal rabbi imam ayatollah general colonel major captain lieutenant admiral commodore marshal brigadier sergeant commissioner superintendent inspector rector professor councillor congressman congresswoman representative";
/** What comes before it. */
const BEFORE =
  "prime chief deputy vice foreign interior home defence defense finance justice health education information planning law railways energy water agriculture trade labour labor environment assistant acting interim former lord attorney surgeon inspector district provincial federal federation state additional joint senior under permanent military police army navy rear lieutenant major brigadier field attorney";
/** What describes an occupation: small letters everywhere, always after the name. */
const OCCUPATIONS =
  "spokesman spokeswoman spokesperson director chairman chairwoman chairperson chair manager head leader analyst adviser advisor coordinator officer official executive editor reporter lawyer solicitor doctor surgeon engineer researcher historian witness resident chargé envoy consul diplomat commander member founder owner operator administrator";

const set = (words: string) => new Set(words.split(" "));
const formal = set(FORMAL);
const before = set(BEFORE);
const known = new Set([...formal, ...before, ...set(OCCUPATIONS)]);

const wordsOf = (title: string) => title.split(/\s+/).filter(Boolean);
const lower = (word: string) => word.toLocaleLowerCase("en");

/** Whether a title is a formal one that may stand before a name: "Chief Minister", not "director of Example Relief". */
export function isFormalTitle(title: string): boolean {
  const words = wordsOf(title).map(lower);
  const last = words.at(-1);
  return last !== undefined && formal.has(last) && words.slice(0, -1).every((word) => before.has(word));
}

/** How many words a title has. */
export function lengthOfTitle(title: string): number {
  return wordsOf(title).length;
}

/** A title with the words that are known in small letters; names within it ("of Balochistan", "US") stay. */
export function inSmallLetters(title: string): string {
  return title.replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    known.has(lower(word)) && word !== word.toLocaleUpperCase("en") ? lower(word) : word,
  );
}

/** A formal title with capitals. */
export function inCapitals(title: string): string {
  return title.replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    known.has(lower(word)) ? `${word.charAt(0).toLocaleUpperCase("en")}${word.slice(1)}` : word,
  );
}
