import { describe, expect, it } from "vitest";
import { openFields } from "@/lib/corroboration/figures/open-fields";
import type { ClaimInput } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import { claim, figure, of, position, source } from "./build";

const prefect = source("prefect", { name: "Odile Marchetti", ...of("State") });
const front = source("front", { name: "The Front", kind: "organisation", ...of("Front") });

function openIn(input: ClaimInput, most = 10) {
  const { groups, figures } = readClaim(input);
  return openFields(input.positions, [...groups.asserts, ...groups.denies], figures, most).map(
    ({ statementLabel, field }) => `${statementLabel} ${field}`,
  );
}
const says = (label: string, speaker: typeof prefect, given: Parameters<typeof figure>[1]) =>
  position(label, { speaker, figures: [figure(`f ${label}`, given)] });

describe("the fields that would decide", () => {
  it("are the number of a figure that gives none", () => {
    const dozens = { wording: "dozens", low: null, high: null, qualifier: "vague" } as const;
    expect(openIn(claim([says("S1", prefect, dozens), says("S2", front, { low: 40, high: 40 })]))).toEqual([
      "S1 number",
    ]);
  });

  it("are each asked for once, whatever number of pairs they would decide, and no more than there is room for", () => {
    const dozens = { wording: "dozens", low: null, high: null, qualifier: "vague" } as const;
    const input = claim([
      says("S1", prefect, dozens),
      says("S2", front, { low: 40, high: 40 }),
      says("S3", front, { low: 12, high: 12 }),
      says("S4", prefect, dozens),
    ]);
    const open = openIn(input);
    expect(open.filter((field) => field === "S1 number")).toHaveLength(1);
    expect(openIn(input, 1)).toEqual(open.slice(0, 1));
  });

  it("are none where nothing is missing", () => {
    const same = { low: 40, high: 40, asOf: "2026-02-01", who: "soldiers" };
    expect(openIn(claim([says("S1", prefect, same), says("S2", front, same)]))).toEqual([]);
  });
});
