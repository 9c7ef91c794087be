import { nameKey } from "@/lib/text/names";

/**
 * The party an origin belongs to. "Press" is no party: each publisher's own reporting is its own (product: one owner,
 * one party), so a heading that gathers all of them is set aside. Without a declared party an origin stands alone.
 */
export type Party = { key: string; id: string | null; name: string | null };

export function partyOf(
  declared: { partyId: string | null; partyName: string | null } | null,
  aloneKey: string,
): Party {
  if (declared?.partyId == null || isPressAtLarge(declared.partyName)) {
    return { key: `alone:${aloneKey}`, id: null, name: null };
  }
  return { key: `party:${declared.partyId}`, id: declared.partyId, name: declared.partyName };
}

export function isPressAtLarge(name: string | null): boolean {
  return (
    name !== null &&
    /^(?:(?:news|independent|local|international) )?(?:press|media|journalists?|news organi[sz]ations|publishers|outlets)$/.test(
      nameKey(name),
    )
  );
}

/** A party's name as a sentence has room for: what stands in brackets behind it is left out. */
export function shortPartyName(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, "") || name;
}
