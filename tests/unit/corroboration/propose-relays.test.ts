import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeRelays } from "@/lib/corroboration/attribution/propose-relays";

/** The statement is set in ⟦ ⟧; each proposal is its kind and whom it names. */
const CASES: { text: string; proposed: [kind: string, who: string | null][] }[] = [
  {
    text: "⟦Nine people died⟧, state media reported, citing the ministry.",
    proposed: [
      ["reports", "state media"],
      ["cites", "the ministry"],
    ],
  },
  { text: "“⟦The road is open⟧,” Bugti told Geo News.", proposed: [["carries", "Geo News"]] },
  {
    text: "“⟦We closed it⟧,” she told this newspaper from her kitchen.",
    proposed: [["carries", "this newspaper"]],
  },
  {
    text: "⟦The plant will close⟧, according to a statement seen by Reuters.",
    proposed: [
      ["cites", null],
      ["record", "Reuters"],
    ],
  },
  { text: "In a post on X, the mayor wrote that ⟦the bridge was shut⟧.", proposed: [["carries", "X"]] },
  {
    text: "⟦Thirty died⟧, Governor Mbale said, quoting the register of the camp clinic.",
    proposed: [["cites", "the camp clinic"]],
  },
  {
    text: "⟦Thirty died⟧, he said, on the basis of what he called the clinic’s own count.",
    proposed: [["cites", "the clinic"]],
  },
  {
    text: "⟦Thirty died⟧, she said. She had the number from the fire chief.",
    proposed: [["cites", "the fire chief"]],
  },
  {
    text: "⟦Thirty died⟧, she said. She was told so by the fire chief himself.",
    proposed: [["cites", "the fire chief"]],
  },
  { text: "KABUL (AFP) — ⟦A bomb went off⟧ on Monday.", proposed: [["dateline", "AFP"]] },
  { text: "⟦A bomb went off⟧ on Monday.\n\n(AFP)", proposed: [["credit", "AFP"]] },
  { text: "⟦A bomb went off⟧ on Monday.\n\nAP, dpa", proposed: [["credit", "AP, DPA"]] },
  { text: "⟦A bomb went off⟧ on Monday.\n\nWith inputs from agencies", proposed: [["generic credit", null]] },
  { text: "⟦A bomb went off⟧ on Monday. (Agencies)", proposed: [["generic credit", null]] },
  {
    text: "⟦Explotó una bomba⟧, según la policía.\n\n(Agencias)",
    proposed: [
      ["cites", "la policía"],
      ["generic credit", null],
    ],
  },
  { text: "⟦Une bombe a explosé⟧, selon la préfecture.", proposed: [["cites", "la préfecture"]] },
  { text: "Laut Polizei ⟦explodierte eine Bombe⟧.", proposed: [["cites", "Polizei explodierte eine Bombe"]] },
  { text: "⟦The flood is reported to have carried off a school⟧.", proposed: [] },
  { text: "⟦He opened both valves⟧, he said at his kitchen table.", proposed: [] },
];

function marked(text: string) {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return { text: text.replace(/[⟦⟧]/gu, ""), span: { start, end } };
}

describe("credit and relay phrases around a statement", () => {
  it.each(CASES)("$text", ({ text: source, proposed }) => {
    const { text, span } = marked(source);
    const found = proposeRelays(text, span);
    expect(found.map(({ kind, who }) => [kind, who])).toEqual(proposed);
  });

  it("give offsets that cut their words out of the text, whatever the text", () => {
    const words = fc.constantFrom(
      "citing",
      "the ministry",
      "told AFP",
      "(AFP)",
      "\n\n",
      "according to",
      "she said",
      ",",
      ".",
      "“",
      "”",
      "had it from",
      "Dr. Rey",
      "it",
      "🙂",
      "reported",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 14 }).map((list) => list.join(" ")),
        ),
        fc.nat(),
        fc.nat(20),
        (text, at, length) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const end = Math.min(text.length, start + length);
          for (const found of proposeRelays(text, { start, end })) {
            expect(text.slice(found.start, found.end)).toBe(found.wording);
            if (found.whoSpan)
              expect(text.slice(found.whoSpan.start, found.whoSpan.end)).toContain(found.who);
          }
        },
      ),
    );
  });
});
