import type { ClaimStanding } from "@/lib/claims/model";
import { readStandings } from "@/lib/claims/reads-corroboration";
import type { Reading } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";
import type { Database, Transaction } from "@/lib/db";

export type ReadClaim = { standing: ClaimStanding; reading: Reading };

/**
 * Claims of the story with their readings, keyed by identifier. Readings are worked out from what stands now and kept
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
