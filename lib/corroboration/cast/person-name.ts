/**
 * Names of persons as texts write them: with titles, with a last name alone, in another transliteration. Two that could
 * be one person are one here: what counts as two origins must be two for certain.
 */

const TITLE =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|lord|lady|gen|general|col|colonel|lt|lieutenant|capt|captain|maj|major|sgt|sergeant|cpl|corporal|adm|admiral|cmdr|commander|insp|inspector|supt|superintendent|const|constable|det|detective|rev|reverend|fr|father|sister|brother|imam|rabbi|bishop|sheikh|maulana|mufti|pastor|judge|justice|president|vice|prime|minister|premier|chancellor|chief|senator|sen|rep|congressman|congresswoman|governor|gov|mayor|prefect|ambassador|secretary|spokesman|spokeswoman|spokesperson|director|deputy|sheriff|ranger|officer|doctor|nurse|matron|baker|driver|engineer|hon|shri|smt|ustad|herr|frau|monsieur|madame|mme|señor|señora|sr|sra|don|doña|ing|uncle|aunt|captain|chairman|chairwoman|councillor|councilor|commissioner|marshal|warden|coach|king|queen|prince|princess)$/iu;

/** Titles that people are also called by behind a given name: "Amit Sen", "Carole King". */
const ALSO_A_NAME = /^(?:Sen|King|Prince|Baker|Don|Ing|Marshal|Bishop|Judge|Pastor|Warden)$/u;

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:g ќ:k α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

export type PersonName = { given: string[]; last: string };

/** The name without titles, lower case; null where nothing but titles is left. */
export function readPersonName(text: string): PersonName | null {
  const words = text
    .replace(/[’']s(?=\s|$)/gu, "")
    .replace(/\([^)]*\)|,.*$/gu, " ")
    .split(/[\s.]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && TITLE.test(words[0] ?? "")) words.shift();
  const parts = words.filter((word) => !/^(?:jr|sr|ii|iii)$/iu.test(word));
  const last = parts.at(-1);
  if (last === undefined || (TITLE.test(last) && !(parts.length > 1 && ALSO_A_NAME.test(last)))) return null;
  return { given: parts.slice(0, -1), last };
}

/** Whether two names can be one person's: last names that sound alike, and no given name that speaks against it. */
export function mayBeOnePerson(a: string, b: string): boolean {
  const [one, other] = [readPersonName(a), readPersonName(b)];
  if (!one || !other) return false;
  const [lastA, lastB] = [soundOf(one.last), soundOf(other.last)];
  if (alike(lastA, lastB)) return givenAgree(one.given, other.given);
  // "Xi Jinping" and "Jinping Xi"; a first name alone.
  const all = (name: PersonName) => [...name.given, name.last].map(soundOf).sort().join(" ");
  return all(one) === all(other);
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a.map(soundOf), b.map(soundOf)];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((one) =>
    second.some(
      (other) => alike(one, other) || (Math.min(one.length, other.length) === 1 && one[0] === other[0]),
    ),
  );
}

/** One letter's difference in a long name is another transliteration, or a slip. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return short >= 5 && long - short <= 1 && a[0] === b[0] && oneEditApart(a, b);
}

function oneEditApart(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - at && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - at - back <= 1;
}

/** Folds the spellings that transliterations differ in: Yevgeny and Evgeniy, Muhammad and Mohammed, Müller and Mueller. */
export function soundOf(word: string): string {
  return [...word.toLowerCase()]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join("")
    .replace(/[äöü]/gu, (letter) => ({ ä: "a", ö: "o", ü: "u" })[letter] ?? letter)
    .replace(/ı/gu, "i")
    .replace(/ø/gu, "o")
    .replace(/[æ]/gu, "a")
    .replace(/ł/gu, "l")
    .replace(/đ/gu, "d")
    .replace(/ß/gu, "s")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?<=[aou])e(?=[^aeiou])/gu, "")
    .replace(/tsch|tch/gu, "c")
    .replace(/sch|sh|sz/gu, "s")
    .replace(/ch|kh|ck|q|x|c/gu, "k")
    .replace(/ph/gu, "f")
    .replace(/zh|dz|dj/gu, "z")
    .replace(/th/gu, "t")
    .replace(/w/gu, "v")
    .replace(/ou|oo/gu, "u")
    .replace(/^ye/u, "e")
    .replace(/[yj]/gu, "i")
    .replace(/o/gu, "u")
    .replace(/(?<=.)e/gu, "i")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/(?<=[^aeiou])h/gu, "");
}
