import type { Row } from "./mark";

/** Once more, in yet other words. */
export const AGAIN: Row[] = [
  {
    rule: "a paper’s crew hears it from the lock keeper, who tells another paper",
    texts: [
      [
        "Canal Mirror",
        "2026-06-01T08:00:00Z",
        `⟦The barge had no lights⟧(), a Canal Mirror crew was told by the lock keeper, Wim Dekker.`,
      ],
      [
        "Polder Post",
        "2026-06-01T10:00:00Z",
        `"⟦She came in without a light⟧(Wim Dekker)," said lock keeper Wim Dekker.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "two outlets lean on one anonymous insider each, and a union by name",
    texts: [
      [
        "Foundry Times",
        "2026-06-02T08:00:00Z",
        `⟦The furnace will not be relit⟧(an insider), an insider told this paper.`,
      ],
      [
        "Metal Weekly",
        "2026-06-02T09:00:00Z",
        `⟦There are no plans to relight the furnace⟧(a company source), a company source said.`,
      ],
      [
        "Shift Change",
        "2026-06-02T12:00:00Z",
        `⟦We were told at the works council that it stays cold⟧(the steelworkers' union), the steelworkers' union said.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a chain: agency, broadcaster, website, all over one coroner",
    texts: [
      [
        "AP",
        "2026-06-03T08:00:00Z",
        `⟦All four had drowned⟧(Lucille Grant), coroner Lucille Grant told The Associated Press.`,
      ],
      [
        "Channel 6",
        "2026-06-03T09:00:00Z",
        `⟦The four victims drowned⟧(the coroner), the coroner told the AP.`,
      ],
      ["bayou-news.example", "2026-06-03T10:00:00Z", `⟦Four people drowned⟧(Channel 6), Channel 6 reports.`],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "a paper from its archive repeats its own count of last year",
    texts: [
      [
        "Weald Observer",
        "2025-06-04T08:00:00Z",
        `Our reporters walked every lane and ⟦counted 212 empty cottages⟧().`,
      ],
      [
        "Weald Observer",
        "2026-06-04T08:00:00Z",
        `As the Weald Observer reported last year, ⟦there are 212 empty cottages⟧().`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a think tank’s study and a paper that did the sums from the study",
    texts: [
      [
        "Policy Lens",
        "2026-06-05T08:00:00Z",
        `⟦Rents rose by a fifth⟧(the Harrow Foundation), the Harrow Foundation found in a study of 4,000 contracts.`,
      ],
      [
        "Tenant",
        "2026-06-05T12:00:00Z",
        `⟦Rents have gone up by twenty per cent⟧(), according to figures from the Harrow Foundation.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a victim’s mother and the police each know; a pastor has it from the mother",
    texts: [
      [
        "Parish Pump",
        "2026-06-06T08:00:00Z",
        `"⟦He left the house at nine, I locked the door behind him⟧(Agnes Toth)," said Agnes Toth, his mother.`,
      ],
      [
        "Steeple",
        "2026-06-06T10:00:00Z",
        `⟦He had left home at nine⟧(Pastor Gabor Nemeth), Pastor Gabor Nemeth said after visiting the mother, who had told him so.`,
      ],
      [
        "Night Desk",
        "2026-06-06T11:00:00Z",
        `⟦A camera of ours shows him at the gate at two minutes past nine⟧(the police), the police said.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the railway in a tweet, its chief at a press conference, and a dispatcher who sat at the panel",
    texts: [
      ["Platform", "2026-06-07T08:00:00Z", `⟦The signal was at danger⟧(Norrail), Norrail tweeted.`],
      [
        "Sleeper",
        "2026-06-07T10:00:00Z",
        `⟦The signal stood at danger⟧(Bo Sund), Norrail's chief executive, Bo Sund, told a press conference.`,
      ],
      [
        "Ballast",
        "2026-06-08T10:00:00Z",
        `"⟦I had set it to danger myself, my hand was on the switch⟧(Eva Lind)," said Eva Lind, a former dispatcher.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a leak in one paper, confirmed to another by the spokesman of the office it came from",
    texts: [
      [
        "Leakline",
        "2026-06-09T08:00:00Z",
        `⟦The prosecutor's office closed the file in May⟧(an email from the prosecutor's office), an email from the prosecutor's office obtained by Leakline shows.`,
      ],
      [
        "Courtside",
        "2026-06-09T15:00:00Z",
        `⟦The file was closed in May⟧(Renata Kos), Renata Kos, spokeswoman for the prosecutor's office, confirmed.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a Portuguese paper and an English one over one fire chief whose name they spell apart",
    texts: [
      [
        "Jornal da Serra",
        "2026-06-10T08:00:00Z",
        `"⟦O fogo começou junto à estrada⟧(João Conceição)", disse o comandante dos bombeiros João Conceição.`,
      ],
      [
        "Algarve Reader",
        "2026-06-10T10:00:00Z",
        `⟦The fire began by the road⟧(Joao Conceicao), fire commander Joao Conceicao said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "agency inputs at the end of a text whose reporter was there",
    texts: [
      [
        "Metro Bulletin",
        "2026-06-11T08:00:00Z",
        `This reporter stood on the platform as ⟦the escalator reversed⟧().\n\nWith inputs from PTI`,
      ],
      [
        "Commuter",
        "2026-06-11T10:00:00Z",
        `"⟦The steps ran backwards under me⟧(Rohit Jha)," passenger Rohit Jha said from his bed.`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a hearsay villager and the constable’s report he heard read out",
    texts: [
      [
        "Hamlet Herald",
        "2026-06-12T08:00:00Z",
        `"⟦They took forty sheep⟧(Duncan Reid)," said Duncan Reid, who had heard it read out by the constable at the pub.`,
      ],
      [
        "Fold",
        "2026-06-12T09:00:00Z",
        `⟦Forty sheep are gone⟧(Constable Moira Bain), Constable Moira Bain said.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the same quotation of an astronaut in two papers, one of which also asks her commander",
    texts: [
      [
        "Orbit",
        "2026-06-13T08:00:00Z",
        `"⟦The hatch stuck for a minute⟧(Yui Tanabe)," astronaut Yui Tanabe said on landing.`,
      ],
      [
        "Steppe News",
        "2026-06-13T09:00:00Z",
        `"⟦The hatch stuck for a minute⟧(Yui Tanabe)," Yui Tanabe told reporters. "⟦I pulled it with both hands before it gave⟧(Oleg Petrenko)," said her commander, Oleg Petrenko.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "a party’s leader and the same party’s statement are the party",
    texts: [
      [
        "Ballot News",
        "2026-06-14T08:00:00Z",
        `⟦Our observers were sent out of nine stations⟧(Tomas Brill), said Tomas Brill, leader of the Civic Party.`,
      ],
      [
        "Poll Post",
        "2026-06-14T09:00:00Z",
        `⟦Observers were turned out of nine polling stations⟧(the Civic Party), the Civic Party said in a statement.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a review in two editions of one group, by one critic",
    texts: [
      [
        "Stage East",
        "2026-06-15T08:00:00Z",
        `By Cora Finch\n\nI sat in row four. ⟦The curtain caught fire in the second act⟧(Cora Finch).`,
      ],
      [
        "Stage West",
        "2026-06-15T09:00:00Z",
        `By Cora Finch\n\nI sat in row four. ⟦The curtain caught fire in the second act⟧(Cora Finch). Nobody moved.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a bank’s own press release and a paper that prints it under its own name",
    texts: [
      [
        "Banco Alto press office",
        "2026-06-16T08:00:00Z",
        `⟦Banco Alto will close thirty-one branches by the end of the year⟧(), and offers every member of staff another post within an hour's travel.`,
      ],
      [
        "Plaza Mayor",
        "2026-06-16T10:00:00Z",
        `⟦Banco Alto will close thirty-one branches by the end of the year⟧(), and offers every member of staff another post within an hour's travel.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "it is understood, in two papers, beside the clerk who filed it",
    texts: [
      ["Gavel", "2026-06-17T08:00:00Z", `⟦The plea was entered on Friday⟧(), it is understood.`],
      ["Docket", "2026-06-17T09:00:00Z", `⟦A plea has been entered⟧(), the Docket understands.`],
      [
        "Bench & Bar",
        "2026-06-18T09:00:00Z",
        `"⟦I stamped the plea on Friday at four⟧(Nadia Roux)," said clerk Nadia Roux.`,
      ],
    ],
    groups: [[2]],
  },
];
