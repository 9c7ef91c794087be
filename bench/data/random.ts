/** Numbers that look random and are the same at every run. */
export type Random = {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  chance: (probability: number) => boolean;
};

/** The Mulberry32 generator: one multiplication a number, and plenty for data that only has to look uneven. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    chance: (probability) => next() < probability,
  };
}

/** Identifiers of the same kind as the product's (UUID version 7, which sort by when they were made), but the same at every run. */
export function identifiers(from: Date): () => string {
  let count = 0;
  return () => {
    count += 1;
    const at = (from.getTime() + count).toString(16).padStart(12, "0");
    const rest = count.toString(16).padStart(15, "0");
    return `${at.slice(0, 8)}-${at.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-000${rest.slice(6)}`;
  };
}
