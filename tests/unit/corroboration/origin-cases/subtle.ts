import type { Row } from "./mark";

/** Who speaks from whom, said in passing. */
export const SUBTLE: Row[] = [
  {
    rule: "the commissioner’s number is the relief desk’s, which the second paper asked itself",
    texts: [
      [
        "Brahma Valley News",
        "2024-07-04T09:00:00+05:30",
        `Deputy commissioner Anil Hazarika toured the eastern blocks by boat on Thursday.\n\n⟦Two hundred and six villages are under water⟧(Anil Hazarika), he told villagers at Majgaon, holding up a printout that his relief desk had given him that morning.\n\nHe promised tarpaulins by the weekend. A woman asked him about last year's tarpaulins.`,
      ],
      [
        "Char Weekly",
        "2024-07-05T06:00:00+05:30",
        `The relief desk of the deputy commissioner sits behind the treasury, next to a tea stall.\n\n"⟦Two hundred and six, as of nine this morning⟧(Junmoni Das)," said Junmoni Das, who runs the desk and takes the calls. She adds up what the village heads report.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a priest who was rung by the sexton, and the sexton",
    texts: [
      [
        "Karst Tribune",
        "2024-07-04T09:00:00Z",
        `"⟦The bell cracked at the second stroke⟧(Franc Zupan)," said sexton Franc Zupan. He has rung it for thirty years and says his hands knew before his ears.`,
      ],
      [
        "Cathedral Circular",
        "2024-07-07T09:00:00Z",
        `The faithful will have noticed the silence. ⟦The great bell cracked on Thursday at the second stroke⟧(Father Ivan Kos), Father Ivan Kos writes. He was in Rome that day and heard of it from the sexton.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two networks with the same footage of the mayor have the mayor",
    texts: [
      [
        "Canal Sur Noticias",
        "2024-07-04T09:00:00Z",
        `La alcaldesa, Lucía Ferrer, compareció ante las cámaras. "⟦El puente se cerró el lunes⟧(Lucía Ferrer)", dijo.`,
      ],
      [
        "Euro Morning",
        "2024-07-04T12:00:00Z",
        `⟦The bridge was closed on Monday⟧(Lucia Ferrer), the mayor, Lucia Ferrer, told Spanish television.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an NGO’s press officer and its report; the village elder it interviewed speaks for himself to another paper",
    texts: [
      [
        "River Rights",
        "2024-07-04T09:00:00Z",
        `⟦The mill discharges at night⟧(River Rights), River Rights says in a report published today. Its staff took samples on eleven nights in May.`,
      ],
      [
        "Daily Estuary",
        "2024-07-04T15:00:00Z",
        `"⟦They let it out after midnight⟧(Noor Aisyah)," said Noor Aisyah, press officer of River Rights.`,
      ],
      [
        "Kampung Post",
        "2024-07-06T15:00:00Z",
        `"⟦I smell it at two in the morning, and I have seen the foam come down⟧(Pak Darman)," said Pak Darman, who sleeps on his boat.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the same analyst in a wire and in a column, once by name and once by firm",
    texts: [
      [
        "Bloomberg",
        "2024-07-04T09:00:00Z",
        `⟦The smelter has lost a third of its output⟧(Mireille Caron), said Mireille Caron, an analyst at Delmas & Roy.`,
      ],
      [
        "Metal Notes",
        "2024-07-05T09:00:00Z",
        `⟦Output at the smelter is down by a third⟧(Delmas & Roy), according to Delmas & Roy.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the press service’s item and the governor it quotes are one; a teacher who was in the hall is two",
    texts: [
      [
        "Press service of the Governor",
        "2024-07-04T09:00:00Z",
        `⟦Governor Sergei Lapin promised the teachers their pay by 1 August⟧() at a meeting in the House of Culture.`,
      ],
      [
        "Taiga Online",
        "2024-07-04T12:00:00Z",
        `⟦The teachers will be paid by the first of August⟧(Sergei Lapin), governor Sergei Lapin said.`,
      ],
      [
        "Uchitel",
        "2024-07-05T12:00:00Z",
        `"⟦He said the first of August, I was sitting in the third row⟧(Olga Berezina)," said Olga Berezina, who teaches chemistry.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "an outlet’s summary of others’ reports, with links, has nothing of its own",
    texts: [
      [
        "The Digest",
        "2024-07-04T21:00:00Z",
        `What we know so far: ⟦the ferry was carrying twice its licence⟧(), local media report.`,
      ],
      [
        "Banjar Post",
        "2024-07-04T12:00:00Z",
        `"⟦We sold four hundred tickets for two hundred places⟧(Hendra Gunawan)," said Hendra Gunawan at the ticket window.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "a hospital’s duty doctor and its bulletin are one; a volunteer who drove the wounded is two",
    texts: [
      [
        "Frontier Mail",
        "2024-07-04T21:00:00Z",
        `⟦Nine of the wounded have died⟧(Lady Reading Hospital), a bulletin of the Lady Reading Hospital said.`,
      ],
      [
        "Khyber Today",
        "2024-07-04T22:00:00Z",
        `"⟦Nine did not make it⟧(Dr Asim Shah)," said Dr Asim Shah, on duty at the Lady Reading Hospital.`,
      ],
      [
        "Volunteer",
        "2024-07-05T22:00:00Z",
        `"⟦I carried nine of them back out to the ambulance, covered⟧(Bilal Afridi)," said Bilal Afridi, who drives for a charity.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "who was not there and names nobody has no knowledge of their own",
    texts: [
      [
        "Border Eye",
        "2024-07-04T21:00:00Z",
        `"⟦They burnt the customs house⟧(Senator Paul Mbeki)," Senator Paul Mbeki told a rally in the capital. He was not there, and did not say how he knew.`,
      ],
      [
        "Lake Sentinel",
        "2024-07-05T21:00:00Z",
        `"⟦I saw the customs house burn from my canoe⟧(Jonas Tembo)," said Jonas Tembo.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "the chamber’s president relays its members’ survey; the chamber’s note is the same",
    texts: [
      [
        "Trade Gazette",
        "2024-07-04T21:00:00Z",
        `⟦Four shops in ten have closed⟧(Chamber of Commerce of Arlon), the Chamber of Commerce of Arlon said in a note.`,
      ],
      [
        "Le Courrier d'Arlon",
        "2024-07-05T21:00:00Z",
        `⟦Quatre commerces sur dix ont fermé⟧(Benoît Lejeune), a déclaré Benoît Lejeune, président de la Chambre de commerce.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a lorry driver and the haulier he works for, which has it from him",
    texts: [
      [
        "Road Wire",
        "2024-07-04T21:00:00Z",
        `"⟦The lights were off at the crossing⟧(Gheorghe Pop)," said lorry driver Gheorghe Pop.`,
      ],
      [
        "Transport Daily",
        "2024-07-05T21:00:00Z",
        `⟦The crossing was dark⟧(Carpat Trans), Carpat Trans said, based on what its driver, Gheorghe Pop, had told the dispatcher.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the embassy repeats the airline; the airline’s chief pilot gives the airline’s account",
    texts: [
      [
        "Sky Today",
        "2024-07-04T21:00:00Z",
        `⟦All 112 passengers are safe⟧(Air Meridian), Air Meridian said.`,
      ],
      [
        "Diplomat",
        "2024-07-04T22:00:00Z",
        `⟦The passengers are all safe⟧(the embassy), the embassy said, citing the airline.`,
      ],
      [
        "Pilot's Log",
        "2024-07-05T22:00:00Z",
        `"⟦Everyone is off and everyone is well⟧(Ruth Kimani)," said Ruth Kimani, chief pilot of Air Meridian.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
];
