import { describe, expect, it } from "vitest";
import { proposeRelays } from "@/lib/corroboration/attribution/propose-relays";
import { readGrounds } from "@/lib/corroboration/attribution/read-grounds";
import { readFigure } from "@/lib/corroboration/read-figure";
import { attribute } from "@/lib/interchange/attribution";
import { BUILT_IN } from "@/lib/interchange/house-styles";
import { lint } from "@/lib/interchange/lint";
import { QUOTE_MAX } from "@/lib/statements/model";
import { suggestStatements } from "@/lib/suggest/suggest-statements";
import { HEAD, ITEM } from "@/tests/support/edition-items";

/**
 * Of the processor, whatever else the machine does. What takes the square of a run's length takes tens of seconds here, in
 * which a site would answer nobody.
 */
const MOST_MS = 4_000;
const spent = () => process.cpuUsage().user / 1_000;

describe("a quotation of the greatest length, nearly all of it one sign, is set and looked at in a moment", () => {
  const half = QUOTE_MAX - 10;
  it.each([
    ["spaces within", `We killed${" ".repeat(half)}`],
    ["spaces before a word", `a${" ".repeat(half)}b`],
    ["line ends", `a${"\n".repeat(half)}`],
    ["line ends before a word", `a${"\n".repeat(half)}b`],
    ["tabs", `a${"\t".repeat(half)}b`],
    ["brackets that nothing closes", "[".repeat(half)],
  ])("%s", (_what, words) => {
    const began = spent();
    for (const style of BUILT_IN) {
      const item = { ...ITEM, words };
      lint(item, attribute(item, { ...HEAD, style, verbs: "as published" }), style);
    }
    expect(spent() - began).toBeLessThan(MOST_MS);
  });
});

describe("a page's part of a text that is one run without white space is read in a moment", () => {
  it.each(["*", "-", "_", "A"])("of %s", (sign) => {
    suggestStatements("“We killed 84 of them,” it said.");
    const began = spent();
    suggestStatements(sign.repeat(60_000));
    expect(spent() - began).toBeLessThan(MOST_MS);
  });
});

describe("a page's part of a text that says one thing without end is read in a moment", () => {
  it.each(["12 ", "he said ", "a\n", "“a” ", "A "])("%j again and again", (words) => {
    suggestStatements("“We killed 84 of them,” it said.");
    const began = spent();
    suggestStatements(words.repeat(60_000 / words.length));
    expect(spent() - began).toBeLessThan(MOST_MS);
  });
  it("and its figures are where they were, in pieces", () => {
    const line = `${"word ".repeat(500)}killed 12 soldiers and 3 civilians`;
    const read = readFigure(line);
    expect(read.map(({ start, end }) => line.slice(start, end))).toEqual(read.map(({ wording }) => wording));
    expect(read.map(({ low }) => low)).toEqual([12, 3]);
  });
});

describe("who carried words, and on what they rest, is read out of a text that repeats itself in a moment", () => {
  it.each(["A ", "“", "told him ", "Our reporter ", "as Ada Novak said ", "\n"])(
    "%j again and again",
    (words) => {
      const text = words.repeat(200_000 / words.length);
      const whole = { start: 0, end: QUOTE_MAX };
      const began = spent();
      for (const span of [whole, { start: 100_000, end: 100_010 }]) {
        readGrounds(text, span, "The paper");
        proposeRelays(text, span);
      }
      expect(spent() - began).toBeLessThan(MOST_MS);
    },
  );
});
