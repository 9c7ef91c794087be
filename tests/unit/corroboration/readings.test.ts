import { describe, expect, it } from "vitest";
import type { ClaimInput, ReadingName, SideName } from "@/lib/corroboration/model";
import { readClaim, readingInFull } from "@/lib/corroboration/readings";
import { rivalParties } from "@/lib/corroboration/rivals";
import { claim, evidence, figure, of, part, position, publisher, source, unnamed } from "./build";

const mayor = source("Mayor", of("Town"));
const clerk = source("Clerk", of("Town"));
const rebel = source("Rebel", of("Rebels"));
const nurse = source("Nurse");
const official = unnamed("u1");
const says = (number: number, more = {}) => [figure(`f${number}`, { low: number, ...more })];

const CASES: {
  rule: string;
  claim: ClaimInput;
  reading: ReadingName;
  side: SideName | null;
  also?: ReadingName[];
}[] = [
  { rule: "without a position nothing is read", claim: claim([]), reading: "nothing", side: null },
  {
    rule: "positions that qualify or report take no side",
    claim: claim([position("S1", { stance: "qualifies" }), position("S2", { stance: "reports" })]),
    reading: "nothing",
    side: null,
  },
  {
    rule: "an assertion and a denial by known origins of different parties contest the claim",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: rebel, stance: "denies" })]),
    reading: "contested",
    side: null,
    also: ["single-origin"],
  },
  {
    rule: "figures of different parties that conflict contest the claim, though nobody denies it",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(17) }),
      position("S2", { speaker: rebel, figures: says(84) }),
    ]),
    reading: "contested",
    side: "asserts",
  },
  {
    rule: "a rejection by another party contests the claim",
    claim: claim([
      position("S1", { speaker: rebel }),
      position("S2", { speaker: mayor, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "contested",
    side: null,
    also: ["single-origin"],
  },
  {
    rule: "a rejection counts against the one position it names: its own party’s, so that the party contradicts itself",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: rebel }),
      position("S3", { speaker: clerk, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "inconsistent",
    side: null,
    also: ["corroborated"],
  },
  {
    rule: "one party that asserts and denies is inconsistent",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: clerk, stance: "denies" })]),
    reading: "inconsistent",
    side: null,
    also: ["single-origin"],
  },
  {
    rule: "one party whose figures conflict is inconsistent, and one-sided besides",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(12) }),
      position("S2", { speaker: clerk, figures: says(20) }),
    ]),
    reading: "inconsistent",
    side: "asserts",
    also: ["one-sided"],
  },
  {
    rule: "contested comes before inconsistent, which is said to hold too",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(12) }),
      position("S2", { speaker: clerk, figures: says(20) }),
      position("S3", { speaker: rebel, stance: "denies" }),
    ]),
    reading: "contested",
    side: null,
    also: ["inconsistent", "one-sided"],
  },
  {
    rule: "an unnamed source alone leaves no known origin",
    claim: claim([position("S1", { speaker: official })]),
    reading: "unknown-only",
    side: "asserts",
  },
  {
    rule: "several unnamed sources are never independent of each other",
    claim: claim([position("S1", { speaker: official }), position("S2", { speaker: unnamed("u2") })]),
    reading: "unknown-only",
    side: "asserts",
  },
  {
    rule: "an unnamed source beside a named one adds nothing",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: official })]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "an unnamed source attested to be no other source of the story is a second origin",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: unnamed("u1", { attestedIndependent: true }) }),
    ]),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "two statements of one speaker rest on one origin",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: mayor, documentId: "D2" })]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "two origins of one party are one-sided",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: clerk })]),
    reading: "one-sided",
    side: "asserts",
  },
  {
    rule: "two known origins of two parties corroborate",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: nurse })]),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "an unknown origin against what is corroborated contests it",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: official, stance: "denies" }),
    ]),
    reading: "contested",
    side: null,
    also: ["corroborated"],
  },
  {
    rule: "an unknown origin with a conflicting figure contests what is corroborated",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(12) }),
      position("S2", { speaker: nurse, figures: [figure("n", { low: 12 })] }),
      position("S3", { speaker: official, figures: says(40) }),
    ]),
    reading: "contested",
    side: "asserts",
    also: ["corroborated"],
  },
  {
    rule: "an unknown origin against a single one leaves it single",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: official, stance: "denies" }),
    ]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "an unknown rejection of one of three origins leaves the others to corroborate",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: rebel }),
      position("S4", { speaker: official, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "an unknown rejection of one of two origins contests",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: official, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "contested",
    side: null,
    also: ["corroborated"],
  },
  {
    rule: "a reprint of the rejected position doesn’t escape the rejection",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: official, stance: "rejects", rejectsPositionId: "p-S1" }),
      position("S4", { speaker: mayor, documentId: "D2" }),
    ]),
    reading: "contested",
    side: null,
    also: ["corroborated"],
  },
  {
    rule: "an unknown figure that conflicts with one of three contests, though the others give none",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(12) }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: rebel }),
      position("S4", { speaker: official, figures: says(40) }),
    ]),
    reading: "contested",
    side: "asserts",
    also: ["corroborated"],
  },
  {
    rule: "denials alone are read as a side",
    claim: claim([
      position("S1", { speaker: mayor, stance: "denies" }),
      position("S2", { speaker: nurse, stance: "denies" }),
    ]),
    reading: "corroborated",
    side: "denies",
  },
  {
    rule: "a single denial is a single origin of the denial",
    claim: claim([position("S1", { speaker: mayor, stance: "denies" })]),
    reading: "single-origin",
    side: "denies",
  },
  {
    rule: "a rejection of a denial stands with the assertions, and supports nothing by itself",
    claim: claim([
      position("S1", { speaker: mayor, stance: "denies" }),
      position("S2", { speaker: clerk, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "inconsistent",
    side: null,
    also: ["single-origin"],
  },
  {
    rule: "an off-record statement counts in no reading",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: nurse, offRecord: true })]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "a withdrawn denial contests nothing",
    claim: claim([
      position("S1", { speaker: mayor }),
      position("S2", { speaker: rebel, stance: "denies", withdrawn: true }),
    ]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "a statement found wrong counts no more",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: nurse, said: "wrong" })]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "a rejection of a position that doesn’t count counts against nothing",
    claim: claim([
      position("S1", { speaker: rebel, said: "wrong" }),
      position("S2", { speaker: nurse }),
      position("S3", { speaker: mayor, stance: "rejects", rejectsPositionId: "p-S1" }),
    ]),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "an embargo keeps nothing out of a reading",
    claim: claim([position("S1", { speaker: mayor }), position("S2", { speaker: nurse, embargoed: true })]),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "reviewed evidence counts as an origin",
    claim: claim([position("S1", { speaker: mayor })], { evidence: [evidence("satellite image")] }),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "evidence nobody has reviewed doesn’t count",
    claim: claim([position("S1", { speaker: mayor })], {
      evidence: [evidence("video", { reviewed: false })],
    }),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "evidence from a source that also speaks adds no second origin",
    claim: claim([position("S1", { speaker: mayor })], { evidence: [evidence("list", { source: mayor })] }),
    reading: "single-origin",
    side: "asserts",
  },
  {
    rule: "a figure its own origin has replaced conflicts with nothing any more",
    claim: claim([
      position("S1", { speaker: mayor, figures: says(17, { asOf: "2026-02-01" }) }),
      position("S2", { speaker: mayor, figures: says(14, { asOf: "2026-02-02" }) }),
      position("S3", { speaker: nurse, figures: [figure("n", { low: 14, asOf: "2026-02-02" })] }),
    ]),
    reading: "corroborated",
    side: "asserts",
  },
  {
    rule: "parts above a total’s high conflict: of another party, they contest it",
    claim: claim([
      position("S1", {
        speaker: mayor,
        figures: [
          figure("a", { low: 92, counting: "additional" }),
          figure("b", { low: 41, counting: "previous" }),
        ],
      }),
      position("S2", { speaker: rebel, figures: says(100) }),
    ]),
    reading: "contested",
    side: "asserts",
  },
];

describe("the seven readings, the first that fits", () => {
  it.each(CASES)("$rule", ({ claim: input, reading, side, also }) => {
    const found = readClaim(input);
    expect({
      reading: found.reading,
      side: found.side,
      also: found.alsoHolds.map((later) => later.reading),
    }).toEqual({
      reading,
      side,
      also: also ?? [],
    });
  });
});

describe("the counts of a side", () => {
  it("count documents, speakers, known origins, their parties, and unknown origins apart", () => {
    const found = readClaim(
      claim([
        position("S1", { speaker: mayor }),
        position("S2", { speaker: clerk, documentId: "D2" }),
        position("S3", { speaker: mayor, documentId: "D2" }),
        position("S4", { speaker: nurse, documentId: "D3" }),
        position("S5", { speaker: official, documentId: "D3" }),
        position("S6", { speaker: rebel, documentId: "D3", stance: "rejects", rejectsPositionId: "p-S1" }),
      ]),
    );
    expect(found.sides).toEqual({
      asserts: { reports: 3, voices: 4, origins: 3, parties: 2, unknown: 1 },
      denies: { reports: 1, voices: 1, origins: 1, parties: 1, unknown: 0 },
    });
    expect(found.caveats).toContain("Counts of origins and parties are upper bounds.");
  });

  it("count unchecked statements, and say so", () => {
    const found = readClaim(
      claim([
        position("S1", { said: "unchecked" }),
        position("S2", { said: "not established" }),
        position("S3"),
      ]),
    );
    expect(found.uncheckedCount).toBe(1);
    expect(found.sides.asserts.origins).toBe(3);
    expect(found.caveats).toContain("One of the three statements counted is unchecked.");
    expect(found.caveats).toContain("One of the three statements counted could not be established as said.");
  });

  it("name what is left out as withdrawn or wrong, and pass over what is off the record in silence", () => {
    const found = readClaim(
      claim([
        position("S1", { withdrawn: true }),
        position("S2", { said: "wrong" }),
        position("S3", { offRecord: true }),
        position("S4"),
      ]),
    );
    expect(found.caveats).toContain("Left out: S1 (withdrawn) and S2 (wrong).");
    expect(readingInFull(found)).not.toContain("S3");
  });
});

describe("the sentence", () => {
  const sentenceOf = (...positions: Parameters<typeof claim>[0]) => readClaim(claim(positions)).sentence;

  it.each([
    {
      rule: "names the single origin and its reach",
      found: sentenceOf(position("S1", { speaker: mayor }), position("S2", { speaker: mayor })),
      sentence: "It rests on one origin, Mayor (Town): two statements in one document, one voice.",
    },
    {
      rule: "names the one party",
      found: sentenceOf(position("S1", { speaker: mayor }), position("S2", { speaker: clerk })),
      sentence: "It rests on two origins of one party, Town: Clerk and Mayor.",
    },
    {
      rule: "names who asserts and who denies",
      found: sentenceOf(
        position("S1", { speaker: mayor }),
        position("S2", { speaker: rebel, stance: "denies" }),
      ),
      sentence: "It is asserted by Mayor (Town) and denied by Rebel (Rebels).",
    },
    {
      rule: "writes out the figures that conflict",
      found: sentenceOf(
        position("S1", { speaker: mayor, figures: says(17) }),
        position("S2", { speaker: rebel, figures: says(84) }),
      ),
      sentence: "The figures conflict: 17 from Mayor (Town) against 84 from Rebel (Rebels).",
    },
    {
      rule: "says that only denials stand",
      found: sentenceOf(position("S1", { speaker: mayor, stance: "denies" })),
      sentence:
        "Nothing asserts this; the denials alone are read. The denial rests on one origin, Mayor (Town): one statement, S1.",
    },
    {
      rule: "says why an origin isn’t known",
      found: sentenceOf(position("S1", { speaker: official })),
      sentence:
        "No known origin stands behind it. The source “a senior official” is unnamed, and nobody has attested that it is no other source of the story.",
    },
    {
      rule: "says that one party contradicts itself",
      found: sentenceOf(
        position("S1", { speaker: mayor }),
        position("S2", { speaker: clerk, stance: "denies" }),
      ),
      sentence: "Town stands against itself. It is asserted by Mayor (Town) and denied by Clerk (Town).",
    },
  ])("$rule", ({ found, sentence }) => {
    expect(found).toBe(sentence);
  });

  it("ends with what would change the reading", () => {
    const found = readClaim(claim([position("S1", { speaker: mayor })]));
    expect(readingInFull(found)).toMatch(/What would change this: a known origin other than Mayor;/);
  });
});

describe("rival parties conceding the same fact", () => {
  const agreed = claim([position("S1", { speaker: mayor }), position("S2", { speaker: rebel })]);
  const quarrel = claim([
    position("S3", { speaker: mayor }),
    position("S4", { speaker: rebel, stance: "denies" }),
  ]);

  it("parties that stand against each other on any claim of the story are rivals", () => {
    expect(rivalParties([agreed, quarrel])).toEqual([["Rebels", "Town"]]);
  });

  it("is said to be the strongest agreement there is", () => {
    const found = readClaim({ ...agreed, rivals: rivalParties([agreed, quarrel]) });
    expect(found.reading).toBe("corroborated");
    expect(found.concession).toBe(
      "Parties that stand against each other, Rebels and Town, both say that this is so: the strongest agreement there is.",
    );
  });

  it("isn’t said of parties that aren’t rivals", () => {
    expect(readClaim(agreed).concession).toBeNull();
  });

  it("isn’t said where one of them stands on both sides", () => {
    const torn = claim([...agreed.positions, position("S5", { speaker: clerk, stance: "denies" })]);
    expect(readClaim({ ...torn, rivals: [["Rebels", "Town"]] }).concession).toBeNull();
  });
});

describe("parts of a claim", () => {
  it("add no origin, voice or report", () => {
    const positions = [position("S1", { speaker: mayor, figures: says(17) })];
    const without = readClaim(claim(positions));
    const withPart = readClaim(claim(positions, { parts: [part("pasni", { low: 1, place: "Pasni" })] }));
    expect(withPart.sides).toEqual(without.sides);
    expect(withPart.parts).toEqual(["A part, 1 in Pasni (Geo News), is within 17 and adds no origin."]);
  });
});

describe("the digest a decision pins", () => {
  const first = position("S1", { speaker: mayor, figures: says(12) });

  it("stays the same when a reprint is added", () => {
    const reprint = position("S2", {
      speaker: mayor,
      documentId: "D2",
      publisher: publisher("The Echo"),
      figures: [figure("copy", { low: 12, wording: "a dozen people" })],
    });
    expect(readClaim(claim([first, reprint])).digest).toEqual(readClaim(claim([first])).digest);
  });

  it("changes with another origin, and with another figure", () => {
    const digest = readClaim(claim([first])).digest;
    expect(readClaim(claim([first, position("S2", { speaker: nurse })])).digest).not.toEqual(digest);
    expect(readClaim(claim([{ ...first, figures: says(13) }])).digest).not.toEqual(digest);
  });
});

describe("groups for the two facing columns", () => {
  it("put reports under their origin, with relays, known origins before unknown ones", () => {
    const found = readClaim(
      claim([
        position("S1", { speaker: official }),
        position("S2", { speaker: mayor }),
        position("S3", {
          speaker: publisher("AFP"),
          documentId: "D2",
          relays: [{ source: mayor, description: null, madeBy: "person" }],
        }),
      ]),
    );
    expect(found.groups.asserts.map(({ label, known }) => [label, known])).toEqual([
      ["Mayor", true],
      ["“a senior official”", false],
    ]);
    expect(
      found.groups.asserts[0]?.reports.map(({ statementLabel, relays, linkedByPerson }) => [
        statementLabel,
        relays,
        linkedByPerson,
      ]),
    ).toEqual([
      ["S2", [], false],
      ["S3", ["Mayor"], true],
    ]);
  });
});
