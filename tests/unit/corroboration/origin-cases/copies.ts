import type { Row } from "./mark";

/** Copy is followed to the text it was taken from, credited or not; beside it a text may hold reporting of its own. */
export const COPIES: Row[] = [
  {
    rule: "a reprint in the paper’s own voice, without credit, is the agency’s named source",
    texts: [
      [
        "AP",
        "2025-01-14T10:00:00Z",
        `BRANNOCK (AP) — ⟦A retaining wall above the school had been cracked since the autumn⟧(Ida Lowell), the town's building inspector said Tuesday.\n\nInspector Ida Lowell said she had measured the crack in October and again in December, when it was wide enough to take a coin.`,
      ],
      [
        "Tri-County Record",
        "2025-01-14T19:00:00Z",
        `⟦A retaining wall above the school had been cracked since the autumn⟧(), the town's building inspector said Tuesday.\n\nShe had measured the crack in October and again in December, when it was wide enough to take a coin.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the same copy without any attribution rests on whom the original names",
    texts: [
      [
        "EFE",
        "2025-01-14T10:00:00Z",
        `Lima (EFE).- Three of the trapped miners were brought up alive after forty hours under the northern gallery, ⟦and all three were able to walk to the ambulance without help⟧(Hugo Ccori), rescue chief Hugo Ccori said.`,
      ],
      [
        "Andes Today",
        "2025-01-14T19:00:00Z",
        `There is joy in the valley tonight. Three of the trapped miners were brought up alive after forty hours under the northern gallery, ⟦and all three were able to walk to the ambulance without help⟧().\n\n(With agency inputs)`,
      ],
      [
        "La Veta",
        "2025-01-15T08:00:00Z",
        `"⟦My husband walked out of there on his own feet⟧(Elsa Huamán)," said Elsa Huamán at the gate, holding his helmet.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "own reporting beside a reprint is a second origin, and the reprint isn’t",
    texts: [
      [
        "PTI",
        "2025-09-09T06:00:00Z",
        `⟦Water entered the ground floor of the maternity home within minutes of the embankment giving way⟧(R. K. Sinha), district magistrate R. K. Sinha said on Tuesday.`,
      ],
      [
        "Ganga Samachar",
        "2025-09-09T15:00:00Z",
        `⟦Water entered the ground floor of the maternity home within minutes of the embankment giving way⟧(R K Sinha), district magistrate R K Sinha said on Tuesday.\n\nThis reporter reached the home by boat at noon. ⟦The water in the ground-floor wards came up to the window sills⟧() and a cot was floating in the corridor.\n\n(With PTI inputs)`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a text stitched from two agencies adds none to the two",
    texts: [
      [
        "AFP",
        "2025-10-01T06:00:00Z",
        `GARDEZ (AFP) — ⟦The convoy was hit by a roadside bomb at the second bend⟧(Wali Jan), said Wali Jan, who was driving the third lorry.`,
      ],
      [
        "DPA",
        "2025-10-01T07:00:00Z",
        `Gardez (dpa) - ⟦A bomb went off under the first lorry⟧(Naseer Stanekzai), provincial police chief Naseer Stanekzai said.`,
      ],
      [
        "Berlin Abend",
        "2025-10-01T12:00:00Z",
        `⟦The convoy was hit by a roadside bomb at the second bend⟧(Wali Jan), said Wali Jan, who was driving the third lorry. Police chief Naseer Stanekzai said ⟦the bomb went off under the first lorry⟧(Naseer Stanekzai).\n\nAFP/dpa`,
      ],
    ],
    groups: [
      [0, 2],
      [1, 3],
    ],
  },
  {
    rule: "police in one print and the commander in another, in one copy, are one origin",
    texts: [
      [
        "ANI",
        "2025-11-03T06:00:00Z",
        `⟦Eleven vehicles were burnt in the yard of the mill before the crowd was pushed back to the canal⟧(police), police said.`,
      ],
      [
        "Doab Express",
        "2025-11-03T10:00:00Z",
        `⟦Eleven vehicles were burnt in the yard of the mill before the crowd was pushed back to the canal⟧(Asha Rawat), Superintendent of Police Asha Rawat said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "uncredited copy with no source in either paper establishes nothing beside a witness",
    texts: [
      [
        "Coast Mail",
        null,
        `⟦The lifeboat was launched forty minutes after the first flare was seen from the pier⟧(), and by then the yacht had gone down in the race off the point.`,
      ],
      [
        "Cape Journal",
        null,
        `⟦The lifeboat was launched forty minutes after the first flare was seen from the pier⟧(), and by then the yacht had gone down in the race off the point.`,
      ],
      [
        "The Keeper",
        "2025-07-07T07:00:00Z",
        `"⟦I saw the flare at ten past nine and the boat went out at ten to ten⟧(Mary Tregenza)," said Mary Tregenza, who keeps the light.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a generic credit under a fact without a source establishes nothing",
    texts: [
      [
        "Morning Star of Kandy",
        "2025-05-01T04:00:00Z",
        `⟦The reservoir stands at a tenth of its capacity⟧(), and rationing begins on Monday.\n\n(Agencies)`,
      ],
      [
        "Hill Country Radio",
        "2025-05-01T09:00:00Z",
        `Gatekeeper Sunil Perera reads the staff gauge every morning. "⟦It says eleven per cent today⟧(Sunil Perera)," he said. "I wrote it down."`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "the Spanish and the English print of one release are one origin",
    texts: [
      [
        "Diario Austral",
        "2025-06-06T12:00:00Z",
        `La minera Cerro Azul informó que ⟦detuvo el segundo molino tras una fuga⟧(Cerro Azul), en un comunicado.`,
      ],
      [
        "Metals Desk",
        "2025-06-06T15:00:00Z",
        `Miner Cerro Azul said in a statement that ⟦it had halted its second mill after a leak⟧(Cerro Azul).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a name in another transliteration is the same person",
    texts: [
      [
        "TASS",
        "2025-06-06T12:00:00Z",
        `⟦The bridge was mined in March⟧(Yevgeny Sorokin), engineer Yevgeny Sorokin told TASS.`,
      ],
      [
        "Le Relais",
        "2025-06-06T15:00:00Z",
        `Selon l'ingénieur Evgueni Sorokine, ⟦le pont était miné depuis mars⟧(Evgueni Sorokine).`,
      ],
      [
        "Dnipro Weekly",
        "2025-06-08T15:00:00Z",
        `Fisherman Taras Hnatiuk rowed under it in April. "⟦There were boxes with wires on every pier⟧(Taras Hnatiuk)," he said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
