import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_TERMS, markMatches, searchTerms } from "@/lib/text/search-terms";

describe("terms of any script", () => {
  it.each([
    ["case and accents fold in Latin", "Café ZÜRICH ﬁn", "cafe zurich fin"],
    ["curled apostrophes are straightened", "don’t", "don't"],
    ["Hindi keeps its vowel signs", "हिन्दी में कहा", "हिन्दी में कहा"],
    ["Urdu, without tatweel and direction marks", "\u200fپاکـستان کی", "پاکستان کی"],
    ["Cyrillic", "Ёлка", "елка"],
    ["Chinese is parted by dictionary", "我们承认", "我们 承认"],
    ["Thai too", "สวัสดีชาวโลก", "สวัสดี ชาว โลก"],
    ["marks and emoji are no words", "“…” 🎉 — !", ""],
  ])("%s", (_rule, text, terms) => {
    expect(searchTerms(text)).toBe(terms);
  });

  it("is bounded", () => {
    expect(searchTerms("word ".repeat(MOST_TERMS + 10)).split(" ")).toHaveLength(MOST_TERMS);
    expect(searchTerms("x".repeat(5000)).length).toBeLessThan(200);
  });
});

describe("marks of what a query found", () => {
  const marked = (text: string, query: string, whole = false) =>
    markMatches(text, query, whole).map((span) => text.slice(span.start, span.end));

  it.each([
    ["accents, in the text's own spelling", "A cafe\u0301 and a Café", "café", ["cafe\u0301", "Café"]],
    ["neighbours as one", "attacks in Quetta today", "quetta in", ["in Quetta"]],
    ["the beginning of a longer word", "He attacked", "attack", ["attacked"]],
    ["after emoji, at the right place", "🎉👨‍👩‍👧 Quetta", "quetta", ["Quetta"]],
    ["Hindi", "उसने हिन्दी में कहा", "हिन्दी", ["हिन्दी"]],
    ["nothing for an empty query", "He attacked", " ", []],
  ])("%s", (_rule, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("marks whole words only when asked", () => {
    expect(marked("He attacked an attack", "attack", true)).toEqual(["attack"]);
  });

  it("leaves no word out by leaving out what can't hold one", () => {
    const word = fc.constantFrom(
      "don’t",
      "don't",
      "DON‘T",
      "gate",
      "Gates",
      "gate’s",
      "é",
      "Gaté",
      "a.b",
      "x",
      "12.5",
    );
    const gap = fc.constantFrom(" ", "\n", ", ", "…", "—", "”“", "’", ".", "\u00a0");
    const text = fc.array(fc.tuple(word, gap), { maxLength: 60 }).map((pieces) => pieces.flat().join(""));
    const words = new Intl.Segmenter("und", { granularity: "word" });
    fc.assert(
      fc.property(
        text,
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (within, asked, whole) => {
          const terms = asked.flatMap((one) => searchTerms(one).split(" "));
          const found = [...words.segment(within)]
            .filter(({ isWordLike }) => isWordLike)
            .map(({ segment, index }) => ({
              term: searchTerms(segment),
              start: index,
              end: index + segment.length,
            }))
            .filter(
              ({ term }) => terms.includes(term) || (!whole && term.startsWith(terms.at(-1) ?? "nothing")),
            );
          const marked = markMatches(within, asked.join(" "), whole);
          const inside = found.filter(({ start, end }) =>
            marked.some((mark) => mark.start <= start && end <= mark.end),
          );
          expect(inside).toEqual(found);
          expect(marked.map(({ start }) => start)).toEqual(
            found
              .filter(({ start }, at) => /\S/.test(within.slice(found[at - 1]?.end ?? 0, start)) || at === 0)
              .map(({ start }) => start),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("finds words beyond the first part of a long text", () => {
    const text = `${"filler ".repeat(3000)}Quetta`;
    expect(markMatches(text, "quetta")).toEqual([{ start: 21_000, end: 21_006 }]);
  });
});
