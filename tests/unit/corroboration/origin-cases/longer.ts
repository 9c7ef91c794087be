import type { Row } from "./mark";

/** Texts as papers print them, where who is who has to be found in what stands around the words. */
export const LONGER: Row[] = [
  {
    rule: "the lead gives the role, the quotation the name; the rival paper has the institution",
    texts: [
      [
        "Pamir Messenger",
        "2024-02-11T06:00:00Z",
        `The man who answers for the avalanche service in the upper district had not slept for two nights when we found him.\n\n"⟦The slide came down at ten to six and took the road with it⟧(Daler Nazarov)," said Daler Nazarov, pulling on dry socks. He has forty kilometres of road and one bulldozer.\n\nThe valley has been without bread since Sunday.`,
      ],
      [
        "Silk Road Business",
        "2024-02-11T11:00:00Z",
        `Freight is stuck on both sides of the pass. ⟦An avalanche blocked the road shortly before six in the morning⟧(district avalanche service), according to the district avalanche service.\n\nHauliers reckon with a week.`,
      ],
      [
        "Khorog Students' Page",
        "2024-02-12T11:00:00Z",
        `Zarina Alifova was on the first bus that morning.\n\n"The driver braked and pointed. ⟦I saw the snow run across the road like milk⟧(Zarina Alifova)," she said. It was, she thinks, a quarter to six.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a mother who was not there says what the police told her; the police say the same",
    texts: [
      [
        "The Borough Eye",
        "2024-03-11T06:00:00Z",
        `Police said on Monday that ⟦the cyclist had been hit by a van that did not stop⟧(police).\n\nThey asked anyone who was in Mill Lane between eight and nine to come forward.`,
      ],
      [
        "Mill Lane Matters",
        "2024-03-12T06:00:00Z",
        `Patricia Onwudiwe has put her son's bicycle in the hall, bent as it is.\n\n"⟦It was a van, and it drove on⟧(Patricia Onwudiwe)," she said. She was at work in Leeds at the time and was told by the police.\n\nThe funeral is on Friday.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the aid group’s number is the clinic’s it supports, as it says itself in the next sentence",
    texts: [
      [
        "Crisis Brief",
        "2024-03-11T06:00:00Z",
        `⟦Eighty-four people have been treated for burns since Saturday⟧(Médecins du Sud), Médecins du Sud said in Tawila. The figure comes from the register of the rural hospital, which the organisation supplies with dressings.\n\nThe road to the north is cut.`,
      ],
      [
        "Darfur Hour",
        "2024-03-12T06:00:00Z",
        `Dr Hawa Ibrahim writes every name in a book, because there is no power for the computer.\n\n"⟦Eighty-four so far, most of them from the grain market⟧(Hawa Ibrahim)," said the doctor, who runs the rural hospital at Tawila with two nurses.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "agency copy under two mastheads with its own named source, and a councillor who was in the room",
    texts: [
      [
        "ANSA",
        "2024-04-02T16:00:00Z",
        `(ANSA) - MONTELUNGO, APR 2 - ⟦The cable car had carried twelve people too many on the evening of the fall⟧(Chiara Rondine), magistrate Chiara Rondine said after hearing two attendants.\n\nThe cabin is licensed for forty.`,
      ],
      [
        "Il Giornale della Valle",
        "2024-04-02T21:00:00Z",
        `⟦Dodici persone di troppo a bordo⟧(magistrata Chiara Rondine): lo ha detto la magistrata Chiara Rondine.\n\n(ANSA)`,
      ],
      [
        "Alpine Gazette",
        "2024-04-03T07:00:00Z",
        `⟦The cable car had carried twelve people too many on the evening of the fall⟧(), according to investigators.\n\nThe cabin is licensed for forty.\n\n(With inputs from agencies)`,
      ],
      [
        "Voce di Montelungo",
        "2024-04-03T09:00:00Z",
        `Councillor Aldo Ferri took the last ride down and counted out of boredom. "⟦Fifty-two heads, and a dog⟧(Aldo Ferri)," he told the Voce.`,
      ],
    ],
    groups: [[0, 1, 2], [3]],
  },
  {
    rule: "three ministers and a president who all wait for the coroner’s word have the coroner’s word",
    texts: [
      [
        "Isle Press",
        "2024-05-02T16:00:00Z",
        `⟦The minister's driver died of smoke, not of the crash⟧(coroner), the coroner found.`,
      ],
      [
        "The Standard Bearer",
        "2024-05-03T16:00:00Z",
        `"⟦He died of smoke⟧(President Joao Lima)," President Joao Lima told the nation, quoting the coroner.`,
      ],
      [
        "Late Extra",
        "2024-05-03T19:00:00Z",
        `⟦Smoke killed the driver⟧(Interior Minister Vera Pinto), Interior Minister Vera Pinto told parliament, on the basis of the coroner's findings.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "two farmers of one village who each lost sheep are two, their association’s head repeats them",
    texts: [
      [
        "Upland Farmer",
        "2024-05-02T16:00:00Z",
        `"⟦The wolf took four of mine on Sunday, I saw it go over the wall⟧(Einar Moe)," said Einar Moe.`,
      ],
      [
        "Fjell Avis",
        "2024-05-03T16:00:00Z",
        `Turid Hauge found her fence down. "⟦I watched a wolf trot off with a lamb⟧(Turid Hauge)," she said.`,
      ],
      [
        "Rural Voice",
        "2024-05-04T16:00:00Z",
        `⟦A wolf is killing sheep⟧(Lars Bakke), Lars Bakke, who chairs the grazing association, said. He has not seen it himself; he had it from Einar Moe.`,
      ],
    ],
    groups: [[0, 2], [1]],
  },
  {
    rule: "the paper that watched the vote count and the returning officer are two",
    texts: [
      [
        "County Times",
        "2024-05-02T16:00:00Z",
        `Our reporter sat through the count in the sports hall. ⟦The second bundle of postal votes was carried in unsealed⟧() at twenty past two.\n\nNobody at the table looked up.`,
      ],
      [
        "Ballot Box",
        "2024-05-03T16:00:00Z",
        `"⟦One bundle had no seal⟧(Fiona Marsh)," returning officer Fiona Marsh admitted. "I wrote it down and signed."`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "has learned, it is understood, sources say: nothing is established beside the trainer who was there",
    texts: [
      [
        "Sport Extra",
        "2024-05-02T16:00:00Z",
        `⟦The striker failed a dope test in March⟧(), Sport Extra understands.`,
      ],
      [
        "Kicker Online",
        "2024-05-02T17:00:00Z",
        `⟦The striker tested positive⟧(club sources), club sources said.`,
      ],
      [
        "Terrace",
        "2024-05-03T17:00:00Z",
        `"⟦I carried the sample to the courier⟧(Dieter Kolb)," said physiotherapist Dieter Kolb. "I have seen the result with my own eyes."`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a diocese’s letter read from two pulpits is one origin",
    texts: [
      [
        "Parish Post",
        "2024-05-02T16:00:00Z",
        `Father Luke Adeyemi read the letter of the bishop at the nine o'clock Mass. ⟦The school will be sold at Easter⟧(Luke Adeyemi), it says.`,
      ],
      [
        "Saint Anne's Notes",
        "2024-05-02T18:00:00Z",
        `Reading the bishop's letter, Father Paul Nwosu told worshippers that ⟦the school was to be sold at Easter⟧(Paul Nwosu).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a ship’s master and the company that has it from him by telex are one",
    texts: [
      [
        "Maritime Log",
        "2024-05-02T16:00:00Z",
        `"⟦We lost eleven boxes over the side⟧(Henrik Dahlberg)," Captain Henrik Dahlberg told the Log from the bridge of the Astra.`,
      ],
      [
        "Trade Ticker",
        "2024-05-02T18:00:00Z",
        `⟦Eleven containers went overboard⟧(Nordic Bridge Lines), Nordic Bridge Lines said. It received the information from Captain Henrik Dahlberg.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a doctor of one hospital and a doctor of another are two",
    texts: [
      [
        "Daily Ward",
        "2024-05-02T16:00:00Z",
        `"⟦We had thirty with chlorine in their lungs⟧(Samir Haddad)," said Samir Haddad, a doctor at Al-Noor hospital.`,
      ],
      [
        "Medic",
        "2024-05-02T18:00:00Z",
        `"⟦I treated nineteen, all coughing, all smelling of chlorine⟧(Rania Kassab)," said Rania Kassab, a doctor at the Saint Louis hospital.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "an agency’s own count, cited by name in two papers, is one; the trade union’s is another",
    texts: [
      [
        "AFP",
        "2024-05-02T10:00:00Z",
        `DAKAR (AFP) — ⟦AFP journalists counted some four thousand marchers on the corniche⟧().`,
      ],
      [
        "Le Quotidien du Port",
        "2024-05-02T16:00:00Z",
        `⟦Quatre mille personnes ont défilé⟧(AFP), selon l'AFP.`,
      ],
      [
        "Syndicat Info",
        "2024-05-02T18:00:00Z",
        `⟦Plus de quatre mille travailleurs ont marché⟧(Union des dockers), a annoncé l'Union des dockers.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
