import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readStory } from "@/scripts/commands/readings";

// The article's statements aren't part of the project: the test runs where the file stands beside the checkout.
const FILE = path.resolve(import.meta.dirname, "../../../../shared/stories/balochistan/expected.json");
const present = existsSync(FILE);

type Expected = { voices?: number; origins?: number; parties?: number; reading: string };
type Statement = { id: string; document?: string };
type Position = { statement: string; stance: string; of?: string };
type Story = { statements: Statement[]; claims: { id: string; positions: Position[]; expected: Expected }[] };
type Side = { reports: number; voices: number; origins: number; parties: number; unknown: number };
type Line = {
  id: string;
  reading: string;
  sides: { asserts: Side; denies: Side };
  figures: { a: string; b: string; relation: string; why: string }[];
  sums: string[];
  why: string;
};

function load(): Story {
  return JSON.parse(readFileSync(FILE, "utf8")) as Story;
}

function read(story: unknown): Map<string, Line> {
  return new Map(
    readStory(story)
      .map((line) => JSON.parse(line) as Line)
      .map((line) => [line.id, line]),
  );
}

/** The same statements brought in again from the second document, with the same positions. */
function enteredTwice(story: Story): Story {
  return {
    ...story,
    statements: [
      ...story.statements,
      ...story.statements.map((each) => ({ ...each, id: `${each.id}b`, document: "article-b.txt" })),
    ],
    claims: story.claims.map((claim) => ({
      ...claim,
      positions: [
        ...claim.positions,
        ...claim.positions.map((each) => ({
          ...each,
          statement: `${each.statement}b`,
          ...(each.of ? { of: `${each.of}b` } : {}),
        })),
      ],
    })),
  };
}

describe.skipIf(!present)("the worked example (skipped where its file isn’t beside the checkout)", () => {
  it("gives each claim its expected reading and counts", () => {
    const story = load();
    const lines = read(story);
    for (const { id, expected } of story.claims) {
      const line = lines.get(id);
      expect([id, line?.reading]).toEqual([id, expected.reading]);
      if (expected.voices !== undefined)
        expect([id, line?.sides.asserts.voices]).toEqual([id, expected.voices]);
      if (expected.origins !== undefined)
        expect([id, line?.sides.asserts.origins]).toEqual([id, expected.origins]);
    }
  });

  it("writes out the arithmetic of C1 and finds no conflict", () => {
    const line = read(load()).get("C1");
    expect(line?.sums).toEqual([
      "92 + 41 = 133; stated total at least 145; 12 or more not broken down; the total’s window isn’t stated and is taken to cover both days.",
    ]);
    expect(line?.figures.map(({ relation }) => relation)).not.toContain("conflict");
  });

  it("finds 17 against 84 in C2, and the Pasni part within both", () => {
    const line = read(load()).get("C2");
    expect(line?.figures.map(({ relation }) => relation)).toEqual(["conflict"]);
    expect(line?.figures[0]?.why).toMatch(/^17 against 84: they can’t both hold/);
    expect(line?.sums).toEqual(["A part, 1 in Pasni (Geo News), is within both and adds no origin."]);
    expect(line?.sides.asserts.parties).toBe(2);
  });

  it("counts one voice in C6: two statements, one speaker", () => {
    expect(read(load()).get("C6")?.sides.asserts).toMatchObject({ voices: 1, origins: 1, parties: 1 });
  });

  it("adds no origin, voice or party to any claim when both articles are brought in", () => {
    const once = read(load());
    const twice = read(enteredTwice(load()));
    for (const [id, line] of once) {
      const again = twice.get(id);
      expect([id, again?.reading]).toEqual([id, line.reading]);
      for (const side of ["asserts", "denies"] as const) {
        const { reports, ...counts } = line.sides[side];
        expect([id, again?.sides[side]]).toEqual([id, { ...counts, reports: reports * 2 }]);
      }
    }
  });

  it("never looks at what the file expects", () => {
    const story = load();
    const bare = { ...story, claims: story.claims.map(({ expected: _expected, ...claim }) => claim) };
    expect(readStory(bare)).toEqual(readStory(story));
  });
});
