import { describe, expect, it } from "vitest";
import { attribute } from "@/lib/interchange/attribution";
import { BUILT_IN } from "@/lib/interchange/house-styles";
import { lint } from "@/lib/interchange/lint";
import { QUOTE_MAX } from "@/lib/statements/model";
import { suggestStatements } from "@/lib/suggest/suggest-statements";
import { HEAD, ITEM } from "@/tests/support/edition-items";

/** What takes the square of a run's length takes tens of seconds here, in which a site would answer nobody. */
const MOST_MS = 3_000;

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
    const began = performance.now();
    for (const style of BUILT_IN) {
      const item = { ...ITEM, words };
      lint(item, attribute(item, { ...HEAD, style, verbs: "as published" }), style);
    }
    expect(performance.now() - began).toBeLessThan(MOST_MS);
  });
});

describe("a page's part of a text that is one run without white space is read in a moment", () => {
  it.each(["*", "-", "_", "A"])("of %s", (sign) => {
    suggestStatements("“We killed 84 of them,” it said.");
    const began = performance.now();
    suggestStatements(sign.repeat(60_000));
    expect(performance.now() - began).toBeLessThan(MOST_MS);
  });
});
