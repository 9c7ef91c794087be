import { describe, expect, it } from "vitest";
import type { Role, StoryScope } from "@/lib/policy";
import { MOVES, type ReviewedItem, STATES } from "@/lib/reviews/model";
import {
  editProblem,
  fourEyes,
  fourEyesRefusal,
  moveProblem,
  stateAfter,
  stateAfterEdit,
  survivingContributors,
} from "@/lib/reviews/rules";

/** A scope as `lib/auth` mints it; the rules read the role and the account only. */
function scope(role: Role, accountId = "me"): StoryScope {
  return { storyId: "story", role, actor: { accountId, name: "Me" } } as unknown as StoryScope;
}
function item(state: ReviewedItem["state"], over: Partial<ReviewedItem> = {}): ReviewedItem {
  return { kind: "statement", state, authorId: "author", reviewerId: null, version: 1, ...over };
}

describe("moves between states", () => {
  const allowed: Record<(typeof MOVES)[number], string[]> = {
    submit: ["draft", "returned"],
    take: ["submitted", "in review"],
    return: ["in review"],
    decide: ["in review"],
    reopen: ["decided"],
    withdraw: ["draft", "submitted", "in review", "decided", "returned"],
    restore: ["withdrawn"],
  };
  for (const move of MOVES)
    for (const state of STATES)
      it(`${move} from ${state} is ${allowed[move].includes(state) ? "allowed" : "refused"}`, () => {
        expect(stateAfter(state, move) !== null).toBe(allowed[move].includes(state));
      });

  it("reopened goes to in review, restored to draft, returned keeps nothing decided", () => {
    expect(stateAfter("decided", "reopen")).toBe("in review");
    expect(stateAfter("withdrawn", "restore")).toBe("draft");
    expect(stateAfter("in review", "return")).toBe("returned");
  });
});

describe("who may make a move", () => {
  it.each<[string, Role, (typeof MOVES)[number], ReviewedItem, RegExp | null]>([
    ["a viewer submits nothing", "viewer", "submit", item("draft"), /viewer may not submit/],
    ["a reporter submits a draft", "reporter", "submit", item("draft"), null],
    ["a reporter takes nothing into review", "reporter", "take", item("submitted"), /reporter may not take/],
    ["a reporter withdraws their own", "reporter", "withdraw", item("draft", { authorId: "me" }), null],
    [
      "a reporter does not withdraw somebody else's",
      "reporter",
      "withdraw",
      item("draft"),
      /somebody else’s/,
    ],
    ["an editor withdraws somebody else's", "editor", "withdraw", item("decided"), null],
    ["an editor takes over from another", "editor", "take", item("in review", { reviewerId: "other" }), null],
    ["an editor does not take twice", "editor", "take", item("in review", { reviewerId: "me" }), /already/],
    ["an editor decides what they took", "editor", "decide", item("in review", { reviewerId: "me" }), null],
    [
      "an editor does not decide what another took",
      "editor",
      "decide",
      item("in review", { reviewerId: "other" }),
      /take it over/,
    ],
    ["nobody decides what was only submitted", "standards", "decide", item("submitted"), /take it first/],
    [
      "an editor does not return what another took",
      "editor",
      "return",
      item("in review", { reviewerId: "other" }),
      /take it over/,
    ],
  ])("%s", (_sentence, role, move, reviewed, problem) => {
    const found = moveProblem(scope(role), reviewed, move);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });
});

describe("editing", () => {
  it("is refused in review and when withdrawn, and allowed elsewhere", () => {
    expect(editProblem(item("in review"))).toMatch(/suggest/);
    expect(editProblem(item("withdrawn"))).toMatch(/restore/);
    for (const state of ["draft", "submitted", "decided", "returned"] as const)
      expect(editProblem(item(state))).toBeNull();
  });
  it("opens a draft revision of a decided item and leaves others where they are", () => {
    expect(stateAfterEdit("decided")).toBe("draft");
    expect(stateAfterEdit("submitted")).toBe("submitted");
    expect(stateAfterEdit("returned")).toBe("returned");
  });
});

describe("four eyes", () => {
  it.each<[string, { byId: string; changed: string[] }[], string[]]>([
    ["the author always counts", [], ["author"]],
    ["whoever changed a field last counts", [{ byId: "ed", changed: ["words"] }], ["author", "ed"]],
    [
      "whose every change was overwritten no longer counts",
      [
        { byId: "ed", changed: ["words"] },
        { byId: "author", changed: ["words"] },
      ],
      ["author"],
    ],
    [
      "a change that survives in one field still counts",
      [
        { byId: "ed", changed: ["words", "role"] },
        { byId: "author", changed: ["words"] },
      ],
      ["author", "ed"],
    ],
    [
      "the author counts even when all of it was rewritten by another",
      [
        { byId: "author", changed: ["words", "role"] },
        { byId: "ed", changed: ["words", "role"] },
      ],
      ["author", "ed"],
    ],
  ])("%s", (_sentence, revisions, expected) => {
    expect([...survivingContributors("author", revisions)].sort()).toEqual([...expected].sort());
  });

  it("bars a contributor whatever the role, unless the story's standard lets one person decide, which then shows", () => {
    const contributors = new Set(["author", "ed"]);
    expect(fourEyes("ed", contributors, false)).toEqual({ allowed: false, alone: false });
    expect(fourEyes("ed", contributors, true)).toEqual({ allowed: true, alone: true });
    expect(fourEyes("other", contributors, true)).toEqual({ allowed: true, alone: false });
  });

  it("says who could decide instead", () => {
    expect(fourEyesRefusal(["Ayesha", "Tom"])).toContain("Ayesha, Tom could.");
    expect(fourEyesRefusal([])).toContain("add an editor");
  });
});
