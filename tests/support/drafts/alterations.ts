import type { FindingKind } from "@/lib/draft/model";
import { type Chance, type Paragraph, told } from "@/tests/support/drafts/copy";
import { HELD, ONE_SIDED, PEOPLE, type Who } from "@/tests/support/drafts/story";

/** One way of spoiling a paragraph: null where it can't be spoilt so. `kinds` are the findings that name it rightly. */
export type Alteration = {
  name: string;
  kinds: FindingKind[];
  alter: (paragraph: Paragraph, random: Chance) => Paragraph | null;
};

const SWAPS: readonly (readonly [RegExp, string[]])[] = [
  [/\bcracks\b/, ["leaks", "stains"]],
  [/\bcompany\b/, ["ministry", "council"]],
  [/\bfamily\b/, ["voter", "farmer"]],
  [/\bhome\b/, ["car", "job"]],
  [/\bspillway\b/, ["turbine", "gate"]],
  [/\bexactly\b/, ["roughly", "almost"]],
  [/\balarm\b/, ["camera", "pump"]],
  [/\bsilent\b/, ["broken", "jammed"]],
  [/\bburied\b/, ["lost", "honoured"]],
  [/\bpatient\b/, ["quiet", "grateful"]],
  [/\bwarned\b/, ["helped", "asked"]],
  [/\bladder\b/, ["rope", "crane"]],
  [/\bstrong\b/, ["cold", "dark"]],
  [/\bfull\b/, ["low", "warm"]],
  [/\bheavy\b/, ["light", "steady"]],
  [/\bpicnic\b/, ["fishing", "boating"]],
  [/\bbooks\b/, ["doors", "gates"]],
  [/\boperator\b/, ["minister", "press"]],
  [/\bcoast\b/, ["capital", "north"]],
  [/\bexplain\b/, ["accept", "imagine"]],
];

const wrongWords: Alteration = {
  name: "a word of a quotation changed",
  kinds: ["wrong words"],
  alter: (paragraph, random) => {
    if (paragraph.sort !== "quoted") return null;
    const fitting = SWAPS.filter(([pattern]) => pattern.test(paragraph.words));
    if (fitting.length === 0) return null;
    const [pattern, others] = random.pick(fitting);
    return { ...paragraph, words: paragraph.words.replace(pattern, random.pick(others)) };
  },
};

const lostWord: Alteration = {
  name: "a word of a quotation left out",
  kinds: ["wrong words", "figure changed"],
  alter: (paragraph, random) => {
    if (paragraph.sort !== "quoted") return null;
    const words = paragraph.words.split(" ");
    const at = 2 + Math.floor(random.next() * (words.length - 4));
    return { ...paragraph, words: words.toSpliced(at, 1).join(" ") };
  },
};

const wrongSpeaker: Alteration = {
  name: "right words, wrong speaker",
  kinds: ["wrong speaker"],
  alter: (paragraph, random) => {
    if (paragraph.who === null || paragraph.sort === "known") return null;
    const others = (Object.keys(PEOPLE) as Who[]).filter(
      (who) => who !== paragraph.who && PEOPLE[who].kind !== "unnamed",
    );
    const fair = others.filter(
      (who) => !(isUnion(who) && isUnion(paragraph.who)) && !(isHalden(who) && isHalden(paragraph.who)),
    );
    const who = random.pick(fair);
    return {
      ...paragraph,
      who,
      role: PEOPLE[who].kind === "person" ? (PEOPLE[who].roles[0]?.title ?? null) : null,
    };
  },
};
// A body and who speaks for it are too near each other to be sure that a desk calls it wrong.
const isUnion = (who: Who | null) => who === "union" || who === "okafor";
const isHalden = (who: Who | null) => who === "halden" || who === "lindqvist";

const NUMBER = /\b\d{1,3}(?:,\d{3})*\b/;

const changedFigure: Alteration = {
  name: "a figure changed",
  kinds: ["figure changed", "wrong words"],
  alter: (paragraph, random) => {
    if (!isSaid(paragraph) || !NUMBER.test(paragraph.words)) return null;
    return {
      ...paragraph,
      words: paragraph.words.replace(NUMBER, (number) => {
        const value = Number(number.replace(/,/g, ""));
        return (value + 1 + Math.floor(random.next() * value)).toLocaleString("en-US");
      }),
    };
  },
};

const roundedFigure: Alteration = {
  name: "a figure rounded",
  kinds: ["figure changed", "wrong words"],
  alter: (paragraph) => {
    const number = NUMBER.exec(paragraph.words)?.[0];
    if (!isSaid(paragraph) || number === undefined) return null;
    const value = Number(number.replace(/,/g, ""));
    const step = value > 500 ? 500 : value > 50 ? 50 : 10;
    const rounded = Math.max(step, Math.round(value / step) * step);
    return rounded === value
      ? null
      : { ...paragraph, words: paragraph.words.replace(number, rounded.toLocaleString("en-US")) };
  },
};

const lostQualifier: Alteration = {
  name: "a figure’s qualifier lost",
  kinds: ["figure changed", "wrong words"],
  alter: (paragraph) => {
    const found = /\b(?:at least|more than|nearly|almost|about|up to) (?=\$?\d)/i.exec(paragraph.words);
    return isSaid(paragraph) && found ? { ...paragraph, words: paragraph.words.replace(found[0], "") } : null;
  },
};

const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/61 people were killed/, "61 people were injured"],
  [/61 people had been killed/, "61 casualties had been counted"],
  [/people were killed/, "civilians were killed"],
  [/188 residents were treated for injuries/, "188 soldiers were treated for injuries"],
  [/188 injured residents/, "188 injured police officers"],
  [/households/, "people"],
  [/six soldiers/, "six civilians"],
  [/townspeople/, "soldiers"],
  [/employees were arrested/, "protesters were arrested"],
  [/employees had been arrested/, "police officers had been arrested"],
  [/27 were still missing/, "27 were still in hospital, injured,"],
  [/412 people/, "412 children"],
];

const changedScope: Alteration = {
  name: "scope changed",
  kinds: ["scope changed"],
  alter: (paragraph, random) => {
    const fitting = SCOPES.filter(([pattern]) => pattern.test(paragraph.words));
    if (paragraph.sort !== "told" || fitting.length === 0) return null;
    const [pattern, other] = random.pick(fitting);
    return { ...paragraph, words: paragraph.words.replace(pattern, other) };
  },
};

const notCleared: Alteration = {
  name: "attributed, and not cleared",
  kinds: ["not cleared"],
  alter: (paragraph, random) => {
    if (paragraph.sort === "known") return null;
    const from = random.pick(HELD);
    if (from.who !== "inspector") return told(from, random);
    // What leaves on background leaves by its description: here somebody is named.
    return null;
  },
};

const asFact: Alteration = {
  name: "one side’s word stated as fact",
  kinds: ["stated as fact"],
  alter: (paragraph, random) => {
    if (paragraph.sort === "known") return null;
    const from = random.pick([...ONE_SIDED, ...HELD.slice(1, 2)]);
    const words = random.pick(from.told);
    return {
      ...paragraph,
      sort: "colour",
      from,
      who: null,
      words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    };
  },
};

const OTHER_ROLES: Partial<Record<Who, string[]>> = {
  osei: ["transport minister", "prime minister", "former water minister"],
  lindqvist: ["site manager of Halden Power", "chief executive of Halden Power"],
  baptiste: ["deputy mayor of Marrow", "governor of Marrow"],
  farouk: ["head of the coast guard"],
  ng: ["president of the University of Soll"],
  okafor: ["lawyer for the Marrow Residents’ Union"],
};

const wrongRole: Alteration = {
  name: "role wrong at that date",
  kinds: ["wrong role"],
  alter: (paragraph, random) => {
    const others = paragraph.who === null ? undefined : OTHER_ROLES[paragraph.who];
    return isSaid(paragraph) && others ? { ...paragraph, role: random.pick(others) } : null;
  },
};

const INVENTED = [
  "The governor’s nephew owns the quarry that sold them the sand",
  "I watched the night porter drive off with the only set of keys",
  "My grandmother always told us that a wall of clay remembers the mountain",
  "We were promised concrete and we were given a coat of paint",
];
const INVENTED_FIGURES = [
  "An insurance fund has set aside $312 million for orchards.",
  "Volunteers planted 8,400 willows along the northern shore.",
  "A ferry carried 95 pilgrims to the chapel every spring.",
];

const nothingBehind: Alteration = {
  name: "nothing behind it",
  kinds: ["nothing behind it"],
  alter: (paragraph, random) => {
    if (paragraph.sort === "colour") return { ...paragraph, words: random.pick(INVENTED_FIGURES) };
    return paragraph.sort === "quoted" ? { ...paragraph, words: random.pick(INVENTED) } : null;
  },
};

const isSaid = ({ sort }: Paragraph): boolean => sort === "quoted" || sort === "told";

export const ALTERATIONS: readonly Alteration[] = [
  wrongWords,
  lostWord,
  wrongSpeaker,
  changedFigure,
  roundedFigure,
  lostQualifier,
  changedScope,
  notCleared,
  asFact,
  wrongRole,
  nothingBehind,
];
