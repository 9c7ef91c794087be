import type { Row } from "./mark";

/** Texts of several paragraphs, as they were found to be hardest. */
export const SEVERAL: Row[] = [
  {
    rule: "the ranger station’s log, the ranger and the park’s web page",
    texts: [
      [
        "Trailhead",
        "2024-10-01T08:00:00Z",
        `Snow closed the high route on Sunday.\n\n⟦Two walkers were brought down with frostbite⟧(park authority), the park authority said on its website. It asked visitors to stay below the tree line.`,
      ],
      [
        "Alm Bote",
        "2024-10-01T18:00:00Z",
        `Ranger Moritz Egger had just lit the stove when the radio spoke.\n\n"⟦We fetched two of them off the ridge with frozen feet⟧(Moritz Egger)," he said. His dog found the second one.`,
      ],
      [
        "Bergsport",
        "2024-10-04T18:00:00Z",
        `Annelie Kurz will keep her toes. "⟦There were two of us, me and Jens, and neither could feel our feet⟧(Annelie Kurz)," she said in the ward.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the treasurer’s books, read by the chairman at the meeting and by the treasurer to a reporter",
    texts: [
      [
        "Allotment News",
        "2024-10-01T08:00:00Z",
        `Chairman Ted Birch opened the meeting at seven.\n\nHe read out the treasurer's figures. ⟦Nine thousand pounds were missing⟧(Ted Birch), he said, and sat down.`,
      ],
      [
        "Local Democracy Reporter",
        "2024-10-02T08:00:00Z",
        `The treasurer, Moira Pell, keeps the accounts in a biscuit tin.\n\n"⟦It's nine thousand and forty pounds that isn't there⟧(Moira Pell)," she said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "one agency’s two bulletins and the radio that reads them out",
    texts: [
      [
        "Yonhap",
        "2024-10-01T08:00:00Z",
        `SEOUL, Oct. 1 (Yonhap) -- ⟦A fishing boat capsized off Jindo with nine aboard⟧(Coast Guard), the Coast Guard said Tuesday.`,
      ],
      [
        "Yonhap",
        "2024-10-01T11:00:00Z",
        `(2nd LD) SEOUL, Oct. 1 (Yonhap) -- ⟦A fishing boat carrying 11 people capsized off Jindo⟧(Coast Guard official), a Coast Guard official said, revising the earlier number of nine.`,
      ],
      [
        "Radio Pacifica",
        "2024-10-01T12:00:00Z",
        `⟦A boat with eleven people on board has turned over off the Korean coast⟧(Yonhap), the news agency Yonhap reports.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "a diplomat’s cable quoted by two papers is the diplomat; a clerk who stamped the visas is another",
    texts: [
      [
        "Dossier",
        "2024-10-01T08:00:00Z",
        `⟦The visas were sold for two thousand dollars each⟧(Ambassador Henri Duval), Ambassador Henri Duval wrote in a cable that Dossier has read.`,
      ],
      [
        "Le Carnet",
        "2024-10-02T08:00:00Z",
        `Dans un télégramme, l'ambassadeur Henri Duval affirme que ⟦les visas se vendaient deux mille dollars⟧(Henri Duval).`,
      ],
      [
        "Consular Staff Bulletin",
        "2024-10-09T08:00:00Z",
        `"⟦I stamped them, and I saw the envelopes⟧(Mariam Toure)," said Mariam Toure, until March a clerk at the visa counter.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the paper’s own test at a laboratory, and the agency that cites the paper",
    texts: [
      [
        "Consumer Eye",
        "2024-10-01T08:00:00Z",
        `⟦Our laboratory found lead in four of nine toys⟧().\n\nWe bought them in March in three shops.`,
      ],
      [
        "AFP",
        "2024-10-01T15:00:00Z",
        `PARIS (AFP) — ⟦Four in nine toys on sale contain lead⟧(Consumer Eye), the magazine Consumer Eye reported on Tuesday.`,
      ],
      [
        "Toy Trade",
        "2024-10-02T15:00:00Z",
        `⟦Nearly half of tested toys had lead in them⟧(AFP), according to AFP.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "residents, a resident, locals: no names, no origin; the dam engineer is the one",
    texts: [
      [
        "Terai Times",
        "2024-10-01T08:00:00Z",
        `⟦The spillway opened without warning⟧(residents), residents said.`,
      ],
      ["Kosi Khabar", "2024-10-01T12:00:00Z", `"⟦Nobody warned us⟧(a resident)," a resident said.`],
      [
        "Engineer",
        "2024-10-04T12:00:00Z",
        `"⟦I pressed the button and I sounded no siren⟧(Bishnu Karki)," said gate operator Bishnu Karki.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a cousin who has it from a letter, whose the sentence doesn’t say, has no known origin; the letter has",
    texts: [
      [
        "Port Gazette",
        "2024-10-01T08:00:00Z",
        `⟦The mate was washed overboard before the mast broke⟧(Lidia Costa), according to Lidia Costa, a cousin of the cook. She learned it from his letter.`,
      ],
      [
        "Ilhas",
        "2024-10-03T08:00:00Z",
        `We print the letter of cook Nuno Costa as it reached his family. "⟦First the sea took the mate, then the mast came down⟧(Nuno Costa)."`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "a ministry in a capital and the ministry of the same name next door are two",
    texts: [
      [
        "Plains Daily",
        "2024-10-01T08:00:00Z",
        `⟦Shots were fired across the river on Monday night⟧(Defence Ministry of Arda), the Defence Ministry of Arda said.`,
      ],
      [
        "Hills Daily",
        "2024-10-01T09:00:00Z",
        `⟦There was firing across the river⟧(Defence Ministry of Belen), the Defence Ministry of Belen said.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "the same scientist for the radio and in a journal; her co-author is the same study",
    texts: [
      [
        "Wave FM",
        "2024-10-01T08:00:00Z",
        `"⟦Half of the seagrass has gone⟧(Katrin Voll)," marine biologist Katrin Voll of the Baltic Institute told Wave FM.`,
      ],
      [
        "Sea Letters",
        "2024-10-03T08:00:00Z",
        `⟦Seagrass cover has halved⟧(Tomasz Wilk), said Tomasz Wilk of the Baltic Institute, presenting the survey.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the publisher’s owner speaks in its pages: he is no second origin to himself",
    texts: [
      [
        "Harbour Bugle",
        "2024-10-01T08:00:00Z",
        `"⟦I sold the pier on Friday⟧(Max Orlov)," said Max Orlov, who also owns this newspaper.`,
      ],
      [
        "Rival Post",
        "2024-10-01T18:00:00Z",
        `⟦The pier has been sold⟧(Harbour Bugle), the Harbour Bugle reports.`,
      ],
    ],
    groups: [[0, 1]],
  },
];
