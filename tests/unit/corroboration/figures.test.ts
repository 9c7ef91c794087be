import { describe, expect, it } from "vitest";
import { boundsOf, showAmount } from "@/lib/corroboration/figures/amount";
import { compareFigures } from "@/lib/corroboration/figures/compare";
import { checkParts, checkSums } from "@/lib/corroboration/figures/sums";
import { compareWho } from "@/lib/corroboration/figures/who";
import type { FigureInput } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import { claim, figure, part, position, source } from "./build";

type More = Partial<FigureInput> & { from?: string; saidOn?: string };

function comparable({ from = "A", saidOn, ...more }: More, id: string) {
  return { figure: figure(id, more), originKey: from, saidOn: saidOn ?? null, addend: false };
}

/** Compares both ways round, and insists that they agree. */
function relate(a: More, b: More) {
  const there = compareFigures(comparable(a, "a"), comparable(b, "b"));
  const back = compareFigures(comparable(b, "b"), comparable(a, "a"));
  expect(back.relation).toBe(there.relation);
  expect(back.flagged).toBe(there.flagged);
  return there;
}

const B = { from: "B" };
const atLeast = (low: number): More => ({ low, high: null, qualifier: "at least" });

describe("the relation of two figures of one claim", () => {
  it.each([
    { rule: "the same number agrees", a: { low: 17 }, b: { low: 17, ...B }, relation: "agree" },
    {
      rule: "“at least 12” and 15 are compatible",
      a: atLeast(12),
      b: { low: 15, ...B },
      relation: "compatible",
    },
    { rule: "“at least 12” and 9 conflict", a: atLeast(12), b: { low: 9, ...B }, relation: "conflict" },
    {
      rule: "“up to 20” and 15 are compatible",
      a: { low: null, high: 20, qualifier: "up to" },
      b: { low: 15, ...B },
      relation: "compatible",
    },
    {
      rule: "“up to 20” and 21 conflict",
      a: { low: null, high: 20, qualifier: "up to" },
      b: { low: 21, ...B },
      relation: "conflict",
    },
    {
      rule: "“fewer than 30” and 30 conflict",
      a: { low: null, high: 29, qualifier: "fewer than" },
      b: { low: 30, ...B },
      relation: "conflict",
    },
    {
      rule: "10 to 15 and 12 are compatible",
      a: { low: 10, high: 15, qualifier: "range" },
      b: { low: 12, ...B },
      relation: "compatible",
    },
    {
      rule: "10 to 15 and 16 conflict",
      a: { low: 10, high: 15, qualifier: "range" },
      b: { low: 16, ...B },
      relation: "conflict",
    },
    {
      rule: "“about 40” has room for 42",
      a: { low: 40, qualifier: "about" },
      b: { low: 42, ...B },
      relation: "compatible",
    },
    {
      rule: "“about 40” has none for 60",
      a: { low: 40, qualifier: "about" },
      b: { low: 60, ...B },
      relation: "conflict",
    },
    {
      rule: "“nearly 17” has room for 16",
      a: { low: null, high: 17, qualifier: "nearly" },
      b: { low: 16, ...B },
      relation: "compatible",
    },
    { rule: "17 and 84 of two origins conflict", a: { low: 17 }, b: { low: 84, ...B }, relation: "conflict" },
    {
      rule: "between origins, a later and higher toll is compatible",
      a: { low: 17, asOf: "2026-02-01" },
      b: { low: 31, asOf: "2026-02-02", ...B },
      relation: "compatible",
    },
    {
      rule: "between origins, a later and lower toll conflicts",
      a: { low: 31, asOf: "2026-02-01" },
      b: { low: 17, asOf: "2026-02-02", ...B },
      relation: "conflict",
    },
    {
      rule: "between origins, money that grows later is no toll",
      a: { low: 5, measure: "money", currency: "USD", asOf: "2026-02-01" },
      b: { low: 9, measure: "money", currency: "USD", asOf: "2026-02-02", ...B },
      relation: "conflict",
    },
    {
      rule: "one origin’s later figure supersedes its earlier one",
      a: { low: 17, asOf: "2026-02-01" },
      b: { low: 31, asOf: "2026-02-02" },
      relation: "superseded",
    },
    {
      rule: "the day it was said stands in for an as-of",
      a: { low: 17, saidOn: "2026-02-01" },
      b: { low: 31, saidOn: "2026-02-02" },
      relation: "superseded",
    },
    {
      rule: "without dates one origin’s two numbers conflict",
      a: { low: 17 },
      b: { low: 31 },
      relation: "conflict",
    },
    {
      rule: "an as-of within the other’s month tells no order",
      a: { low: 17, asOf: "2026-02" },
      b: { low: 31, asOf: "2026-02-02" },
      relation: "conflict",
    },
    {
      rule: "another measure is another scope",
      a: { measure: "killed" },
      b: { measure: "injured", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "other people are another scope",
      a: { who: "civilians" },
      b: { who: "soldiers", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "children among civilians are another scope",
      a: { who: "civilians" },
      b: { who: "children", low: 4, ...B },
      relation: "different scope",
    },
    {
      rule: "another day is another scope",
      a: { windowStart: "2026-01-30", windowEnd: "2026-01-30" },
      b: { windowStart: "2026-01-31", windowEnd: "2026-01-31", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "another place is another scope",
      a: { place: "Pasni" },
      b: { place: "Quetta", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "another currency is another scope",
      a: { measure: "money", currency: "USD" },
      b: { measure: "money", currency: "EUR", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "another thing measured is another scope",
      a: { measure: "other", measureOther: "turnout" },
      b: { measure: "other", measureOther: "houses", low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "a subset is another scope than a total",
      a: { counting: "subset", low: 4 },
      b: { low: 40, ...B },
      relation: "different scope",
    },
    {
      rule: "an addition is another scope than a total",
      a: { counting: "additional", low: 92 },
      b: { low: 145, ...B },
      relation: "different scope",
    },
    {
      rule: "an earlier figure isn’t put forward, and conflicts with nothing",
      a: { counting: "previous", low: 41 },
      b: { low: 145, ...B },
      relation: "different scope",
    },
    {
      rule: "a total supersedes the earlier figure it is revised from",
      a: { low: 14 },
      b: { low: 12, counting: "previous" },
      relation: "superseded",
    },
    {
      rule: "“dozens” gives no number to compare",
      a: { low: null, qualifier: "vague" },
      b: { low: 40, ...B },
      relation: "insufficient",
    },
    {
      rule: "“dozens” of others is another scope first",
      a: { low: null, qualifier: "vague", who: "soldiers" },
      b: { low: 40, who: "civilians", ...B },
      relation: "different scope",
    },
    {
      rule: "law enforcement agencies and security forces are one kind of people",
      a: { who: "members of Pakistan’s law enforcement agencies", low: 17 },
      b: { who: "members of Pakistan’s security forces", low: 84, ...B },
      relation: "conflict",
    },
  ] satisfies { rule: string; a: More; b: More; relation: string }[])("$rule", ({ a, b, relation }) => {
    expect(relate(a, b).relation).toBe(relation);
  });

  it("flags a later, lower cumulative figure of one origin", () => {
    const found = relate({ low: 31, asOf: "2026-02-01" }, { low: 17, asOf: "2026-02-02" });
    expect(found).toMatchObject({ relation: "superseded", givesWay: "a", flagged: true });
    expect(found.why).toBe(
      "17 takes the place of 31, which the same origin gave before; it is lower, and a cumulative figure should never fall.",
    );
  });

  it("doesn’t flag fewer missing, since the missing are found", () => {
    const found = relate(
      { measure: "missing", low: 31, asOf: "2026-02-01" },
      { measure: "missing", low: 17, asOf: "2026-02-02" },
    );
    expect(found.flagged).toBeUndefined();
  });
});

describe("a missing field never differs, and the assumption is shown", () => {
  it.each([
    {
      field: "window",
      a: { windowStart: "2026-01-30", windowEnd: "2026-01-31", wording: "40 people" },
      shown: "the window of “12 people” isn’t stated and is taken to be the same",
    },
    {
      field: "place",
      a: { place: "Pasni" },
      shown: "the place of “12 people” isn’t stated and is taken to be Pasni",
    },
    {
      field: "who",
      a: { who: "civilians" },
      b: { who: null },
      shown: "whom “12 people” counts isn’t stated and is taken to be the same",
    },
    {
      field: "as of",
      a: { asOf: "2026-02-01" },
      shown: "without an as-of for both, they are taken to be of one time",
    },
    {
      field: "what is counted in",
      a: { counting: "unclear" as const, wording: "40 dead" },
      shown: "it isn’t clear whether “40 dead” is a total, and it is taken as one",
    },
  ])("$field", ({ a, b, shown }) => {
    const found = relate({ low: 40, ...a }, { low: 12, ...B, ...b });
    expect(found.relation).toBe("conflict");
    expect(found.why).toContain(shown);
  });
});

describe("how an amount is written", () => {
  it.each([
    [{ low: 145, high: null, qualifier: "at least" }, "at least 145"],
    [{ low: 31, high: null, qualifier: "more than", wording: "more than 30 people" }, "more than 30"],
    [
      { low: 22_000_000, high: null, qualifier: "more than", measure: "money", currency: "USD" },
      "more than 22,000,000 USD",
    ],
    [{ low: null, high: 29, qualifier: "fewer than", wording: "fewer than 30" }, "fewer than 30"],
    [{ low: null, high: 20, qualifier: "up to" }, "up to 20"],
    [{ low: 10, high: 15, qualifier: "range" }, "10 to 15"],
    [{ low: 40, high: 40, qualifier: "about" }, "about 40"],
    [{ low: null, high: 17, qualifier: "nearly" }, "nearly 17"],
    [{ low: null, high: null, qualifier: "vague", wording: "dozens" }, "“dozens”"],
    [{ low: 1038 }, "1,038"],
  ] satisfies [Partial<FigureInput>, string][])("%j is “%s”", (more, shown) => {
    expect(showAmount(figure("f", more))).toBe(shown);
  });

  it("“dozens” has no bounds: no number is invented", () => {
    expect(boundsOf(figure("f", { low: null, qualifier: "vague" }))).toBeNull();
  });
});

describe("who is counted", () => {
  it.each([
    ["militants", "fighters", "same"],
    ["law enforcement personnel", "security forces", "same"],
    ["soldiers", "security personnel", "part"],
    ["soldiers", "police officers", "different"],
    ["soldiers", "civilians", "different"],
    ["people", "civilians", "part"],
    ["people", "the dead", "same"],
    ["Factory workers", "factory worker", "same"],
    ["voters", "teachers", "different"],
    [null, "civilians", "unstated"],
  ] as const)("%s and %s: %s", (a, b, relation) => {
    expect(compareWho(a, b)).toBe(relation);
    expect(compareWho(b, a)).toBe(relation);
  });
});

describe("sums", () => {
  const days = [
    figure("a", {
      low: 92,
      counting: "additional",
      who: "militants",
      windowStart: "2026-01-31",
      windowEnd: "2026-01-31",
    }),
    figure("b", {
      low: 41,
      counting: "previous",
      who: "militants",
      windowStart: "2026-01-30",
      windowEnd: "2026-01-30",
    }),
  ];
  const entries = (total: Partial<FigureInput> | null, parts = days) => [
    ...parts.map((part) => ({ figure: part, statementId: "S09", originKey: "military" })),
    ...(total
      ? [{ figure: figure("t", { who: "militants", ...total }), statementId: "S10", originKey: "forces" }]
      : []),
  ];

  it.each([
    {
      rule: "parts below an open total leave “or more”",
      total: atLeast(145),
      text: "92 + 41 = 133; stated total at least 145; 12 or more not broken down; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts below an exact total leave the rest",
      total: { low: 145 },
      text: "92 + 41 = 133; stated total 145; 12 not broken down; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts below a range leave a range",
      total: { low: 140, high: 150, qualifier: "range" as const },
      text: "92 + 41 = 133; stated total 140 to 150; 7 to 17 not broken down; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts below a ceiling may leave something",
      total: { low: null, high: 150, qualifier: "up to" as const },
      text: "92 + 41 = 133; stated total up to 150; up to 17 not broken down; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts may be all of it",
      total: { low: 133 },
      text: "92 + 41 = 133; stated total 133; the parts make up the total; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts above an open total don’t conflict",
      total: atLeast(100),
      text: "92 + 41 = 133; stated total at least 100; nothing need be left over; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "parts above a total’s high conflict",
      total: { low: 100 },
      text: "92 + 41 = 133; stated total 100; the parts come to 33 more than it allows: a conflict; the total’s window isn’t stated and is taken to cover both days.",
      conflict: true,
    },
    {
      rule: "a rough total leaves a rough rest",
      total: { low: 150, qualifier: "about" as const },
      text: "92 + 41 = 133; stated total about 150; about 17 not broken down; the total’s window isn’t stated and is taken to cover both days.",
      conflict: false,
    },
    {
      rule: "a window that covers the parts needs no assumption",
      total: { low: 145, windowStart: "2026-01-30", windowEnd: "2026-01-31" },
      text: "92 + 41 = 133; stated total 145; 12 not broken down.",
      conflict: false,
    },
    {
      rule: "a total for one of the days isn’t their total",
      total: { low: 145, windowStart: "2026-01-31", windowEnd: "2026-01-31" },
      text: "92 + 41 = 133; no total is stated.",
      conflict: false,
    },
    {
      rule: "a total of other people isn’t their total",
      total: { low: 145, who: "civilians" },
      text: "92 + 41 = 133; no total is stated.",
      conflict: false,
    },
    {
      rule: "without a total the sum stands alone",
      total: null,
      text: "92 + 41 = 133; no total is stated.",
      conflict: false,
    },
  ])("$rule", ({ total, text, conflict }) => {
    expect(checkSums(entries(total)).map((check) => [check.text, check.conflict])).toEqual([
      [text, conflict],
    ]);
  });

  it("totals of one origin for days that don’t overlap add up", () => {
    const totals = days.map((day) => ({ ...day, counting: "total" as const }));
    expect(checkSums(entries(atLeast(145), totals))[0]?.text).toMatch(
      /^41 \+ 92 = 133; stated total at least 145; 12 or more not broken down/,
    );
  });

  it("nothing is added across origins", () => {
    const [first, second] = days.map((day) => ({ ...day, counting: "total" as const }));
    const apart = [first, second].flatMap((day, at) =>
      day ? [{ figure: day, statementId: `S${at}`, originKey: `o${at}` }] : [],
    );
    expect(checkSums(apart)).toEqual([]);
  });

  it("open parts make an open sum", () => {
    const open = [
      figure("a", { ...atLeast(92), counting: "additional" }),
      figure("b", { low: 41, counting: "previous" }),
    ];
    const found = checkSums(open.map((part) => ({ figure: part, statementId: "S", originKey: "o" })));
    expect(found.map(({ text }) => text)).toEqual(["at least 92 + 41 = at least 133; no total is stated."]);
  });

  it("a vague part is never added", () => {
    const vague = [
      figure("a", { low: null, qualifier: "vague", counting: "additional" }),
      figure("b", { low: 41, counting: "previous" }),
    ];
    expect(checkSums(vague.map((part) => ({ figure: part, statementId: "S", originKey: "o" })))).toEqual([]);
  });

  it("different people of one statement are set against a total of people", () => {
    const groups = [
      figure("a", { low: 11, who: "police officers" }),
      figure("b", { low: 20, who: "civilians" }),
    ];
    expect(
      checkSums([
        ...entries({ ...atLeast(31), who: "people" }, []),
        ...groups.map((group) => ({ figure: group, statementId: "S1", originKey: "x" })),
      ]).map(({ text }) => text),
    ).toEqual(["11 + 20 = 31; stated total at least 31; nothing need be left over."]);
  });

  it.each([
    { rule: "a subset fits within its whole", low: 4, text: "4 is within 20.", conflict: false },
    {
      rule: "a subset above its whole conflicts",
      low: 24,
      text: "24 is given as a part of 20, and is more: a conflict.",
      conflict: true,
    },
  ])("$rule", ({ low, text, conflict }) => {
    const whole = figure("w", { low: 20, who: "civilians" });
    const subset = figure("s", { low, who: "children", counting: "subset", subsetOf: "w" });
    const found = checkSums(
      [whole, subset].map((each) => ({ figure: each, statementId: "S", originKey: "o" })),
    );
    expect(found.map((check) => [check.text, check.conflict])).toEqual([[text, conflict]]);
  });

  it.each([
    {
      rule: "one whole",
      wholes: [17],
      note: "A part, 1 in Pasni (Geo News), is within 17 and adds no origin.",
    },
    {
      rule: "both wholes",
      wholes: [17, 84],
      note: "A part, 1 in Pasni (Geo News), is within both and adds no origin.",
    },
    {
      rule: "all three",
      wholes: [17, 84, 90],
      note: "A part, 1 in Pasni (Geo News), is within all three and adds no origin.",
    },
    {
      rule: "no whole",
      wholes: [],
      note: "A part, 1 in Pasni (Geo News), adds no origin; there is no total to check it against.",
    },
    {
      rule: "a whole of nought",
      wholes: [0, 84],
      note: "A part, 1 in Pasni (Geo News), is more than the stated total of 0: a conflict. It adds no origin.",
    },
  ])("a part of the claim is checked against $rule", ({ wholes, note }) => {
    const entered = wholes.map((low) => ({
      figure: figure(`w${low}`, { low }),
      statementId: `S${low}`,
      originKey: `o${low}`,
    }));
    expect(checkParts([part("p", { low: 1, place: "Pasni" })], entered)).toEqual([note]);
  });

  it("a cumulative figure that fell is written out", () => {
    const mayor = source("Mayor");
    const found = readClaim(
      claim([
        position("S1", { speaker: mayor, figures: [figure("a", { low: 31, asOf: "2026-02-01" })] }),
        position("S2", { speaker: mayor, figures: [figure("b", { low: 17, asOf: "2026-02-02" })] }),
      ]),
    );
    expect(found.sums).toEqual([
      "17 takes the place of 31, which the same origin gave before; it is lower, and a cumulative figure should never fall.",
    ]);
    expect(found.figures).toMatchObject([{ a: "a", b: "b", relation: "superseded", flagged: true }]);
    expect(found.reading).toBe("single-origin");
  });
});
