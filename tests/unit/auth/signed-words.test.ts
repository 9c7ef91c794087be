import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ownWords, signWords } from "@/lib/auth/signed-words";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "a secret of the tests, thirty-two characters and more";
});

describe("words in an address", () => {
  it("are read again as they were signed, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (words) => {
        expect(ownWords(signWords(words))).toBe(words);
      }),
    );
  });

  it("are nobody's when nobody signed them", () => {
    const signed = signWords("Saved.");
    for (const given of [
      "Saved.",
      "Saved.~",
      "~",
      "",
      signed.slice(0, -1),
      `${signed}A`,
      signed.replace("Saved", "Lost"),
      [signed],
      undefined,
    ])
      expect(ownWords(given)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (given) => {
        expect(ownWords(given)).toBeNull();
      }),
    );
  });
});
