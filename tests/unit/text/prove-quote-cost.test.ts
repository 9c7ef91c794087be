import { describe, expect, it } from "vitest";
import { proveQuote } from "@/lib/text/prove-quote";

// Hostile input must stay linear: each of these took from half a minute to hours in a quadratic prover. The bound is
// far above what a slow machine needs and far below that.
const BOUND = 5000;
const repeated = "a ".repeat(1_000_000);

describe("cost", () => {
  it.each([
    ["a repetitive quote in a repetitive text", `${"a ".repeat(1000)}b ${"a ".repeat(1000)}`, repeated],
    ["a thousand omissions", Array.from({ length: 1000 }, () => "a").join(" … "), repeated],
    ["a thousand omissions that lead nowhere", `${"a … ".repeat(1000)}b`, repeated],
    ["nothing but marks of omission", "… ".repeat(20_000), repeated],
    ["nothing but quote marks", `${'"'.repeat(50_000)}a`, repeated],
    ["line ends", "a b … d", `a${"\n".repeat(1_000_000)} b c d`],
    ["full stops", "a b … d", `a${". ".repeat(500_000)} b c d`],
    ["hyphens", "a-b", "a-".repeat(1_000_000)],
    ["combining marks", "x y", `a${"\u0301".repeat(500_000)}`],
    ["digit groups", "12 killed", "1,".repeat(1_000_000)],
    ["decomposed letters", "we rejected", "e\u0301 ".repeat(300_000)],
  ])("stays bounded for %s", { timeout: BOUND }, (_what, quote, snapshot) => {
    const before = performance.now();
    proveQuote({ quote, snapshot });
    expect(performance.now() - before).toBeLessThan(BOUND);
  });
});
