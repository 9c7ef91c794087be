/** Told by what a node rests on: its value, or the nodes it waits for. */
export type Settled<N, V> = { value: V } | { waitsFor: readonly N[] };

/**
 * Gives every node a value where values rest on one another: first those that rest on nothing, then what rests on them.
 * Nodes that wait for each other in a circle are given one all together, by `cut`, which sees the whole circle and nothing
 * inside it. The order of the nodes changes nothing; the work grows with the longest chain, not with the ways through.
 */
export function settle<N, V>(
  nodes: readonly N[],
  ask: (node: N, known: (other: N) => V | undefined) => Settled<N, V>,
  cut: (node: N, circle: readonly N[], known: (other: N) => V | undefined) => V,
): ReadonlyMap<N, V> {
  const values = new Map<N, V>();
  let open = [...nodes];
  while (open.length > 0) {
    const asked = open.map((node) => ({ node, told: ask(node, (other) => values.get(other)) }));
    const waits = new Map<N, readonly N[]>();
    const settled: [N, V][] = [];
    for (const { node, told } of asked) {
      if ("value" in told) settled.push([node, told.value]);
      else waits.set(node, told.waitsFor);
    }
    if (settled.length === 0) {
      const circles = circlesOf(open, waits);
      const before = new Map(values);
      for (const circle of circles)
        for (const node of circle) settled.push([node, cut(node, circle, (other) => before.get(other))]);
    }
    for (const [node, value] of settled) values.set(node, value);
    open = open.filter((node) => !values.has(node));
  }
  return values;
}

/** The nodes that wait for each other, circle by circle; where nothing settles there is at least one. */
function circlesOf<N>(open: readonly N[], waits: ReadonlyMap<N, readonly N[]>): N[][] {
  const reach = new Map(open.map((node) => [node, reachedFrom(node, waits)]));
  const circles: N[][] = [];
  const placed = new Set<N>();
  for (const node of open) {
    if (placed.has(node) || !reach.get(node)?.has(node)) continue;
    const circle = open.filter((other) => reach.get(node)?.has(other) && reach.get(other)?.has(node));
    for (const other of circle) placed.add(other);
    circles.push(circle);
  }
  // What is waited for and was never asked about can't settle: then everything open is cut.
  return circles.length > 0 ? circles : [[...open]];
}

function reachedFrom<N>(from: N, waits: ReadonlyMap<N, readonly N[]>): Set<N> {
  const reached = new Set<N>();
  const next = [...(waits.get(from) ?? [])];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    next.push(...(waits.get(node) ?? []));
  }
  return reached;
}
