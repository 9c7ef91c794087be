import { cache } from "react";
import type { HoldsVerdict } from "@/lib/claims/model";
import { wordingSelect } from "@/lib/claims/reads-claim-rows";
import { byClaim, keptReadings, type ReadClaim, readReadings } from "@/lib/claims/reads-readings";
import { claimPins, claimStaleness } from "@/lib/claims/rules-staleness";
import { countWords, MOST_COUNTED } from "@/lib/counting";
import { db } from "@/lib/db";
import { type Head, kept } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import type { ClaimPins, Staleness, State } from "@/lib/reviews/model";

const itemSelect = {
  id: true,
  number: true,
  state: true,
  version: true,
  revision: true,
  digest: true,
  verdict: true,
  decisionId: true,
  decidedAt: true,
  reason: true,
  author: { select: { id: true, name: true } },
  reviewer: { select: { id: true, name: true } },
  decisions: {
    orderBy: { at: "desc" },
    take: 1,
    select: {
      id: true,
      pins: true,
      at: true,
      figureLow: true,
      figureHigh: true,
      figureAsOf: true,
      disputedPositions: true,
      overrideReason: true,
      alone: true,
      reason: true,
      decider: { select: { name: true } },
    },
  },
} as const;

const claimSelect = { ...wordingSelect, item: { select: itemSelect } } as const;

export type ClaimFilter = { state?: State | undefined; holds?: HoldsVerdict | undefined };

/**
 * One page of the story's claims in the order of their numbers, each with its reading and staleness. Read from the items,
 * whose index has that order: the page's own rows are all that is looked at.
 */
export async function listClaims(scope: StoryScope, filter: ClaimFilter = {}, { page = 1, size = 50 } = {}) {
  const take = Math.min(Math.max(size, 1), 200);
  const skip = (Math.max(page, 1) - 1) * take;
  const where = {
    storyId: scope.storyId,
    kind: "claim",
    ...(filter.state ? { state: filter.state } : { state: { not: "withdrawn" } }),
    ...(filter.holds ? { verdict: filter.holds } : {}),
  };
  // Beyond this nobody needs the number; that there is a further page has to be known of every page.
  const most = Math.max(MOST_COUNTED, skip + take);
  const [items, total] = await Promise.all([
    db.item.findMany({
      where,
      orderBy: { number: "asc" },
      skip,
      take,
      select: { ...itemSelect, claim: { select: wordingSelect } },
    }),
    db.item.count({ where, take: most + 1 }),
  ]);
  const claims = items.flatMap(({ claim, ...item }) => (claim ? [{ ...claim, item }] : []));
  const readings = await keptReadings(
    scope.storyId,
    claims.map(({ id }) => id),
  );
  const rows = claims.flatMap((claim) => {
    const read = readings.get(claim.id);
    return read ? [{ ...claim, ...read, ...standingVerdict(claim.item, read) }] : [];
  });
  return { rows, total, totalWords: countWords(total, most), first: skip + 1, size: take };
}
export type ClaimListRow = Awaited<ReturnType<typeof listClaims>>["rows"][number];

/** A claim with everything its page shows but the discussion; null when the story has no such number. Read once a request. */
export const readClaimPage = cache(async (scope: StoryScope, number: number) => {
  const found = await db.item.findUnique({
    where: { storyId_kind_number: { storyId: scope.storyId, kind: "claim", number } },
    select: { id: true },
  });
  if (!found) return null;
  const claim = await db.claim.findUnique({
    where: { id: found.id },
    select: {
      ...claimSelect,
      item: { select: { ...itemSelect, story: { select: { timeZone: true, oneDecider: true } } } },
    },
  });
  const read = claim && (await keptReadings(scope.storyId, [claim.id])).get(claim.id);
  if (!claim || !read) return null;
  return { ...claim, ...read, ...standingVerdict(claim.item, read) };
});
export type ClaimPage = NonNullable<Awaited<ReturnType<typeof readClaimPage>>>;

type ItemRow = {
  revision: number;
  digest: string;
  verdict: string;
  decisionId: string | null;
  decisions: { pins: unknown; at: Date; figureLow: unknown; figureHigh: unknown }[];
};

/** The pins as they would be now, the verdict that stands and whether it is stale. */
function standingVerdict(item: ItemRow, { standing, reading }: ReadClaim) {
  const pins = claimPins(item, standing, reading);
  const [decision] = item.decisionId ? item.decisions : [];
  const staleness: Staleness = decision
    ? claimStaleness(decision.pins as ClaimPins, pins, standing, reading, decision.at)
    : { stale: false, reasons: [], newSince: [] };
  const figure =
    decision && (decision.figureLow !== null || decision.figureHigh !== null)
      ? { low: asNumber(decision.figureLow), high: asNumber(decision.figureHigh) }
      : null;
  return { verdict: item.verdict as HoldsVerdict, pins, staleness, figure };
}

function asNumber(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/**
 * Verdicts and staleness of some claims, for a page's chips and the export gate.
 *
 * @param at the story's head that they must not be older than, as `readHead` gave it; without it, the request's
 */
export async function keptVerdicts(
  scope: StoryScope,
  ids: readonly string[],
  at?: Head,
): Promise<Map<string, ClaimVerdict>> {
  const read = (missing: readonly string[]) => readVerdicts(scope, missing);
  const found = await byClaim("verdict", scope.storyId, ids, read, at);
  return new Map([...found].map(([id, { verdict }]) => [id, verdict]));
}

export type RestingVerdict = { standing: Pick<ReadClaim["standing"], "restsOn">; verdict: ClaimVerdict };

/**
 * Verdicts of all the claims that editions give, each with everything it rests on. Kept apart from those that pages ask
 * for: what a page finds kept must not hang on which statements ever left.
 */
export function restingVerdicts(
  scope: StoryScope,
  ids: readonly string[],
  at: Head,
): Promise<Map<string, RestingVerdict>> {
  return byClaim("given verdict", scope.storyId, ids, (missing) => readVerdicts(scope, missing), at);
}

async function readVerdicts(scope: StoryScope, ids: readonly string[]): Promise<Map<string, RestingVerdict>> {
  if (ids.length === 0) return new Map();
  const claims = await db.claim.findMany({
    where: { storyId: scope.storyId, id: { in: [...ids] } },
    select: claimSelect,
  });
  const readings = await readReadings(db, scope.storyId, ids);
  return new Map(
    claims.flatMap((claim): [string, RestingVerdict][] => {
      const read = readings.get(claim.id);
      if (!read) return [];
      const { verdict, staleness, figure } = standingVerdict(claim.item, read);
      const [decision] = claim.item.decisions;
      const shown = {
        label: `C${claim.item.number}`,
        number: claim.item.number,
        text: claim.text,
        verdict,
        stale: staleness.stale,
        reading: read.reading.reading,
        figure,
        figureAsOf: decision?.figureAsOf ?? null,
        disputedPositions: decision?.disputedPositions ?? [],
        overrideReason: decision?.overrideReason ?? null,
        alone: decision?.alone ?? false,
        decidedAt: claim.item.decidedAt,
      };
      return [[claim.id, { standing: { restsOn: read.standing.restsOn }, verdict: shown }]];
    }),
  );
}
export type ClaimVerdict = {
  label: string;
  number: number;
  text: string;
  verdict: HoldsVerdict;
  stale: boolean;
  reading: string;
  figure: { low: number | null; high: number | null } | null;
  figureAsOf: string | null;
  disputedPositions: string[];
  overrideReason: string | null;
  alone: boolean;
  decidedAt: Date | null;
};

/** The story's latest claims for a picker, in the order of their numbers; at most `limit`. */
export function pickClaims(scope: StoryScope, limit: number) {
  return kept(scope.storyId, `claims to pick ${limit}`, async () => {
    const items = await db.item.findMany({
      where: { storyId: scope.storyId, kind: "claim", state: { not: "withdrawn" } },
      orderBy: { number: "desc" },
      take: limit,
      select: { number: true, claim: { select: { id: true, text: true, shortText: true } } },
    });
    return items.reverse().flatMap(({ claim, number }) => (claim ? [{ ...claim, number }] : []));
  });
}
