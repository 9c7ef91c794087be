import { describe, expect, it } from "vitest";
import { missingFields } from "@/lib/corroboration/figures/missing-fields";
import type { FigureInput } from "@/lib/corroboration/model";
import { figure } from "./build";

const of = (input: FigureInput) => ({ figure: input, originKey: input.id, saidOn: null, addend: false });
const vague = (id: string, more: Partial<FigureInput> = {}) =>
  figure(id, { low: null, high: null, qualifier: "vague", wording: "dozens", ...more });

const CASES: { rule: string; a: FigureInput; b: FigureInput; missing: [string, string][] }[] = [
  { rule: "“dozens” against 12 lacks a number", a: vague("a"), b: figure("b"), missing: [["a", "number"]] },
  {
    rule: "of two vague figures, each lacks a number",
    a: vague("a"),
    b: vague("b"),
    missing: [
      ["a", "number"],
      ["b", "number"],
    ],
  },
  {
    rule: "a window that only one states might set them apart",
    a: vague("a", { windowStart: "2026-01-30", windowEnd: "2026-01-30" }),
    b: figure("b"),
    missing: [
      ["a", "number"],
      ["b", "window"],
    ],
  },
  {
    rule: "place and people likewise",
    a: vague("a", { who: null }),
    b: figure("b", { place: "Pasni" }),
    missing: [
      ["a", "number"],
      ["a", "who"],
      ["a", "place"],
    ],
  },
  {
    rule: "a conflict without as-of might be two tolls of different days",
    a: figure("a", { low: 12 }),
    b: figure("b", { low: 17, asOf: "2026-01-31" }),
    missing: [["a", "asOf"]],
  },
  {
    rule: "figures of different scope are decided",
    a: figure("a", { measure: "injured" }),
    b: figure("b", { place: "Pasni" }),
    missing: [],
  },
  { rule: "figures that agree on everything lack nothing", a: figure("a"), b: figure("b"), missing: [] },
  {
    rule: "money without a currency",
    a: figure("a", { measure: "money", who: null, currency: null }),
    b: figure("b", { measure: "money", who: null, currency: "USD" }),
    missing: [["a", "currency"]],
  },
];

describe("the fields that would decide how two figures stand", () => {
  it.each(CASES)("$rule", ({ a, b, missing }) => {
    const found = missingFields(of(a), of(b));
    expect(found.map(({ figureId, field }) => [figureId, field])).toEqual(missing);
    for (const { why } of found) expect(why).toMatch(/^“.*\.$/);
  });
});
