import { describe, expect, it } from "vitest";
import { type HandMark, handsIn } from "@/lib/reviews/rules-hands";

type Told = [event: string, by: string, payload: Record<string, unknown> | null, subject?: string];
const told = (...entries: Told[]): HandMark[] =>
  entries.map(([event, actorId, payload, subjectId = "it"], index) => ({
    seq: index + 1,
    event,
    subjectId,
    actorId,
    payload,
  }));
const position = (stance: string, figureIds: string[] = []) => ({ stance, rejectsId: null, figureIds });

describe("whose hand shows behind a verdict", () => {
  const cases: [what: string, hands: string[], entries: Told[]][] = [
    ["a source made without a party: nobody's", [], [["source.created", "ann", { party: null, body: null }]]],
    ["a source made with one: its maker's", ["ann"], [["source.created", "ann", { party: "Works" }]]],
    [
      "a party declared anew: the last to declare it",
      ["bob"],
      [
        ["source.created", "ann", { party: "Works" }],
        ["source.changed", "bob", { changed: ["partyId"] }],
      ],
    ],
    [
      "two fields of one source: both",
      ["ann", "bob"],
      [
        ["source.changed", "ann", { changed: ["kind"] }],
        ["source.changed", "bob", { changed: ["partyId"] }],
      ],
    ],
    [
      "what no decision pins: nobody's",
      [],
      [["source.changed", "ann", { changed: ["alsoKnownAs", "role"] }]],
    ],
    [
      "the same field of two sources: both",
      ["ann", "bob"],
      [
        ["source.changed", "ann", { changed: ["kind"] }, "one"],
        ["source.changed", "bob", { changed: ["kind"] }, "other"],
      ],
    ],
    [
      "an attestation taken back: who took it back",
      ["bob"],
      [
        ["source.attested", "ann", {}],
        ["source.changed", "bob", { changed: ["attested"] }],
      ],
    ],
    [
      "a document's credit line, not its title",
      ["bob"],
      [
        ["document.changed", "ann", { changed: ["title"] }],
        ["document.changed", "bob", { changed: ["creditLine"] }],
      ],
    ],
    [
      "a stance changed, its figures left: both",
      ["ann", "bob"],
      [
        ["position.set", "ann", { statementId: "s", from: null, to: position("asserts", ["f"]) }],
        [
          "position.set",
          "bob",
          { statementId: "s", from: position("asserts", ["f"]), to: position("denies", ["f"]) },
        ],
      ],
    ],
    [
      "a position taken away by another: who took it away",
      ["bob"],
      [
        ["position.set", "ann", { statementId: "s", from: null, to: position("asserts") }],
        ["position.removed", "bob", { statementId: "s", from: { stance: "asserts" } }],
      ],
    ],
    [
      "one's own position taken back: nobody's",
      [],
      [
        ["position.set", "ann", { statementId: "s", from: null, to: position("asserts") }],
        ["position.removed", "ann", { statementId: "s", from: { stance: "asserts" } }],
      ],
    ],
    [
      "taken away, and set again by a third: the third's",
      ["cy"],
      [
        ["position.set", "ann", { statementId: "s", from: null, to: position("asserts") }],
        ["position.removed", "bob", { statementId: "s", from: { stance: "asserts" } }],
        ["position.set", "cy", { statementId: "s", from: null, to: position("denies") }],
      ],
    ],
    ["a part", ["ann"], [["part.set", "ann", { figureId: "f" }]]],
    [
      "a sealed entry: goes on counting",
      ["ann", "bob"],
      [
        ["source.changed", "ann", null],
        ["source.changed", "bob", { changed: ["partyId"] }],
      ],
    ],
  ];
  it.each(cases)("%s", (_what, hands, entries) => {
    expect([...handsIn(told(...entries))].sort()).toEqual(hands);
  });

  it("for a statement, only who renamed its speaker", () => {
    const marks = told(
      ["source.changed", "ann", { changed: ["kind"] }],
      ["source.changed", "bob", { changed: ["name"] }],
    );
    expect([...handsIn(marks, ["name"])]).toEqual(["bob"]);
  });
});
