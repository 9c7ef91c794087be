import type { Row } from "./mark";

/** Who gives a body's account is that body; bodies with their own means of knowing are two. */
export const BODIES: Row[] = [
  {
    rule: "a spokesman and the ministry’s statement are one",
    texts: [
      [
        "Capital FM",
        "2025-02-02T10:00:00Z",
        `⟦The talks will resume on Friday⟧(Foreign Ministry), the Foreign Ministry said.`,
      ],
      [
        "The Envoy",
        "2025-02-02T12:00:00Z",
        `"⟦We go back to the table on Friday⟧(Peter Okello)," foreign ministry spokesman Peter Okello told reporters.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the health minister and her ministry’s permanent secretary are one; a nurse who counted is another",
    texts: [
      [
        "News Hour",
        "2025-02-02T10:00:00Z",
        `⟦Ninety cases have been confirmed⟧(Grace Mwale), Health Minister Grace Mwale said.`,
      ],
      [
        "The Nation",
        "2025-02-02T12:00:00Z",
        `The permanent secretary at the Ministry of Health, Owen Banda, said that ⟦there were ninety confirmed cases⟧(Owen Banda).`,
      ],
      [
        "Lake Herald",
        "2025-02-03T12:00:00Z",
        `"⟦I counted ninety-four through this gate⟧(Ruth Phiri)," said Ruth Phiri, a nurse at the mission clinic in Nkhata.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "company release and company lawyer are one, the sacked foreman is another",
    texts: [
      [
        "Brightwater Chemicals newsroom",
        "2025-03-03T10:00:00Z",
        `Media statement\n\n⟦Brightwater Chemicals released treated water into the creek on 28 February⟧(Brightwater Chemicals).`,
      ],
      [
        "Creekside News",
        "2025-03-04T10:00:00Z",
        `"⟦The company discharged water on the twenty-eighth⟧(Dana Whitlock), as its permit allows," said Dana Whitlock, general counsel of Brightwater Chemicals.`,
      ],
      [
        "Union Notes",
        "2025-03-06T10:00:00Z",
        `"⟦I opened the sluice myself that night⟧(Joel Pruitt)," said Joel Pruitt, a former foreman, dismissed last week.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "hospital and ambulance service each count for themselves",
    texts: [
      [
        "City Desk",
        "2025-03-03T10:00:00Z",
        `"⟦We took in thirty-one from the train⟧(Hospital of the Sacred Heart)," the Hospital of the Sacred Heart said on its website.`,
      ],
      [
        "Metro Now",
        "2025-03-03T11:00:00Z",
        `⟦Thirty-three people were carried from the carriages⟧(ambulance service), the ambulance service said.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "two ministries are two bodies",
    texts: [
      [
        "City Desk",
        "2025-03-03T10:00:00Z",
        `⟦The harvest is down by a third⟧(Ministry of Agriculture), the Ministry of Agriculture said, on the basis of its field survey.`,
      ],
      [
        "Trade Wind",
        "2025-03-03T11:00:00Z",
        `⟦Grain deliveries fell by a third⟧(Ministry of Transport), the Ministry of Transport said, counting wagons.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "the agency’s acronym is the body of that name",
    texts: [
      ["City Desk", "2025-03-03T10:00:00Z", `⟦Six thousand people crossed the river⟧(UNHCR), UNHCR said.`],
      [
        "Aid Post",
        "2025-03-03T11:00:00Z",
        `"⟦Six thousand have come over since dawn⟧(Marta Olsen)," said Marta Olsen, head of the UNHCR office at the crossing.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the mayor by office and the mayor by name are one person",
    texts: [
      [
        "City Desk",
        "2025-03-03T10:00:00Z",
        `⟦The pumps had been switched off⟧(the mayor of Vellin), the mayor of Vellin told City Desk.`,
      ],
      [
        "Canal News",
        "2025-03-03T11:00:00Z",
        `"⟦Somebody had turned the pumps off⟧(Greta Haan)," said Greta Haan, mayor of Vellin.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two firefighters of one brigade who each saw it are two; their chief gives the brigade’s account",
    texts: [
      [
        "City Desk",
        "2025-03-03T10:00:00Z",
        `"⟦I saw the second tank go up⟧(Ben Ashby)," said firefighter Ben Ashby.`,
      ],
      [
        "Canal News",
        "2025-03-03T11:00:00Z",
        `"⟦I was on the ladder when the second tank blew⟧(Lena Fisk)," said firefighter Lena Fisk.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "the company and its spokeswoman are one whether or not she is named",
    texts: [
      [
        "Wire One",
        "2025-03-03T10:00:00Z",
        `⟦The pipeline was shut on Sunday⟧(a company spokeswoman), a spokeswoman for Transpeak Energy said.`,
      ],
      [
        "Wire Two",
        "2025-03-03T11:00:00Z",
        `⟦The pipeline has been closed since Sunday⟧(Transpeak Energy), Transpeak Energy said on Monday.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "police and fire brigade are two bodies; an officer of each adds none",
    texts: [
      ["Wire One", "2025-03-03T10:00:00Z", `⟦Five people died in the blaze⟧(police), police said.`],
      [
        "Wire Two",
        "2025-03-03T11:00:00Z",
        `⟦Five bodies were found⟧(Karim Toure), fire brigade commander Karim Toure said.`,
      ],
      [
        "Wire Three",
        "2025-03-03T12:00:00Z",
        `⟦The fire left five dead⟧(Sena Mensah), deputy police commissioner Sena Mensah said.`,
      ],
    ],
    groups: [[0, 2], [1]],
  },
];
