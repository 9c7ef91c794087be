import { type RestingVerdict, restingVerdicts } from "@/lib/claims/reads";
import { digestOf } from "@/lib/digest";
import type { CorrectionSentence, Difference } from "@/lib/editions/model-corrections";
import {
  type Closing,
  type CorrectedEdition,
  editionsHolding,
  type GivenItem,
  readGivenItems,
} from "@/lib/editions/reads-corrections";
import {
  claimsGiven,
  entriesBetween,
  firstEdition,
  readCorrectionHead,
  statementsClosed,
  statementsLeft,
  statementsLeftAgain,
  statementsOn,
  statementsTouched,
} from "@/lib/editions/reads-since";
import { asGiven, asItStands } from "@/lib/editions/rules-as-read";
import { sentencesOn } from "@/lib/editions/rules-corrections";
import { changeDigest, isDue, toldLast } from "@/lib/editions/rules-corrections-due";
import { seconds } from "@/lib/editions/rules-freeze";
import { CORRECTION_FINDER, type DueRow, type FoundDue, keepDue } from "@/lib/editions/writes-corrections";
import { type Gated, standingNow } from "@/lib/flows/see-gate";
import { type Head, readHead } from "@/lib/ledger/kept";
import { touchedSince } from "@/lib/ledger/touched";
import type { StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";

/** A statement of an edition that reads differently now, and that nobody sent or dismissed yet. */
export type Correction = {
  editionId: string;
  statementId: string;
  label: string;
  difference: Difference;
  sentences: CorrectionSentence[];
  /** Of just this change. */
  digest: string;
  last: Closing | null;
};

const ATTEMPTS = 8;
/** Statements held against their editions at once. */
const AT_ONCE = 100;
const underway = new Map<string, Promise<Head>>();

/**
 * Sees to it that the list of what has to be corrected holds for the story as it stands. Nothing tells of a change when
 * it is made, so that nothing can be lost between the two: the list follows from what left and what stands, and is
 * brought up to the end of the story's chain by looking at what came since it was there last. Whoever throws it away
 * gets it back. Never within a transaction.
 *
 * @returns the place in the story up to which the list holds
 */
export async function findCorrections(scope: StoryScope): Promise<Head> {
  const { storyId } = scope;
  const before = underway.get(storyId);
  const mine = (async () => {
    await before?.catch(() => {});
    return look(scope);
  })();
  underway.set(storyId, mine);
  try {
    return await mine;
  } finally {
    if (underway.get(storyId) === mine) underway.delete(storyId);
  }
}

/** Other processes look too: what was found is kept only if nobody kept anything meanwhile, else it is found again. */
async function look(scope: StoryScope): Promise<Head> {
  const { storyId } = scope;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const kept = await readCorrectionHead(storyId);
    const head = await readHead(storyId);
    const began = kept?.finder === CORRECTION_FINDER ? kept : null;
    if (began && began.seq >= head.seq && began.shared >= head.shared) return head;
    const first = began ? null : await firstEdition(storyId);
    if (!began && first === null) return head;
    await lookThroughMissing(storyId, head.seq);
    const now = await readHead(storyId);
    const from = began ?? { seq: first ?? 0, shared: 0 };
    if (await keepDue(storyId, kept, now, await foundBetween(scope, from, now))) return now;
  }
  throw new Error("what has to be corrected could not be found: others kept something every time");
}

async function foundBetween(scope: StoryScope, from: Head, now: Head): Promise<FoundDue> {
  const { storyId } = scope;
  const entries = now.seq > from.seq ? await entriesBetween(storyId, from.seq, now.seq) : [];
  if (entries.length === 0 && now.shared <= from.shared) return { looked: [], due: [], claims: [] };
  const claims = await claimsBetween(scope, from, now);
  const subjects = (kinds: readonly string[]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  // A sealed entry may have named a statement that nothing else names.
  const looked = entries.some(({ sealed }) => sealed)
    ? await statementsLeft(storyId)
    : [
        ...new Set([
          ...(await statementsTouched(storyId, [
            ...subjects(["statement", "source", "document"]),
            ...entries.flatMap(({ other }) => other ?? []),
          ])),
          ...(await statementsOn(storyId, claims.changed)),
          ...(await statementsLeftAgain(storyId, subjects(["edition"]))),
          ...(await statementsClosed(storyId, from.seq, now.seq)),
        ]),
      ];
  const due: DueRow[] = [];
  for (let at = 0; at < looked.length; at += AT_ONCE)
    for (const found of await correctionsOn(scope, looked.slice(at, at + AT_ONCE), now))
      due.push({
        editionId: found.editionId,
        statementId: found.statementId,
        number: Number(found.label.slice(1)),
      });
  return { looked, due, claims: claims.digests };
}

/** Claims that editions give and that read differently since, and the digests to keep of them. */
async function claimsBetween(scope: StoryScope, from: Head, now: Head) {
  const given = await claimsGiven(scope.storyId);
  const verdicts = await restingVerdicts(scope, [...given.keys()], now);
  const isTouched = await touchedSince(scope.storyId, from.seq, from.shared, now.seq, now.shared);
  const changed: string[] = [];
  const digests: { claimId: string; digest: string }[] = [];
  for (const [claimId, before] of given) {
    const claim = verdicts.get(claimId);
    const digest = claim && digestOfClaim(claim);
    if (!claim || !digest || digest === before) continue;
    digests.push({ claimId, digest });
    // One that no digest was kept of reads as it did when the list ended, unless something it rests on came since.
    if (before !== null || isTouched(claim.standing.restsOn, from)) changed.push(claimId);
  }
  return { changed, digests };
}

function digestOfClaim({ verdict }: RestingVerdict): string {
  const { text, verdict: holds, stale, figure, overrideReason } = verdict;
  return digestOf([text, holds, stale, figure, overrideReason !== null]);
}

/**
 * What reads differently of some statements, in whatever edition they left: worked out from the frozen items and what
 * stands, whoever listed what before.
 *
 * @param head the place in the story that it must not be older than
 */
export async function correctionsOn(
  scope: StoryScope,
  statementIds: readonly string[],
  head: Head,
): Promise<Correction[]> {
  const { storyId } = scope;
  if (statementIds.length === 0) return [];
  const items = await readGivenItems(storyId, statementIds);
  const editions = await editionsHolding(storyId, statementIds);
  const now = new Map((await standingNow(scope, statementIds, head)).map((row) => [row.statementId, row]));
  const replaced = replacedBy(editions, items);
  return items.flatMap((item) => {
    const edition = editions.get(item.editionId);
    const stands = now.get(item.statementId);
    return edition && stands && !replaced(item) ? correctionOf(edition, item, stands) : [];
  });
}

function correctionOf(edition: CorrectedEdition, item: GivenItem, stands: Gated): Correction[] {
  const { editionId, statementId, frozen, last } = item;
  const { label } = stands.frozen;
  const difference = {
    edition: edition.number,
    label,
    told: toldLast(asGiven(frozen), last),
    now: asItStands(frozen, stands, seconds(edition.madeAt)),
  };
  if (!isDue(difference, last)) return [];
  const sentences = sentencesOn(difference);
  return [{ editionId, statementId, label, difference, sentences, digest: changeDigest(difference), last }];
}

/**
 * Whether a later edition for the same recipient took the place of an item's edition and holds its statement anew: that
 * one is corrected then, and what its recipient holds is not told twice.
 */
function replacedBy(
  editions: ReadonlyMap<string, CorrectedEdition>,
  items: readonly GivenItem[],
): (item: GivenItem) => boolean {
  const holds = new Set(items.map(({ editionId, statementId }) => `${editionId} ${statementId}`));
  const later = new Map<string, CorrectedEdition[]>();
  for (const edition of editions.values())
    if (edition.supersedesId)
      later.set(edition.supersedesId, [...(later.get(edition.supersedesId) ?? []), edition]);
  const recipientOf = (editionId: string) => (editions.get(editionId)?.recipient ?? "").trim().toLowerCase();
  const isReplaced = (editionId: string, statementId: string, recipient: string): boolean =>
    (later.get(editionId) ?? []).some(
      ({ id }) =>
        (recipientOf(id) === recipient && holds.has(`${id} ${statementId}`)) ||
        isReplaced(id, statementId, recipient),
    );
  return ({ editionId, statementId }) => isReplaced(editionId, statementId, recipientOf(editionId));
}
