import type { Row } from "./mark";

/** Who cites, quotes or was told belongs to whom it goes back to. */
export const CHAINS: Row[] = [
  {
    rule: "a governor who had the number from the clinic adds nothing to the clinic",
    texts: [
      [
        "Hills Gazette",
        "2025-03-02T08:00:00Z",
        `The measles ward at Kotari has no more beds.\n\n"⟦We have buried seventeen children since Monday⟧(Amara Diallo)," said Dr Amara Diallo, who runs the district clinic.`,
      ],
      [
        "State Radio",
        "2025-03-02T18:00:00Z",
        `Governor Tomas Weah visited the town in the afternoon.\n\n⟦Seventeen children have died⟧(Tomas Weah), he told the crowd. He had the figure from the district clinic, his office said later.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a chain of three media ends at the person the first of them spoke to",
    texts: [
      [
        "Radio Lipa",
        "2025-01-05T06:00:00Z",
        `"⟦The dyke broke at the pumping house⟧(Jovan Petric)," dyke master Jovan Petric told Radio Lipa.`,
      ],
      [
        "Glas Danas",
        "2025-01-05T09:00:00Z",
        `⟦The dyke gave way beside the pumping house⟧(Radio Lipa), Radio Lipa reported on Sunday.`,
      ],
      [
        "The Northern Post",
        "2025-01-05T15:00:00Z",
        `⟦A dyke burst near a pumping station⟧(Glas Danas), according to the portal Glas Danas.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "who reads out a police list rests on the police",
    texts: [
      [
        "Lagos Courier",
        "2025-06-01T10:00:00Z",
        `⟦Twenty-two people were arrested⟧(police) at the depot, police said in a statement.`,
      ],
      [
        "Evening Sun",
        "2025-06-01T17:00:00Z",
        `Commissioner for works Ngozi Bello addressed traders on Sunday.\n\n"⟦They have taken twenty-two people⟧(Ngozi Bello)," she said, reading from a list compiled by the police.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a neighbour who was told by the driver is the driver’s knowledge; the driver counts once",
    texts: [
      [
        "Valley News",
        "2025-02-10T07:00:00Z",
        `Bus driver Ignacio Paredes says he saw it coming.\n\n"⟦The cable snapped before we reached the bridge⟧(Ignacio Paredes)," he said from his hospital bed.`,
      ],
      [
        "El Correo del Valle",
        "2025-02-10T12:00:00Z",
        `⟦The cable had broken before the bus came to the bridge⟧(Rosa Quintero), said Rosa Quintero, who lives next door to the driver. She was told so by Ignacio Paredes himself when she brought him clothes.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "state media that cite the ministry rest on the ministry",
    texts: [
      [
        "Gulf Monitor",
        "2025-05-05T05:00:00Z",
        `⟦The refinery will be closed for a month⟧(state media), state media reported, citing the oil ministry.`,
      ],
      [
        "Tanker Weekly",
        "2025-05-06T05:00:00Z",
        `The oil ministry said in a notice to buyers that ⟦the refinery would stop for a month⟧(oil ministry).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a medium that is cited for an unnamed official establishes nothing",
    texts: [
      [
        "Border Times",
        "2025-05-05T05:00:00Z",
        `⟦Two guards were abducted⟧(Daryaft TV) on the road to the pass, Daryaft TV reported, citing unnamed security officials.`,
      ],
      [
        "Mountain Voice",
        "2025-05-05T09:00:00Z",
        `"⟦They put sacks over the heads of two guards and drove them off⟧(Gul Sher)," said Gul Sher, who sells tea at the post. "I was pouring."`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "words given to one agency and printed by another paper are the speaker’s",
    texts: [
      [
        "Reuters",
        "2025-04-04T04:00:00Z",
        `MARSA (Reuters) - ⟦The tanker lost its rudder⟧(Paulo Abela), its captain, Paulo Abela, told Reuters by satellite telephone.`,
      ],
      [
        "Malta Evening",
        "2025-04-04T09:00:00Z",
        `⟦The ship's rudder was gone⟧(Reuters), the captain told Reuters.`,
      ],
      [
        "Harbour Log",
        "2025-04-05T09:00:00Z",
        `Pilot Carmel Zahra went alongside at dawn. "⟦There was no rudder on her, I looked⟧(Carmel Zahra)," he said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a monitoring group that counts what the papers report rests on the papers",
    texts: [
      [
        "Dawn Herald",
        "2025-07-01T04:00:00Z",
        `Surgeon Hina Malik operated until morning. "⟦I signed nine death certificates⟧(Hina Malik)," she said at the Civil Hospital.`,
      ],
      [
        "Conflict Ledger",
        "2025-07-03T04:00:00Z",
        `⟦Nine people were killed in the market⟧(Conflict Ledger), the group said, citing the Dawn Herald.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an opposition leader quoting the auditor is the auditor; the auditor’s own report is the same origin",
    texts: [
      [
        "The Quay",
        "2025-08-01T04:00:00Z",
        `⟦Forty million was paid for a bridge that does not exist⟧(Auditor General), the Auditor General said in her annual report.`,
      ],
      [
        "Parliament Daily",
        "2025-08-02T04:00:00Z",
        `"⟦Forty million for a bridge that is not there⟧(Lars Nyberg)," opposition leader Lars Nyberg said, quoting the Auditor General's report.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "according to the agency, said after a named speaker, tells only who carried it",
    texts: [
      [
        "Kyodo",
        "2025-03-03T03:00:00Z",
        `⟦The reactor was shut at 4.10 a.m.⟧(Kenji Morita), plant manager Kenji Morita told Kyodo.`,
      ],
      [
        "Pacific Wire",
        "2025-03-03T06:00:00Z",
        `⟦The reactor was stopped shortly after four⟧(Kenji Morita), plant manager Kenji Morita said, according to Kyodo.`,
      ],
    ],
    groups: [[0, 1]],
  },
];
