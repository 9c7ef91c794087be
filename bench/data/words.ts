import type { Random } from "./random";

/** Common words of the news, the most frequent first: a search for two of them finds more the more there is. */
const COMMON =
  "the of said in and to a on that for police people army minister government were after security attack forces province killed officials district injured city spokesman area since militants statement highway troops road hospital convoy border camp vehicle station railway market blast residents local authorities president meeting rescue leader court report ministry defence interior early later morning night monday tuesday weekend".split(
    " ",
  );
const ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "tr", "kh"];
const RIMES = ["a", "e", "i", "o", "u", "an", "er", "in", "or", "un", "al", "is"];
const VOCABULARY = 12_000;

/** The two words that stand in `RARE_PLACES` statements of the newsroom, whatever its size, and nowhere else. */
export const RARE_WORDS = "harrier lodestar";
/** Two words that stand in a part of all statements. */
export const COMMON_WORDS = "convoy border";

function syllables(rank: number): string {
  let rest = rank + ONSETS.length * RIMES.length;
  let word = "";
  while (rest > 0) {
    const syllable = rest % (ONSETS.length * RIMES.length);
    word += `${ONSETS[syllable % ONSETS.length]}${RIMES[Math.floor(syllable / ONSETS.length)]}`;
    rest = Math.floor(rest / (ONSETS.length * RIMES.length));
  }
  return word;
}

const words = Array.from({ length: VOCABULARY }, (_, rank) => COMMON[rank] ?? syllables(rank));

/** A word by Zipf's law: the second most frequent comes half as often as the first, and so on. */
function word(random: Random): string {
  return words[Math.floor(VOCABULARY ** random.next()) - 1] ?? "the";
}

/** So many words in a row, the first with a capital. */
export function sentence(random: Random, length: number): string {
  const said = Array.from({ length }, () => word(random)).join(" ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** A name of two words with capitals. */
export function personName(random: Random): string {
  const part = () => syllables(random.between(0, 8000));
  return [part(), part()].map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join(" ");
}
