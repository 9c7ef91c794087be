import { describe, expect, it } from "vitest";
import { reproveStatement } from "@/lib/text/reprove";

const older = "The mayor spoke. “We will rebuild the bridge,” she said. It rained.";
const words = "“We will rebuild the bridge,”";
const span = { start: older.indexOf(words), end: older.indexOf(words) + words.length };

describe("a statement's words in a newer text", () => {
  it("held: the same words at the same place", () => {
    expect(reproveStatement({ older, span, newer: `${older} More.` })).toMatchObject({
      outcome: "held",
      place: span,
    });
  });

  it("held, typographically: only marks were exchanged", () => {
    const newer = older.replace("We will", "We\u00a0will");
    expect(reproveStatement({ older, span, newer })).toMatchObject({
      outcome: "held",
      proof: { grade: "typographic" },
    });
  });

  it("moved: the same words elsewhere, reported and not taken up", () => {
    const newer = `Correction. ${older}`;
    const moved = { start: span.start + 12, end: span.end + 12 };
    expect(reproveStatement({ older, span, newer })).toMatchObject({ outcome: "moved", places: [moved] });
  });

  it("moved, with every place, when they stand more than once elsewhere", () => {
    const newer = `Correction. ${words} ${older}`;
    const reproof = reproveStatement({ older, span, newer });
    expect(reproof.outcome).toBe("moved");
    expect(reproof.outcome === "moved" && reproof.places).toHaveLength(2);
  });

  it("changed: with the differences", () => {
    const newer = older.replace("will rebuild", "will not rebuild");
    const reproof = reproveStatement({ older, span, newer });
    expect(reproof).toMatchObject({ outcome: "changed" });
    if (reproof.outcome !== "changed") return;
    expect(reproof.differences.map((d) => [d.op, newer.slice(d.start, d.end)])).toEqual([["delete", "not"]]);
  });

  it("gone: nothing like them", () => {
    expect(reproveStatement({ older, span, newer: "The story was withdrawn." })).toMatchObject({
      outcome: "gone",
    });
  });

  it("throws for a span that is no part of the older text", () => {
    expect(() => reproveStatement({ older, span: { start: 5, end: 999 }, newer: older })).toThrow(RangeError);
  });
});
