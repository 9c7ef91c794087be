import { describe, expect, it } from "vitest";
import type { ClaimInput, CopiedPassage, TextSpan } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import { claim, of, position, publisher, source, unnamed } from "./build";

const ministry = source("ministry", {
  name: "Ministry of Transport",
  kind: "organisation",
  ...of("Government"),
});
const police = source("police", { name: "police", kind: "organisation", ...of("Government") });
const minister = source("Oduya", {
  bodyId: "ministry",
  bodyName: "Ministry of Transport",
  ...of("Government"),
});
const secretary = source("Bell", {
  bodyId: "ministry",
  bodyName: "Ministry of Transport",
  ...of("Government"),
});
const afp = publisher("AFP");
const wire = { publisher: afp, documentId: "D2" };
const officials = source("officials", { name: "officials", kind: "organisation", identified: false });

const relay = (who: ReturnType<typeof source> | null, description: string | null = null) => ({
  source: who,
  description,
  madeBy: "program" as const,
});

const passage = (a: TextSpan, b: TextSpan, from: string | null): CopiedPassage => ({
  a: { ...a, documentId: "D1", publisher: publisher("The Courier") },
  b: { ...b, documentId: "D2", publisher: afp },
  from,
  madeBy: "program",
});

/** Labels of the origins of the assertions, unknown ones with a question mark. */
function originsOf(input: ClaimInput): string[] {
  return readClaim(input).groups.asserts.map(({ label, known }) => (known ? label : `?${label}`));
}

const CASES: { rule: string; claim: ClaimInput; origins: string[] }[] = [
  {
    rule: "a relay is followed back: what AFP says that police say is police knowledge",
    claim: claim([position("S1", { speaker: afp, relays: [relay(police)] })]),
    origins: ["police"],
  },
  {
    rule: "a chain is followed to its end",
    claim: claim([
      position("S1", {
        speaker: publisher("Novi Portal"),
        relays: [relay(publisher("Radio Ruvo")), relay(source("Belec"))],
      }),
    ]),
    origins: ["Belec"],
  },
  {
    rule: "who relays a speaker and the speaker heard directly are one origin",
    claim: claim([
      position("S1", { speaker: afp, relays: [relay(police)], ...wire }),
      position("S2", { speaker: police }),
    ]),
    origins: ["police"],
  },
  {
    rule: "a publisher that carries a named speaker’s words isn’t gone behind: “told AFP”",
    claim: claim([position("S1", { speaker: minister, relays: [relay(afp)] })]),
    origins: ["Oduya"],
  },
  {
    rule: "a governor who quotes the clinic’s register rests on the clinic",
    claim: claim([
      position("S1", { speaker: source("Mbale"), relays: [relay(source("Kavira"))] }),
      position("S2", { speaker: source("Kavira") }),
    ]),
    origins: ["Kavira"],
  },
  {
    rule: "a relay that names nobody leaves the origin unknown",
    claim: claim([position("S1", { speaker: afp, relays: [relay(null, "security sources")] })]),
    origins: ["?“security sources”"],
  },
  {
    rule: "a relay described by the name of an institution is that institution",
    claim: claim([
      position("S1", { speaker: afp, relays: [relay(null, "the police")] }),
      position("S2", { speaker: police }),
    ]),
    origins: ["police"],
  },
  {
    rule: "one speaker in two documents is one origin",
    claim: claim([position("S1", { speaker: minister }), position("S2", { speaker: minister, ...wire })]),
    origins: ["Oduya"],
  },
  {
    rule: "two officials who give one ministry’s account are one origin",
    claim: claim([
      position("S1", { speaker: minister, givesBodysAccount: true }),
      position("S2", { speaker: secretary, givesBodysAccount: true }),
    ]),
    origins: ["Ministry of Transport"],
  },
  {
    rule: "an official who gives the ministry’s account and the ministry’s release are one origin",
    claim: claim([
      position("S1", { speaker: minister, givesBodysAccount: true }),
      position("S2", { speaker: ministry }),
    ]),
    origins: ["Ministry of Transport"],
  },
  {
    rule: "an unnamed spokesperson who gives the body’s account speaks for the body",
    claim: claim([
      position("S1", {
        speaker: unnamed("u", {
          name: "a ministry spokesman",
          bodyId: "ministry",
          bodyName: "Ministry of Transport",
        }),
        givesBodysAccount: true,
      }),
    ]),
    origins: ["Ministry of Transport"],
  },
  {
    rule: "two officials of a ministry who say what they saw themselves are two origins",
    claim: claim([position("S1", { speaker: minister }), position("S2", { speaker: secretary })]),
    origins: ["Bell", "Oduya"],
  },
  {
    rule: "“officials” are no identified collective, and no known origin",
    claim: claim([position("S1", { speaker: officials })]),
    origins: ["?“officials”"],
  },
  {
    rule: "an identified speaker is the origin whatever the credit line",
    claim: claim([position("S1", { speaker: minister, creditLine: "With inputs from agencies" })]),
    origins: ["Oduya"],
  },
  {
    rule: "a publisher’s own voice is its own reporting",
    claim: claim([position("S1", { speaker: null })]),
    origins: ["The Courier"],
  },
  {
    rule: "a generic credit makes the publisher’s own assertions unknown",
    claim: claim([position("S1", { speaker: null, creditLine: "With inputs from agencies" })]),
    origins: ["?The Courier"],
  },
  {
    rule: "a speaker entered as the publication itself is its own voice, credit and all",
    claim: claim([position("S1", { speaker: publisher("The Courier"), creditLine: "Agencies" })]),
    origins: ["?The Courier"],
  },
  {
    rule: "a credit that names one agency makes it the origin, so that two papers with its copy are one",
    claim: claim([
      position("S1", { speaker: null, creditLine: "(AFP)" }),
      position("S2", {
        speaker: null,
        creditLine: "AFP",
        publisher: publisher("The Echo"),
        documentId: "D2",
      }),
      position("S3", { speaker: null, publisher: afp, documentId: "D3" }),
    ]),
    origins: ["AFP"],
  },
  {
    rule: "a credit that names two agencies doesn’t tell which of them knows",
    claim: claim([position("S1", { speaker: null, creditLine: "AFP, Reuters" })]),
    origins: ["?The Courier"],
  },
  {
    rule: "a publication whose publisher isn’t stated is no known origin",
    claim: claim([position("S1", { speaker: null, publisher: null })]),
    origins: ["?a publication whose publisher isn’t stated"],
  },
  {
    rule: "who cites a publisher belongs to whom its own text names",
    claim: claim([
      position("S1", { speaker: minister, ...wire }),
      position("S2", { speaker: afp }),
      position("S3", {
        speaker: publisher("The Courier"),
        publisher: publisher("The Echo"),
        documentId: "D3",
      }),
    ]),
    origins: ["Oduya"],
  },
  {
    rule: "a cited publisher whose own text has several origins stays the origin",
    claim: claim([
      position("S1", { speaker: minister, ...wire }),
      position("S2", { speaker: police, ...wire }),
      position("S3", { speaker: afp }),
    ]),
    origins: ["Oduya", "police", "AFP"],
  },
  {
    rule: "a copied passage rests on the text it was copied from",
    claim: claim([
      position("S1", { speaker: null, copiedFrom: { documentId: "D2", publisher: afp, madeBy: "program" } }),
    ]),
    origins: ["AFP"],
  },
  {
    rule: "a copied passage is followed to the speaker its original names",
    claim: claim([
      position("S1", { speaker: null, copiedFrom: { documentId: "D2", publisher: afp, madeBy: "program" } }),
      position("S2", { speaker: minister, ...wire }),
    ]),
    origins: ["Oduya"],
  },
  {
    rule: "an unnamed speaker in a copy is whom the original names",
    claim: claim([
      position("S1", {
        speaker: officials,
        copiedFrom: { documentId: "D2", publisher: afp, madeBy: "person" },
      }),
      position("S2", { speaker: minister, ...wire }),
    ]),
    origins: ["Oduya"],
  },
  {
    rule: "two texts linked as copies of each other have no known origin",
    claim: claim([
      position("S1", { speaker: null, copiedFrom: { documentId: "D2", publisher: afp, madeBy: "program" } }),
      position("S2", {
        ...wire,
        speaker: null,
        copiedFrom: { documentId: "D1", publisher: publisher("The Courier"), madeBy: "program" },
      }),
    ]),
    origins: ["?texts copied from each other"],
  },
  {
    rule: "a passage links the positions whose words it holds, and leaves the rest of both documents alone",
    claim: claim(
      [
        position("S1", { speaker: null, span: { start: 0, end: 40 } }),
        position("S2", { speaker: null, span: { start: 500, end: 540 } }),
        position("S3", { speaker: minister, ...wire, span: { start: 10, end: 50 } }),
      ],
      { passages: [passage({ start: 0, end: 60 }, { start: 10, end: 70 }, "D2")] },
    ),
    origins: ["Oduya", "The Courier"],
  },
  {
    rule: "uncredited copy with nothing to tell its direction has one origin, and it isn’t known",
    claim: claim(
      [
        position("S1", { speaker: null, span: { start: 0, end: 40 } }),
        position("S2", { speaker: null, ...wire, span: { start: 0, end: 40 } }),
      ],
      { passages: [passage({ start: 0, end: 60 }, { start: 0, end: 60 }, null)] },
    ),
    origins: ["?uncredited copy"],
  },
  {
    rule: "one copy that names police here and the minister there has one origin",
    claim: claim(
      [
        position("S1", { speaker: police, span: { start: 0, end: 40 } }),
        position("S2", { speaker: minister, ...wire, span: { start: 0, end: 40 } }),
      ],
      { passages: [passage({ start: 0, end: 60 }, { start: 0, end: 60 }, null)] },
    ),
    origins: ["Oduya"],
  },
  {
    rule: "two named persons in one passage stay two",
    claim: claim(
      [
        position("S1", { speaker: secretary, span: { start: 0, end: 40 } }),
        position("S2", { speaker: minister, ...wire, span: { start: 0, end: 40 } }),
      ],
      { passages: [passage({ start: 0, end: 60 }, { start: 0, end: 60 }, null)] },
    ),
    origins: ["Bell", "Oduya"],
  },
  {
    rule: "a person’s copy link wins over a passage and over a relay the program read",
    claim: claim(
      [
        position("S1", {
          speaker: null,
          span: { start: 0, end: 40 },
          relays: [relay(officials)],
          copiedFrom: { documentId: "D3", publisher: publisher("The Echo"), madeBy: "person" },
        }),
        position("S2", { speaker: minister, ...wire, span: { start: 0, end: 40 } }),
        position("S3", { speaker: police, publisher: publisher("The Echo"), documentId: "D3" }),
      ],
      { passages: [passage({ start: 0, end: 60 }, { start: 0, end: 60 }, "D2")] },
    ),
    origins: ["Oduya", "police"],
  },
  {
    rule: "what its own people saw is a publication’s own knowledge, whatever the credit line",
    claim: claim([position("S1", { speaker: null, creditLine: "(AFP)", grounds: "observed" })]),
    origins: ["The Courier"],
  },
  {
    rule: "what a publication gives no source for, and didn’t see, has no known origin",
    claim: claim([position("S1", { speaker: null, grounds: "unsourced" })]),
    origins: ["?The Courier"],
  },
  {
    rule: "whom a speaker cites knows, even where that is a publisher",
    claim: claim([position("S1", { speaker: minister, relays: [{ ...relay(afp), step: "back" as const }] })]),
    origins: ["AFP"],
  },
  {
    rule: "an unnamed man who told a publisher is whom its own text names",
    claim: claim([
      position("S1", { speaker: unnamed("u"), relays: [{ ...relay(afp), step: "carried" as const }] }),
      position("S2", { speaker: minister, ...wire }),
    ]),
    origins: ["Oduya"],
  },
  {
    rule: "two organisations entered twice under one name are one",
    claim: claim([
      position("S1", { speaker: ministry }),
      position("S2", { speaker: { ...ministry, id: "again", partyId: null, partyName: null } }),
    ]),
    origins: ["Ministry of Transport"],
  },
  {
    rule: "ministries of one name and two states are two",
    claim: claim([
      position("S1", { speaker: ministry }),
      position("S2", { speaker: { ...ministry, id: "other", ...of("India") } }),
    ]),
    origins: ["Ministry of Transport", "Ministry of Transport"],
  },
  {
    rule: "two persons of one name are two",
    claim: claim([
      position("S1", { speaker: source("a", { name: "John Smith" }) }),
      position("S2", { speaker: source("b", { name: "John Smith" }) }),
    ]),
    origins: ["John Smith", "John Smith"],
  },
];

const tied = (label: string, more: Parameters<typeof position>[1] = {}) =>
  position(label, { speaker: minister, utterance: "u1", documentId: `D-${label}`, ...more });
const watched = (label: string, documentId: string, paper: string) =>
  position(label, {
    speaker: null,
    grounds: "observed",
    documentId,
    publisher: publisher(paper),
    span: { start: 10, end: 60 },
  });
const sharedBy = (from: string | null): CopiedPassage =>
  passage({ start: 0, end: 100 }, { start: 0, end: 100 }, from);
const OBSERVED_COPY: { rule: string; claim: ClaimInput; origins: string[] }[] = [
  {
    rule: "“our reporter saw” in a copy is the original’s reporter",
    claim: claim([watched("S1", "D1", "The Courier"), watched("S2", "D2", "AFP")], {
      passages: [sharedBy("D2")],
    }),
    origins: ["AFP"],
  },
  {
    rule: "“our reporter saw” in copy that nothing tells the way of is nobody’s, and one",
    claim: claim([watched("S1", "D1", "The Courier"), watched("S2", "D2", "AFP")], {
      passages: [sharedBy(null)],
    }),
    origins: ["?uncredited copy"],
  },
  {
    rule: "without copy, two papers’ reporters are two",
    claim: claim([watched("S1", "D1", "The Courier"), watched("S2", "D2", "AFP")]),
    origins: ["AFP", "The Courier"],
  },
];

describe("what a publication saw, in words that are copied", () => {
  it.each(OBSERVED_COPY)("$rule", ({ claim: input, origins }) => {
    expect(originsOf(input).toSorted()).toEqual(origins);
  });
});

const UTTERANCES: { rule: string; claim: ClaimInput; origins: string[] }[] = [
  {
    rule: "two prints of one utterance rest on the body whose account one of them says it is",
    claim: claim([tied("S1"), tied("S2", { givesBodysAccount: true })]),
    origins: ["Ministry of Transport"],
  },
  {
    rule: "two prints of one utterance rest on whoever one of them says the speaker has it from",
    claim: claim([tied("S1"), tied("S2", { relays: [relay(police)] })]),
    origins: ["police"],
  },
  {
    rule: "a speaker who has it from nobody in particular knows it in no other print either",
    claim: claim([tied("S1"), tied("S2", { relays: [relay(officials)] })]),
    origins: ["?“officials”"],
  },
  {
    rule: "what else the police say is no part of it",
    claim: claim([
      tied("S1"),
      tied("S2", { relays: [relay(police)] }),
      position("S3", { speaker: secretary }),
    ]),
    origins: ["police", "Bell"],
  },
  {
    rule: "untied, the same two are two",
    claim: claim([tied("S1", { utterance: null }), tied("S2", { utterance: null, relays: [relay(police)] })]),
    origins: ["Oduya", "police"],
  },
  {
    rule: "a speaker who was set right since belongs to it no more",
    claim: claim([tied("S1"), tied("S2", { speaker: secretary })]),
    origins: ["Bell", "Oduya"],
  },
  {
    rule: "where the print that says nothing is copied, the copy rests on what the utterance rests on",
    claim: claim([
      tied("S1"),
      tied("S2", { relays: [relay(police)] }),
      position("S3", {
        speaker: null,
        documentId: "D9",
        copiedFrom: { documentId: "D-S1", publisher: publisher("The Courier"), madeBy: "program" },
      }),
    ]),
    origins: ["police"],
  },
];

describe("prints of one utterance, by a person’s word", () => {
  it.each(UTTERANCES)("$rule", ({ claim: input, origins }) => {
    expect(originsOf(input).toSorted()).toEqual(origins.toSorted());
  });
  it("say so, and that a person linked them", () => {
    const [group] = readClaim(claim([tied("S1"), tied("S2", { relays: [relay(police)] })])).groups.asserts;
    expect(group?.why).toContain("S1 and S2 print one utterance by a person’s word, and S2 tells whose");
    expect(group?.reports.map(({ linkedByPerson }) => linkedByPerson)).toEqual([true, true]);
  });
});

describe("following a position back to its origin", () => {
  it.each(CASES)("$rule", ({ claim: input, origins }) => {
    expect(originsOf(input)).toEqual(origins);
  });
});

describe("many positions", () => {
  it("are followed once each, however many ways lead round: eight papers that all cite each other", () => {
    const papers = Array.from({ length: 8 }, (_, at) => publisher(`Paper ${at}`));
    const positions = Array.from({ length: 400 }, (_, at) =>
      position(`S${at}`, {
        documentId: `D${at}`,
        publisher: papers[at % 8] ?? null,
        speaker: papers[(at + 1 + (at % 7)) % 8] ?? null,
      }),
    );
    const { sides } = readClaim(
      claim([...positions, position("S999", { speaker: minister, documentId: "D999" })]),
    );
    expect(sides.asserts).toMatchObject({ reports: 401, origins: 9 });
  });
});

describe("parties", () => {
  const partiesOf = (...speakers: ReturnType<typeof source>[]) =>
    readClaim(claim(speakers.map((speaker, at) => position(`S${at}`, { speaker })))).sides.asserts.parties;

  it.each([
    { rule: "sources of one declared party are one", speakers: [ministry, police], parties: 1 },
    { rule: "sources without a party stand alone", speakers: [source("a"), source("b")], parties: 2 },
    {
      rule: "“Press” is no party: each publisher’s reporting is its own",
      speakers: [publisher("Geo News", of("Press")), publisher("Dawn", of("Press"))],
      parties: 2,
    },
    {
      rule: "publishers of one owner are one party",
      speakers: [publisher("Geo News", of("Jang Group")), publisher("The News", of("Jang Group"))],
      parties: 1,
    },
    {
      rule: "officials of one body without a party share it",
      speakers: [
        source("a", { bodyId: "hospital", bodyName: "Hospital" }),
        source("b", { bodyId: "hospital", bodyName: "Hospital" }),
      ],
      parties: 1,
    },
    { rule: "an unknown origin adds no party", speakers: [ministry, unnamed("u", of("Rebels"))], parties: 1 },
  ])("$rule", ({ speakers, parties }) => {
    expect(partiesOf(...speakers)).toBe(parties);
  });
});

describe("voices", () => {
  it("publications whose publisher isn’t stated are one voice: nothing shows that they are two", () => {
    const own = { speaker: null, publisher: null };
    const found = readClaim(claim([position("S1", own), position("S2", { ...own, documentId: "D2" })]));
    expect(found.sides.asserts).toEqual({ reports: 2, voices: 1, origins: 0, parties: 0, unknown: 1 });
  });

  it("two officials of one ministry are two voices and one origin", () => {
    const found = readClaim(
      claim([
        position("S1", { speaker: minister, givesBodysAccount: true }),
        position("S2", { speaker: secretary, givesBodysAccount: true }),
      ]),
    );
    expect(found.sides.asserts).toEqual({ reports: 1, voices: 2, origins: 1, parties: 1, unknown: 0 });
    expect(found.reading).toBe("single-origin");
  });
});
