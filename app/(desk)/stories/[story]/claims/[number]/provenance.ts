import type { CopyOf } from "@/lib/claims/model";
import type { OriginGroup, Reading } from "@/lib/corroboration/model";
import {
  layOutProvenance,
  type PlacedProvenance,
  type ProvenanceEdge,
  type ProvenanceNode,
} from "../../../../_parts/provenance-layout";

/** Documents drawn one by one under an origin, and in all of the picture; the rest of an origin's are one box. */
const MOST_DOCUMENTS = 8;
const MOST_BOXES = 40;
/** Origins drawn; the columns above have all of them. */
const MOST_ORIGINS = 14;

export type ProvenanceRow = { origin: string; known: boolean; by: string; report: string; copied: string };
export type Provenance = {
  nodes: ProvenanceNode[];
  edges: ProvenanceEdge[];
  rows: ProvenanceRow[];
  /** Origins that are not drawn. */
  left: number;
};

/** How a claim's reports came from their origins: origins, who passed it on, documents, and copies from each other. */
export function provenanceOf(reading: Reading, copyOf: ReadonlyMap<string, CopyOf>): Provenance {
  const groups = [...reading.groups.asserts, ...reading.groups.denies].filter(
    ({ reports }) => reports.length > 0,
  );
  const drawing = new Drawing();
  for (const group of groups.slice(0, MOST_ORIGINS)) drawing.add(group, copyOf);
  return {
    nodes: [...drawing.nodes.values()],
    edges: drawing.edges,
    rows: drawing.rows,
    left: Math.max(0, groups.length - MOST_ORIGINS),
  };
}

export type DrawnProvenance = Pick<Provenance, "rows" | "left"> & { placed: PlacedProvenance };

/** A reading is kept while nothing it rests on changes, and its picture with it: laying it out takes longer than drawing it. */
const drawn = new WeakMap<Reading, DrawnProvenance>();

/** The same with every box in its place. `copyOf` is of the same standing as the reading. */
export function drawProvenance(reading: Reading, copyOf: ReadonlyMap<string, CopyOf>): DrawnProvenance {
  const before = drawn.get(reading);
  if (before) return before;
  const { nodes, edges, rows, left } = provenanceOf(reading, copyOf);
  const made = { placed: layOutProvenance(nodes, edges), rows, left };
  drawn.set(reading, made);
  return made;
}

class Drawing {
  readonly nodes = new Map<string, ProvenanceNode>();
  readonly edges: ProvenanceEdge[] = [];
  readonly rows: ProvenanceRow[] = [];
  #documents = 0;

  add(group: OriginGroup, copyOf: ReadonlyMap<string, CopyOf>): void {
    const origin = `origin ${group.key}`;
    this.#node({
      key: origin,
      kind: "origin",
      label: group.label,
      detail: group.known ? (group.partyName ?? undefined) : "origin unknown",
      unknown: !group.known,
    });
    const isCopy = (id: string) =>
      copyOf.get(id)?.positions.some((other) => group.positionIds.includes(other)) ?? false;
    const documents = new Map<string, OriginGroup["reports"]>();
    // Originals first, so that what they were copied from is drawn before the copies.
    for (const report of [...group.reports].sort(
      (a, b) => Number(isCopy(a.positionId)) - Number(isCopy(b.positionId)),
    ))
      documents.set(report.documentId, [...(documents.get(report.documentId) ?? []), report]);
    const room = Math.max(1, Math.min(MOST_DOCUMENTS, MOST_BOXES - this.#documents));
    const drawn = new Set([...documents.keys()].slice(0, room));
    this.#documents += drawn.size;
    for (const [id, reports] of documents) {
      const [first] = reports;
      if (!first) continue;
      const copy = isCopy(first.positionId) ? copyOf.get(first.positionId) : undefined;
      this.rows.push({
        origin: group.label,
        known: group.known,
        by: first.relays.join(" ← "),
        report: `${reports.map(({ statementLabel }) => statementLabel).join(", ")} in ${first.documentLabel}`,
        copied: copy
          ? copy.way === "from"
            ? `from D${copy.document.number}`
            : `as in D${copy.document.number}`
          : "",
      });
      if (!drawn.has(id)) continue;
      const key = `document ${group.key} ${id}`;
      this.#node({
        key,
        kind: "document",
        label: first.documentLabel,
        detail: reports.map(({ statementLabel }) => statementLabel).join(", "),
      });
      if (copy && drawn.has(copy.document.id))
        this.edges.push({ from: `document ${group.key} ${copy.document.id}`, to: key, how: "copied" });
      else this.#relayed(origin, first.relays, key);
    }
    if (documents.size > drawn.size) {
      const rest = `rest ${group.key}`;
      this.#node({
        key: rest,
        kind: "document",
        label: `${documents.size - drawn.size} more documents`,
        detail: "of the same origin",
      });
      this.edges.push({ from: origin, to: rest, how: "said" });
    }
  }

  /** From the origin by way of whoever passed it on; relays are given the nearest to the document first. */
  #relayed(origin: string, relays: readonly string[], document: string): void {
    let from = origin;
    for (const label of [...relays].reverse()) {
      // The origin itself is often the last link of the chain.
      if (label === this.nodes.get(origin)?.label) continue;
      const key = `relay ${origin} ${label}`;
      this.#node({ key, kind: "relay", label });
      this.edges.push({ from, to: key, how: "relayed" });
      from = key;
    }
    this.edges.push({ from, to: document, how: from === origin ? "said" : "relayed" });
  }

  #node(node: ProvenanceNode): void {
    if (!this.nodes.has(node.key)) this.nodes.set(node.key, node);
  }
}
