import { type ClaimVerdict, readClaimVerdicts } from "@/lib/claims/reads";
import { type Database, db, type Transaction } from "@/lib/db";
import type { Label } from "@/lib/editions/model";
import { type ForEdition, localTime, readForEdition } from "@/lib/editions/reads-gate";
import { labelsOf, passGate } from "@/lib/editions/rules";
import { freeze, labelWords } from "@/lib/editions/rules-freeze";
import type { EditionItem } from "@/lib/interchange/model";
import type { StoryScope } from "@/lib/policy";
import { staleReasons } from "@/lib/statements/model-standing";

/** One chosen statement at the gate: as it would leave, or why it stays behind. */
export type Gated = {
  statementId: string;
  revision: number;
  digest: string;
  frozen: EditionItem;
  /** Null when it goes out. */
  held: string | null;
  wouldNeed: Label[];
};

/** Takes the chosen statements to the gate, in the order of their numbers. */
export async function gateStatements(
  scope: StoryScope,
  ids: readonly string[],
  asked: ReadonlySet<Label>,
  now: Date,
  client: Database | Transaction = db,
): Promise<Gated[]> {
  const story = await client.story.findUniqueOrThrow({
    where: { id: scope.storyId },
    select: { timeZone: true },
  });
  const rows = await readForEdition(client, scope.storyId, ids);
  // Within a transaction everything is read through it: the embedded database serves one at a time.
  const claimIds = [...new Set(rows.flatMap((row) => row.positions.map(({ claimId }) => claimId)))];
  const verdicts = await readClaimVerdicts(scope, claimIds, client);
  return rows.map((row) => gated(row, verdicts, asked, now, story.timeZone));
}

function gated(
  row: ForEdition,
  verdicts: ReadonlyMap<string, ClaimVerdict>,
  asked: ReadonlySet<Label>,
  now: Date,
  timeZone: string,
): Gated {
  const { item, terms, embargoUntil } = row;
  const claims = row.positions.flatMap(({ claimId, stance }) => {
    const verdict = verdicts.get(claimId);
    return verdict ? [{ ...verdict, stance }] : [];
  });
  const atGate = {
    state: item.state,
    said: item.verdict,
    stale: staleReasons(row).length > 0,
    terms,
    embargoUntil,
    claims,
  };
  const passage = passGate(atGate, asked, now);
  const labels = labelsOf(atGate, now).map((label) =>
    labelWords(label, embargoUntil && localTime(embargoUntil, timeZone)),
  );
  const frozen = freeze(
    row,
    claims.map((claim) => ({
      label: claim.label,
      text: claim.text,
      stance: claim.stance,
      holds: claim.verdict,
      figure: claim.figure ? figureWords(claim.figure) : null,
      stale: claim.stale,
      overrideReason: claim.overrideReason,
      decidedAlone: claim.alone,
    })),
    labels,
  );
  return {
    statementId: row.id,
    revision: item.revision,
    digest: item.digest,
    frozen,
    held: passage.out ? null : passage.why,
    wouldNeed: passage.out ? [] : passage.wouldNeed,
  };
}

function figureWords({ low, high }: { low: number | null; high: number | null }): string {
  if (low !== null && high !== null) return low === high ? String(low) : `${low} to ${high}`;
  return low !== null ? `at least ${low}` : `up to ${high}`;
}
