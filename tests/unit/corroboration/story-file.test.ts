import { describe, expect, it } from "vitest";
import { StoryFileError } from "@/lib/corroboration/story-file/fields";
import { readStory } from "@/scripts/commands/readings";

type Line = {
  id: string;
  reading: string;
  sides: Record<"asserts" | "denies", Record<string, number>>;
  figures: { relation: string }[];
  sums: string[];
  why: string;
};

const PARTIES = { GOV: "Government", REB: "Rebels", PRESS: "Press" };
const SPEAKERS = {
  mayor: { name: "Ana Ruiz", type: "person", party: "GOV" },
  clerk: { name: "Bo Lind", type: "person", party: "GOV" },
  rebels: { name: "Free Hills", type: "organisation", party: "REB" },
  sources: { name: "security sources", type: "organisation", party: "GOV" },
  geo: { name: "Geo News", type: "organisation", party: "PRESS", role: "Broadcaster, Karachi" },
  afp: { name: "AFP", type: "organisation" },
};
const DOCUMENTS = [
  { file: "a.txt", publisher: "The Courier", credit: null },
  { file: "b.txt", publisher: "The Echo", credit: "With inputs from agencies" },
];

type Draft = { speaker?: unknown; stance?: string; of?: string; [field: string]: unknown };

/** One claim with a statement S1, S2 … for each draft; what isn't about the position goes to the statement. */
function story(
  drafts: Draft[],
  more: Record<string, unknown> = {},
  speakers: Record<string, unknown> = SPEAKERS,
) {
  const statements = drafts.map(({ stance: _stance, of: _of, ...statement }, at) => ({
    id: `S${at + 1}`,
    ...statement,
  }));
  const positions = drafts.map(({ stance, of }, at) => ({
    statement: `S${at + 1}`,
    stance: stance ?? "asserts",
    ...(of ? { of } : {}),
  }));
  return {
    documents: DOCUMENTS,
    parties: PARTIES,
    speakers,
    statements,
    claims: [{ id: "C1", text: "Villagers killed", positions, ...more }],
  };
}

function read(input: unknown): Line {
  const [line] = readStory(input);
  return JSON.parse(line ?? "null") as Line;
}

describe("a story written down as JSON", () => {
  it.each([
    {
      rule: "an organisation that names no institution is unknown",
      drafts: [{ speaker: "sources" }],
      reading: "unknown-only",
    },
    { rule: "a missing speaker is the publication’s own voice", drafts: [{}], reading: "single-origin" },
    {
      rule: "whose generic credit hides its origin",
      drafts: [{ document: "b.txt" }],
      reading: "unknown-only",
    },
    {
      rule: "a withdrawn statement doesn’t count",
      drafts: [{ speaker: "mayor" }, { speaker: "rebels", stance: "denies", withdrawn: true }],
      reading: "single-origin",
    },
    {
      rule: "nor does one found wrong",
      drafts: [{ speaker: "mayor" }, { speaker: "rebels", stance: "denies", said: "wrong" }],
      reading: "single-origin",
    },
    {
      rule: "nor one off the record",
      drafts: [{ speaker: "mayor" }, { speaker: "rebels", stance: "denies", terms: "off record" }],
      reading: "single-origin",
    },
    {
      rule: "relays are followed back",
      drafts: [{ speaker: "afp", relays: ["mayor"] }, { speaker: "mayor" }],
      reading: "single-origin",
    },
    {
      rule: "a lone relay may be given without a list",
      drafts: [{ speaker: "afp", relay: { speaker: "rebels" } }, { speaker: "mayor" }],
      reading: "corroborated",
    },
    {
      rule: "“via” names who carries the words, never their origin",
      drafts: [
        { speaker: "mayor", via: "state radio" },
        { speaker: "clerk", via: "state radio" },
      ],
      reading: "one-sided",
    },
    { rule: "press is no party", drafts: [{ speaker: "geo" }, {}], reading: "corroborated" },
    {
      rule: "reviewed evidence counts",
      drafts: [{ speaker: "mayor" }],
      more: { evidence: [{ id: "E1", stance: "asserts", reviewed: true }] },
      reading: "corroborated",
    },
    {
      rule: "a rejection finds its target by statement",
      drafts: [{ speaker: "rebels" }, { speaker: "mayor", stance: "rejects", of: "S1" }],
      reading: "contested",
    },
    {
      rule: "a copied passage names its document",
      drafts: [{ document: "b.txt", credit: "", copiedFrom: "a.txt" }, {}],
      reading: "single-origin",
    },
  ] as { rule: string; drafts: Draft[]; more?: Record<string, unknown>; reading: string }[])(
    "$rule",
    ({ drafts, more, reading }) => {
      expect(read(story(drafts, more)).reading).toBe(reading);
    },
  );

  it("two officials of one body are one origin, unless one speaks from what it knows itself", () => {
    const speakers = {
      a: { name: "Ana Ruiz", body: "Interior Ministry" },
      b: { name: "Bo Lind", body: "the interior ministry" },
    };
    expect(read(story([{ speaker: "a" }, { speaker: "b" }], {}, speakers)).reading).toBe("single-origin");
    expect(
      read(story([{ speaker: "a" }, { speaker: "b", givesBodysAccount: false }], {}, speakers)).sides.asserts
        ?.origins,
    ).toBe(2);
  });

  it("an unnamed speaker counts once attested", () => {
    const speakers = {
      ...SPEAKERS,
      deep: { name: "an aide", anonymous: true },
      sure: { name: "a clerk", type: "unnamed", attested: true },
    };
    expect(read(story([{ speaker: "deep" }], {}, speakers)).reading).toBe("unknown-only");
    expect(read(story([{ speaker: "sure" }, { speaker: "mayor" }], {}, speakers)).reading).toBe(
      "corroborated",
    );
  });

  it("figures may be words alone, and those that fit the claim are compared", () => {
    const line = read(
      story([
        { speaker: "mayor", figures: ["at least 12 villagers killed"] },
        { speaker: "rebels", figures: [{ wording: "9 villagers", measure: "killed", low: 9, high: 9 }] },
      ]),
    );
    expect(line.figures.map(({ relation }) => relation)).toEqual(["conflict"]);
    expect(line.reading).toBe("contested");
  });

  it("a position may name its figures, and a claim its parts", () => {
    const line = read(
      story(
        [
          {
            speaker: "mayor",
            figures: [
              { wording: "12 villagers", measure: "killed", low: 12, high: 12 },
              { wording: "3 guards", measure: "killed", low: 3, high: 3 },
            ],
          },
          {
            speaker: "geo",
            figures: [{ wording: "one villager", measure: "killed", low: 1, high: 1, place: "Pasni" }],
            stance: "reports",
          },
        ],
        {
          positions: [{ statement: "S1", stance: "asserts", figures: ["3 guards"] }],
          parts: [{ statement: "S2", figure: "one villager" }],
        },
      ),
    );
    expect(line.sums).toEqual(["A part, 1 in Pasni (Geo News), is within 3 and adds no origin."]);
  });

  it("rivals found anywhere in the story are said to concede", () => {
    const base = story([{ speaker: "mayor" }, { speaker: "rebels" }]);
    const quarrel = {
      id: "C2",
      text: "The bridge was mined",
      positions: [
        { statement: "S1", stance: "asserts" },
        { statement: "S2", stance: "denies" },
      ],
    };
    const [first] = readStory({ ...base, claims: [...base.claims, quarrel] });
    expect((JSON.parse(first ?? "") as Line).why).toContain("the strongest agreement there is");
  });
});

describe("what can’t be read is refused with its path", () => {
  const good = story([{ speaker: "mayor" }]);
  const claims = (positions: unknown) => ({ ...good, claims: [{ id: "C1", text: "x", positions }] });
  it.each([
    [null, "The story: must be an object, and is null."],
    [{}, "claims: is missing."],
    [{ claims: 3 }, "claims: must be a list, and is 3."],
    [{ claims: [{}] }, "claims[0].id: is missing."],
    [
      claims([{ statement: "S9", stance: "asserts" }]),
      "claims[0].positions[0].statement: there is no statement “S9”.",
    ],
    [
      claims([{ statement: "S1", stance: "likes" }]),
      "claims[0].positions[0].stance: must be one of asserts, denies, rejects, qualifies, reports, and is “likes”.",
    ],
    [claims([{ statement: "S1" }]), "claims[0].positions[0].stance: is missing."],
    [
      claims([{ statement: "S1", stance: "rejects", of: "S2" }]),
      "claims[0].positions[0].of: no other position of this claim is by “S2”.",
    ],
    [
      { ...good, statements: [{ id: "S1", speaker: "nobody" }] },
      "statements[0].speaker: there is no speaker “nobody”.",
    ],
    [
      { ...good, statements: [{ id: "S1", document: "z.txt" }] },
      "statements[0].document: there is no document “z.txt”.",
    ],
    [{ ...good, statements: [{ id: "S1" }, { id: "S1" }] }, "statements[1]: the id “S1” stands twice."],
    [
      { ...good, statements: [{ id: "S1", figures: [{ low: "many" }] }] },
      'statements[0].figures[0].low: must be a number or null, and is "many".',
    ],
    [
      { ...good, statements: [{ id: "S1", figures: [{ low: 9, high: 2 }] }] },
      "statements[0].figures[0].high: is below the low figure, 9.",
    ],
  ])("%j", (input, message) => {
    expect(() => readStory(input)).toThrow(StoryFileError);
    expect(() => readStory(input)).toThrow(message);
  });
});
