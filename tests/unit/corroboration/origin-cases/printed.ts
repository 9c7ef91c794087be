import type { Row } from "./mark";

/** How papers and stations print what others have: credits, datelines, rivals, translations, columns. */
export const PRINTED: Row[] = [
  {
    rule: "copy with its credit in the last line is the agency’s named source, as the wire itself",
    texts: [
      [
        "AFP",
        "2026-03-02T08:00:00Z",
        `⟦The grain terminal lost two of its four silos in the fire⟧(Sorin Dobre), harbour captain Sorin Dobre said on Monday, standing before the ruins with a list in his hand.`,
      ],
      [
        "Gazeta Portului",
        "2026-03-02T15:00:00Z",
        `⟦The grain terminal lost two of its four silos in the fire⟧(), the harbour captain said on Monday, standing before the ruins with a list in his hand.\n\nAFP`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two papers that end on one agency’s name and name nobody have that agency at most",
    texts: [
      [
        "Lakeside Mirror",
        "2026-03-02T09:00:00Z",
        `⟦The dam keeper's house was carried away on Sunday night⟧(). Nobody was in it. The valley road is closed.\n\n(Reuters)`,
      ],
      [
        "Upland Record",
        "2026-03-02T11:00:00Z",
        `On Sunday night ⟦the flood took the house of the dam keeper⟧(), and the road through the valley is shut to traffic.\n\nReuters`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a credit at the end doesn’t take away whom the paper itself rang up",
    texts: [
      [
        "Morning Quay",
        "2026-03-03T09:00:00Z",
        `"⟦We lost the whole of the night's catch⟧(Inga Bruun)," skipper Inga Bruun told the Morning Quay by telephone from the pier.\n\nAdditional reporting by dpa`,
      ],
      [
        "Strandposten",
        "2026-03-03T12:00:00Z",
        `"⟦There was not one crate left to sell⟧(Aksel Lund)," said Aksel Lund, who runs the auction hall and opened it empty at five.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "an agency’s credit at the end of both, whose text names one mayor in other words",
    texts: [
      [
        "Sierra Hoy",
        "2026-03-04T09:00:00Z",
        `⟦The bus was carrying thirty-one pilgrims⟧(Pilar Acosta), said mayor Pilar Acosta, who saw it leave the square.\n\nEFE`,
      ],
      [
        "El Collado",
        "2026-03-04T10:00:00Z",
        `According to the mayor, Pilar Acosta, ⟦thirty-one pilgrims had boarded the bus⟧(Pilar Acosta).\n\nSource: EFE`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "with agency inputs, a paper’s own assertion has no origin beside the widow who was there",
    texts: [
      [
        "Deccan Reporter",
        "2026-03-05T09:00:00+05:30",
        `⟦The boiler had not been inspected for two years⟧(). Workers had complained in January, it is learnt.\n\n(With inputs from agencies)`,
      ],
      [
        "Mill Town Times",
        "2026-03-05T19:00:00+05:30",
        `"⟦No inspector came in two years, I filled his logbook myself and it was blank⟧(Shanta Pawar)," said Shanta Pawar, who kept the boiler house with her husband.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "agency inputs in two papers, whose own voices say the same, are nobody’s",
    texts: [
      [
        "Coastal Express",
        "2026-03-05T09:00:00+05:30",
        `⟦Eleven trawlers are still at sea⟧() as the cyclone nears.\n\nWith agency inputs`,
      ],
      [
        "Malabar Daily",
        "2026-03-05T12:00:00+05:30",
        `As the storm closes in, ⟦eleven boats have not come back⟧().\n\n(Inputs from agencies)`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "agency inputs leave the harbour officer whom the paper names, and the second paper’s too",
    texts: [
      [
        "Coastal Express",
        "2026-03-06T09:00:00+05:30",
        `⟦All eleven trawlers have reported by radio⟧(K. Nambiar), port officer K. Nambiar said on Friday.\n\n(With agency inputs)`,
      ],
      [
        "Malabar Daily",
        "2026-03-06T12:00:00+05:30",
        `Port officer K. Nambiar said ⟦the eleven boats had called in⟧(K. Nambiar).\n\nAgencies`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a correspondent who counted is the paper’s own knowledge, inputs or not; an agency’s named clerk is another",
    texts: [
      [
        "Deccan Reporter",
        "2026-03-06T09:00:00+05:30",
        `Our correspondent walked the whole of the embankment on Thursday and ⟦counted nine breaches⟧().\n\n(With inputs from agencies)`,
      ],
      [
        "PTI",
        "2026-03-06T11:00:00+05:30",
        `⟦Nine breaches have been entered in the register⟧(Lata Gokhale), said Lata Gokhale, who keeps the register of the irrigation office and had each reported to her by its own watchman.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a state broadcaster that quotes the ministry and the ministry’s own release are the ministry",
    texts: [
      [
        "State Television of Karsa",
        "2026-03-07T09:00:00Z",
        `⟦Four border posts were shelled overnight⟧(the Ministry of Defence), the Ministry of Defence said, state television reported.`,
      ],
      [
        "Ministry of Defence of Karsa",
        "2026-03-07T07:00:00Z",
        `⟦Overnight the enemy shelled four of our border posts⟧(). Our units returned fire.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "state media named as the source by two foreign papers, which cite the ministry",
    texts: [
      [
        "The Continental",
        "2026-03-07T12:00:00Z",
        `⟦Four posts on the border came under fire⟧(state media), state media reported, citing the defence ministry.`,
      ],
      [
        "Morgenblatt",
        "2026-03-07T13:00:00Z",
        `The defence ministry says ⟦four border posts were hit⟧(the defence ministry), according to state television.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "state television that cites nobody, and a paper that cites state television, are one, and it names itself",
    texts: [
      [
        "Karsa One",
        "2026-03-08T09:00:00Z",
        `A crew of Karsa One filmed the school this morning. ⟦The roof of the gymnasium is gone⟧().`,
      ],
      [
        "Frontier Post",
        "2026-03-08T14:00:00Z",
        `⟦The school's gymnasium has lost its roof⟧(Karsa One), state broadcaster Karsa One reported.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a state agency carries a general, and a rival state’s agency its own general",
    texts: [
      [
        "KSA",
        "2026-03-08T09:00:00Z",
        `⟦The bridge was destroyed by a drone⟧(General Tarek Oman), General Tarek Oman told state news agency KSA.`,
      ],
      [
        "Vestra News Agency",
        "2026-03-08T11:00:00Z",
        `⟦A drone brought the bridge down⟧(General Lev Marin), General Lev Marin said. His drones filmed it, he told the Vestra News Agency.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "two reporters of one paper, each with an own voice, are that paper once",
    texts: [
      [
        "The Herald of Ansty",
        "2026-03-09T09:00:00Z",
        `By Rose Whitlock\n\nI stood in the ticket hall when the lights went. ⟦The gates stayed locked for eleven minutes⟧().`,
      ],
      [
        "The Herald of Ansty",
        "2026-03-09T17:00:00Z",
        `By Dev Rana\n\nOur reporters were at both ends of the platform. ⟦For eleven minutes no gate opened⟧().`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two reporters of one station quote two passengers, who are two",
    texts: [
      [
        "Radio Ansty",
        "2026-03-09T09:00:00Z",
        `"⟦I looked at my watch, and it was eleven minutes⟧(Mina Falk)," passenger Mina Falk told Radio Ansty.`,
      ],
      [
        "Radio Ansty",
        "2026-03-09T12:00:00Z",
        `"⟦We shook the gates for eleven minutes⟧(Joe Tarbuck)," said Joe Tarbuck, who had been on the second train.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a paper and its own weekend magazine that repeats its count",
    texts: [
      [
        "The Herald of Ansty",
        "2026-03-09T09:00:00Z",
        `Our reporters counted the shuttered shops on Mill Street. ⟦There are thirty-eight⟧().`,
      ],
      [
        "Ansty Weekend",
        "2026-03-14T09:00:00Z",
        `⟦Thirty-eight shops on Mill Street are shuttered⟧(the Herald of Ansty), the Herald of Ansty found this week.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a wire’s dateline and no credit: the reprint names nobody, and rests on the wire’s sergeant",
    texts: [
      [
        "AP",
        "2026-03-10T09:00:00Z",
        `HOLLIS CREEK (AP) — ⟦The propane tank had been leaking since the weekend⟧(Dale Huber), Sgt. Dale Huber said Tuesday. He had smelled it himself on Saturday on his way to church and again on Sunday night.`,
      ],
      [
        "Hollis Creek Sentinel",
        "2026-03-10T16:00:00Z",
        `HOLLIS CREEK — ⟦The propane tank had been leaking since the weekend⟧(), a sergeant said Tuesday. He had smelled it himself on Saturday on his way to church and again on Sunday night.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a dateline of an agency in a paper, unsourced, and the agency’s own text elsewhere in the story",
    texts: [
      [
        "Bay Courier",
        "2026-03-11T09:00:00Z",
        `PORT ELLERY (Reuters) - ⟦The ferry's car deck doors were open when it left⟧(), an inquiry heard on Wednesday.`,
      ],
      [
        "Reuters",
        "2026-03-11T08:00:00Z",
        `PORT ELLERY (Reuters) - ⟦The ferry's car deck doors were open when it left⟧(Hamish Orr), second mate Hamish Orr told an inquiry on Wednesday.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a translated agency text in a foreign paper rests on the agency’s minister",
    texts: [
      [
        "ANSA",
        "2026-03-12T08:00:00Z",
        `⟦Il traghetto trasportava 412 persone⟧(Carla Rinaldi), ha detto la ministra dei Trasporti Carla Rinaldi.`,
      ],
      [
        "Adria Daily",
        "2026-03-12T10:00:00Z",
        `⟦The ferry was carrying 412 people⟧(Carla Rinaldi), transport minister Carla Rinaldi told the Italian agency ANSA.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a Spanish paper’s version of a French agency’s prefect, and a villager it found itself",
    texts: [
      [
        "AFP",
        "2026-03-13T08:00:00Z",
        `⟦Le village est coupé du monde⟧(le préfet Yves Cordier), a déclaré le préfet Yves Cordier.`,
      ],
      [
        "Diario del Ebro",
        "2026-03-13T12:00:00Z",
        `El pueblo está aislado, ⟦según el prefecto Yves Cordier, no llega nadie⟧(Yves Cordier).\n\n"⟦No ha subido nadie desde el lunes, yo misma bajé a mirar la carretera⟧(Odile Fabre)", cuenta Odile Fabre, vecina.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "one column printed by two papers is its author once",
    texts: [
      [
        "Prairie Star",
        "2026-03-14T08:00:00Z",
        `By Eleanor Voss\n\nI sat on the hospital board for nine years. ⟦We were shown two sets of accounts at every meeting, a thick one and a thin one⟧(Eleanor Voss).\n\nEleanor Voss is a former member of the board.`,
      ],
      [
        "River City Globe",
        "2026-03-15T08:00:00Z",
        `Opinion: What the board knew\nBy Eleanor Voss\n\nI sat on the hospital board for nine years. ⟦We were shown two sets of accounts at every meeting, a thick one and a thin one⟧(Eleanor Voss).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a syndicated column, and a news story that quotes it by its author’s name",
    texts: [
      [
        "Prairie Star",
        "2026-03-14T08:00:00Z",
        `By Eleanor Voss\n\n⟦There were two sets of accounts⟧(Eleanor Voss). I held both in my hands.`,
      ],
      [
        "Capital Wire",
        "2026-03-16T08:00:00Z",
        `The hospital ⟦kept two sets of accounts⟧(Eleanor Voss), Eleanor Voss, a former board member, wrote in the Prairie Star.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an editorial that repeats the column says whom it has it from, and is no second origin",
    texts: [
      [
        "Prairie Star",
        "2026-03-14T08:00:00Z",
        `By Eleanor Voss\n\n⟦The auditor was never let into the basement⟧(Eleanor Voss). I had the key, and was told to lose it.`,
      ],
      [
        "River City Globe",
        "2026-03-17T08:00:00Z",
        `The Globe's view. As Eleanor Voss wrote last week, ⟦the auditor was kept out of the basement⟧(). That alone should end careers.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "our correspondent reports, citing the district hospital, which another paper rang as well",
    texts: [
      [
        "Northern Chronicle",
        "2026-03-15T08:00:00Z",
        `⟦Nineteen people were admitted with burns⟧(), our correspondent reports, citing the district hospital.`,
      ],
      [
        "The Miller",
        "2026-03-15T10:00:00Z",
        `⟦Nineteen patients with burns came in before midnight⟧(the district hospital), the district hospital said by telephone.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "our correspondent reports, citing residents: nobody’s, beside the fire brigade",
    texts: [
      [
        "Northern Chronicle",
        "2026-03-15T08:00:00Z",
        `⟦The alarm rang for an hour before anybody came⟧(), our correspondent reports, citing residents.`,
      ],
      [
        "The Miller",
        "2026-03-15T10:00:00Z",
        `⟦The first engine arrived fifty-eight minutes after the alarm⟧(the fire brigade), the fire brigade said, reading from its log.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "our correspondent on the spot saw it, and another’s correspondent cites him",
    texts: [
      [
        "Northern Chronicle",
        "2026-03-16T08:00:00Z",
        `Our correspondent on the spot reports that ⟦the second chimney fell at noon⟧(); he watched it from the tram stop.`,
      ],
      [
        "Evening Tram",
        "2026-03-16T18:00:00Z",
        `⟦The second chimney came down at noon⟧(), the Northern Chronicle's correspondent reported.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a paper that quotes a rival’s scoop has the rival’s source, whom the rival names",
    texts: [
      [
        "The Ledger",
        "2026-03-17T06:00:00Z",
        `"⟦I signed the order for the wrong valves⟧(Peter Kray)," purchasing manager Peter Kray told The Ledger.`,
      ],
      [
        "The Argus",
        "2026-03-17T11:00:00Z",
        `⟦The wrong valves were ordered⟧(), The Ledger reported on Tuesday. The company declined to comment.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a paper that confirms a rival’s scoop with a source of its own adds that source",
    texts: [
      [
        "The Ledger",
        "2026-03-17T06:00:00Z",
        `"⟦I signed the order for the wrong valves⟧(Peter Kray)," purchasing manager Peter Kray told The Ledger.`,
      ],
      [
        "The Argus",
        "2026-03-18T11:00:00Z",
        `The Ledger first reported the order. "⟦The valves that came off my lorry were the wrong ones, I checked the stamp⟧(Bernd Ahl)," driver Bernd Ahl told The Argus.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a rival’s report without a named source, cited twice, is nobody’s thrice",
    texts: [
      [
        "The Ledger",
        "2026-03-19T06:00:00Z",
        `⟦The merger talks have collapsed⟧(people familiar with the matter), people familiar with the matter said.`,
      ],
      [
        "The Argus",
        "2026-03-19T09:00:00Z",
        `⟦Merger talks have broken down⟧(The Ledger), The Ledger reported.`,
      ],
      ["Market Minute", "2026-03-19T10:00:00Z", `⟦The talks are over⟧(), according to The Ledger.`],
    ],
    groups: [[0, 1, 2]],
  },
];

/** What isn't told yet: a body under its name in another language is taken for another. */
export const UNTOLD: Row[] = [
  {
    rule: "a translation in a paper’s own voice, with the agency’s credit, and the agency’s own unsourced copy",
    texts: [
      [
        "dpa",
        "2026-03-12T08:00:00Z",
        `Nach Angaben der Bergwacht ⟦sind drei Wanderer vermisst⟧(die Bergwacht).`,
      ],
      [
        "Alpine Bulletin",
        "2026-03-12T12:00:00Z",
        `⟦Three hikers are missing⟧(mountain rescue), according to the mountain rescue service, Bergwacht.\n\n(dpa)`,
      ],
    ],
    groups: [[0, 1]],
  },
];
