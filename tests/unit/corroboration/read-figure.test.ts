import { describe, expect, it } from "vitest";
import { readClaimMeasure } from "@/lib/corroboration/claim-measure";
import { figuresThatFit } from "@/lib/corroboration/match-figure";
import { readFigure } from "@/lib/corroboration/read-figure";
import { figure } from "./build";

type Row = [
  wording: string,
  measure: string | null,
  who: string | null,
  low: number | null,
  high: number | null,
  qualifier: string,
  counting: string,
];

const LINES: [line: string, rows: Row[]][] = [
  [
    "at least 145 militants killed",
    [["at least 145 militants", "killed", "militants", 145, null, "at least", "total"]],
  ],
  [
    "no fewer than 19 families displaced",
    [["no fewer than 19 families", "displaced", "families", 19, null, "at least", "total"]],
  ],
  [
    "92 militants were killed on Saturday, adding to the 41 on Friday",
    [
      ["92 militants", "killed", "militants", 92, 92, "exactly", "additional"],
      ["the 41", "killed", "militants", 41, 41, "exactly", "previous"],
    ],
  ],
  [
    "17 members of Pakistan's law enforcement agencies",
    [
      [
        "17 members of Pakistan's law enforcement agencies",
        null,
        "members of Pakistan's law enforcement agencies",
        17,
        17,
        "exactly",
        "total",
      ],
    ],
  ],
  ["one MSA soldier", [["one MSA soldier", null, "MSA soldiers", 1, 1, "exactly", "total"]]],
  ["dozens injured", [["dozens", "injured", null, null, null, "vague", "total"]]],
  ["scores of people killed", [["scores of people", "killed", "people", null, null, "vague", "total"]]],
  ["between 10 and 15 missing", [["between 10 and 15", "missing", null, 10, 15, "range", "total"]]],
  ["10–15 arrested", [["10–15", "arrested", null, 10, 15, "range", "total"]]],
  [
    "a further six police officers",
    [["a further six police officers", null, "police officers", 6, 6, "exactly", "additional"]],
  ],
  ["six more soldiers killed", [["six more soldiers", "killed", "soldiers", 6, 6, "exactly", "additional"]]],
  ["31 civilians", [["31 civilians", null, "civilians", 31, 31, "exactly", "total"]]],
  ["18 others captured", [["18 others", "captured", null, 18, 18, "exactly", "total"]]],
  [
    "killed 84 members of Pakistan’s security forces and captured 18 others",
    [
      [
        "84 members of Pakistan’s security forces",
        "killed",
        "members of Pakistan’s security forces",
        84,
        84,
        "exactly",
        "total",
      ],
      ["18 others", "captured", "members of Pakistan’s security forces", 18, 18, "exactly", "total"],
    ],
  ],
  [
    "killing one MSA soldier and injuring another",
    [
      ["one MSA soldier", "killed", "MSA soldiers", 1, 1, "exactly", "total"],
      ["another", "injured", "MSA soldiers", 1, 1, "exactly", "total"],
    ],
  ],
  [
    "11 police officers and 20 civilians, including four children, were killed",
    [
      ["11 police officers", "killed", "police officers", 11, 11, "exactly", "total"],
      ["20 civilians", "killed", "civilians", 20, 20, "exactly", "total"],
      ["four children", "killed", "children", 4, 4, "exactly", "subset"],
    ],
  ],
  [
    "14 people had been killed, revised down from 19",
    [
      ["14 people", "killed", "people", 14, 14, "exactly", "total"],
      ["19", "killed", "people", 19, 19, "exactly", "previous"],
    ],
  ],
  ["more than 30 prisoners", [["more than 30 prisoners", null, "prisoners", 31, null, "more than", "total"]]],
  [
    "more than $22 million",
    [["more than $22 million", "money", null, 22_000_000, null, "more than", "total"]],
  ],
  ["Rs 5 lakh", [["Rs 5 lakh", "money", null, 500_000, 500_000, "exactly", "total"]]],
  [
    "fewer than 30 people hurt",
    [["fewer than 30 people", "injured", "people", null, 29, "fewer than", "total"]],
  ],
  ["up to 20 people detained", [["up to 20 people", "arrested", "people", null, 20, "up to", "total"]]],
  ["about 40 dead", [["about 40 dead", "killed", "people", 40, 40, "about", "total"]]],
  ["nearly 17 killed", [["nearly 17", "killed", null, null, 17, "nearly", "total"]]],
  [
    "two dozen villagers killed",
    [["two dozen villagers", "killed", "villagers", 24, 24, "exactly", "total"]],
  ],
  ["no injuries", [["no injuries", "injured", "people", 0, 0, "exactly", "total"]]],
  [
    "two hundred and five people killed",
    [["two hundred and five people", "killed", "people", 205, 205, "exactly", "total"]],
  ],
  [
    "1,038 infections and 41 deaths",
    [
      ["1,038 infections", null, "infections", 1038, 1038, "exactly", "total"],
      ["41 deaths", "killed", "people", 41, 41, "exactly", "total"],
    ],
  ],
  ["on 31 January 2026, 12 people died", [["12 people", "killed", "people", 12, 12, "exactly", "total"]]],
  // Other scripts, other separators.
  ["١٢٬٥٠٠ people displaced", [["١٢٬٥٠٠ people", "displaced", "people", 12_500, 12_500, "exactly", "total"]]],
  ["۱۴۵ militants killed", [["۱۴۵ militants", "killed", "militants", 145, 145, "exactly", "total"]]],
  ["१२ people injured", [["१२ people", "injured", "people", 12, 12, "exactly", "total"]]],
  ["১৫ people killed", [["১৫ people", "killed", "people", 15, 15, "exactly", "total"]]],
  ["12 000 people displaced", [["12 000 people", "displaced", "people", 12_000, 12_000, "exactly", "total"]]],
  ["300.000 euros", [["300.000 euros", "money", null, 300_000, 300_000, "exactly", "total"]]],
  [
    "1,50,000 people displaced",
    [["1,50,000 people", "displaced", "people", 150_000, 150_000, "exactly", "total"]],
  ],
  ["Rs 2.5 lakh crore", [["Rs 2.5 lakh crore", "money", null, 2.5e12, 2.5e12, "exactly", "total"]]],
  ["20-25,000 people", [["20-25,000 people", null, "people", 20_000, 25_000, "range", "total"]]],
  ["$20-30 million", [["$20-30 million", "money", null, 20e6, 30e6, "range", "total"]]],
  ["thousands of dollars", [["thousands of dollars", "money", null, null, null, "vague", "total"]]],
  // Qualifiers in front and behind.
  ["145+ killed", [["145+", "killed", null, 145, null, "at least", "total"]]],
  ["145 or more killed", [["145 or more", "killed", null, 145, null, "at least", "total"]]],
  ["≈200 people", [["≈200 people", null, "people", 200, 200, "about", "total"]]],
  [
    "between twelve and fifteen soldiers killed",
    [["between twelve and fifteen soldiers", "killed", "soldiers", 12, 15, "range", "total"]],
  ],
  [
    "some 2,300 crane drivers",
    [["some 2,300 crane drivers", null, "crane drivers", 2300, 2300, "about", "total"]],
  ],
  // What is added, what was before, what is a part.
  ["six further arrests", [["six further arrests", "arrested", "arrests", 6, 6, "exactly", "additional"]]],
  [
    "the death toll rose from 41 to 45",
    [
      ["41", "killed", null, 41, 41, "exactly", "previous"],
      ["45", "killed", null, 45, 45, "exactly", "total"],
    ],
  ],
  [
    "31 civilians died, of them 20 women",
    [
      ["31 civilians", "killed", "civilians", 31, 31, "exactly", "total"],
      ["20 women", "killed", "women", 20, 20, "exactly", "subset"],
    ],
  ],
  [
    "killed 5, wounded 12",
    [
      ["5", "killed", null, 5, 5, "exactly", "total"],
      ["12", "injured", null, 12, 12, "exactly", "total"],
    ],
  ],
  [
    "12 of the 40 passengers died",
    [["12 of the 40 passengers", "killed", "passengers", 12, 12, "exactly", "total"]],
  ],
  ["one in five homes", []],
  ["two thirds of the homes", []],
  ["a 17-year-old", []],
  ["at 11:40 pm in the past 24 hours", []],
  ["", []],
];

describe("a figure typed on one line", () => {
  it.each(LINES)("“%s”", (line, rows) => {
    const found = readFigure(line);
    expect(
      found.map(({ wording, measure, who, low, high, qualifier, counting }) => [
        wording,
        measure,
        who,
        low,
        high,
        qualifier,
        counting,
      ]),
    ).toEqual(rows);
    for (const { start, end, wording } of found) expect(line.slice(start, end)).toBe(wording);
  });

  it("keeps the currency, and leaves it open where rupees could be of several states", () => {
    expect(readFigure("more than $22 million")[0]?.currency).toBe("USD");
    expect(readFigure("Tk 310 crore")[0]?.currency).toBe("BDT");
    expect(readFigure("Rs 5 lakh")[0]?.currency).toBeNull();
  });

  it("takes measure and people from the passage the line stands in", () => {
    const passage =
      "17 members of Pakistan’s law enforcement agencies and 31 civilians were killed in the attacks";
    expect(readFigure("31 civilians", passage)[0]).toMatchObject({
      measure: "killed",
      who: "civilians",
      start: 0,
      end: 12,
    });
    expect(readFigure("the 41", "92 militants were killed, adding to the 41 on Friday")[0]).toMatchObject({
      measure: "killed",
      who: "militants",
    });
  });
});

describe("whether a claim counts something, and whom", () => {
  it.each([
    ["Militants killed during the attacks and the response", "killed", "militants"],
    ["Security personnel killed", "killed", "security personnel"],
    ["Security personnel captured by the BLA", "captured", "security personnel"],
    ["At least nine people died when the footbridge fell.", "killed", "people"],
    ["Cholera has killed thirty people in the camp.", "killed", "people"],
    ["Militants killed civilians in Gwadar", "killed", "civilians"],
    ["Missing passengers", "missing", "passengers"],
    ["Civilian deaths", "killed", "civilians"],
    ["Death toll in the valley", "killed", null],
    ["Families displaced by the flood", "displaced", "families"],
    ["Police detained protesters at the square", "arrested", "protesters"],
    ["Number of houses damaged", "other", "houses"],
    ["Cost of the repairs", "money", null],
  ])("“%s”: %s, %s", (text, measure, who) => {
    expect(readClaimMeasure(text)).toEqual({ measure, who });
  });

  it.each([
    "India sponsored the militants",
    "Attackers were dressed as civilians",
    "Authorities had warning before the attacks",
    "The BLA carried out the attacks",
    "The minister was killed",
    "Colonel Ali was killed by security forces",
    "",
  ])("“%s” counts nothing", (text) => {
    expect(readClaimMeasure(text)).toBeNull();
  });
});

describe("which of a statement’s figures bear on a counted claim", () => {
  const police = figure("17", { low: 17, who: "members of Pakistan’s law enforcement agencies" });
  const civilians = figure("31", { low: 31, who: "civilians" });
  const captured = figure("18", { low: 18, who: null, wording: "18 others", measure: "captured" });
  const bare = figure("41", { low: 41, who: null, wording: "41" });
  const all = [police, civilians, captured];
  const fitting = (who: string | null, figures = all, measure = "killed" as const) =>
    figuresThatFit({ measure, who }, figures).map(({ id }) => id);

  it.each([
    { rule: "the same people in other words", found: fitting("security personnel"), ids: ["17"] },
    { rule: "the same people in the same words", found: fitting("civilians"), ids: ["31"] },
    { rule: "everybody, where the claim counts people", found: fitting("people"), ids: ["17", "31"] },
    {
      rule: "a part of those the claim counts",
      found: fitting("security personnel", [figure("p", { who: "police officers" })]),
      ids: ["p"],
    },
    { rule: "not more than those the claim counts", found: fitting("police officers", [police]), ids: [] },
    { rule: "no other measure", found: figuresThatFit({ measure: "injured", who: null }, all), ids: [] },
    {
      rule: "a figure that names nobody, where none fits better",
      found: fitting("militants", [bare, civilians]),
      ids: ["41"],
    },
    {
      rule: "not one that names nobody beside one that fits",
      found: fitting("civilians", [bare, civilians]),
      ids: ["31"],
    },
  ])("$rule", ({ found, ids }) => {
    expect(found).toEqual(ids);
  });

  it("“18 others” captured bears on a claim about security personnel captured", () => {
    expect(figuresThatFit({ measure: "captured", who: "security personnel" }, all)).toEqual([captured]);
  });
});
