import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { isolated, Sentence } from "@/app/_ui/bidi";

const markup = (words: string) => renderToStaticMarkup(createElement(Sentence, null, words));

describe("a sentence of ours with names of people in it", () => {
  it("keeps each run from right to left to itself, and its own brackets outside of them", () => {
    expect(markup("It is denied by דוד לוי (نقابة الحراس).")).toBe(
      "It is denied by <bdi>דוד לוי</bdi> (<bdi>نقابة الحراس</bdi>).",
    );
    expect(markup("کم از کم 12 گھر against 9")).toBe("<bdi>کم از کم 12 گھر</bdi> against 9");
  });
  it("has who speaks in front of what was said, each to itself", () => {
    expect(markup("Edition 2 gave S5 (دود: “لم يحدث، أبدا”).")).toBe(
      "Edition 2 gave S5 (<bdi>دود</bdi>: “<bdi>لم يحدث، أبدا</bdi>”).",
    );
  });
  it("is as it was where nothing runs from right to left", () => {
    expect(markup("Two origins (A, B) assert it.")).toBe("Two origins (A, B) assert it.");
  });
  it("has names isolated by marks where no markup goes", () => {
    expect(isolated("דוד לוי")).toBe("\u2068דוד לוי\u2069");
  });
});
