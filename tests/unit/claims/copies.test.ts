import { describe, expect, it } from "vitest";
import { type Copied, linkDocuments } from "@/lib/claims/rules-copies";
import type { FoundPair, PersonsLink } from "@/lib/reuse/model";

const documents = new Map(
  ["a", "b", "c"].map((id, at): [string, Copied] => [
    id,
    { id, number: at + 1, title: `Report ${id}`, publisher: null },
  ]),
);
const positionIn = (id: string) => ({ documentId: id, textId: `text ${id}` });
const pair = (a: string, b: string, over: Partial<FoundPair> = {}): FoundPair => ({
  aTextId: `text ${a}`,
  bTextId: `text ${b}`,
  aDocumentId: a,
  bDocumentId: b,
  kind: "copied",
  passages: [{ aStart: 0, aEnd: 90, bStart: 10, bEnd: 100 }],
  fromId: null,
  evidence: null,
  ...over,
});
const said = (a: string, b: string, verdict: PersonsLink["verdict"], fromId: string | null = null) => ({
  aDocumentId: a,
  bDocumentId: b,
  verdict,
  fromId,
});
const linked = (positions: string[], pairs: FoundPair[], links: PersonsLink[] = []) => {
  const { passages, copies, copiedFrom } = linkDocuments(positions.map(positionIn), pairs, links, documents);
  return {
    passages: passages.map(({ a, b, from, madeBy }) => `${a.documentId}${b.documentId} ${from} ${madeBy}`),
    copies: copies.map(({ a, b, fromId, madeBy }) => `D${a.number} D${b.number} ${fromId} ${madeBy}`),
    copiedFrom: [...copiedFrom].map(([id, { documentId }]) => `${id} from ${documentId}`),
  };
};

describe("what the program found", () => {
  it("ties two documents of the claim, with or without a direction", () => {
    expect(linked(["a", "b"], [pair("a", "b")])).toMatchObject({
      passages: ["ab null program"],
      copies: ["D1 D2 null program"],
    });
  });
  it.each([
    ["its original, which no position stands in", "a", ["ab a program"]],
    ["nothing that nobody knows the direction of", null, []],
    ["no copy that was taken from it", "b", []],
  ])("ties a document to %s", (_, fromId, passages) => {
    expect(
      linked(["b"], [pair("a", "b", { fromId, evidence: fromId === null ? null : "time" })]).passages,
    ).toEqual(passages);
  });
  it.each(["shared-quotation", "boilerplate"] as const)("ties nothing by a %s", (kind) => {
    expect(linked(["a", "b"], [pair("a", "b", { kind })])).toMatchObject({ passages: [], copies: [] });
  });
});

describe("a person’s word", () => {
  it("takes the tie away", () => {
    expect(linked(["a", "b"], [pair("a", "b", { fromId: "a" })], [said("a", "b", "not copied")])).toEqual({
      passages: [],
      copies: [],
      copiedFrom: [],
    });
  });
  it("turns the direction, and shows as a person’s", () => {
    const found = pair("a", "b", { fromId: "a", evidence: "credit" });
    expect(linked(["a", "b"], [found], [said("a", "b", "copied", "b")])).toMatchObject({
      passages: ["ab b person"],
      copies: ["D1 D2 b person"],
    });
  });
  it("makes copy of what was taken for a quotation", () => {
    const found = pair("a", "b", { kind: "shared-quotation" });
    expect(linked(["a", "b"], [found], [said("a", "b", "copied", null)]).passages).toEqual([
      "ab null person",
    ]);
  });
  it("ties documents in which no passage was found: a translation", () => {
    expect(linked(["b", "c"], [], [said("a", "b", "copied", "a"), said("b", "c", "copied", "c")])).toEqual({
      passages: [],
      copies: ["D1 D2 a person"],
      copiedFrom: ["b from a"],
    });
  });
});
