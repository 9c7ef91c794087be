import type { StatementKind } from "@/lib/statements/model";

export type SpeakerKey =
  | "bugti"
  | "chaudhry"
  | "military"
  | "forces"
  | "provincial"
  | "authorities"
  | "jaiswal"
  | "baker"
  | "bla"
  | "geo";

/** The story's parties, in the order of their letters. */
export const PARTIES = [
  { key: "GOV", name: "Government of Pakistan", shortName: "Pakistan" },
  { key: "BLA", name: "Baloch Liberation Army", shortName: "BLA" },
  { key: "IND", name: "Government of India", shortName: "India" },
  { key: "US", name: "Government of the United States", shortName: "United States" },
  { key: "PRESS", name: "Geo News", shortName: null },
] as const;

export const SPEAKERS: Record<
  SpeakerKey,
  {
    name: string;
    kind: "person" | "organisation" | "publisher";
    role: string;
    party: (typeof PARTIES)[number]["key"];
    alsoKnownAs?: string[];
  }
> = {
  bugti: {
    name: "Sarfraz Bugti",
    kind: "person",
    role: "Chief Minister of Balochistan",
    party: "GOV",
    alsoKnownAs: ["سرفراز بگٹی"],
  },
  chaudhry: {
    name: "Talal Chaudhry",
    kind: "person",
    role: "junior interior minister of Pakistan",
    party: "GOV",
  },
  military: { name: "Pakistan’s military", kind: "organisation", role: "armed forces", party: "GOV" },
  forces: { name: "Pakistani forces", kind: "organisation", role: "security forces", party: "GOV" },
  provincial: {
    name: "Provincial authorities",
    kind: "organisation",
    role: "Government of Balochistan",
    party: "GOV",
  },
  authorities: { name: "Pakistani authorities", kind: "organisation", role: "not specified", party: "GOV" },
  jaiswal: {
    name: "Randhir Jaiswal",
    kind: "person",
    role: "spokesperson, Ministry of External Affairs",
    party: "IND",
  },
  baker: { name: "Natalie Baker", kind: "person", role: "US chargé d’affaires", party: "US" },
  bla: {
    name: "Baloch Liberation Army",
    kind: "organisation",
    role: "armed group, banned in Pakistan",
    party: "BLA",
    alsoKnownAs: ["BLA"],
  },
  geo: { name: "Geo News", kind: "publisher", role: "broadcaster, Karachi", party: "PRESS" },
};

/** A figure as the demonstration's lines give it; what is left out is exact, total and undated. */
export type DemoFigure = {
  wording: string;
  measure: "killed" | "injured" | "captured";
  who: string;
  low: number;
  high?: number | null;
  qualifier?: "exactly" | "at least";
  counting?: "total" | "additional" | "previous";
  on?: string;
  place?: string;
};

export type DemoStatement = {
  key: string;
  speaker: SpeakerKey;
  kind: StatementKind;
  words: string;
  cue: string;
  saidOn?: string;
  figures?: DemoFigure[];
};

/** Entered in this order, so that they are S1, S2… Words are as the quote sheet has them. */
export const STATEMENTS: DemoStatement[] = [
  {
    key: "warning",
    speaker: "bugti",
    kind: "direct",
    cue: "said",
    words:
      "We had intelligence reports that this kind of operation was being planned, and as a result of those, we started pre-operations a day before.",
  },
  {
    key: "cameras",
    speaker: "bugti",
    kind: "direct",
    cue: "said",
    words:
      "Our Safe City cameras in Quetta were also attacked. We will install CCTV cameras in eight cities to strengthen surveillance.",
  },
  {
    key: "hideouts",
    speaker: "bugti",
    kind: "direct",
    cue: "said",
    words:
      "We will carry out intelligence-based operations against terrorists, and we will drag them out of their hideouts.",
  },
  {
    key: "dead",
    speaker: "provincial",
    kind: "indirect",
    cue: "according to",
    words: "17 members of law enforcement agencies; 31 civilians",
    figures: [
      {
        wording: "17 members of law enforcement agencies",
        measure: "killed",
        who: "security personnel",
        low: 17,
      },
      { wording: "31 civilians", measure: "killed", who: "civilians", low: 31 },
    ],
  },
  {
    key: "dressed",
    speaker: "chaudhry",
    kind: "direct",
    cue: "said",
    words:
      "In each case, the attackers came in dressed as civilians and indiscriminately targeted ordinary people working in shops.",
  },
  {
    key: "twoDays",
    speaker: "military",
    kind: "indirect",
    cue: "said",
    words: "92 on Saturday, 41 on Friday",
    figures: [
      {
        wording: "92 on Saturday",
        measure: "killed",
        who: "militants",
        low: 92,
        counting: "additional",
        on: "2026-01-31",
      },
      {
        wording: "41 on Friday",
        measure: "killed",
        who: "militants",
        low: 41,
        counting: "previous",
        on: "2026-01-30",
      },
    ],
  },
  {
    key: "overall",
    speaker: "forces",
    kind: "indirect",
    cue: "claimed",
    words: "at least 145",
    figures: [
      {
        wording: "at least 145",
        measure: "killed",
        who: "militants",
        low: 145,
        high: null,
        qualifier: "at least",
      },
    ],
  },
  {
    key: "sponsored",
    speaker: "military",
    kind: "mixed",
    cue: "said",
    saidOn: "2026-01-31",
    words: "Indian-sponsored militants",
  },
  { key: "rejected", speaker: "authorities", kind: "indirect", cue: "rejected", words: "rejected" },
  { key: "blackStorm", speaker: "bla", kind: "mixed", cue: "said", words: "black storm" },
  {
    key: "eightyFour",
    speaker: "bla",
    kind: "indirect",
    cue: "claimed",
    words: "84 killed; 18 captured",
    figures: [
      { wording: "84 killed", measure: "killed", who: "security personnel", low: 84 },
      { wording: "18 captured", measure: "captured", who: "security personnel", low: 18 },
    ],
  },
  {
    key: "baseless",
    speaker: "jaiswal",
    kind: "direct",
    cue: "said",
    saidOn: "2026-02-01",
    words:
      "We categorically reject the baseless allegations made by Pakistan, which are nothing but its usual tactics to deflect attention from its own internal failings.",
  },
  {
    key: "demands",
    speaker: "jaiswal",
    kind: "direct",
    cue: "said",
    saidOn: "2026-02-01",
    words:
      "Instead of parroting frivolous claims each time there is a violent incident, it would do better to focus on addressing long-standing demands of its people in the region. Its record of suppression, brutality and violation of human rights is well known.",
  },
  {
    key: "terrorist",
    speaker: "baker",
    kind: "indirect",
    cue: "described",
    words: "acts of terrorist violence",
  },
  {
    key: "pasni",
    speaker: "geo",
    kind: "indirect",
    cue: "reported",
    words: "one MSA soldier killed; another injured",
    figures: [
      {
        wording: "one MSA soldier killed",
        measure: "killed",
        who: "security personnel",
        low: 1,
        place: "Pasni",
      },
      { wording: "another injured", measure: "injured", who: "security personnel", low: 1, place: "Pasni" },
    ],
  },
];

export type DemoClaim = {
  key: string;
  text: string;
  shortText: string;
  counts?: { measure: "killed" | "captured"; who: string };
  positions: { statement: string; stance: "asserts" | "denies" | "rejects"; rejects?: string }[];
  parts?: { statement: string; figure: number }[];
};

/** The eight claims of the worked example. */
export const CLAIMS: DemoClaim[] = [
  {
    key: "militants",
    text: "Militants killed during the attacks and the response",
    shortText: "Militants killed",
    counts: { measure: "killed", who: "militants" },
    positions: [
      { statement: "twoDays", stance: "asserts" },
      { statement: "overall", stance: "asserts" },
    ],
  },
  {
    key: "security",
    text: "Security personnel killed in the attacks",
    shortText: "Security personnel killed",
    counts: { measure: "killed", who: "security personnel" },
    positions: [
      { statement: "dead", stance: "asserts" },
      { statement: "eightyFour", stance: "asserts" },
      { statement: "rejected", stance: "rejects", rejects: "eightyFour" },
    ],
    parts: [{ statement: "pasni", figure: 0 }],
  },
  {
    key: "civilians",
    text: "Civilians killed in the attacks",
    shortText: "Civilians killed",
    counts: { measure: "killed", who: "civilians" },
    positions: [{ statement: "dead", stance: "asserts" }],
  },
  {
    key: "captured",
    text: "Security personnel captured by the BLA",
    shortText: "Security personnel captured",
    counts: { measure: "captured", who: "security personnel" },
    positions: [
      { statement: "eightyFour", stance: "asserts" },
      { statement: "rejected", stance: "rejects", rejects: "eightyFour" },
    ],
  },
  {
    key: "india",
    text: "India sponsored the militants",
    shortText: "India sponsored",
    positions: [
      { statement: "sponsored", stance: "asserts" },
      { statement: "baseless", stance: "denies" },
    ],
  },
  {
    key: "dressed",
    text: "Attackers were dressed as civilians",
    shortText: "Dressed as civilians",
    positions: [{ statement: "dressed", stance: "asserts" }],
  },
  {
    key: "warning",
    text: "Authorities had warning before the attacks",
    shortText: "Forewarning",
    positions: [{ statement: "warning", stance: "asserts" }],
  },
  {
    key: "responsibility",
    text: "The BLA carried out the attacks",
    shortText: "The BLA carried it out",
    positions: [{ statement: "blackStorm", stance: "asserts" }],
  },
];
