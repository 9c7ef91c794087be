import type { Row } from "./mark";

/** The same kinds of print and speech in other trades and words. */
export const AFRESH: Row[] = [
  {
    rule: "a station’s own correspondent says so, quoting the zoo, whose keeper another paper quotes",
    texts: [
      [
        "Radio Delta",
        "2026-05-01T08:00:00Z",
        `⟦The bear had not eaten for six days⟧(), our correspondent says, quoting the city zoo.`,
      ],
      [
        "Parkside Post",
        "2026-05-01T10:00:00Z",
        `⟦For six days the bear took no food⟧(the city zoo), the city zoo wrote to the Parkside Post.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the paper’s reporter learned it from the vet, and the vet says so himself",
    texts: [
      [
        "Parkside Post",
        "2026-05-02T08:00:00Z",
        `⟦The bear will need an operation⟧(), this newspaper's reporter learned from vet Simon Achterberg.`,
      ],
      [
        "Radio Delta",
        "2026-05-02T10:00:00Z",
        `"⟦He has to be operated on, I felt the lump⟧(Simon Achterberg)," said vet Simon Achterberg.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a colleague phoned the ranger, who saw the fire, and passes it on",
    texts: [
      [
        "Ridge Review",
        "2026-05-03T08:00:00Z",
        `"⟦The fire began behind the saw shed⟧(Tuula Niemi)," ranger Tuula Niemi said. She watched it from the tower.`,
      ],
      [
        "Lapland Line",
        "2026-05-03T09:00:00Z",
        `⟦It started at the saw shed⟧(Olli Saari), said Olli Saari, who lives in the next valley. The ranger had texted him at dawn.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an agency’s dateline in one paper and its credit in another, over one named judge",
    texts: [
      [
        "Delta Mail",
        "2026-05-04T08:00:00Z",
        `LAGOS (Reuters) - ⟦The tanker was seized on the owner's own request⟧(Bola Akande), Judge Bola Akande said on Monday.`,
      ],
      [
        "Cape Argus Weekly",
        "2026-05-04T10:00:00Z",
        `⟦The owner himself had asked for the tanker to be seized⟧(), a judge has found. — Reuters`,
      ],
    ],
    groups: [[0]],
  },
  {
    rule: "two papers’ compiled reports, each from agencies, with one named pilot",
    texts: [
      [
        "Sunrise Daily",
        "2026-05-05T08:00:00Z",
        `⟦The glider had lost its canopy⟧(Yusuf Demir), pilot Yusuf Demir said after landing it.\n\nCompiled from agency reports`,
      ],
      [
        "Evening Cup",
        "2026-05-05T19:00:00Z",
        `The canopy was gone, ⟦the glider's pilot, Yusuf Demir, said⟧(Yusuf Demir).\n\nAgencies`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a national broadcaster quoting the interior ministry, and a paper quoting the broadcaster",
    texts: [
      [
        "TV Narod",
        "2026-05-06T08:00:00Z",
        `⟦Nine smugglers were caught at the ford⟧(the Interior Ministry), the Interior Ministry announced this morning.`,
      ],
      [
        "Ford Courier",
        "2026-05-06T11:00:00Z",
        `⟦Nine smugglers have been caught⟧(TV Narod), TV Narod reported, quoting the authorities.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two of one paper’s reporters at two gates are that paper, a guard is himself",
    texts: [
      [
        "Stadium Sheet",
        "2026-05-07T08:00:00Z",
        `Our reporter at the north gate saw it: ⟦the turnstiles were chained⟧().`,
      ],
      [
        "Stadium Sheet",
        "2026-05-07T09:00:00Z",
        `We tried the south gate at half past six. ⟦The turnstiles were chained there, too⟧().`,
      ],
      [
        "Terrace Talk",
        "2026-05-07T10:00:00Z",
        `"⟦I was handed the chain at five and put it on⟧(Colm Duffy)," said guard Colm Duffy.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a column reprinted under another headline, and the editorial that leans on it",
    texts: [
      [
        "Sound Ledger",
        "2026-05-08T08:00:00Z",
        `By Harriet Cole\n\n⟦The ferry office kept no list of passengers after June⟧(Harriet Cole). I worked at its counter until August.`,
      ],
      [
        "Kyle Examiner",
        "2026-05-09T08:00:00Z",
        `As Harriet Cole has written in these pages, ⟦no passenger list was kept after June⟧(). We ask why.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a rival’s exclusive, which a third paper has only from the second",
    texts: [
      [
        "Northern Ledger",
        "2026-05-10T06:00:00Z",
        `"⟦The pump was never connected⟧(Gus Halloran)," foreman Gus Halloran told the Northern Ledger.`,
      ],
      [
        "Quay Star",
        "2026-05-10T09:00:00Z",
        `⟦The pump was not connected⟧(the Northern Ledger), the Northern Ledger reports.`,
      ],
      [
        "Town Crier Online",
        "2026-05-10T12:00:00Z",
        `⟦Nobody had connected the pump⟧(the Quay Star), the Quay Star says, citing the Northern Ledger.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "a post by the airline, and the airline’s spokesman by name",
    texts: [
      [
        "Apron News",
        "2026-05-11T08:00:00Z",
        `⟦Flight 118 turned back over the sea⟧(Aerolis), Aerolis wrote on X.`,
      ],
      [
        "Gate 7",
        "2026-05-11T09:00:00Z",
        `"⟦The flight turned back⟧(Vera Holt)," said Vera Holt, a spokeswoman for Aerolis.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the airline and the control tower, which had it on radar, are two",
    texts: [
      ["Apron News", "2026-05-11T08:00:00Z", `⟦Flight 118 turned back over the sea⟧(Aerolis), Aerolis said.`],
      [
        "Gate 7",
        "2026-05-11T13:00:00Z",
        `"⟦I saw 118 turn on my screen⟧(Nils Aas)," said Nils Aas, who was on duty in the control tower.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a joint declaration of three mayors, one of whom repeats it on the radio",
    texts: [
      [
        "Three Rivers",
        "2026-05-12T08:00:00Z",
        `⟦The plant discharges on Sundays⟧(the mayors of Alm, Brek and Sool), the mayors of Alm, Brek and Sool said in a joint declaration.`,
      ],
      [
        "Radio Sool",
        "2026-05-12T10:00:00Z",
        `"⟦They discharge on Sundays⟧(Mayor Jan Sool-Visser)," Mayor Jan Sool-Visser said, reading from the joint declaration.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two members of a commission at its press conference give the commission’s finding",
    texts: [
      [
        "Inquiry Watch",
        "2026-05-13T08:00:00Z",
        `⟦The lock was never serviced⟧(Dame Ruth Pell), said Dame Ruth Pell, chair of the canal inquiry.`,
      ],
      [
        "Towpath",
        "2026-05-13T09:00:00Z",
        `⟦No service was ever done on the lock⟧(Amit Sen), said Amit Sen, a member of the canal inquiry.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a minister, and her ministry’s spokesman who quotes her",
    texts: [
      [
        "Capital Sheet",
        "2026-05-14T08:00:00Z",
        `⟦The school will close in July⟧(Education Minister Alma Torres), Education Minister Alma Torres said.`,
      ],
      [
        "Pupil Post",
        "2026-05-14T09:00:00Z",
        `⟦The school closes in July⟧(Diego Ruiz), said Diego Ruiz, spokesman for the Education Ministry.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an unnamed trader in two papers on one day, and a broker by name",
    texts: [
      [
        "Grain Minute",
        "2026-05-15T08:00:00Z",
        `⟦Two cargoes were refused at the port⟧(a trader), a trader who declined to be named said.`,
      ],
      [
        "Silo",
        "2026-05-15T09:00:00Z",
        `⟦The port turned two cargoes away⟧(a European trader), a European trader said.`,
      ],
      [
        "Harvest Daily",
        "2026-05-15T15:00:00Z",
        `"⟦Both my cargoes were sent back⟧(Eli Novotny)," broker Eli Novotny said.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a leaked letter of the bishop’s office in two papers is the diocese",
    texts: [
      [
        "Chapter and Verse",
        "2026-05-16T08:00:00Z",
        `⟦The fund was emptied in Lent⟧(a letter from the diocese), a letter from the diocese seen by Chapter and Verse says.`,
      ],
      [
        "Sunday Lamp",
        "2026-05-16T09:00:00Z",
        `According to a letter from the diocese, ⟦nothing was left in the fund after Lent⟧(the diocese).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a translated French report names the trade union, whose secretary an English paper rings",
    texts: [
      [
        "L'Écho du Rail",
        "2026-05-17T08:00:00Z",
        `⟦Les freins ont lâché trois fois⟧(le syndicat SudRail), selon le syndicat SudRail.`,
      ],
      [
        "Junction",
        "2026-05-17T10:00:00Z",
        `"⟦The brakes failed three times⟧(Luc Perrin)," said Luc Perrin, secretary of SudRail.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a wire’s photographer saw it, and a paper prints that without saying whose eyes they were",
    texts: [
      [
        "AFP",
        "2026-05-18T08:00:00Z",
        `MARIS (AFP) — ⟦Three buses stood burnt out on the causeway⟧(), an AFP photographer saw. The nearest had its doors open and a child's shoe on the step, and nobody had yet come to tow them.`,
      ],
      [
        "Causeway Chronicle",
        "2026-05-18T10:00:00Z",
        `⟦Three buses stood burnt out on the causeway⟧(). The nearest had its doors open and a child's shoe on the step, and nobody had yet come to tow them.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a neighbour was told by the grocer, a second neighbour watched",
    texts: [
      [
        "Lane Letter",
        "2026-05-19T08:00:00Z",
        `"⟦The van came at four⟧(Mrs Okafor)," said Mrs Okafor, a neighbour. The grocer told her so, she said.`,
      ],
      [
        "Street Scene",
        "2026-05-19T09:00:00Z",
        `"⟦I let the van in at four⟧(Piet Blom)," said grocer Piet Blom.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an institute’s measurement, given by its head and by its bulletin, beside a farmer’s own gauge",
    texts: [
      [
        "Field & Fen",
        "2026-05-20T08:00:00Z",
        `⟦Eighty-one millimetres fell in an hour⟧(the Weather Institute), the Weather Institute's bulletin says.`,
      ],
      [
        "Fen Times",
        "2026-05-20T09:00:00Z",
        `⟦It was eighty-one millimetres⟧(Karin Moen), said Karin Moen, who heads the Weather Institute.`,
      ],
      [
        "Radio Fen",
        "2026-05-20T10:00:00Z",
        `"⟦My own gauge ran over at eighty⟧(Tom Ketter)," said farmer Tom Ketter. "I emptied it twice."`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
