import { type ClaimVerdict, keptVerdicts } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import type { Label } from "@/lib/editions/model";
import type { Bar, TermsNow } from "@/lib/editions/model-corrections";
import {
  type ForEdition,
  inOrderOfNumbers,
  localTime,
  readForEdition,
  readPlaces,
} from "@/lib/editions/reads-gate";
import { barOf, labelsOf, passGate } from "@/lib/editions/rules";
import { freeze, labelWords, seconds } from "@/lib/editions/rules-freeze";
import type { EditionClaim, EditionItem, EditionPlace } from "@/lib/interchange/model";
import type { Head } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import { staleReasons } from "@/lib/statements/model-standing";
import { statementIds } from "@/lib/statements/reads-list";

/** One chosen statement at the gate: as it would leave, or why it stays behind. */
export type Gated = {
  statementId: string;
  /** Who spoke, whatever its terms let out: for the desk alone. */
  speakerId: string | null;
  revision: number;
  digest: string;
  frozen: EditionItem;
  terms: TermsNow;
  /** Why it never leaves, whatever is asked for. */
  bar: Bar | null;
  /** Null when it goes out. */
  held: string | null;
  wouldNeed: Label[];
};

/** What an export asks of the gate. */
export type AtGate = { asked: ReadonlySet<Label>; now: Date };

/** Takes the chosen statements to the gate, in the order of their numbers; as a preview shows them, without places. */
export async function gateStatements(
  scope: StoryScope,
  ids: readonly string[],
  { asked, now }: AtGate,
): Promise<Gated[]> {
  const rows = await readForEdition(scope.storyId, ids);
  return gateRows(scope, rows, new Map(), { asked, now, timeZone: await timeZoneOf(scope) });
}

/**
 * Statements as they stand now, for who compares them with what left: with every embargo counted as one to come, since
 * it is the edition's moment that tells whether it was.
 *
 * @param head the place in the story that they must not be older than
 */
export async function standingNow(scope: StoryScope, ids: readonly string[], head: Head): Promise<Gated[]> {
  const rows = await readForEdition(scope.storyId, ids);
  const timeZone = await timeZoneOf(scope);
  return gateRows(scope, rows, new Map(), { asked: new Set(), now: new Date(0), head, timeZone });
}

/** Statements chosen one by one, or all of the story (by one speaker). */
export type Chosen = { ids: readonly string[] } | { speakerId: string | null };

/** Statements that are read, gated and frozen at once: memory holds no more of an edition, however long. */
const PAGE = 500;

/**
 * Takes chosen statements to the gate page by page, in the order of their numbers, each with its place in its text. A
 * page begins after the last number of the one before, and holds no transaction open between them: whoever needs all of
 * it to be of one moment asks afterwards whether the story changed since `head`, which it read before.
 */
export async function* gatePages(
  scope: StoryScope,
  chosen: Chosen,
  atGate: AtGate & { head: Head },
): AsyncGenerator<Gated[]> {
  const texts = new Map<string, string>();
  const timeZone = await timeZoneOf(scope);
  for await (const rows of pagesOf(scope, chosen)) {
    const places = await readPlaces(scope.storyId, rows, texts);
    yield await gateRows(scope, rows, places, { ...atGate, timeZone });
  }
}

async function* pagesOf(scope: StoryScope, chosen: Chosen): AsyncGenerator<ForEdition[]> {
  const { storyId } = scope;
  if ("ids" in chosen) {
    const sorted = await inOrderOfNumbers(storyId, chosen.ids);
    for (let from = 0; from < sorted.length; from += PAGE)
      yield await readForEdition(storyId, sorted.slice(from, from + PAGE));
    return;
  }
  const filter = chosen.speakerId ? { speakerId: chosen.speakerId } : {};
  let after = 0;
  while (true) {
    const ids = await statementIds(scope, filter, PAGE, after);
    const rows = await readForEdition(storyId, ids);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (ids.length < PAGE) return;
    after = last.item.number;
  }
}

async function timeZoneOf({ storyId }: StoryScope): Promise<string> {
  const { timeZone } = await db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { timeZone: true },
  });
  return timeZone;
}

async function gateRows(
  scope: StoryScope,
  rows: readonly ForEdition[],
  places: ReadonlyMap<string, EditionPlace>,
  { timeZone, ...atGate }: AtGate & { timeZone: string; head?: Head },
): Promise<Gated[]> {
  const claimIds = [...new Set(rows.flatMap((row) => row.positions.map(({ claimId }) => claimId)))];
  const verdicts = await keptVerdicts(scope, claimIds, atGate.head);
  return rows.map((row) => gated(row, { verdicts, place: places.get(row.id) ?? null, timeZone, ...atGate }));
}

type Around = AtGate & {
  verdicts: ReadonlyMap<string, ClaimVerdict>;
  place: EditionPlace | null;
  timeZone: string;
};

function gated(row: ForEdition, { verdicts, place, timeZone, asked, now }: Around): Gated {
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
  return {
    statementId: row.id,
    speakerId: row.speakerId,
    revision: item.revision,
    digest: item.digest,
    frozen: freeze(row, { claims: claims.map(frozenClaim), labels, place, now }),
    terms: terms as TermsNow,
    bar: barOf(atGate),
    held: passage.out ? null : passage.why,
    wouldNeed: passage.out ? [] : passage.wouldNeed,
  };
}

function frozenClaim(claim: ClaimVerdict & { stance: string }): EditionClaim {
  return {
    label: claim.label,
    text: claim.text,
    stance: claim.stance,
    holds: claim.verdict,
    figure: claim.figure ? figureWords(claim.figure) : null,
    stale: claim.stale,
    overrideReason: claim.overrideReason,
    decidedAlone: claim.alone,
    decidedAt: claim.decidedAt && seconds(claim.decidedAt),
  };
}

function figureWords({ low, high }: { low: number | null; high: number | null }): string {
  if (low !== null && high !== null) return low === high ? String(low) : `${low} to ${high}`;
  return low !== null ? `at least ${low}` : `up to ${high}`;
}
