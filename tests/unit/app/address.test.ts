import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifier, itemNumber, oneOf, only, pageNumber } from "@/app/(desk)/address";
import { newId } from "@/lib/identifiers";

const NO_NUMBERS = [
  undefined,
  "",
  "0",
  "-1",
  "1.5",
  "1e3",
  "1e99",
  "0x10",
  "NaN",
  "Infinity",
  "٣",
  " 1",
  "1\n",
  "01",
  "9999999999",
  "9007199254740993",
  "\u0000",
  ["1"],
  ["1", "2"],
];

describe("what an address asks for", () => {
  it.each(NO_NUMBERS)("%j is no number of an item, and no page but the first", (given) => {
    expect(itemNumber(given)).toBe(0);
    expect(pageNumber(given)).toBe(1);
  });
  it("takes the numbers there are", () => {
    expect([itemNumber("1"), itemNumber("1000000"), pageNumber("2"), pageNumber("20000")]).toEqual([
      1, 1_000_000, 2, 20_000,
    ]);
  });
  it("gives, whatever stands there, a number that PostgreSQL's integer holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt().map(String), fc.double().map(String)), (given) => {
        for (const read of [itemNumber, pageNumber]) {
          const number = read(given);
          expect(Number.isInteger(number) && number >= 0 && number < 2 ** 31).toBe(true);
        }
      }),
    );
  });
  it.each([
    "-".repeat(36),
    "0".repeat(36),
    "\u0000",
    "",
    undefined,
    [newId()],
    `${newId()}\n`,
    `{${newId()}}`,
  ])("%j is no identifier", (given) => {
    expect(identifier(given)).toBeUndefined();
  });
  it("takes an identifier, and one of a list's values", () => {
    const id = newId();
    expect(identifier(id)).toBe(id);
    expect(oneOf(["a", "b"], "b")).toBe("b");
    for (const none of ["c", "toString", ["a"], undefined, "a\u0000"])
      expect(oneOf(["a", "b"], none)).toBeUndefined();
    expect([only("x"), only(""), only(["x"]), only(undefined)]).toEqual([
      "x",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
