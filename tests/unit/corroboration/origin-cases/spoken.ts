import type { Row } from "./mark";

/** Who speaks for whom, together with whom, without a name, and where it is posted. */
export const SPOKEN: Row[] = [
  {
    rule: "a post that two papers embed is whoever posted it",
    texts: [
      [
        "City Wire",
        "2026-04-01T08:00:00Z",
        `"⟦The tram left the rails at the second bend⟧(Noura Haddad)," Noura Haddad wrote on X. She was in the front car.`,
      ],
      [
        "Gulf Line",
        "2026-04-01T09:00:00Z",
        `In a post on X, passenger Noura Haddad said ⟦the tram had jumped the rails at the second bend⟧(Noura Haddad).`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the police’s post, and the police told a paper, are the police",
    texts: [
      [
        "City Wire",
        "2026-04-01T08:00:00Z",
        `⟦Two people have been detained at the depot⟧(the city police), the city police said in a post on X.`,
      ],
      [
        "Gulf Line",
        "2026-04-01T10:00:00Z",
        `⟦Two men were taken into custody at the tram depot⟧(city police), city police told the Gulf Line.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a mayor’s post and the town hall’s statement are the town hall, a driver is himself",
    texts: [
      [
        "City Wire",
        "2026-04-02T08:00:00Z",
        `"⟦The brakes were tested in March⟧(Mayor Elif Aksoy)," Mayor Elif Aksoy wrote on Facebook.`,
      ],
      [
        "Gulf Line",
        "2026-04-02T10:00:00Z",
        `⟦The brakes passed a test in March⟧(the town hall), the town hall said in a statement signed by Mayor Elif Aksoy.`,
      ],
      [
        "Depot Diary",
        "2026-04-03T10:00:00Z",
        `"⟦They tested the brakes in March, I drove the test⟧(Cem Tunc)," said driver Cem Tunc.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a video that went round names nobody, in either paper",
    texts: [
      [
        "City Wire",
        "2026-04-03T08:00:00Z",
        `⟦Smoke came from under the second car⟧(a video circulating on social media), a video circulating on social media showed.`,
      ],
      [
        "Gulf Line",
        "2026-04-03T09:00:00Z",
        `⟦Smoke rose from beneath the tram⟧(a clip shared online), a clip shared online appeared to show.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a joint statement of two unions, and one of the two alone, is one account",
    texts: [
      [
        "Dock Gazette",
        "2026-04-04T08:00:00Z",
        `⟦The crane had no working brake⟧(the dockers' and the crane drivers' unions), the dockers' and the crane drivers' unions said in a joint statement.`,
      ],
      [
        "Harbour News",
        "2026-04-04T10:00:00Z",
        `⟦The crane's brake did not work⟧(the crane drivers' union), the crane drivers' union said, pointing to its joint statement with the dockers.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "one joint statement, printed by two papers, is one",
    texts: [
      [
        "Dock Gazette",
        "2026-04-05T08:00:00Z",
        `The navy and the coast guard ⟦searched forty square miles⟧(the navy and the coast guard), they said in a joint statement.`,
      ],
      [
        "Harbour News",
        "2026-04-05T09:00:00Z",
        `⟦Forty square miles have been searched⟧(the navy and the coast guard), according to a joint statement of the navy and the coast guard.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two ministers at one joint press conference read from one paper",
    texts: [
      [
        "Summit Daily",
        "2026-04-06T08:00:00Z",
        `⟦The pipeline will be shut for ninety days⟧(Ana Duarte), energy minister Ana Duarte said at the joint press conference, reading from the joint communique.`,
      ],
      [
        "Border Times",
        "2026-04-06T09:00:00Z",
        `⟦For ninety days nothing will flow⟧(Milan Horak), his colleague Milan Horak said, reading from the joint communique.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a spokesman and his ministry are one",
    texts: [
      [
        "Capital Post",
        "2026-04-07T08:00:00Z",
        `⟦Three inspectors have been suspended⟧(Jonas Weil), said Jonas Weil, a spokesman for the Ministry of Labour.`,
      ],
      [
        "Workers' Voice",
        "2026-04-07T10:00:00Z",
        `⟦The suspension of three inspectors took effect on Monday⟧(the Ministry of Labour), the Ministry of Labour said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two spokeswomen of one company, in two countries, are the company",
    texts: [
      [
        "Capital Post",
        "2026-04-08T08:00:00Z",
        `⟦The batch was recalled on the second of April⟧(Petra Lindh), Petra Lindh, a spokeswoman for Norvik Foods, said.`,
      ],
      [
        "Isle Observer",
        "2026-04-08T12:00:00Z",
        `"⟦We called the batch back on 2 April⟧(Gwen Parry)," said Gwen Parry, who speaks for Norvik Foods in Wales.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the company’s spokesman and the regulator who examined the batch are two",
    texts: [
      [
        "Capital Post",
        "2026-04-09T08:00:00Z",
        `⟦The batch held traces of peanut⟧(Petra Lindh), said Petra Lindh, a spokeswoman for Norvik Foods.`,
      ],
      [
        "Isle Observer",
        "2026-04-09T12:00:00Z",
        `⟦Our laboratory found peanut in the batch⟧(the Food Safety Authority), the Food Safety Authority said. It had drawn its own samples in two shops.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a regulator that only repeats what the company told it is the company",
    texts: [
      [
        "Capital Post",
        "2026-04-10T08:00:00Z",
        `⟦Eight thousand jars were sold⟧(Petra Lindh), said Petra Lindh, a spokeswoman for Norvik Foods.`,
      ],
      [
        "Isle Observer",
        "2026-04-10T12:00:00Z",
        `The Food Safety Authority said ⟦eight thousand jars had been sold⟧(the Food Safety Authority). It was told so by Norvik Foods, it added, and has no figures of its own.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a ministry’s spokesman and the minister’s adviser are one account",
    texts: [
      [
        "Capital Post",
        "2026-04-11T08:00:00Z",
        `⟦No contract was signed⟧(Jonas Weil), labour ministry spokesman Jonas Weil said.`,
      ],
      [
        "Workers' Voice",
        "2026-04-11T10:00:00Z",
        `⟦There is no signed contract⟧(Rita Sommer), said Rita Sommer, an adviser to the labour minister.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an unnamed official in two outlets on one day is nobody in both",
    texts: [
      [
        "Capital Post",
        "2026-04-12T08:00:00Z",
        `⟦The envoy offered to resign⟧(a senior official), a senior official said on condition of anonymity.`,
      ],
      [
        "Foreign Desk",
        "2026-04-12T09:00:00Z",
        `⟦The envoy has put his post at the minister's disposal⟧(an official familiar with the talks), an official familiar with the talks told Foreign Desk.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an unnamed official, and the envoy’s deputy by name, are one known origin",
    texts: [
      [
        "Capital Post",
        "2026-04-12T08:00:00Z",
        `⟦The envoy offered to resign⟧(a senior official), a senior official said, asking not to be named.`,
      ],
      [
        "Foreign Desk",
        "2026-04-13T09:00:00Z",
        `"⟦He offered to go, I was in the room⟧(Clara Besson)," said Clara Besson, the envoy's deputy.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "two diplomats without names, and a third outlet that cites the first",
    texts: [
      [
        "Capital Post",
        "2026-04-14T08:00:00Z",
        `⟦The draft has no date for a withdrawal⟧(two diplomats), two diplomats said.`,
      ],
      [
        "Foreign Desk",
        "2026-04-14T09:00:00Z",
        `⟦No date for a withdrawal stands in the draft⟧(a Western diplomat), a Western diplomat said.`,
      ],
      [
        "Radio Lac",
        "2026-04-14T10:00:00Z",
        `⟦The draft sets no date⟧(the Capital Post), according to the Capital Post.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "an official by name in one outlet, and unnamed in another that names his office, is one known origin",
    texts: [
      [
        "Capital Post",
        "2026-04-15T08:00:00Z",
        `⟦The runway lights failed twice⟧(Hugo Brandt), said Hugo Brandt of the air safety bureau, who read both logs.`,
      ],
      [
        "Foreign Desk",
        "2026-04-15T09:00:00Z",
        `⟦Twice the runway lights went out⟧(an official of the air safety bureau), an official of the air safety bureau said.`,
      ],
    ],
    groups: [[0]],
  },
  {
    rule: "the hospital that treated the wounded and the ambulance service that brought them are two",
    texts: [
      [
        "Valley Voice",
        "2026-04-16T08:00:00Z",
        `⟦Twenty-two people were treated⟧(St Brigid's Hospital), St Brigid's Hospital said. Its doctors worked through the night.`,
      ],
      [
        "Hill Courier",
        "2026-04-16T09:00:00Z",
        `⟦Our crews carried twenty-two people down⟧(the Hill Ambulance Service), the Hill Ambulance Service said.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "the mayor who has the number from the hospital is the hospital",
    texts: [
      [
        "Valley Voice",
        "2026-04-16T08:00:00Z",
        `⟦Twenty-two people were treated⟧(St Brigid's Hospital), St Brigid's Hospital said.`,
      ],
      [
        "Hill Courier",
        "2026-04-16T11:00:00Z",
        `"⟦It was twenty-two⟧(Owen Rees)," said mayor Owen Rees. The hospital had rung him at six, he said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a court’s judgment, and the lawyer who reads from it",
    texts: [
      [
        "Law Weekly",
        "2026-04-17T08:00:00Z",
        `⟦The bank knew of the transfers in 2019⟧(the High Court), the High Court found in its judgment.`,
      ],
      [
        "Money Morning",
        "2026-04-17T11:00:00Z",
        `"⟦The bank has known since 2019⟧(Asha Verma)," said Asha Verma, counsel for the depositors, reading from the judgment of the High Court.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the bank’s former teller saw it for herself, whatever the judgment says",
    texts: [
      [
        "Law Weekly",
        "2026-04-17T08:00:00Z",
        `⟦The bank knew of the transfers in 2019⟧(the High Court), the High Court found in its judgment.`,
      ],
      [
        "Money Morning",
        "2026-04-18T11:00:00Z",
        `"⟦I put the transfers on the manager's desk in 2019⟧(Jill Oakes)," said Jill Oakes, a former teller.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a document seen by one paper, which another cites, is one",
    texts: [
      [
        "Foreign Desk",
        "2026-04-18T08:00:00Z",
        `⟦The ministry ordered the files shredded⟧(), according to an internal memo of the Ministry of Justice seen by Foreign Desk.`,
      ],
      [
        "Capital Post",
        "2026-04-18T12:00:00Z",
        `⟦The files were to be shredded on the ministry's order⟧(Foreign Desk), Foreign Desk reported, citing a memo.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "one memo seen by two papers is the ministry that wrote it, once",
    texts: [
      [
        "Foreign Desk",
        "2026-04-19T08:00:00Z",
        `⟦The ministry ordered the files shredded⟧(an internal memo of the Ministry of Justice), an internal memo of the Ministry of Justice, seen by Foreign Desk, says.`,
      ],
      [
        "Capital Post",
        "2026-04-19T12:00:00Z",
        `⟦An order to shred the files went out⟧(a memo from the Ministry of Justice), according to a memo from the Ministry of Justice obtained by the Capital Post.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a coach who was on the pitch and a club doctor who was told by the coach",
    texts: [
      [
        "Sport am Rhein",
        "2026-04-20T08:00:00Z",
        `"⟦He fell without anyone touching him⟧(Lars Denk)," said coach Lars Denk, who stood ten metres away.`,
      ],
      [
        "Ringside",
        "2026-04-20T12:00:00Z",
        `⟦Nobody had touched him when he fell⟧(Dr Ruth Amsel), said club doctor Ruth Amsel, who was in the dressing room and had it from the coach.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a coach and a linesman, each of whom saw it",
    texts: [
      [
        "Sport am Rhein",
        "2026-04-20T08:00:00Z",
        `"⟦He fell without anyone touching him⟧(Lars Denk)," said coach Lars Denk.`,
      ],
      [
        "Ringside",
        "2026-04-20T12:00:00Z",
        `"⟦I was level with him, there was no contact⟧(Paul Nowak)," linesman Paul Nowak said.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a monitor group’s head by name and the group by its initials",
    texts: [
      [
        "Delta Report",
        "2026-04-21T08:00:00Z",
        `⟦Sixty-one wells have been poisoned⟧(Water Rights Monitor (WRM)), the Water Rights Monitor (WRM) said.`,
      ],
      [
        "Sahel Times",
        "2026-04-21T12:00:00Z",
        `"⟦We have counted sixty-one poisoned wells⟧(Idris Bala)," said Idris Bala, head of the WRM.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a parliament’s committee and the member who chairs it and quotes its report",
    texts: [
      [
        "Hansard Daily",
        "2026-04-22T08:00:00Z",
        `⟦The contract was let without a tender⟧(the Public Accounts Committee), the Public Accounts Committee says in its report.`,
      ],
      [
        "Backbench",
        "2026-04-22T12:00:00Z",
        `"⟦There was no tender⟧(Fiona Grady)," said Fiona Grady, who chairs the Public Accounts Committee.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "relatives who each speak of their own dead are two, a lawyer who speaks for them is theirs",
    texts: [
      [
        "Mine Country",
        "2026-04-23T08:00:00Z",
        `"⟦They were sent down again after the first shock⟧(Marek Zielny)," said Marek Zielny, who came up on the last cage.`,
      ],
      [
        "Silesia Now",
        "2026-04-23T12:00:00Z",
        `⟦The men were ordered back down after the first shock⟧(Ewa Kurek), said Ewa Kurek, the lawyer of Marek Zielny. She had it from him.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the seismological institute’s instruments and a geologist who reads its bulletin",
    texts: [
      [
        "Mine Country",
        "2026-04-24T08:00:00Z",
        `⟦The second shock measured 3.8⟧(the Seismological Institute), the Seismological Institute said.`,
      ],
      [
        "Silesia Now",
        "2026-04-24T12:00:00Z",
        `"⟦It was a 3.8⟧(Tadeusz Wrona)," geologist Tadeusz Wrona said, referring to the bulletin of the Seismological Institute.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an army’s communique, and the army chief in an interview, are the army; the rebels are the rebels",
    texts: [
      [
        "Lowland News",
        "2026-04-25T08:00:00Z",
        `⟦Government troops hold the airfield⟧(the army), the army said in a communique.`,
      ],
      [
        "Radio Plateau",
        "2026-04-25T12:00:00Z",
        `"⟦The airfield is ours⟧(General Amadou Sy)," army chief General Amadou Sy told Radio Plateau.`,
      ],
      [
        "Rebel Bulletin",
        "2026-04-25T14:00:00Z",
        `⟦The airfield is in the hands of the government troops⟧(Commander Issa), Commander Issa of the Front admitted. His men had left it at dawn, he said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
