import type { Row } from "./mark";

/** Further countries, trades and turns of phrase. */
export const VARIED: Row[] = [
  {
    rule: "a ferry line’s statement, its captain’s interview and a passenger",
    texts: [
      [
        "Fjord Tidende",
        "2025-02-01T08:00:00Z",
        `Ferry operator Sundlinjen said on Saturday that ⟦the Havfrue had struck the quay because its bow thruster failed⟧(Sundlinjen).\n\nThe company has taken the vessel out of service.`,
      ],
      [
        "Kystradio",
        "2025-02-01T17:00:00Z",
        `The master of the Havfrue has sailed for Sundlinjen since 1998.\n\n"⟦The thruster went dead as we turned in⟧(Arne Solheim)," Arne Solheim told Kystradio.`,
      ],
      [
        "Reisebrev",
        "2025-02-02T17:00:00Z",
        `⟦I stood at the rail and saw the foam under the bow stop, just like that⟧(), and then we hit. My coffee went over a nun.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the archaeologist, her institute’s release, and a paper that translates it",
    texts: [
      [
        "Institute for Aegean Studies",
        "2025-02-01T08:00:00Z",
        `Press release 3/2025\n\n⟦The wreck off Kalos was loaded in Sicily⟧(), an analysis of the clay has shown.`,
      ],
      [
        "To Vima tou Nisiou",
        "2025-02-01T12:00:00Z",
        `Το ναυάγιο ⟦φορτώθηκε στη Σικελία⟧(Eleni Markou), λέει η Eleni Markou.`,
      ],
      [
        "Antiquity Today",
        "2025-02-03T12:00:00Z",
        `"⟦The jars came aboard in Sicily⟧(Eleni Markou)," says Eleni Markou, who directs the excavation for the Institute for Aegean Studies.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "a trade union and its secretary; an inspector who tested the scaffold himself",
    texts: [
      [
        "Build News",
        "2025-02-01T08:00:00Z",
        `⟦The scaffold was not anchored⟧(building workers' union), the building workers' union said.`,
      ],
      [
        "Evening Plumb",
        "2025-02-01T12:00:00Z",
        `"⟦There were no anchors in that wall⟧(Rui Tavares)," said Rui Tavares, general secretary of the building workers' union.`,
      ],
      [
        "Safety Journal",
        "2025-02-09T12:00:00Z",
        `Labour inspector Paula Nunes climbed what was left. "⟦I found eleven holes and not one anchor⟧(Paula Nunes)," she said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "AFP and Reuters each with the same general are one; a monk is two",
    texts: [
      [
        "AFP",
        "2025-02-01T08:00:00Z",
        `MAE SOT (AFP) — ⟦The bridge has been retaken⟧(General Prasit Wong), General Prasit Wong told AFP.`,
      ],
      [
        "Reuters",
        "2025-02-01T08:30:00Z",
        `MAE SOT (Reuters) - ⟦Troops have recaptured the bridge⟧(Prasit Wong), the regional commander, General Prasit Wong, said.`,
      ],
      [
        "Border Lotus",
        "2025-02-01T12:00:00Z",
        `"⟦The soldiers are drinking tea on the bridge, I brought them the kettle⟧(Phra Ananda)," said the abbot Phra Ananda.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "hearsay of hearsay: the barber has it from a customer who isn’t named",
    texts: [
      [
        "Souk Gazette",
        "2025-02-01T08:00:00Z",
        `"⟦They are going to pull the old market down⟧(Youssef Amrani)," said barber Youssef Amrani, who had it from a customer.`,
      ],
      [
        "Medina Post",
        "2025-02-01T12:00:00Z",
        `⟦The market will be demolished in the spring⟧(Khadija Alaoui), city architect Khadija Alaoui told the council.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "a tabloid cites a broadsheet, which cites nobody; the stable lad is the one origin",
    texts: [
      [
        "The Broadsheet",
        "2025-02-01T08:00:00Z",
        `⟦The favourite was lame on Thursday⟧(), it is said in the yard.`,
      ],
      [
        "Tab",
        "2025-02-01T10:00:00Z",
        `⟦The favourite was limping two days before the race⟧(The Broadsheet), The Broadsheet claims.`,
      ],
      [
        "Turf",
        "2025-02-02T10:00:00Z",
        `"⟦I walked him on Thursday and he was short on the near fore⟧(Sean Doyle)," said stable lad Sean Doyle.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "the fire chief’s figure corrected by his deputy",
    texts: [
      [
        "Prairie Wire",
        "2025-02-01T08:00:00Z",
        `⟦Forty homes burned⟧(Dale Hutchins), Fire Chief Dale Hutchins said Saturday.`,
      ],
      [
        "Prairie Wire",
        "2025-02-02T08:00:00Z",
        `⟦Thirty-six homes burned⟧(Carla Reyes), not 40, Deputy Fire Chief Carla Reyes said Sunday, after crews walked every street.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an observatory abroad and the national institute: two instruments; the minister quotes the institute",
    texts: [
      [
        "Quito Hoy",
        "2025-02-01T08:00:00Z",
        `⟦El temblor alcanzó una magnitud de 6,1⟧(Instituto Geofísico), informó el Instituto Geofísico.`,
      ],
      [
        "Potsdam Seismo",
        "2025-02-01T08:10:00Z",
        `⟦Magnitude 6.0⟧(GFZ), the GFZ said, as recorded by its own network.`,
      ],
      [
        "El Litoral",
        "2025-02-01T12:00:00Z",
        `"⟦Fue de 6,1⟧(Ministra Elena Vaca)", dijo la ministra Elena Vaca, citando al Instituto Geofísico.`,
      ],
    ],
    groups: [[0, 2], [1]],
  },
  {
    rule: "a lawyer who speaks for his client, and the client",
    texts: [
      [
        "Court Circular",
        "2025-02-01T08:00:00Z",
        `⟦The signature is forged⟧(Amir Rezai), Amir Rezai told the court from the dock.`,
      ],
      [
        "Gavel",
        "2025-02-01T18:00:00Z",
        `⟦His client never signed the paper⟧(Golnar Hosseini), said Golnar Hosseini, lawyer for Amir Rezai.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a villager’s phone video described by two papers that saw the same clip, beside the villager",
    texts: [
      [
        "Valle Nuevo",
        "2025-02-01T08:00:00Z",
        `"⟦I filmed the soldiers taking the goats⟧(Rosario Mamani)," said Rosario Mamani, who put the clip on her page.`,
      ],
      [
        "Capital Post",
        "2025-02-01T18:00:00Z",
        `⟦Soldiers can be seen driving off goats⟧(Rosario Mamani), in a video posted by Rosario Mamani.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the party paper prints the party; the rival’s poll watcher counted",
    texts: [
      [
        "Workers' Party press office",
        "2025-02-01T08:00:00Z",
        `⟦We won the by-election in Sorel by 400 votes⟧().`,
      ],
      [
        "North Shore News",
        "2025-02-01T09:00:00Z",
        `⟦The Workers' Party took Sorel by 400 votes⟧(Workers' Party), the party said.`,
      ],
      [
        "Liberal Weekly",
        "2025-02-02T09:00:00Z",
        `"⟦I counted the bundles; they are 398 ahead⟧(Jean Gagnon)," said Jean Gagnon, who watched for the Liberals.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "water board by its acronym and its engineer; a brewer who measures his own well",
    texts: [
      [
        "Drought Watch",
        "2025-02-01T08:00:00Z",
        `⟦The aquifer has dropped four metres⟧(NWSB), the National Water Supply Board (NWSB) said.`,
      ],
      [
        "Hydro",
        "2025-02-01T18:00:00Z",
        `"⟦Four metres in two years⟧(Lindiwe Dube)," said Lindiwe Dube, an engineer at the National Water Supply Board.`,
      ],
      [
        "Craft Beer Monthly",
        "2025-02-05T18:00:00Z",
        `"⟦I drop a line down my own well every Sunday; it's four metres lower⟧(Piet Vorster)," brewer Piet Vorster said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
