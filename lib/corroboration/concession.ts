import type { Clash } from "@/lib/corroboration/clashes";
import type { ClaimInput, SideName } from "@/lib/corroboration/model";
import type { Party } from "@/lib/corroboration/parties";
import { shortPartyName } from "@/lib/corroboration/parties";
import { distinct, listOf } from "@/lib/corroboration/phrases";
import { rivalsAmong } from "@/lib/corroboration/rivals";
import { type Standing, speaksToClaim } from "@/lib/corroboration/stands";

/**
 * Whether parties that stand against each other say the same thing here: the strongest agreement there is. Where only
 * their numbers conflict, what they do agree on is said. Null without rivals on the side that is read, and where one of
 * them also stands on the other side.
 */
export function concessionOf(
  claim: ClaimInput,
  { stands }: Standing,
  clashes: readonly Clash[],
  side: SideName | null,
): string | null {
  if (side === null) return null;
  const known = stands.filter((stand) => stand.origin.known && speaksToClaim(stand));
  const partiesOn = (name: SideName) =>
    new Map(
      known
        .filter((stand) => stand.side === name)
        .flatMap(({ origin }) => (origin.party?.id ? [[origin.party.id, origin.party] as const] : [])),
    );
  const here = partiesOn(side);
  const there = partiesOn(side === "asserts" ? "denies" : "asserts");
  const pairs = [...(claim.rivals ?? []), ...rivalsAmong(stands)].filter(
    ([a, b]) => here.has(a) && here.has(b) && !there.has(a) && !there.has(b),
  );
  const ids = distinct(pairs.flat()).sort();
  if (ids.length === 0) return null;
  const names = listOf(ids.flatMap((id) => nameOf(here.get(id))).sort());
  const disputed = clashes.some(
    ({ by, a, b }) =>
      by !== "stance" &&
      a.side === side &&
      ids.includes(a.origin.party?.id ?? "") &&
      ids.includes(b.origin.party?.id ?? "") &&
      a.origin.party?.key !== b.origin.party?.key,
  );
  const same = side === "asserts" ? "say that this is so" : "say that it isn’t so";
  const together = `Parties that stand against each other, ${names}, ${ids.length === 2 ? "both" : "all"} ${same}`;
  if (!disputed) return `${together}: the strongest agreement there is.`;
  return someAtLeast(known.filter((stand) => stand.side === side))
    ? `${together}, and differ on the number alone.`
    : null;
}

/** A figure of nought concedes nothing. */
function someAtLeast(
  stands: readonly { position: { figures: readonly { low: number | null; high: number | null }[] } | null }[],
): boolean {
  return stands.every(({ position }) =>
    (position?.figures ?? []).every(({ low, high }) => (high ?? low ?? 1) > 0),
  );
}

function nameOf(party: Party | undefined): string[] {
  return party ? [shortPartyName(party.name ?? party.key)] : [];
}
