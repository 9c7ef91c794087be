import { describe, expect, it } from "vitest";
import { listOf } from "@/lib/corroboration/phrases";

const names = (count: number) => Array.from({ length: count }, (_, at) => `W${at + 1}`);

describe("names in a sentence", () => {
  it.each([
    [0, ""],
    [1, "W1"],
    [2, "W1 and W2"],
    [3, "W1, W2 and W3"],
    [9, "W1, W2, W3, W4, W5, W6, W7, W8 and W9"],
    [10, "W1, W2, W3, W4, W5, W6, W7, W8 and 2 more"],
    [40, "W1, W2, W3, W4, W5, W6, W7, W8 and 32 more"],
  ])("%i of them", (count, sentence) => {
    expect(listOf(names(count))).toBe(sentence);
  });
});
