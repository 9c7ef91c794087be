import { Graph, layout } from "@dagrejs/dagre";

/** A box of the graph: an origin, somebody on the way, or a document with what it says. */
export type ProvenanceNode = {
  key: string;
  kind: "origin" | "relay" | "document";
  label: string;
  /** Under it, smaller: who published it, how many copies. */
  detail?: string | undefined;
  /** An origin that isn't known is drawn hollow. */
  unknown?: boolean;
  href?: string | undefined;
};
export type ProvenanceEdge = { from: string; to: string; how: "said" | "relayed" | "copied" };

export type PlacedNode = ProvenanceNode & { x: number; y: number; width: number; height: number };
export type PlacedEdge = ProvenanceEdge & { points: readonly { x: number; y: number }[] };
export type PlacedProvenance = { nodes: PlacedNode[]; edges: PlacedEdge[]; width: number; height: number };

const WIDTH = { origin: 210, relay: 150, document: 210 } as const;
const HEIGHT = 44;

/**
 * Lays the graph out from left to right, origins first; every length in CSS pixels. The same graph is always laid out
 * the same. Two edges between the same boxes are one.
 */
export function layOutProvenance(
  nodes: readonly ProvenanceNode[],
  edges: readonly ProvenanceEdge[],
): PlacedProvenance {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 54, marginx: 2, marginy: 2, ranker: "longest-path" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, kind } of nodes) graph.setNode(key, { width: WIDTH[kind], height: HEIGHT });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const placed = nodes.map((node): PlacedNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.key);
    return { ...node, x: x - width / 2, y: y - height / 2, width, height };
  });
  const drawn = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return {
    nodes: placed,
    edges: [...drawn.values()].map((edge) => ({
      ...edge,
      points: graph.edge(edge.from, edge.to).points ?? [],
    })),
    width: Math.ceil(graph.graph().width ?? 0),
    height: Math.ceil(graph.graph().height ?? 0),
  };
}
