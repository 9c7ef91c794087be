import type { Random } from "@/bench/reuse/random";

/** What a copy editor does to one sentence. Quotations are left alone by whoever applies these. */
export type Edit = (sentence: string, random: Random) => string;

const WORDS: readonly (readonly [string, string])[] =
  `said:noted said:explained told:informed killed:slain died:perished found:discovered police:officers about:roughly
also:too but:yet however:still people:residents government:cabinet country:nation show:reveal showed:revealed
began:started start:begin help:assist big:large children:youngsters house:home car:vehicle man:individual
woman:lady attack:assault attacks:assaults company:firm money:cash report:account reports:accounts story:tale
last:previous first:initial many:numerous several:various quickly:swiftly buy:purchase bought:purchased
claim:allege claims:allegations claimed:alleged fire:blaze job:post doctor:medic doctors:medics hospital:clinic
investigation:probe weapons:arms troops:soldiers fight:battle video:clip picture:image pictures:images
according:thanks officials:authorities official:representative soon:shortly near:close months:weeks year:twelvemonth
long:lengthy end:finish ended:finished want:wish wanted:wished think:believe thought:believed get:obtain
got:obtained made:produced make:produce new:fresh old:aged city:town world:globe group:band area:district
member:associate members:associates leader:chief leaders:chiefs plan:scheme plans:schemes major:significant
decision:ruling announced:declared confirmed:verified denied:rejected arrested:detained released:freed`
    .split(/\s+/)
    .map((pair) => pair.split(":")) as [string, string][];

const replaceWords =
  (share: number): Edit =>
  (sentence, random) =>
    sentence.replace(/\p{L}+/gu, (word) => {
      const options = WORDS.filter(([from]) => from === word);
      return options.length > 0 && random.chance(share) ? random.pick(options)[1] : word;
    });

/** Stands in for the many synonyms no list has: a word becomes one that stands nowhere else. */
const inventWords =
  (share: number): Edit =>
  (sentence, random) =>
    sentence.replace(/(?<=[\s(])\p{Ll}{5,}/gu, (word) =>
      random.chance(share)
        ? `${random.pick(["re", "un", "over", "inter", "sub"])}${[...word].reverse().join("")}`
        : word,
    );

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const STYLE: readonly Edit[] = [
  (sentence) =>
    sentence.replace(/\b(\d|1[0-2])\b(?![.,:\d%])/g, (digits) => NUMBERS[Number(digits)] ?? digits),
  (sentence) =>
    sentence.replace(
      /\b(two|three|four|five|six|seven|eight|nine|ten)\b/g,
      (word) => `${NUMBERS.indexOf(word)}`,
    ),
  (sentence) => sentence.replace(/ percent\b/g, " per cent").replace(/(\d)%/g, "$1 per cent"),
  (sentence) => sentence.replace(/\$(\d+) million/g, "US$$$1m").replace(/(\d),(\d{3})/g, "$1 $2"),
  (sentence) =>
    sentence
      .replace(/\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. (\d+)/g, "$2 $1")
      .replace(/\b(January|March|November|December) (\d+)/g, "$2 $1"),
  (sentence) =>
    sentence
      .replace(/([a-z])ize/g, "$1ise")
      .replace(/\bcolor/g, "colour")
      .replace(/\bcenter/g, "centre")
      .replace(/\bdefense/g, "defence"),
  (sentence) => sentence.replace(/\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gen)\.? /g, ""),
  (sentence) => sentence.replace(/ ?[—–] ?/g, " - ").replace(/ - /g, ", "),
  (sentence) => sentence.replace(/’/g, "'").replace(/[“”]/g, '"'),
  (sentence) => sentence.replace(/'/g, "’"),
  (sentence) => sentence.normalize("NFD"),
  (sentence) => sentence.replace(/(\p{L})-(\p{L})/gu, "$1 $2"),
  (sentence) =>
    sentence.replace(/ (?:today|yesterday|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g, " this week"),
  (sentence) => sentence.replace(/\b(he|she)\b/g, "they").replace(/\b(his|her)\b/g, "their"),
  (sentence) => sentence.replace(/\b(has|have|had) been\b/g, "was").replace(/\bwas\b/g, "is"),
];

const CUTS: readonly Edit[] = [
  (sentence) => sentence.replace(/, (?:who|which|where)[^,.;]{5,80},/, ""),
  (sentence) => sentence.replace(/ \([^)]{2,60}\)/, ""),
  (sentence) =>
    sentence.replace(/^(?:But|And|However|Meanwhile|Still|Now|Then),? (\p{L})/u, (_, letter: string) =>
      letter.toUpperCase(),
    ),
  (sentence) => sentence.replace(/, according to [^,.]{3,60}(?=[,.])/, ""),
  (sentence) =>
    sentence.replace(/ (?:very|really|just|also|already|even|quite|apparently|reportedly|allegedly)\b/g, ""),
];

const MOVES: readonly Edit[] = [
  // "On Monday, the court ruled." → "The court ruled on Monday."
  (sentence) =>
    sentence.replace(
      /^(\p{Lu})([^,“"]{4,50}), (\p{L})([^“"]{20,})([.!?])$/u,
      (_, a: string, rest: string, b: string, main: string, stop: string) =>
        `${b.toUpperCase()}${main}, ${a.toLowerCase()}${rest}${stop}`,
    ),
  // "…, the spokesman said." → "The spokesman said …"
  (sentence) =>
    sentence.replace(
      /^(\p{Lu})([^“"]{20,}), ([^,“"]{3,40} said)([.!?])$/u,
      (_, a: string, rest: string, who: string, stop: string) =>
        `${who[0]?.toUpperCase()}${who.slice(1)} that ${a.toLowerCase()}${rest}${stop}`,
    ),
];

const ADDITIONS: readonly Edit[] = [
  (sentence) => `Meanwhile, ${sentence[0]?.toLowerCase()}${sentence.slice(1)}`,
  (sentence) => `In a further development, ${sentence}`,
  (sentence) => sentence.replace(/([.!?])$/, ", it has emerged$1"),
  (sentence) => sentence.replace(/, /, ", as this newspaper has previously written, "),
];

/** Mistakes: a letter lost, two exchanged. */
const slip: Edit = (sentence, random) =>
  sentence.replace(/\p{L}{5,}/gu, (word) => {
    if (!random.chance(0.04)) return word;
    const at = 1 + random.below(word.length - 2);
    return random.chance(0.5)
      ? word.slice(0, at) + word.slice(at + 1)
      : `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  });

/** House style alone; a light rewriting; a heavy one. */
export type Force = "style" | "light" | "heavy";

/** The edits one newsroom makes to one text: the same style throughout, other changes sentence by sentence. */
export function editorOf(force: Force, random: Random): Edit {
  const style = random.shuffle(STYLE).slice(0, 2 + random.below(3));
  const each: (readonly [number, Edit])[] =
    force === "style"
      ? []
      : force === "light"
        ? [
            [0.5, replaceWords(0.4)],
            [0.3, random.pick(CUTS)],
            [0.15, random.pick(ADDITIONS)],
            [0.2, slip],
            [0.1, random.pick(MOVES)],
            [0.3, inventWords(0.06)],
          ]
        : [
            [0.9, replaceWords(0.9)],
            [0.5, random.pick(CUTS)],
            [0.25, random.pick(ADDITIONS)],
            [0.2, slip],
            [0.5, random.pick(MOVES)],
            [1, inventWords(0.28)],
          ];
  return (sentence, by) => {
    let edited = sentence;
    for (const [share, edit] of each) if (by.chance(share)) edited = edit(edited, by);
    for (const edit of style) edited = edit(edited, by);
    return edited;
  };
}
