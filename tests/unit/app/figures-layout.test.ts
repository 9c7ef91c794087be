import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  axisOf,
  byParty,
  type ChartFigure,
  clearance,
  kindOf,
  place,
  placeJoin,
  readAs,
  TRACK,
  WORDING_SIZE,
} from "@/app/(desk)/_parts/figures-layout";
import { partyClass, partyLetter } from "@/app/(desk)/_parts/party-look";
import { isolate, runsRightToLeft, textWidth, wrapText } from "@/app/(desk)/_parts/text-width";

const figure = (
  low: number | null,
  high: number | null,
  qualifier: ChartFigure["qualifier"],
  more: Partial<ChartFigure> = {},
) => ({
  key: `${low} ${high} ${qualifier}`,
  party: { index: 0, name: "A" },
  speaker: "A speaker",
  wording: "as worded",
  low,
  high,
  qualifier,
  ...more,
});

describe("how a figure is drawn", () => {
  it.each([
    ["a number said exactly is a point", figure(17, 17, "exactly"), "point", "17"],
    ["at least is an arrow up from its number", figure(145, null, "at least"), "least", "at least 145"],
    ["more than is drawn as at least is", figure(40, 40, "more than"), "least", "more than 40"],
    ["up to is an arrow down to its number", figure(null, 160, "up to"), "most", "up to 160"],
    ["fewer than is drawn as up to is", figure(null, 12, "fewer than"), "most", "fewer than 12"],
    ["a range is a bar", figure(30, 40, "range"), "range", "30 to 40"],
    ["about is a point that says so", figure(200, 200, "about"), "about", "about 200"],
    ["dozens stays a word: no number is invented", figure(null, null, "vague"), "word", "no number"],
    [
      "a vague figure is a word even where a number was noted",
      figure(24, null, "vague"),
      "word",
      "no number",
    ],
  ] as const)("%s", (_sentence, drawn, kind, read) => {
    expect(kindOf(drawn)).toBe(kind);
    expect(readAs(drawn)).toBe(read);
  });
});

describe("the shared axis", () => {
  it("begins at 0", () => {
    expect(axisOf([figure(17, 17, "exactly"), figure(84, 84, "exactly")]).startsAt).toBeNull();
  });
  it("says where it begins when figures lie close together far from 0", () => {
    expect(
      axisOf([figure(10_000, 10_000, "exactly"), figure(10_067, 10_067, "exactly")]).startsAt,
    ).not.toBeNull();
  });
  it("holds a single figure, none, and 0", () => {
    for (const figures of [[figure(7, 7, "exactly")], [], [figure(0, 0, "exactly")]]) {
      expect(axisOf(figures).ticks.length).toBeGreaterThan(1);
    }
  });
  it("counts people in whole numbers only", () => {
    expect(axisOf([figure(2, 2, "exactly")]).ticks.every((tick) => /^\d+$/.test(tick.label))).toBe(true);
  });
});

const amount = fc.integer({ min: 0, max: 5000 });
const anyFigure = fc
  .record({
    low: fc.option(amount),
    high: fc.option(amount),
    qualifier: fc.constantFrom(
      ...([
        "exactly",
        "at least",
        "more than",
        "up to",
        "fewer than",
        "about",
        "nearly",
        "range",
        "vague",
      ] as const),
    ),
    wording: fc.oneof(
      fc.lorem({ maxCount: 40 }),
      fc.constantFrom(
        "ہم نے ۸۴ اہلکاروں کو ہلاک کیا",
        "लगभग 3 लोगों की मौत",
        "九十二人が死亡した",
        "x".repeat(300),
      ),
    ),
  })
  .map(({ low, high, qualifier, wording }) =>
    figure(
      low !== null && high !== null ? Math.min(low, high) : low,
      low !== null && high !== null ? Math.max(low, high) : high,
      qualifier,
      { wording },
    ),
  );

describe("the words beside a mark", () => {
  it("never leave the track, whatever the figures and however long the wording", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 6 }), (figures) => {
        const axis = axisOf(figures);
        for (const one of figures) {
          const placed = place(one, axis);
          const widest = Math.max(...placed.lines.map((line) => textWidth(line, WORDING_SIZE)));
          const from = (placed.from / 100) * TRACK;
          const to = (placed.to / 100) * TRACK;
          const room = {
            right: TRACK - to - clearance(placed.kind, "right"),
            left: from - clearance(placed.kind, "left"),
            "below-right": TRACK - from,
            "below-left": to,
            none: TRACK,
          }[placed.side];
          expect(widest).toBeLessThanOrEqual(room + 0.01);
          expect(placed.height).toBeGreaterThanOrEqual(placed.lines.length * 19);
        }
      }),
    );
  });

  it("are whole: breaking lines drops and cuts nothing but white space", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wrapText(text, 120, 14).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("keep their own direction, quotation marks included", () => {
    expect(runsRightToLeft("“ہم نے کہا”")).toBe(true);
    expect(runsRightToLeft("17 members")).toBe(false);
    expect(isolate("x", true)).toBe("\u2067x\u2069");
  });
});

describe("parties", () => {
  it("stand together, in the order in which they first come", () => {
    const a = { index: 0, name: "A" };
    const b = { index: 1, name: "B" };
    const keys = byParty([
      figure(1, 1, "exactly", { party: b }),
      figure(2, 2, "exactly", { party: a }),
      figure(3, 3, "exactly", { party: b }),
    ]);
    expect(keys.map((one) => one.low)).toEqual([1, 3, 2]);
  });
  it("are told apart by colour and pattern together up to the 36th, and by letter beyond", () => {
    const all = [...Array(36).keys()];
    expect(new Set(all.map(partyClass)).size).toBe(36);
    expect([0, 25, 26, 51, 52].map(partyLetter)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
  });
});

describe("the words of a conflict", () => {
  it("stand over their line where they are shorter than it, else beside its roomier end", () => {
    expect(placeJoin("conflict: 67 apart", 17, 84)).toMatchObject({ anchor: "middle", y: 13 });
    expect(placeJoin("conflict: 1 apart", 3, 4)).toMatchObject({ x: 4, anchor: "start" });
    expect(placeJoin("conflict: 1 apart", 96, 97)).toMatchObject({ x: 96, anchor: "end" });
  });
  it("never leave the track while they are shorter than it", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 1, max: 45 }), (a, b, letters) => {
        const words = "n".repeat(letters);
        const { x, anchor, dx } = placeJoin(words, a, b);
        const width = textWidth(words, 12.5);
        const start = (x * TRACK) / 100 + dx - { middle: width / 2, end: width, start: 0 }[anchor];
        return start >= -0.01 && start + width <= TRACK + 0.01;
      }),
    );
  });
});
