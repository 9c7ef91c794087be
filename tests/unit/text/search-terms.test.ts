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

  it("finds words beyond the first part of a long text", () => {
    const text = `${"filler ".repeat(3000)}Quetta`;
    expect(markMatches(text, "quetta")).toEqual([{ start: 21_000, end: 21_006 }]);
  });
});
