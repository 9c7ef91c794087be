import type { ClaimStanding } from "@/lib/claims/model";
import type { Reading } from "@/lib/corroboration/model";
import { changesSince } from "@/lib/corroboration/since-decision";
import { digestOf } from "@/lib/digest";
import type { ClaimPins, PinnedPosition, Staleness } from "@/lib/reviews/model";

/** Everything a decision on a claim is bound to, as it stands now. */
export function claimPins(
  item: { revision: number; digest: string },
  standing: ClaimStanding,
  reading: Reading,
): ClaimPins {
  const groups = new Map(
    [...reading.groups.asserts, ...reading.groups.denies].flatMap((group) =>
      group.positionIds.map((id) => [id, group] as const),
    ),
  );
  const positions = standing.positions
    .map((position): PinnedPosition => {
      const group = groups.get(position.id);
      return {
        id: position.id,
        statement: position.statementId,
        label: position.label,
        revision: position.revision,
        digest: position.digest,
        stance: position.stance,
        origin: group ? group.key : null,
        party: group?.partyKey ?? null,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    kind: "claim",
    revision: item.revision,
    digest: item.digest,
    positions,
    evidence: standing.evidence.map(({ id, sha256, stance, reviewed }) => ({ id, sha256, stance, reviewed })),
    reading: reading.reading,
    counts: reading.sides,
    figures: figuresDigest(reading),
  };
}

/** Hundreds of figures are tens of thousands of pairs: digested once for a reading, which never changes. */
const digested = new WeakMap<Reading, string>();

function figuresDigest(reading: Reading): string {
  const before = digested.get(reading);
  if (before !== undefined) return before;
  const digest = digestOf([reading.digest.figures, reading.digest.side]);
  digested.set(reading, digest);
  return digest;
}

/**
 * Whether a verdict on a claim still rests on what was decided, and if not why, each reason a sentence. A report that
 * adds no origin, party or figure is new since the decision, and stales nothing; it is told in either case.
 */
export function claimStaleness(
  pins: ClaimPins,
  now: ClaimPins,
  standing: ClaimStanding,
  reading: Reading,
  decidedAt: Date,
): Staleness {
  const since = changesSince(pins, { reading, positions: now.positions });
  const reasons: string[] = [];
  if (pins.digest !== now.digest) reasons.push("The claim’s wording was edited since it was decided.");
  for (const pinned of pins.positions) reasons.push(...positionReasons(pinned, now, reading));
  reasons.push(...evidenceReasons(pins, now));
  reasons.push(...since.changes);
  if (pins.figures !== now.figures)
    reasons.push(...(since.figures.length > 0 ? since.figures : ["The figures that bear on it changed."]));
  for (const { label, documentStatus } of standing.positions)
    if (documentStatus && documentStatus.at > decidedAt)
      reasons.push(`The document of ${label} was ${documentStatus.status} since.`);
  return { stale: reasons.length > 0, reasons, newSince: since.addsNothing };
}

function positionReasons(pinned: PinnedPosition, now: ClaimPins, reading: Reading): string[] {
  const current = now.positions.find(({ id }) => id === pinned.id);
  if (!current) return [`The position of ${pinned.label} was taken away.`];
  if (current.stance !== pinned.stance)
    return [`${pinned.label} ${pinned.stance} then and ${current.stance} now.`];
  if (pinned.origin !== null && current.origin === null)
    return [`${pinned.label} no longer counts: it was withdrawn, found wrong or put off the record.`];
  if (current.digest !== pinned.digest) return [`${pinned.label} was edited since.`];
  return originReasons(pinned, current, reading);
}

/** An unknown origin is told by who shares it: with one more reprint it is another, and as unknown as before. */
function originReasons(pinned: PinnedPosition, current: PinnedPosition, reading: Reading): string[] {
  const bothUnknown = pinned.party === null && current.party === null;
  if (current.origin !== pinned.origin && !bothUnknown) {
    const groups = [...reading.groups.asserts, ...reading.groups.denies];
    const group = groups.find(({ key }) => key === current.origin);
    const reason = group ? ` ${group.why}` : "";
    return [
      group?.known
        ? `${pinned.label} rests on ${group.label} now, and on another origin when it was decided.${reason}`
        : `The origin of ${pinned.label} was known when it was decided, and isn’t now.${reason}`,
    ];
  }
  if (current.party !== pinned.party) return [`The party of ${pinned.label} is another now.`];
  return [];
}

function evidenceReasons(pins: ClaimPins, now: ClaimPins): string[] {
  const same = (entry: ClaimPins["evidence"][number]) =>
    now.evidence.some(
      ({ id, sha256, stance, reviewed }) =>
        id === entry.id && sha256 === entry.sha256 && stance === entry.stance && reviewed === entry.reviewed,
    );
  return pins.evidence.every(same) ? [] : ["The evidence changed since."];
}
