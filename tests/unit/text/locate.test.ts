import { describe, expect, it } from "vitest";
import { type Locators, locator, placeWords } from "@/lib/text/locate";

const text = "One.\n\nTwo.\n  \nThree.\nFour.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const where = (locators: Locators, words: string) => {
  const place = locator(text, locators)(at(words));
  return place && placeWords(place);
};

describe("where words stand in the original", () => {
  it.each([
    ["One", "paragraph 1"],
    ["Two.", "paragraph 2"],
    ["wo.\n  \nThr", "paragraphs 2–3"],
    ["Four.", "paragraph 4"],
  ])("%j is in %s: lines that aren't blank are counted", (words, place) => {
    expect(where({ kind: "paragraphs" }, words)).toBe(place);
  });

  // The second page has nothing on it: it begins where the third does.
  const pages: Locators = { kind: "pages", starts: [0, 14, 14, 21] };
  it.each([
    ["Two.", "page 1, paragraph 2"],
    ["Three.", "page 3, paragraph 1"],
    ["Four.", "page 4, paragraph 1"],
    ["Two.\n  \nThree.\nF", "pages 1–4, from paragraph 2"],
  ])("%j is on %s, counted from the top of the page", (words, place) => {
    expect(where(pages, words)).toBe(place);
  });

  const times: Locators = {
    kind: "times",
    cues: [
      [6, 1_000, 2_500, null],
      [14, 3_600_000, 3_601_999, "A voice"],
      [21, 3_602_000, 3_604_000, "A voice"],
    ],
  };
  it.each([
    ["Two.", "00:00:01–00:00:02"],
    ["Three.\nFour", "01:00:00–01:00:04, voice: A voice"],
    ["One", null],
  ])("%j is spoken at %s", (words, place) => {
    expect(where(times, words)).toBe(place);
  });
});
