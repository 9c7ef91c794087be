import { describe, expect, it } from "vitest";
import type { ClaimInput, PositionInput } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import { changesSince, type PositionThen } from "@/lib/corroboration/since-decision";
import { claim, figure, of, position, publisher, source, unnamed } from "./build";

const prefect = source("prefect", { name: "Odile Marchetti", ...of("State") });
const army = source("army", { name: "Army Command", kind: "organisation", ...of("State") });
const bandmaster = source("bandmaster", { name: "Anselme Duroc" });
const decided = claim([position("S1", { speaker: prefect })]);
const elsewhere = { documentId: "D2", publisher: publisher("The Echo") };

function positionsOf(input: ClaimInput): PositionThen[] {
  const { groups } = readClaim(input);
  const all = [...groups.asserts, ...groups.denies];
  return input.positions.map(({ id, statementLabel, stance }) => ({
    id,
    label: statementLabel,
    stance,
    origin: all.find(({ positionIds }) => positionIds.includes(id))?.key ?? null,
  }));
}

function since(before: ClaimInput, ...added: PositionInput[]) {
  const after = { ...before, positions: [...before.positions, ...added] };
  const { reading, sides } = readClaim(before);
  return changesSince(
    { reading, counts: sides, positions: positionsOf(before) },
    { reading: readClaim(after), positions: positionsOf(after) },
  );
}

describe("what has changed since a decision", () => {
  it("nothing, where nothing has", () => {
    expect(since(decided)).toEqual({ changes: [], figures: [], addsNothing: [] });
  });

  it("another report of an origin already counted adds nothing", () => {
    expect(since(decided, position("S2", { speaker: prefect, ...elsewhere }))).toEqual({
      changes: [],
      figures: [],
      addsNothing: ["S2 asserts it too and adds no origin: it rests on Odile Marchetti."],
    });
  });

  it("nor does an origin that isn’t known", () => {
    const { changes, addsNothing } = since(decided, position("S2", { speaker: unnamed("u"), ...elsewhere }));
    expect(changes).toEqual([]);
    expect(addsNothing).toEqual(["S2 asserts it too; its origin isn’t known, and so adds none."]);
  });

  it("nor a position that takes no side", () => {
    const { changes, addsNothing } = since(
      decided,
      position("S2", { speaker: bandmaster, stance: "reports", ...elsewhere }),
    );
    expect(changes).toEqual([]);
    expect(addsNothing).toEqual(["S2 reports it, and takes no side that counts."]);
  });

  it("a new origin is named, with the reading and the counts it changes", () => {
    expect(since(decided, position("S2", { speaker: bandmaster, ...elsewhere })).changes).toEqual([
      "S2 brings a new origin, Anselme Duroc: it asserts it.",
      "The reading was single-origin and is corroborated.",
      "What asserts it comes from two origins instead of one origin and two parties instead of one party.",
    ]);
  });

  it("a second origin of the same party changes the origins alone", () => {
    expect(since(decided, position("S2", { speaker: army, ...elsewhere })).changes).toEqual([
      "S2 brings a new origin, Army Command: it asserts it.",
      "The reading was single-origin and is one-sided.",
      "What asserts it comes from two origins instead of one origin.",
    ]);
  });

  it("a later figure of the same origin takes the place of the pinned one, and a fall is flagged", () => {
    const toll = (id: string, low: number, asOf: string) => [
      figure(id, { low, asOf, wording: `${low} people` }),
    ];
    const before = claim([position("S1", { speaker: prefect, figures: toll("a", 17, "2024-09-16") })]);
    const later = (low: number) =>
      since(before, position("S2", { speaker: prefect, figures: toll("b", low, "2024-09-17"), ...elsewhere }))
        .figures;
    expect(later(19)).toEqual(["S2: 19 people takes the place of S1: 17 people."]);
    expect(later(14)).toEqual([
      "S2: 14 people takes the place of S1: 17 people; it is lower, and a cumulative figure should never fall.",
    ]);
  });

  it("a figure that conflicts with the pinned one is said", () => {
    const before = claim([
      position("S1", { speaker: prefect, figures: [figure("a", { low: 17, wording: "17" })] }),
    ]);
    const { figures } = since(
      before,
      position("S2", {
        speaker: bandmaster,
        figures: [figure("b", { low: 84, wording: "84" })],
        ...elsewhere,
      }),
    );
    expect(figures).toEqual(["S1: 17 and S2: 84 conflict."]);
  });
});
