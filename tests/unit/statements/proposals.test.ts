import { describe, expect, it } from "vitest";
import type { Proposal } from "@/lib/statements/model-proposals";
import { isCovered, proposalOf, rankedClaim, tiesFor } from "@/lib/statements/rules-proposals";
import { suggestStatements } from "@/lib/suggest/suggest-statements";

const known = (name: string, alsoKnownAs: string[] = []) => ({ id: name, name, alsoKnownAs, party: null });

function proposals(text: string, sources: ReturnType<typeof known>[] = []): Proposal[] {
  return suggestStatements(text).map((suggestion) => proposalOf(text, suggestion, sources));
}
const first = (text: string, sources: ReturnType<typeof known>[] = []) => {
  const [proposal] = proposals(text, sources);
  if (!proposal) throw new Error("Nothing is suggested");
  return proposal;
};

describe("who a suggestion says speaks", () => {
  it.each([
    [
      "is the story’s source of that name",
      "Mayor Ilse Varga said the gate was open.",
      [known("Ilse Varga")],
      { is: "known", id: "Ilse Varga" },
    ],
    [
      "is a person the story lacks",
      "Mayor Ilse Varga said the gate was open.",
      [],
      { is: "new", name: "Ilse Varga", kind: "person" },
    ],
    [
      "is a body the story lacks",
      "The Port Authority said the gate was open.",
      [],
      { is: "new", kind: "organisation" },
    ],
    [
      "is unnamed, by its description",
      "Residents said the gate was open.",
      [],
      { is: "new", kind: "unnamed" },
    ],
    [
      "is a medium without the place of its seat",
      "Two men were hurt, reported Karachi-based Geo News.",
      [],
      { is: "new", name: "Geo News", kind: "publisher" },
    ],
  ])("%s", (_what, text, sources, expected) => {
    expect(first(text, sources).speaker).toMatchObject(expected);
  });

  it("has no role beside the description it goes by", () => {
    const { speaker, role } = first("Residents said the gate was open.");
    expect(speaker).toMatchObject({ is: "new", name: "Residents" });
    expect(role).toBeNull();
  });

  it("is open where two of the story can be meant", () => {
    const { speaker } = first("Varga said the gate was open.", [known("Ilse Varga"), known("Jan Varga")]);
    expect(speaker.is).not.toBe("known");
  });
});

describe("a suggestion", () => {
  it("in two pieces is one quote, what stands between them marked as left out", () => {
    const { quote } = first("“The gate was open,” Mayor Ilse Varga said, “and nobody closed it all night.”");
    expect(quote).toBe("The gate was open … and nobody closed it all night");
  });

  const at = (start: number, end: number, name: string): Proposal => ({
    ...first("Mayor Ilse Varga said the gate was open."),
    start,
    end,
    speaker: { is: "new", name, kind: "person" },
  });
  it.each([
    ["half of both by one speaker", at(0, 100, "Varga"), { start: 0, end: 55, speaker: "Varga" }, true],
    ["less than half", at(0, 100, "Varga"), { start: 0, end: 45, speaker: "Varga" }, false],
    ["within words of the same speaker", at(40, 50, "Varga"), { start: 0, end: 100, speaker: "Varga" }, true],
    ["within words of another", at(40, 100, "Varga"), { start: 0, end: 100, speaker: "Brandl" }, false],
    [
      "the same words, whoever was chosen",
      at(0, 100, "Varga"),
      { start: 0, end: 98, speaker: "Brandl" },
      true,
    ],
    [
      "beside words of a decided one",
      at(40, 100, "Varga"),
      { start: 0, end: 100, speaker: null, decided: true as const },
      false,
    ],
    ["nothing in common", at(0, 10, "Varga"), { start: 10, end: 20, speaker: "Varga" }, false],
  ])("is covered or not: %s", (_what, proposal, standing, expected) => {
    expect(isCovered(proposal, [standing])).toBe(expected);
  });
});

describe("ties to claims", () => {
  const claim = (number: number, text: string) =>
    rankedClaim({ id: `c${number}`, number, text, shortText: null, measure: null, who: null });
  const claims = [
    claim(1, "The bridge fell"),
    claim(2, "Residents killed in the flood"),
    claim(3, "The gates were closed"),
  ];

  it("put those first whose figures fit and whose words are shared", () => {
    const ties = tiesFor(first("The Guild said 40 residents were killed."), claims, []);
    expect(ties[0]).toMatchObject({ stance: "asserts", claim: { number: 2 } });
    expect(ties).toHaveLength(3);
  });

  it("offer a denial the positions just before it, another’s and not the speaker’s own", () => {
    const denial = first("Tomas Brandl denied that the gates had been closed.", [known("Tomas Brandl")]);
    const near = { end: denial.start - 10 };
    const positions = [
      { claimId: "c3", statement: 7, speakerId: "Ilse Varga", ...near },
      { claimId: "c2", statement: 8, speakerId: "Tomas Brandl", ...near },
    ];
    expect(tiesFor(denial, claims, positions)[0]).toMatchObject({
      stance: "rejects",
      rejects: 7,
      claim: { number: 3 },
    });
    expect(tiesFor(denial, claims, positions).filter(({ rejects }) => rejects === 8)).toEqual([]);
    expect(tiesFor(denial, claims, []).at(0)).toMatchObject({ stance: "denies", claim: { number: 3 } });
  });
});
