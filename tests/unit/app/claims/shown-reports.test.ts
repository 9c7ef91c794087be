import { describe, expect, it } from "vitest";
import { MOST_REPORTS, shownReports } from "@/app/(desk)/stories/[story]/claims/[number]/shown-reports";
import type { CopyOf } from "@/lib/claims/model";
import type { OriginGroup } from "@/lib/corroboration/model";

const NO_COPIES: ReadonlyMap<string, CopyOf> = new Map();

/** An origin with so many reports, of which only what a page shows of them matters here. */
function origin(key: string, reports: number): OriginGroup {
  return {
    key,
    reports: Array.from({ length: reports }, (_, index) => ({ positionId: `${key}${index}` })),
  } as OriginGroup;
}

const counts = (groups: readonly OriginGroup[]) =>
  groups.map(({ key, reports }) => `${key}${reports.length}`);

describe("the reports of a side on a claim's page", () => {
  it("are all there while an editor can read them in one go", () => {
    expect(shownReports([origin("a", 14), origin("b", 10)], NO_COPIES, false).left).toBe(0);
  });
  it("are some of each origin when there are more: one reported widely pushes out no other", () => {
    const { groups, left } = shownReports([origin("a", 300), origin("b", 2)], NO_COPIES, false);
    expect(counts(groups)).toEqual(["a12", "b2"]);
    expect(left).toBe(288);
  });
  it("stop at the number that a page holds, and say how many are left", () => {
    const origins = Array.from({ length: 200 }, (_, index) => origin(`o${index}-`, 2));
    const { groups, left } = shownReports(origins, NO_COPIES, false);
    expect(groups.reduce((sum, { reports }) => sum + reports.length, 0)).toBe(MOST_REPORTS);
    expect(left).toBe(400 - MOST_REPORTS);
  });
  it("are the originals before their copies", () => {
    const copies = new Map([["a0", {} as CopyOf]]);
    const [first] = shownReports([origin("a", 50)], copies, false).groups;
    expect(first?.reports.map(({ positionId }) => positionId)).not.toContain("a0");
  });
  it("are all there for whoever asks for them", () => {
    expect(counts(shownReports([origin("a", 300)], NO_COPIES, true).groups)).toEqual(["a300"]);
  });
});
