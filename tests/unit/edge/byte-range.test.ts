import { expect, it } from "vitest";
import { rangeOf } from "@/lib/edge/byte-range";

it.each<[string | null, ReturnType<typeof rangeOf>]>([
  [null, null],
  ["bytes=0-99", { from: 0, to: 100 }],
  ["bytes=990-5000", { from: 990, to: 1000 }],
  ["bytes=10-", { from: 10, to: 1000 }],
  ["bytes=-10", { from: 990, to: 1000 }],
  ["bytes=-5000", { from: 0, to: 1000 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-4", null],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["lines=0-1", null],
  ["bytes=a-b", null],
  ["bytes=99999999999999999999-", null],
])("of a thousand bytes, %s asks for %o", (header, part) => {
  expect(rangeOf(header, 1000)).toEqual(part);
});
