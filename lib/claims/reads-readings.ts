import type { ClaimStanding } from "@/lib/claims/model";
import { readStandings } from "@/lib/claims/reads-corroboration";
import type { Reading } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import { type Database, db, type Transaction } from "@/lib/db";
import { type Head, headOf, keptWhile } from "@/lib/ledger/kept";
import { lookThroughMissing } from "@/lib/reuse/look-through";

export type ReadClaim = { standing: ClaimStanding; reading: Reading };

/**
 * Claims of the story with their readings, keyed by identifier. Readings are worked out from what stands now and stored
 * nowhere, so that none can be out of step: one query whatever the number of claims.
 */
export async function readReadings(
  client: Database | Transaction,
  storyId: string,
  claimIds: readonly string[],
): Promise<Map<string, ReadClaim>> {
  const standings = await readStandings(client, storyId, claimIds);
  return new Map(
    [...standings].map(([id, standing]) => [id, { standing, reading: readClaim(standing.input) }]),
  );
}

/**
 * The same for a page: what was worked out before is taken again until something it rests on changes. Texts that were
 * not looked through for copy yet are looked through first: a copy that nobody knows of would count as an origin.
 */
export async function keptReadings(
  storyId: string,
  claimIds: readonly string[],
): Promise<Map<string, ReadClaim>> {
  return byClaim("reading", storyId, claimIds, (missing) => readReadings(db, storyId, missing));
}

/**
 * Something of each claim, kept under a word for what it is; keyed by the claim's identifier.
 *
 * @param at the story's head to work at, for whoever read it; else that of the request
 */
export async function byClaim<T extends { standing: Pick<ClaimStanding, "restsOn"> }>(
  word: string,
  storyId: string,
  claimIds: readonly string[],
  read: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  at?: Head,
): Promise<Map<string, T>> {
  if (claimIds.length === 0) return new Map();
  await lookThroughMissing(storyId, at?.seq ?? (await headOf(storyId)));
  const nameOf = (id: string) => `${word} ${id}`;
  const idOf = (name: string) => name.slice(word.length + 1);
  const found = await keptWhile(
    storyId,
    claimIds.map(nameOf),
    async (missing) => {
      const made = await read(missing.map(idOf));
      return new Map([...made].map(([id, value]) => [nameOf(id), value]));
    },
    ({ standing }) => standing.restsOn,
    at,
  );
  return new Map([...found].map(([name, value]) => [idOf(name), value]));
}
