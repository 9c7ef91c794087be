/** Whose password it is: what a guesser tries first with it. */
export type Owner = { email: string; name: string };

/** What guessers put together, beside the owner's own names: the product's, the trade's, and the commonest heads. */
const TRIED_FIRST = [
  ..."onrecord newsroom editor reporter standards admin administrator verification".split(" "),
  ..."password passwort passw0rd p@ssword p@ssw0rd contraseña motdepasse secret letmein welcome hello".split(
    " ",
  ),
  ..."iloveyou dragon monkey football baseball sunshine princess superman batman master shadow".split(" "),
  ..."changeme default guest login trustno1 whatever starwars computer internet freedom google".split(" "),
];
/** Rows that fingers run along. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "qwertzuiopü",
  "azertyuiop",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "1qaz2wsx3edc4rfv5tgb6yhn",
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(""))];
/** Characters that have to be left once all that is taken away: no number of known pieces makes a secret. */
const LEFT_AT_LEAST = 6;

/**
 * Why a password is among the first that a guesser tries, or null. It asks for no kinds of characters: only that not
 * nearly all of it be the owner's names, words tried first, runs along the keyboard, and one piece over and over (OWASP
 * ASVS 5.0, V6.2.4, V6.2.5, V6.2.11). It knows no list of breached passwords.
 */
export function guessableProblem(password: string, owner: Owner): string | null {
  const folded = password.normalize("NFKC").toLowerCase();
  const owned = `${owner.email} ${owner.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const known = [...TRIED_FIRST, ...owned]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  let left = folded;
  for (const word of known) left = left.replaceAll(word, " ");
  left = withoutRuns(left);
  // One piece over and over is worth what it is once.
  left = left.replace(/(.{1,8}?)\1+/gu, "$1").replace(/[\s\p{P}]+/gu, "");
  return [...left].length >= LEFT_AT_LEAST
    ? null
    : "is among the first that a guesser tries: add words that nobody would expect";
}

/** Takes out every run of four or more neighbours of a row. */
function withoutRuns(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    let length = 0;
    for (const row of RUNS)
      for (
        let longer = 4;
        row.includes(text.slice(at, at + longer)) && at + longer <= text.length;
        longer += 1
      )
        length = Math.max(length, longer);
    if (length === 0) left += text.charAt(at);
    at += Math.max(length, 1);
  }
  return left;
}
