import { describe, expect, it } from "vitest";
import { holdsProblem, type Standing, standardLines } from "@/lib/claims/rules";
import { DEFAULT_STANDARD } from "@/lib/stories/model";

const none = { reports: 0, voices: 0, origins: 0, parties: 0, unknown: 0 };
const two = { reports: 2, voices: 2, origins: 2, parties: 2, unknown: 0 };
const confirmed = { label: "S1", said: "confirmed", stale: false };
const met: Standing = {
  sides: { asserts: two, denies: none },
  conflicts: 0,
  statements: { asserts: [confirmed, { ...confirmed, label: "S2" }], denies: [] },
  primaryDocument: { asserts: false, denies: false },
};

describe("the story's standard", () => {
  it.each<[string, Partial<Standing>, Partial<typeof DEFAULT_STANDARD>, boolean[]]>([
    ["two origins of two parties, nothing against, all confirmed: met", {}, {}, [true, true, true]],
    [
      "one party is not enough",
      { sides: { asserts: { ...two, parties: 1 }, denies: none } },
      {},
      [false, true, true],
    ],
    [
      "one origin is not enough",
      { sides: { asserts: { ...two, origins: 1 }, denies: none } },
      {},
      [false, true, true],
    ],
    ["figures in conflict do not agree", { conflicts: 1 }, {}, [false, true, true]],
    [
      "any report against breaks it",
      { sides: { asserts: two, denies: { ...none, reports: 1, unknown: 1 } } },
      {},
      [true, false, true],
    ],
    [
      "an unchecked statement breaks it",
      { statements: { asserts: [confirmed, { label: "S2", said: "unchecked", stale: false }], denies: [] } },
      {},
      [true, true, false],
    ],
    [
      "a confirmed statement that was edited since breaks it",
      { statements: { asserts: [{ ...confirmed, stale: true }], denies: [] } },
      {},
      [true, true, false],
    ],
    [
      "a primary document does instead, where the story accepts one",
      {
        sides: { asserts: { ...two, origins: 1, parties: 1 }, denies: none },
        primaryDocument: { asserts: true, denies: false },
      },
      { acceptPrimaryDocument: true },
      [true, true, true],
    ],
    [
      "a primary document does not where the story does not accept it",
      {
        sides: { asserts: { ...two, origins: 1, parties: 1 }, denies: none },
        primaryDocument: { asserts: true, denies: false },
      },
      {},
      [false, true, true],
    ],
    [
      "a story may not ask for confirmed statements",
      { statements: { asserts: [], denies: [] } },
      { requireConfirmed: false },
      [true, true],
    ],
  ])("%s", (_sentence, standing, standard, expected) => {
    const lines = standardLines("verified", { ...DEFAULT_STANDARD, ...standard }, { ...met, ...standing });
    expect(lines.map((line) => line.met)).toEqual(expected);
  });

  it("reads `false` from the side that denies", () => {
    const turned: Standing = {
      ...met,
      sides: { asserts: none, denies: two },
      statements: { asserts: [], denies: met.statements.asserts },
    };
    expect(standardLines("false", DEFAULT_STANDARD, turned).every((line) => line.met)).toBe(true);
    expect(standardLines("verified", DEFAULT_STANDARD, turned).every((line) => line.met)).toBe(false);
  });
});

describe("a Holds? verdict", () => {
  const unmet = standardLines("verified", DEFAULT_STANDARD, {
    ...met,
    sides: { asserts: { ...two, origins: 1 }, denies: none },
  });
  const base = {
    verdict: "verified",
    reason: "both lists",
    counted: false,
    figure: null,
    lines: [],
    override: null,
    mayOverride: false,
  };
  it.each<[string, Partial<Parameters<typeof holdsProblem>[0]>, RegExp | null]>([
    ["verified, standard met", {}, null],
    ["a verdict of the other axis is refused", { verdict: "confirmed" }, /Choose/],
    ["every verdict needs its reason", { reason: "  " }, /what the verdict rests on/],
    ["an editor does not verify below the standard", { lines: unmet }, /standards editor may override/],
    ["a standards editor overrides with a reason only", { lines: unmet, mayOverride: true }, /give a reason/],
    [
      "a standards editor overrides with a reason",
      { lines: unmet, mayOverride: true, override: "the list was seen" },
      null,
    ],
    [
      "an editor's reason for an override counts for nothing",
      { lines: unmet, override: "please" },
      /standards editor may override/,
    ],
    ["disputed needs no standard", { verdict: "disputed", lines: unmet }, null],
    ["verified on a counted claim names the figure", { counted: true }, /name the figure/],
    [
      "verified on a counted claim with its figure",
      { counted: true, figure: { low: 17, high: 17, asOf: null } },
      null,
    ],
    ["disputed on a counted claim may hold none", { counted: true, verdict: "disputed" }, null],
    [
      "a figure upside down is refused",
      { counted: true, figure: { low: 18, high: 17, asOf: null } },
      /above its high/,
    ],
  ])("%s", (_sentence, over, problem) => {
    const found = holdsProblem({ ...base, ...over });
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });
});
