import { describe, expect, it } from "vitest";
import { layOutProvenance } from "@/app/(desk)/_parts/provenance-layout";
import { provenanceOf } from "@/app/(desk)/stories/[story]/claims/[number]/provenance";
import type { CopyOf } from "@/lib/claims/model";
import { readClaim } from "@/lib/corroboration/readings";
import { claim, of, position, publisher, source } from "@/tests/unit/corroboration/build";

const prefect = source("prefect", { name: "Odile Marchetti", ...of("State") });
const agency = publisher("The Agency");
const relay = { source: agency, description: null, madeBy: "person" as const };

/** A claim of one voice in `count` documents, the first the original of all the others. */
function reprinted(count: number) {
  const positions = Array.from({ length: count }, (_, at) =>
    position(`S${at + 1}`, { speaker: prefect, documentId: `D${at + 1}`, documentLabel: `Paper ${at + 1}` }),
  );
  const [first] = positions;
  const copy: CopyOf = {
    document: { id: "D1", number: 1, title: "Paper 1" },
    way: "from",
    positions: [first?.id ?? ""],
    madeBy: "program",
  };
  return { input: claim(positions), copyOf: new Map(positions.slice(1).map(({ id }) => [id, copy])) };
}

describe("the provenance graph", () => {
  it("hangs copies on what they were copied from, and the original on its origin", () => {
    const { input, copyOf } = reprinted(3);
    const { nodes, edges, rows } = provenanceOf(readClaim(input), copyOf);
    expect(nodes.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "origin Odile Marchetti",
      "document Paper 1",
      "document Paper 2",
      "document Paper 3",
    ]);
    expect(edges.map(({ how }) => how)).toEqual(["said", "copied", "copied"]);
    expect(rows.map(({ report, copied }) => [report, copied])).toEqual([
      ["S1 in Paper 1", ""],
      ["S2 in Paper 2", "from D1"],
      ["S3 in Paper 3", "from D1"],
    ]);
  });

  it("has whoever passed it on between origin and document", () => {
    const input = claim([position("S1", { speaker: prefect, relays: [relay] })]);
    const { edges, nodes } = provenanceOf(readClaim(input), new Map());
    const name = (key: string) => nodes.find((node) => node.key === key)?.kind;
    expect(edges.every(({ to, from }) => name(to) !== "origin" && name(from) !== "document")).toBe(true);
    expect(edges.length).toBe(nodes.length - 1);
  });

  it("says in the table what it hasn’t room to draw", () => {
    const { input, copyOf } = reprinted(400);
    const { nodes, rows } = provenanceOf(readClaim(input), copyOf);
    expect(nodes.length).toBeLessThan(12);
    expect(nodes.at(-1)?.label).toBe("392 more documents");
    expect(rows).toHaveLength(400);
  });

  it("lays boxes out from left to right, none on another", () => {
    const { input, copyOf } = reprinted(8);
    const { nodes, edges } = provenanceOf(readClaim(input), copyOf);
    const placed = layOutProvenance(nodes, edges);
    const origin = placed.nodes.find(({ kind }) => kind === "origin");
    for (const node of placed.nodes) {
      expect(node.x + node.width).toBeLessThanOrEqual(placed.width);
      expect(node.y + node.height).toBeLessThanOrEqual(placed.height);
      if (node !== origin) expect(node.x).toBeGreaterThan((origin?.x ?? 0) + (origin?.width ?? 0));
      for (const other of placed.nodes)
        if (other !== node && other.x === node.x)
          expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(node.height);
    }
    expect(placed.edges.every(({ points }) => points.length > 1)).toBe(true);
  });
});
