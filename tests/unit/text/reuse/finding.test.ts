import { describe, expect, it } from "vitest";
import { document, FERRY, LIBRARY, ORCHARD, relationsAmong, slices } from "@/tests/unit/text/reuse/build";

const kinds = (texts: readonly string[]) =>
  relationsAmong(texts.map((text, at) => document(`d${at}`, text))).map(({ kind }) => kind);

describe("what two texts share", () => {
  it("is found whole in a reprint with another headline and other paragraphs", () => {
    const documents = [
      document("a", FERRY.join(" ")),
      document("b", `Ferry aground\n\n${FERRY.slice(0, 3).join("\n")}\n\n${FERRY.slice(3).join("\r\n\r\n")}`),
    ];
    const [relation, ...others] = relationsAmong(documents);
    expect(others).toEqual([]);
    expect(relation?.kind).toBe("copied");
    const [[a, b] = ["", ""], ...more] = slices(relation, documents);
    expect(more).toEqual([]);
    expect(a).toBe(FERRY.join(" "));
    expect(b.replace(/\s+/g, " ")).toBe(a);
  });

  it("is found where only two paragraphs were lifted into other copy", () => {
    const documents = [
      document("a", FERRY.join(" ")),
      document("b", [...ORCHARD.slice(0, 3), FERRY[1], FERRY[2], ...ORCHARD.slice(3)].join(" ")),
    ];
    const [relation] = relationsAmong(documents);
    expect(slices(relation, documents)).toEqual([[`${FERRY[1]} ${FERRY[2]}`, `${FERRY[1]} ${FERRY[2]}`]]);
  });

  it("is told apart by source where a text was stitched from two", () => {
    const documents = [
      document("a", FERRY.join(" ")),
      document("b", ORCHARD.join(" ")),
      document("c", [FERRY[0], FERRY[1], ORCHARD[0], ORCHARD[3]].join(" ")),
    ];
    const pairs = relationsAmong(documents).map((relation) => [
      relation.a,
      relation.b,
      slices(relation, documents).length,
    ]);
    expect(pairs).toEqual([
      ["a", "c", 1],
      ["b", "c", 2],
    ]);
  });

  it.each([
    ["other case and punctuation", (text: string) => text.toUpperCase().replace(/,/g, " –")],
    [
      "numbers in words, British spelling",
      (text: string) => text.replace("four", "4").replace("harbour", "harbor"),
    ],
    [
      "other articles and prepositions",
      (text: string) => text.replace(/\bthe\b/g, "a").replace(/\bon\b/g, "during"),
    ],
    [
      "a word changed here and there",
      (text: string) =>
        text.replace("aground", "ashore").replace("boats", "vessels").replace("failed", "stopped"),
    ],
    ["words dropped", (text: string) => text.replace(/ shortly| nearly| expected to| previous/g, "")],
  ])("is found through %s", (_how, edit) => {
    const documents = [document("a", FERRY.join(" ")), document("b", FERRY.map(edit).join(" "))];
    const [relation] = relationsAmong(documents);
    expect(relation?.kind).toBe("copied");
    expect(slices(relation, documents)).toEqual([[documents[0]?.text, documents[1]?.text]]);
  });

  it("is followed sentence by sentence where the order changed", () => {
    const order = [FERRY[4], FERRY[0], FERRY[5], FERRY[2]];
    const documents = [document("a", FERRY.join(" ")), document("b", order.join(" "))];
    const [relation] = relationsAmong(documents);
    expect(new Set(slices(relation, documents).map(([, b]) => b))).toEqual(new Set(order));
  });

  it("is found among all, where everybody prints one story", () => {
    const many = 100;
    const documents = Array.from({ length: many }, (_, at) =>
      document(`d${at}`, `${FERRY.slice(at % 3).join(" ")} ${ORCHARD[at % 6]}`),
    );
    const found = relationsAmong(documents).filter(({ kind }) => kind === "copied");
    expect(found).toHaveLength((many * (many - 1)) / 2);
  });

  it("is nothing between reports of different things, whatever words they have in common", () => {
    expect(kinds([FERRY.join(" "), ORCHARD.join(" "), LIBRARY.join(" ")])).toEqual([]);
  });

  it("is nothing between two reporters' own accounts of one event", () => {
    expect(
      kinds([
        FERRY.join(" "),
        `A ferry with more than 200 people on board hit a sandbank off Torvik in the early hours of Tuesday.
         Everyone was taken to safety by local fishermen. The Amalia's captain blamed faulty equipment, and the
         owners have cancelled sailings after dark. Tugs will try to free the ship at the weekend.`,
      ]),
    ).toEqual([]);
  });
});

describe("a quotation that two texts share", () => {
  const words =
    "we heard the keel scrape for what felt like a full minute, and then there was no sound at all";
  it.each([
    ["in the same marks", `“${words},”`, `“${words}.”`],
    ["in other marks", `“${words},”`, `"${words}."`],
    ["in single and low marks", `'${words}.'`, `„${words}.“`],
    ["in guillemets", `« ${words} »`, `"${words}."`],
  ])("is no copying, %s", (_how, one, other) => {
    const a = `${ORCHARD.join(" ")} ${one} the deckhand said.`;
    const b = `${LIBRARY.slice(0, 3).join(" ")} A passenger remembered: ${other} ${LIBRARY[4]}`;
    expect(kinds([a, b])).toEqual(["shared-quotation"]);
  });

  it("is part of the copy where more was taken than the quotation", () => {
    const told = `${FERRY[1]} “${words},” the deckhand said. ${FERRY[2]}`;
    const documents = [document("a", `${told} ${ORCHARD[0]}`), document("b", `${LIBRARY[0]} ${told}`)];
    const [relation] = relationsAmong(documents);
    expect(relation?.kind).toBe("copied");
    expect(slices(relation, documents)).toEqual([[told, told]]);
  });
});

describe("standing text", () => {
  const footer = "Sign up for our morning letter and never miss a story from the valley and the coast.";
  it("is labelled as such among texts that share nothing else", () => {
    const texts = [FERRY, ORCHARD, LIBRARY].map((sentences) => `${sentences.join(" ")}\n\n${footer}`);
    expect(kinds(texts)).toEqual(["boilerplate", "boilerplate", "boilerplate"]);
  });

  it("is left out of the passages where copy was taken too", () => {
    const documents = [FERRY, ORCHARD, LIBRARY, [FERRY[1], FERRY[2], LIBRARY[5]]].map((sentences, at) =>
      document(`d${at}`, `${sentences.join(" ")}\n\n${footer}`),
    );
    const relation = relationsAmong(documents).find(({ a, b }) => a === "d0" && b === "d3");
    expect(relation?.kind).toBe("copied");
    expect(slices(relation, documents)).toEqual([[`${FERRY[1]} ${FERRY[2]}`, `${FERRY[1]} ${FERRY[2]}`]]);
  });
});
