import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, unfoldSpan } from "@/lib/text/fold";
import type { Proof } from "@/lib/text/model";
import { isProven, proveQuote } from "@/lib/text/prove-quote";

// Words without a look-alike among each other, in several scripts, composed and decomposed.
const vocabulary =
  `we will reject the claim of minister attack at dawn troops captured city not never 84 2,500 five if
unless river cafe\u0301 café naïve don’t state-run Zürich пакистан армия हिन्दी कहा پاکستان حکومت 🎉 👨‍👩‍👧 U.S.`.split(
    /\s+/,
  );
const separators = [" ", " ", " ", ", ", ". ", "\r\n", "\u00a0", " — ", "  ", "\n\n"];

const textOf = (words: string[], gaps: string[]) =>
  words.map((word, at) => (at === 0 ? word : (gaps[at] ?? " ") + word)).join("");

const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength });
const gaps = fc.array(fc.constantFrom(...separators), { minLength: 60, maxLength: 60 });

function applyDifferences(snapshot: string, proof: Proof): string {
  let text = "";
  let at = proof.matches[0]?.start ?? 0;
  for (const difference of proof.differences) {
    text += `${snapshot.slice(at, difference.start)} ${difference.text} `;
    at = difference.end;
  }
  return text + snapshot.slice(at, proof.matches[0]?.end);
}

const bare = (text: string) => fold(text).text.replaceAll(" ", "");

describe("whatever the text", () => {
  it("proves a stretch of its words exact at its span, and every match slices right", () => {
    fc.assert(
      fc.property(words(4, 50), gaps, fc.nat(), fc.nat(), (list, between, a, b) => {
        const from = a % list.length;
        const to = from + 1 + (b % (list.length - from));
        const before = from === 0 ? "" : textOf(list.slice(0, from), between) + (between[from] ?? " ");
        const quote = textOf(list.slice(from, to), ["", ...between.slice(from + 1)]);
        const snapshot = textOf(list, between);
        // Two full stops in a row are an omission's marks, which no quote may end inside; prose doubles none after "U.S.".
        fc.pre(snapshot.startsWith(quote, before.length) && !snapshot.includes(".."));
        const span = { start: before.length, end: before.length + quote.length };
        expect(proveQuote({ quote, snapshot, span })).toMatchObject({ grade: "exact", matches: [span] });
        for (const match of proveQuote({ quote, snapshot }).matches) {
          expect(snapshot.slice(match.start, match.end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never calls a quote with a changed, lost or added word proven, unless those words stand too", () => {
    fc.assert(
      fc.property(
        words(6, 40),
        gaps,
        fc.nat(),
        fc.constantFrom("change", "drop", "add"),
        fc.constantFrom("xylophone", "not", "85", "٨٤", "rejеct"),
        fc.boolean(),
        (list, between, at, how, intruder, omits) => {
          const snapshot = textOf(list, between);
          const quoted = [...list];
          const index = 1 + (at % (list.length - 2));
          if (how === "change") quoted.splice(index, 1, intruder);
          else if (how === "drop") quoted.splice(index, 1);
          else quoted.splice(index, 0, intruder);
          if (omits && how !== "drop" && index > 2) quoted.splice(1, 1, "…");
          fc.pre(!(how !== "drop" && snapshot.includes(intruder)));
          const quote = textOf(quoted, []);
          fc.pre(!bare(snapshot).includes(bare(quote)));
          expect(isProven(proveQuote({ quote, snapshot, language: "en" }))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives differences that turn the passage into the quote", () => {
    fc.assert(
      fc.property(words(8, 40), gaps, fc.nat(), fc.nat(), (list, between, a, b) => {
        const snapshot = textOf(list, between);
        const quoted = [...list];
        quoted.splice(a % list.length, 1, "xylophone");
        quoted.splice(b % list.length, 1);
        const quote = textOf(quoted, []);
        const proof = proveQuote({ quote, snapshot });
        fc.pre(proof.grade === "altered");
        expect(bare(applyDifferences(snapshot, proof))).toBe(bare(quote));
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, and never points outside the text or into a surrogate pair", () => {
    const any = fc.string({ unit: fc.constantFrom(...'ab ."“”…\u0301-5,\n🎉\u200d‘’'), maxLength: 40 });
    fc.assert(
      fc.property(any, any, (snapshot, quote) => {
        const proof = proveQuote({ quote, snapshot });
        const spans = [...proof.matches, ...proof.omissions, ...proof.differences];
        for (const { start, end } of spans) {
          expect(start >= 0 && start <= end && end <= snapshot.length).toBe(true);
          expect(snapshot.slice(start, end).isWellFormed()).toBe(true);
        }
        if (proof.grade === "altered") expect(proof.differences.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("folding", () => {
  it("keeps a way back for every unit, whatever is composed or collapsed", () => {
    const any = fc.string({
      unit: fc.constantFrom(
        "a",
        "e",
        "\u0301",
        "\u0323",
        "é",
        " ",
        "\n",
        ".",
        "…",
        "-",
        "“",
        "🎉",
        "각",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "Å",
        "5",
        '"',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(any, (text) => {
        const folded = fold(text);
        expect(folded.text).toHaveLength(folded.starts.length);
        for (let at = 0; at < folded.text.length; at++) {
          const span = unfoldSpan(folded, at, at + 1);
          if (!span) continue;
          expect(fold(text.slice(span.start, span.end)).text.replace("'", '"')).toBe(
            (folded.text[at] ?? "").replace("'", '"'),
          );
        }
        expect(fold(text.normalize("NFD")).text).toBe(fold(text.normalize("NFC")).text);
      }),
      { numRuns: 1000 },
    );
  });
});
