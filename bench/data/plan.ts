import { identifiers } from "./random";

/** What a newsroom of a given size holds: half of its statements in one large story, the rest in many small ones. */
export type Plan = { statements: number; stories: readonly StoryPlan[] };
export type StoryPlan = {
  id: string;
  title: string;
  statements: number;
  claims: number;
  sources: number;
  parties: number;
  /** Statements with a position on the story's first claim. */
  onFirstClaim: number;
  members: readonly (keyof typeof PEOPLE)[];
  /** Statements in each document; twelve where not said. */
  perDocument?: number;
  /** The share of documents that print an earlier one's text again; none where not said. */
  reprints?: number;
};

export const RARE_PLACES = 200;
/** The claim whose page is measured, C1 of the large story, has this many positions. */
export const MANY_POSITIONS = 400;
const SMALL_STORY = 50;
/** Even on a large desk a person is in some dozens of stories, not in thousands. */
const MEMBER_OF = 60;

export const BEGAN = new Date("2026-01-05T06:00:00Z");

const makeId = identifiers(new Date("2025-12-01T00:00:00Z"));
export const PEOPLE = {
  editor: { id: makeId(), name: "Ines Ferreira", email: "editor@bench.example", ceiling: "editor" },
  second: { id: makeId(), name: "Tomas Varga", email: "second@bench.example", ceiling: "editor" },
  reporter: { id: makeId(), name: "Leyla Aydin", email: "reporter@bench.example", ceiling: "reporter" },
} as const;

export function planOf(statements: number): Plan {
  const storyIds = identifiers(new Date("2025-12-15T00:00:00Z"));
  const large = Math.ceil(statements / 2);
  const small = Math.round((statements - large) / SMALL_STORY);
  return {
    statements,
    stories: [
      {
        id: storyIds(),
        title: "The large story",
        statements: large,
        claims: Math.max(60, Math.round(large / 10)),
        sources: Math.max(40, Math.round(large / 25)),
        parties: 8,
        onFirstClaim: MANY_POSITIONS,
        members: ["editor", "second", "reporter"],
      },
      ...Array.from(
        { length: small },
        (_, index): StoryPlan => ({
          id: storyIds(),
          title: `Small story ${index + 1}`,
          statements: SMALL_STORY,
          claims: 5,
          sources: 8,
          parties: 3,
          onFirstClaim: 10,
          members: index < MEMBER_OF ? ["editor", "second", "reporter"] : ["second", "reporter"],
        }),
      ),
    ],
  };
}

/** One story whose documents reprint each other: `statements` of them, four in a document, a third of these reprints. */
export function planOfReprints(statements: number): Plan {
  const [large] = planOf(statements * 2).stories;
  if (!large) throw new Error("a plan has one story at least");
  return { statements, stories: [{ ...large, perDocument: 4, reprints: 1 / 3 }] };
}
