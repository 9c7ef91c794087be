import { describe, expect, it } from "vitest";
import { groupCase } from "@/lib/corroboration/case-file/group-case";
import { AFRESH } from "./origin-cases/afresh";
import { AGAIN } from "./origin-cases/again";
import { BODIES } from "./origin-cases/bodies";
import { CHAINS } from "./origin-cases/chains";
import { COPIES } from "./origin-cases/copies";
import { HARDER } from "./origin-cases/harder";
import { LONGER } from "./origin-cases/longer";
import { caseOf, type Row } from "./origin-cases/mark";
import { PRINTED, UNTOLD } from "./origin-cases/printed";
import { SEVERAL } from "./origin-cases/several";
import { SPOKEN } from "./origin-cases/spoken";
import { SUBTLE } from "./origin-cases/subtle";
import { VARIED } from "./origin-cases/varied";
import { VOICES } from "./origin-cases/voices";

const TABLES: [about: string, rows: Row[]][] = [
  ["who cites belongs to whom it cites", CHAINS],
  ["copy is followed to where it comes from", COPIES],
  ["who gives a body’s account is the body", BODIES],
  ["who saw it, who isn’t named, who speaks twice", VOICES],
  ["what is harder", HARDER],
  ["texts as papers print them", LONGER],
  ["whose knowledge it is, said in passing", SUBTLE],
  ["other countries, trades and turns of phrase", VARIED],
  ["texts of several paragraphs", SEVERAL],
  ["how papers print what others have", PRINTED],
  ["who speaks for whom, and where", SPOKEN],
  ["the same in other trades", AFRESH],
  ["and once more", AGAIN],
];

describe.each(TABLES)("counting origins from texts: %s", (_about, rows) => {
  it.each(rows)("$rule", (row) => {
    expect(groupCase(caseOf(row)).groups).toEqual(row.groups);
  });
});

describe("what the decision says is not told yet", () => {
  it.fails.each(UNTOLD)("$rule", (row) => {
    expect(groupCase(caseOf(row)).groups).toEqual(row.groups);
  });
});
