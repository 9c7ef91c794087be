import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Proof } from "@/lib/text/model";
import { isProven, proveQuote } from "@/lib/text/prove-quote";

// What a quote may differ in and still be the text's words, written apart from the prover, which must never allow more.
const MARKS = "['‘’‚‛‹›＇`´\"“”„‟«»＂「」『』〝〞〟]";
function bare(words: string): string {
  return words
    .normalize("NFC")
    .replaceAll(/[\s\u0085]+/g, " ")
    .replaceAll(/\. \. \.|\.{3}|[…‥⋯]/g, "…")
    .replaceAll(/…+/g, "…")
    .replaceAll(/-{2,}|[‐‑‒–—―−⸺⸻﹘﹣－]/g, "-")
    .replaceAll(new RegExp(MARKS, "g"), "'");
}
/** The same without what stands around the words, or around a mark of omission. */
const trimmed = (words: string) =>
  bare(words)
    .replaceAll(/\[ ?… ?\]|\( ?… ?\)|\.?…[ .]*/g, " ")
    .replaceAll(/['.,،，]+(?=\s|$)|(?<=^|\s)['.,،，]+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The text's words that a proof says the quote is, without what it says was left out. */
function kept(text: string, { matches, omissions }: Proof): string {
  let words = "";
  let at = matches[0]?.start ?? 0;
  const end = matches[0]?.end ?? 0;
  for (const gap of omissions) {
    words += `${text.slice(at, Math.max(at, Math.min(gap.start, end)))} … `;
    at = Math.max(at, Math.min(gap.end, end));
  }
  return words + text.slice(at, end);
}

const UNSEEN = ["\u00ad", "\u200b", "\u200e", "\u202e", "\u2060", "\u2066", "\ufeff", "\u034f", "\u{e0020}"];
const MARKING = ["\u0301", "\u0338", "\u20e3", "\u064b"];
const LOOKALIKES: Record<string, string> = {
  a: "а",
  e: "е",
  o: "о",
  i: "і",
  c: "с",
  A: "Α",
  "1": "l",
  "0": "O",
};
const OMITTING = ["…", "...", "[…]", "(...)", ". . .", "…."];

type Alteration = (quote: string, at: number, pick: number) => string;
const wordAround = (quote: string, at: number) => {
  const from = quote.lastIndexOf(" ", at) + 1;
  const next = quote.indexOf(" ", Math.max(at, from));
  return { from, to: next < 0 ? quote.length : next };
};
const put = (quote: string, from: number, to: number, words: string) =>
  quote.slice(0, from) + words + quote.slice(to);
const one = <T>(list: readonly T[], pick: number) => list[pick % list.length] as T;

/** Everything that somebody might do to a quote, on purpose or not, at a place of it. */
const ALTERATIONS: Record<string, Alteration> = {
  "a word left out": (quote, at) => put(quote, wordAround(quote, at).from, wordAround(quote, at).to + 1, ""),
  "a word added": (quote, at, pick) => {
    const { from } = wordAround(quote, at);
    return put(quote, from, from, one(["not ", "85 ", "never ", "[not] ", "(if) ", "“no” "], pick));
  },
  "a word exchanged": (quote, at, pick) => {
    const { from, to } = wordAround(quote, at);
    return put(quote, from, to, one(["zebra", "85", "[they]", "[]", "[sic]", "{x}"], pick));
  },
  "a digit exchanged": (quote, _at, pick) =>
    quote.replaceAll(/\d/g, (digit) =>
      one([String((Number(digit) + 1) % 10), String.fromCharCode(0x660 + Number(digit))], pick),
    ),
  "the other case": (quote, at) => {
    const unit = quote.charAt(at);
    return put(quote, at, at + 1, unit === unit.toUpperCase() ? unit.toLowerCase() : unit.toUpperCase());
  },
  "a letter that looks alike": (quote) =>
    quote.replace(/[aeoicA10]/, (letter) => LOOKALIKES[letter] ?? letter),
  "something unseen": (quote, at, pick) => put(quote, at, at, one(UNSEEN, pick)),
  "a mark on a letter": (quote, at, pick) => put(quote, at, at, one(MARKING, pick)),
  "a hyphen less": (quote) => quote.replace("-", ""),
  "a hyphen for a space": (quote) => quote.replace(" ", "-"),
  "two words made one": (quote, _at, pick) => quote.replace(" ", one(["", "\u200b", "\u00ad", "'"], pick)),
  "a word cut": (quote, at) => quote.slice(Math.min(at, quote.length - 2)),
  "words left out with a mark": (quote, at, pick) => {
    const { from } = wordAround(quote, at);
    const { to } = wordAround(quote, Math.min(quote.length, from + 10 + (pick % 30)));
    return put(quote, from, to, one(OMITTING, pick));
  },
  "words hidden in brackets of omission": (quote, at, pick) => {
    const { from, to } = wordAround(quote, at);
    const word = quote.slice(from, to);
    return put(quote, from, to, one([`[… ${word}]`, `[${word} …]`, `(${word}…)`, `[…] ${word} […]`], pick));
  },
  "a sign": (quote, at, pick) =>
    put(quote, at, at, one(["%", "$", "?", "!", ".", ",", "—", '"', "½", "²"], pick)),
  "compatibility forms": (quote) => quote.normalize("NFKC"),
};

const SENTENCES = `The army did not attack the non-violent protest, he said.
“We will never accept 2,500 of them,” said Mr. Khan. “Not one.”
At least 84 people, among them 17 civilians, were killed in twelve cities.
If they attack us we could strike back, she told the in\u200bfamous paper.
“We go.

“We stay until dawn,” the ex-minister added. It rose by 5 % then, to $ 3 million.
They can’t say so… but it was −5 degrees at Zu\u0308rich, près de l’état; 10 000 fled.
حکومت نے کہا کہ ہم نہیں جائیں گے۔ 政府否认了这一说法。`;
const STORIES = path.resolve("../shared/stories/balochistan");
const found = existsSync(STORIES);
const texts = [
  SENTENCES,
  ...(found
    ? ["article-a.txt", "article-b.txt"].map((file) => readFileSync(path.join(STORIES, file), "utf8"))
    : []),
];

describe.skipIf(!found)("on the worked example’s articles too", () => {
  it("are there", () => expect(texts).toHaveLength(3));
});

describe("a quote altered by someone who wants it to pass", () => {
  const alterations = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ALTERATIONS)), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 3,
  });

  it("is proven only where the text has these words, wholly, in this order, and nothing unseen", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(250),
        alterations,
        (text, place, length, list) => {
          const from = wordAround(text, place % text.length).from;
          let quote = text.slice(from, wordAround(text, Math.min(text.length, from + length)).to);
          for (const [name, at, pick] of list)
            quote = ALTERATIONS[name]?.(quote, at % (quote.length + 1), pick) ?? quote;
          const proof = proveQuote({ quote, snapshot: text, language: "en" });
          if (!isProven(proof)) return;
          const [match = { start: 0, end: 0 }] = proof.matches;
          const words = text.slice(match.start, match.end);
          if (proof.grade === "exact")
            expect(words).toContain(
              quote
                .trim()
                .replaceAll(new RegExp(`^${MARKS}|[,،，]?${MARKS}?[,،，]?$`, "g"), "")
                .trim(),
            );
          // A quotation that goes on in another paragraph opens it once more.
          const once = (given: string) => trimmed(given.replaceAll(/\n\s*["“]/g, " "));
          expect([trimmed(quote), once(quote)]).toContain(
            once(kept(text, proof)) === once(quote) ? once(quote) : trimmed(kept(text, proof)),
          );
          expect(joined(text, match.start)).toBe(false);
          expect(joined(text, match.end)).toBe(false);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it("never says that an omission is harmless which takes a negation, a number or a condition", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "not",
          "never",
          "can’t",
          "84",
          "seventeen",
          "if",
          "unless",
          "could",
          "may",
          "reportedly",
          "only",
          "almost",
          "allegedly",
          "no",
          "half",
        ),
        fc.constantFrom("", "\u200b", "\u00ad", "\u2060"),
        fc.nat(20),
        fc.constantFrom(...OMITTING),
        (taken, hidden, at, mark) => {
          const parted = taken.slice(0, at % taken.length) + hidden + taken.slice(at % taken.length);
          const snapshot = `He said that we will ${parted} leave the city of this people. They heard it.`;
          const proof = proveQuote({ quote: `we will ${mark} leave the city`, snapshot, language: "en" });
          expect(proof.grade).toBe("elided");
          expect(isProven(proof)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Whether a reader sees one word where a span begins or ends. */
function joined(text: string, at: number): boolean {
  const unseen = /\p{Default_Ignorable_Code_Point}/u;
  const shown = (part: string) => [...part].filter((character) => !unseen.test(character));
  const before = shown(text.slice(Math.max(0, at - 8), at)).at(-1) ?? "";
  const after = shown(text.slice(at, at + 8))[0] ?? "";
  const spaced = /[\p{L}\p{N}\p{M}]/u;
  return spaced.test(before) && spaced.test(after) && !/\p{Script=Han}/u.test(before + after);
}
