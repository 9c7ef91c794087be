import type { chance } from "@/tests/support/chance";
import { KNOWN, ONE_SIDED, PEOPLE, QUOTED, TOLD, type Told, type Who } from "@/tests/support/drafts/story";

export type Chance = ReturnType<typeof chance>;

/** A paragraph of copy before it is set: what is said, by whom, and in which of the usual ways. */
export type Paragraph = {
  sort: "quoted" | "told" | "known" | "colour";
  from: Told | null;
  words: string;
  who: Who | null;
  /** As the copy calls the speaker at this place: with the role on first mention. */
  role: string | null;
  way: number;
};

/** Sentences with nothing to check, between the others. */
const COLOUR = [
  "In the churchyard, candles burned in jam jars along the wall, and somebody had hung a child’s raincoat on the gate.",
  "The road from the ridge winds down past orchards that were still in blossom, their trunks grey with mud.",
  "By the afternoon the water had drawn back behind the railway line, leaving a smell of diesel and wet plaster.",
  "Marrow is an old market town whose mills once ran on the river that now lies across its main street.",
  "Outside the sports hall, neighbours sorted boots and blankets by size and wrote names on strips of tape.",
  "The reservoir was built for irrigation and was handed to the power company when the farms were sold.",
  "Shops in the upper quarter opened for a few hours, mostly so that their owners could talk to one another.",
];

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function shuffled<T>(from: readonly T[], { next }: Chance): T[] {
  const left = [...from];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(next() * left.length), 1));
  return out;
}

/** Cleared copy as paragraphs: quotations and tellings of the story that may go out, and colour between them. */
export function plainCopy(random: Chance): Paragraph[] {
  const quoted = shuffled(QUOTED, random).slice(0, 6);
  const told = shuffled([...TOLD, ...ONE_SIDED], random).slice(0, 6);
  const known = shuffled(KNOWN, random).slice(0, 1 + Math.floor(random.next() * 2));
  const colour = shuffled(COLOUR, random).slice(0, 4);
  const body = shuffled(
    [
      ...quoted.map((from) => paragraph("quoted", from, from.statement.quote, random)),
      ...told.map((from) => paragraph("told", from, random.pick(from.told), random)),
      ...colour.map(
        (words): Paragraph => ({ sort: "colour", from: null, words, who: null, role: null, way: 0 }),
      ),
    ],
    random,
  );
  return [...known.map((from) => paragraph("known", from, random.pick(from.told), random)), ...body];
}

function paragraph(sort: Paragraph["sort"], from: Told, words: string, random: Chance): Paragraph {
  return { sort, from, words, who: from.who, role: from.statement.role, way: Math.floor(random.next() * 5) };
}

export function told(from: Told, random: Chance): Paragraph {
  return from.told.length > 0
    ? paragraph("told", from, random.pick(from.told), random)
    : paragraph("quoted", from, from.statement.quote, random);
}

/** Sets paragraphs as copy; the person's role and full name stand at the first mention, the last name after that. */
export function setCopy(paragraphs: readonly Paragraph[]): {
  text: string;
  spans: { start: number; end: number }[];
} {
  const named = new Set<Who>();
  let text = "";
  const spans = paragraphs.map((each) => {
    if (text !== "") text += "\n";
    const start = text.length;
    text += setParagraph(each, named);
    return { start, end: text.length };
  });
  return { text, spans };
}

function setParagraph({ sort, words, who, role, way }: Paragraph, named: Set<Who>): string {
  if (who === null || sort === "known" || sort === "colour") return words;
  const person = PEOPLE[who];
  const isFirst = !named.has(who);
  named.add(who);
  const title =
    person.kind === "person" && role !== null && (isFirst || role !== person.roles[0]?.title) ? role : null;
  const last = person.kind === "person" && !isFirst ? (person.name.split(" ").at(-1) ?? "") : person.name;
  const full = title === null ? last : person.name;
  const front = title === null ? full : inFront(title, full);
  const behind = title === null ? full : `${full}, the ${title},`;
  return sort === "quoted" ? quotedIn(words, way, full, front, behind) : toldIn(words, way, front, behind);
}

/** "Water minister Adwoa Osei", but "Tomas Lindqvist, the chief engineer of Halden Power,". */
function inFront(title: string, name: string): string {
  return /\b(?:of|for|at)\b/.test(title) ? `${name}, the ${title},` : `${title} ${name}`;
}

function quotedIn(words: string, way: number, name: string, front: string, behind: string): string {
  const [first = "", ...rest] = words.split(/(?<=[^.]{12}\.) (?=\p{Lu})/u);
  switch (way) {
    case 0:
      return `“${words},” ${front} said.`;
    case 1:
      return `${upper(behind)} said: “${words}.”`;
    case 2:
      return rest.length > 0
        ? `“${first.replace(/\.$/u, "")},” said ${front.replace(/,$/u, "")}. “${rest.join(" ")}.”`
        : `“${words},” said ${front.replace(/,$/u, "")}.`;
    case 3:
      return `${upper(behind)} told reporters on Sunday: “${words}.”`;
    default:
      return name === front ? `“${words},” ${name} added.` : `“${words},” said ${front} on Sunday.`;
  }
}

function toldIn(words: string, way: number, front: string, behind: string): string {
  switch (way) {
    case 0:
      return `${upper(behind)} said ${words}.`;
    case 1:
      return `${upper(behind)} said that ${words}.`;
    case 2:
      return `According to ${front.replace(/,$/u, "")}, ${words}.`;
    case 3:
      return `${upper(words)}, ${front} said.`;
    default:
      return `${upper(behind)} said on Sunday that ${lower(words)}.`;
  }
}
