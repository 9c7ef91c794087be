import { describe, expect, it } from "vitest";
import { normaliseImport, normaliseUpload } from "@/lib/text/normalise-import";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("a paste", () => {
  it("keeps a text with LF line ends to the letter, decomposed accents and all", () => {
    const text = "Cafe\u0301 \u00a0\u200b\n\n🎉\n";
    expect(normaliseImport(text)).toEqual({ ok: true, text, notes: [] });
  });

  it("turns CR LF and CR into LF, and says how many", () => {
    expect(normaliseImport("a\r\nb\rc\nd\r\n\r\n")).toEqual({
      ok: true,
      text: "a\nb\nc\nd\n\n",
      notes: ["4 line ends were changed to LF."],
    });
  });

  it("drops a byte order mark at the beginning only, and says so", () => {
    expect(normaliseImport("\ufeffa\ufeffb")).toEqual({
      ok: true,
      text: "a\ufeffb",
      notes: ["A byte order mark at the beginning was removed."],
    });
  });

  it.each([
    ["NUL", "ab\r\nc\0d", /NUL at character 6 \(line 2, column 2\)/],
    ["half of a surrogate pair", "🎉a\ud83cb", /lone surrogate\) at character 4 /],
    ["the other half", "\udf89", /lone surrogate\) at character 1 /],
  ])("refuses %s and says where", (_what, text, reason) => {
    expect(normaliseImport(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});

describe("an upload", () => {
  it("reads UTF-8, with or without a byte order mark", () => {
    expect(normaliseUpload(new TextEncoder().encode("پاکستان 🎉"))).toMatchObject({
      ok: true,
      text: "پاکستان 🎉",
    });
    expect(normaliseUpload(bytes(0xef, 0xbb, 0xbf, 0x61))).toMatchObject({
      ok: true,
      text: "a",
      notes: ["A byte order mark at the beginning was removed."],
    });
  });

  it.each([
    ["Latin-1", bytes(0x63, 0x61, 0x66, 0xe9, 0x21), /byte [45]\b/],
    ["a character cut off", bytes(0x61, 0xe2, 0x80), /cut off/],
    ["an encoded surrogate", bytes(0x61, 0xed, 0xa0, 0x80), /not UTF-8/],
    ["UTF-16", bytes(0xff, 0xfe, 0x61, 0x00), /UTF-16/],
  ])("refuses %s", (_what, given, reason) => {
    expect(normaliseUpload(given)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});
