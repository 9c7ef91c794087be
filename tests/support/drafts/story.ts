import type { DraftClaim, DraftSpeaker, DraftStatement, DraftStory } from "@/lib/draft/model";

/** A made-up story, whose people, places and numbers are nobody's: a dam that gave way above the town of Marrow. */

const speaker = (
  id: string,
  name: string,
  kind: DraftSpeaker["kind"],
  roles: DraftSpeaker["roles"] = [],
  alsoKnownAs: string[] = [],
): DraftSpeaker => ({ id, name, kind, roles, alsoKnownAs, bodyName: null });

const held = (title: string, from: string | null = null, to: string | null = null) => ({ title, from, to });

export const PEOPLE = {
  osei: speaker("p1", "Adwoa Osei", "person", [
    held("water minister", "2024-03"),
    held("transport minister", "2019", "2024-02"),
  ]),
  lindqvist: speaker("p2", "Tomas Lindqvist", "person", [
    held("chief engineer of Halden Power", "2021"),
    held("site manager of Halden Power", "2015", "2020"),
  ]),
  baptiste: speaker("p3", "Renée Baptiste", "person", [
    held("mayor of Marrow", "2022-11"),
    held("deputy mayor of Marrow", "2018", "2022-10"),
  ]),
  farouk: speaker("p4", "Samir Farouk", "person", [held("head of the valley rescue service")]),
  ng: speaker("p5", "Grace Ng", "person", [held("hydrologist at the University of Soll")]),
  okafor: speaker("p6", "Daniel Okafor", "person", [held("spokesperson for the Marrow Residents’ Union")]),
  police: speaker("o1", "Soll regional police", "organisation"),
  halden: speaker("o2", "Halden Power", "organisation", [], ["Halden"]),
  union: speaker("o3", "Marrow Residents’ Union", "organisation", [], ["MRU"]),
  hospital: speaker("o4", "St Brannoc Hospital", "organisation"),
  inspector: speaker("u1", "an inspector who visited the dam", "unnamed"),
};
export type Who = keyof typeof PEOPLE;

/** A statement with the ways cleared copy tells it; `told` are whole clauses that can follow "said that". */
export type Told = { statement: DraftStatement; who: Who; told: string[] };

let next = 1;
function say(who: Who, quote: string, told: string[] = [], more: Partial<DraftStatement> = {}): Told {
  const one = PEOPLE[who];
  const role = one.kind === "person" ? (one.roles[0]?.title ?? null) : null;
  const statement: DraftStatement = {
    number: next++,
    quote,
    original: null,
    kind: told.length > 0 ? "indirect" : "direct",
    speaker: one,
    carriedBy: ["The Soll Courier"],
    role,
    saidOn: "2026-05-10",
    terms: "on record",
    agreedDescription: null,
    embargoedUntil: null,
    said: "confirmed",
    stale: false,
    withdrawn: false,
    figures: [],
    ...more,
  };
  return { statement, who, told };
}

/** What is quoted word for word. */
export const QUOTED: Told[] = [
  say(
    "osei",
    "We saw the cracks in March, we asked for the gates to be opened, and nobody at the company answered the telephone",
  ),
  say("osei", "Every family that lost a home will be housed before the first snow falls"),
  say(
    "lindqvist",
    "The spillway behaved exactly as it was designed to behave. No engineer on my team ever reported a crack",
  ),
  say("lindqvist", "I cannot explain why the alarm at the lower gate stayed silent for eleven minutes"),
  say(
    "baptiste",
    "My town has buried its bakers, its teachers and its bus drivers this week, and it is not going to be told to be patient",
  ),
  say("baptiste", "Nobody warned us. The sirens were silent and the road was already gone"),
  say("farouk", "We pulled people out through roof windows with a ladder and a washing line"),
  say("farouk", "The current was so strong that we lost two boats before midnight"),
  say("ng", "A reservoir that is kept this full in May leaves you no room for a single bad night"),
  say("ng", "The rain was heavy but it was not extraordinary, and the models had it three days ahead"),
  say("okafor", "They sold us a picnic lake and they kept a loaded gun above our children’s school"),
  say("okafor", "We will sit in front of the power station until the company’s books are open"),
  say("osei", "At least 14 warnings were sent to the operator between January and April"),
  say("farouk", "More than 200 volunteers came from the coast without being asked"),
];

/** What is told without quote marks; figures stand as the statements give them. */
export const TOLD: Told[] = [
  say("police", "at least 61 people were killed and 27 were still missing on Sunday evening", [
    "at least 61 people were killed and 27 were still missing on Sunday evening",
    "at least 61 people had been killed, with 27 still missing, by Sunday evening",
  ]),
  say("hospital", "188 residents were treated for injuries, nearly 40 of them children", [
    "188 residents were treated for injuries, nearly 40 of them children",
    "it had treated 188 injured residents, nearly 40 of them children",
  ]),
  say("halden", "the reservoir stood at 94 percent of its capacity when the wall gave way", [
    "the reservoir stood at 94 percent of its capacity when the wall gave way",
    "the reservoir was at 94 percent of capacity when the wall gave way",
  ]),
  say("union", "more than 1,300 households in the lower valley never received a warning", [
    "more than 1,300 households in the lower valley never received a warning",
    "more than 1,300 households in the lower valley had never been sent a warning",
  ]),
  say("osei", "the government will pay up to $45 million for the rebuilding of the valley school", [
    "the government would pay up to $45 million for the rebuilding of the valley school",
    "the government will pay up to $45 million to rebuild the valley school",
  ]),
  say("farouk", "rescuers brought 412 people to the sports hall and lost contact with six soldiers", [
    "rescuers brought 412 people to the sports hall and lost contact with six soldiers",
    "rescuers had brought 412 people to the sports hall and had lost contact with six soldiers",
  ]),
  say("ng", "about 70 millimetres of rain fell on the upper catchment in nine hours", [
    "about 70 millimetres of rain fell on the upper catchment in nine hours",
    "about 70 millimetres of rain had fallen on the upper catchment in nine hours",
  ]),
  say("baptiste", "almost 3,000 townspeople were moved to tents beside the old airfield", [
    "almost 3,000 townspeople were moved to tents beside the old airfield",
    "almost 3,000 townspeople had been moved to tents beside the old airfield",
  ]),
  say("police", "nine Halden employees were arrested on suspicion of destroying maintenance records", [
    "nine Halden employees were arrested on suspicion of destroying maintenance records",
    "nine Halden employees had been arrested on suspicion of destroying maintenance records",
  ]),
  say("union", "the company had ignored two written requests for a drill in the valley school", [
    "the company had ignored two written requests for a drill in the valley school",
    "the company ignored two written requests for a drill in the valley school",
  ]),
];

/** What the story has and copy may not use as it is. */
export const HELD: Told[] = [
  say("lindqvist", "The ministry itself signed the order that kept the gates shut through April", [], {
    said: "unchecked",
  }),
  say("halden", "an earth tremor and not poor maintenance had opened the eastern wall", [
    "an earth tremor and not poor maintenance had opened the eastern wall",
  ]),
  say("okafor", "Three inspectors resigned last autumn because their reports were rewritten", [], {
    stale: true,
  }),
  say("farouk", "The army’s helicopters were grounded for a visiting delegation", [], {
    terms: "off record",
  }),
  say("inspector", "The logbook for the eastern wall had whole weeks torn out of it", [], {
    terms: "background",
    agreedDescription: "an inspector who visited the dam",
  }),
  say("baptiste", "I will announce on Friday that I am leaving office", [], {
    embargoedUntil: "15 May 2026, 09:00 (Europe/Oslo)",
  }),
  say("ng", "The turbines had been running backwards for most of the winter", [], { said: "wrong" }),
  say("osei", "The compensation fund is empty and has been since February", [], { said: "not established" }),
];

/** What one side says and nobody else: it must not be told as if it were known. */
export const ONE_SIDED: Told[] = [
  say("union", "company guards locked the service road and turned ambulances away from the bridge", [
    "company guards locked the service road and turned ambulances away from the bridge",
  ]),
  say("halden", "saboteurs had cut the power cable of the lower sirens during the evening", [
    "saboteurs had cut the power cable of the lower sirens during the evening",
  ]),
];

/** What is known: told in the paper's own voice. */
export const KNOWN: Told[] = [
  say("police", "the eastern wall of the Tarn dam collapsed shortly before ten on Saturday night", [
    "The eastern wall of the Tarn dam collapsed shortly before ten on Saturday night.",
  ]),
  say("hospital", "the flood destroyed 530 homes in Marrow and two neighbouring villages", [
    "The flood destroyed 530 homes in Marrow and two neighbouring villages.",
  ]),
];

let nextClaim = 1;
const claim = (
  text: string,
  about: Told[],
  holds: DraftClaim["holds"],
  reading: DraftClaim["reading"],
): DraftClaim => ({
  number: nextClaim++,
  text,
  shortText: null,
  holds,
  stale: false,
  reading,
  positions: about.map(({ statement }) => ({ statement: statement.number, stance: "asserts" })),
});

export const CLAIMS: DraftClaim[] = [
  claim(
    "The eastern wall of the Tarn dam collapsed on Saturday night",
    KNOWN.slice(0, 1),
    "verified",
    "corroborated",
  ),
  claim(
    "The flood destroyed homes in Marrow and neighbouring villages",
    KNOWN.slice(1),
    "verified",
    "corroborated",
  ),
  claim("An earth tremor opened the eastern wall", HELD.slice(1, 2), "disputed", "contested"),
  claim(
    "Company guards turned ambulances away from the bridge",
    ONE_SIDED.slice(0, 1),
    "unassessed",
    "one-sided",
  ),
  claim(
    "Saboteurs cut the power cable of the lower sirens",
    ONE_SIDED.slice(1),
    "unassessed",
    "single-origin",
  ),
];

export const ALL: Told[] = [...QUOTED, ...TOLD, ...HELD, ...ONE_SIDED, ...KNOWN];

export const STORY: DraftStory = {
  today: "2026-05-12",
  statements: ALL.map(({ statement }) => statement),
  claims: CLAIMS,
};
