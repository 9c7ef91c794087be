import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessableProblem } from "@/lib/accounts/rules-password";

const owner = { email: "gul.bibi@quetta-herald.example", name: "Gul Bibi" };

describe("a password that a guesser tries first", () => {
  it.each([
    "aaaaaaaaaaaa",
    "abcabcabcabcabc",
    "password1234",
    "PasswordPassword",
    "P@ssw0rd12345678",
    "123456789012",
    "qwertyuiopas",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "zyxwvutsrqpo",
    "gulbibi-quetta-herald",
    "Herald Gul Bibi 1234",
    "onrecord2026!",
    "NewsroomEditor1",
    "letmein letmein",
    "...............",
  ])("%s is refused", (password) => {
    expect(guessableProblem(password, owner)).toContain("guesser");
  });
  it.each([
    "correct horse battery",
    "a-password-for-the-browser-tests",
    "some-long-password-here",
    "پاس ورڈ بہت لمبا ہے",
    "vTq8#kP2!mZx",
    "the weir held all night",
    "我们整夜工作没有人在那里",
  ])("%s is not", (password) => {
    expect(guessableProblem(password, owner)).toBeNull();
  });
  it("is told of any text at all, and in a moment", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 256 }), fc.string(), (password, name) => {
        expect([null, "string"]).toContain(
          guessableProblem(password, { email: "a@b.example", name }) === null ? null : "string",
        );
      }),
    );
    for (const piece of ["a", "ab", "abcdefg1", "qwer", "\u0301", "👩‍👩‍👧‍👦"])
      guessableProblem(piece.repeat(256).slice(0, 256), owner);
  });
});
