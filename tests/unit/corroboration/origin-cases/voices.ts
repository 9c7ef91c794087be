import type { Row } from "./mark";

/** Own eyes, unnamed mouths, one mouth twice. */
export const VOICES: Row[] = [
  {
    rule: "an agency’s photographer who counted is the agency, wherever the count is printed",
    texts: [
      [
        "AFP",
        "2025-12-01T10:00:00Z",
        `KORHOGO (AFP) — ⟦An AFP photographer counted fourteen coffins in the nave⟧() on Monday.`,
      ],
      [
        "Abidjan Soir",
        "2025-12-01T13:00:00Z",
        `⟦Fourteen coffins stood in the nave, according to an AFP photographer⟧(an AFP photographer).`,
      ],
      [
        "Radio Savane",
        "2025-12-02T13:00:00Z",
        `"⟦I blessed fourteen coffins⟧(Basile Kone)," said Father Basile Kone.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "two papers whose own reporters were there are two",
    texts: [
      [
        "The Plain Dealer of Ost",
        "2025-12-01T10:00:00Z",
        `We stood on the levee all night. ⟦At ten past three the water came over the sandbags⟧().`,
      ],
      [
        "Ost Tribune",
        "2025-12-01T13:00:00Z",
        `Our reporter was at the sluice. ⟦The sandbags were overtopped soon after three⟧().`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "an unnamed insider beside a named one adds nothing",
    texts: [
      [
        "Market Wire",
        "2025-12-01T10:00:00Z",
        `⟦The lender will be sold to a rival⟧(people familiar with the talks), people familiar with the talks said.`,
      ],
      [
        "Bourse Today",
        "2025-12-01T13:00:00Z",
        `"⟦We are selling the bank⟧(Otto Brandl)," said Otto Brandl, who owns a fifth of it.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "only unnamed sources: they count together as one",
    texts: [
      [
        "Market Wire",
        "2025-12-01T10:00:00Z",
        `⟦The minister has resigned⟧(two senior aides), two senior aides said.`,
      ],
      ["Bourse Today", "2025-12-01T13:00:00Z", `⟦The minister is gone⟧(a diplomat), a diplomat said.`],
      ["Noon", "2025-12-01T14:00:00Z", `⟦The minister stepped down this morning⟧(), Noon has learned.`],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "one witness who speaks to three outlets is one",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `"⟦The wheel came off as we landed⟧(Nadia Rahimi)," passenger Nadia Rahimi told A Daily.`,
      ],
      [
        "B Television",
        "2025-12-01T11:00:00Z",
        `⟦A wheel broke off on landing⟧(Rahimi), Ms Rahimi said in our studio.`,
      ],
      [
        "C Online",
        "2025-12-01T12:00:00Z",
        `In a post on X, passenger Nadia Rahimi wrote that ⟦the wheel had come off⟧(Nadia Rahimi).`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "two people of one family name are two",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `"⟦The boat was overloaded⟧(Abdul Karim)," said Abdul Karim, the ferryman.`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `"⟦There were far too many of us aboard⟧(Salma Karim)," said Salma Karim, who lost her shoes.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a corrected figure of one harbour master is one origin",
    texts: [
      ["Wire", "2025-12-01T10:00:00Z", `⟦Thirty are missing⟧(Elin Dahl), harbour master Elin Dahl said.`],
      [
        "Wire",
        "2025-12-01T18:00:00Z",
        `Correction: ⟦twenty-six are missing⟧(Elin Dahl), not thirty, harbour master Elin Dahl said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a denial stands in no group",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `"⟦Shells fell on the school⟧(Iman Saleh)," teacher Iman Saleh said.`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `⟦No shell fell anywhere near the school⟧(!Defence Ministry), the Defence Ministry said.`,
      ],
    ],
    groups: [[0]],
  },
  {
    rule: "a judge and a source close to the court: one",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `⟦The trial is put off to May⟧(a source close to the court), a source close to the court said.`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `⟦The trial will start in May⟧(Judge Ana Ruiz), Judge Ana Ruiz ruled.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "a seismograph and a survivor are two",
    texts: [
      [
        "National Seismological Institute",
        "2025-12-01T10:00:00Z",
        `Bulletin 44. ⟦The main shock was recorded at 04:12:09⟧().`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `"⟦My clock stopped at twelve past four⟧(Murat Demir)," said Murat Demir, a watchmaker.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a reporter’s rumour is no observation: it is reported that…",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `The hills are quiet. ⟦The rebels are reported to have left the town⟧().`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `"⟦They went before light, I watched them load the mules⟧(Hamid Noor)," said Hamid Noor, who keeps goats.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "one press conference in two papers is one origin, a bystander another",
    texts: [
      [
        "A Daily",
        "2025-12-01T10:00:00Z",
        `"⟦The lift had passed its test⟧(Rafael Ortega)," minister Rafael Ortega said at a press conference.`,
      ],
      [
        "B Daily",
        "2025-12-01T11:00:00Z",
        `At the same press conference minister Rafael Ortega said ⟦the lift had passed its test⟧(Rafael Ortega).`,
      ],
      [
        "C Daily",
        "2025-12-01T12:00:00Z",
        `"⟦I did the test and it passed⟧(Ines Cardoso)," said Ines Cardoso, a lift fitter.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
