import type { ClaimInput } from "@/lib/corroboration/model";
import { isPressAtLarge } from "@/lib/corroboration/parties";
import { distinct } from "@/lib/corroboration/phrases";
import { opposed, type Stand, takeStands } from "@/lib/corroboration/stands";

/**
 * Pairs of declared parties that stand against each other in any of a story's claims: one asserts what the other denies
 * or rejects. Given to each claim, they let a reading say when rivals concede the same fact.
 */
export function rivalParties(claims: readonly ClaimInput[]): [string, string][] {
  const keys = claims.flatMap((claim) => rivalsAmong(takeStands(claim).stands));
  return distinct(keys.map((pair) => pair.join("\n")))
    .sort()
    .flatMap((key) => {
      const [a, b] = key.split("\n");
      return a !== undefined && b !== undefined ? [[a, b] as [string, string]] : [];
    });
}

/** Pairs within one claim; each pair in the order of its ids. */
export function rivalsAmong(stands: readonly Stand[]): [string, string][] {
  return stands.flatMap((a) =>
    stands.flatMap((b): [string, string][] => {
      const [one, other] = [a.origin.party, b.origin.party];
      if (!opposed(a, b) || !one?.id || !other?.id || one.id >= other.id) return [];
      return isPressAtLarge(one.name) || isPressAtLarge(other.name) ? [] : [[one.id, other.id]];
    }),
  );
}
