import type { Party } from "@/lib/corroboration/parties";

/** On whose own knowledge a position rests. Positions with one key rest on one origin. */
export type Origin = {
  key: string;
  label: string;
  known: boolean;
  /** Null while the origin is unknown: unknown is never independent. */
  party: Party | null;
  /** One sentence: why this is the origin, or why there is none. */
  why: string;
};

export function knownOrigin(key: string, label: string, party: Party, why: string): Origin {
  return { key, label, known: true, party, why };
}

export function unknownOrigin(key: string, label: string, why: string): Origin {
  return { key: `unknown:${key}`, label, known: false, party: null, why };
}
