import { makeDirectory, sourcesOf } from "@/lib/corroboration/directory";
import type { ClaimInput, EvidenceInput, PositionInput, SideName } from "@/lib/corroboration/model";
import { traceOrigins } from "@/lib/corroboration/origins";
import { originOfEvidence } from "@/lib/corroboration/origins/of-source";
import type { Origin } from "@/lib/corroboration/origins/origin";
import { voiceOf } from "@/lib/corroboration/origins/speaker";
import { inOrder } from "@/lib/corroboration/phrases";

/** A counted position or piece of evidence on a side of the claim, with where its knowledge comes from. */
export type Stand = {
  side: SideName;
  origin: Origin;
  /** Evidence has none. */
  position: PositionInput | null;
  evidence: EvidenceInput | null;
  voice: string | null;
  /** A rejection: the position it counts against, and no other. */
  against: PositionInput | null;
};

export type Standing = {
  /** Positions that count, in a fixed order. */
  counted: PositionInput[];
  /** The origin of each that counts, whether it takes a side or not. */
  origins: ReadonlyMap<PositionInput, Origin>;
  stands: Stand[];
  /** Positions that count but qualify or report, and so take no side. */
  neutral: PositionInput[];
  /** Rejections whose target is gone or takes no side: they count against nothing. */
  idle: PositionInput[];
};

/** Neither withdrawn nor wrong, and not off the record. What is unchecked counts. */
export function counts(position: PositionInput): boolean {
  return !position.withdrawn && position.said !== "wrong" && !position.offRecord;
}

/** Who stands where on a claim, in an order that doesn't depend on how it was entered. */
export function takeStands(claim: ClaimInput): Standing {
  const counted = claim.positions.filter(counts).sort(byStatement);
  const directory = makeDirectory(sourcesOf({ ...claim, positions: counted }));
  const origins = traceOrigins(counted, claim.passages ?? [], directory);
  const stands: Stand[] = [];
  const neutral: PositionInput[] = [];
  const idle: PositionInput[] = [];
  for (const position of counted) {
    const side = sideOf(position, counted, new Set());
    const origin = origins.get(position);
    if (side && origin) {
      const against = rejected(position, counted);
      stands.push({ side, origin, position, evidence: null, voice: voiceOf(position, directory), against });
    } else if (position.stance === "rejects") idle.push(position);
    else neutral.push(position);
  }
  const evidence = [...claim.evidence].sort((a, b) => inOrder(a.label, b.label) || inOrder(a.id, b.id));
  for (const piece of evidence) {
    if (!piece.reviewed || (piece.stance !== "asserts" && piece.stance !== "denies")) continue;
    const origin = originOfEvidence(piece, directory);
    stands.push({ side: piece.stance, origin, position: null, evidence: piece, voice: null, against: null });
  }
  return { counted, origins, stands, neutral, idle };
}

function byStatement(a: PositionInput, b: PositionInput): number {
  return (
    inOrder(a.statementLabel, b.statementLabel) ||
    inOrder(a.documentLabel, b.documentLabel) ||
    inOrder(a.id, b.id)
  );
}

/** The position a rejection counts against, if that one counts. */
function rejected(position: PositionInput, counted: readonly PositionInput[]): PositionInput | null {
  if (position.stance !== "rejects") return null;
  return counted.find(({ id }) => id === position.rejectsPositionId && id !== position.id) ?? null;
}

/**
 * A rejection stands opposite what it rejects: of an assertion with the denials, of a denial with the assertions. One
 * that names no position is read as a denial of the claim.
 */
function sideOf(
  position: PositionInput,
  counted: readonly PositionInput[],
  seen: ReadonlySet<string>,
): SideName | null {
  if (position.stance === "asserts" || position.stance === "denies") return position.stance;
  if (position.stance !== "rejects" || seen.has(position.id)) return null;
  if (position.rejectsPositionId === null) return "denies";
  const target = rejected(position, counted);
  const side = target && sideOf(target, counted, new Set([...seen, position.id]));
  return side === null ? null : side === "asserts" ? "denies" : "asserts";
}

/** Whether a stand speaks to the claim itself, rather than against one position. */
export function speaksToClaim(stand: Stand): boolean {
  return stand.against === null;
}

/**
 * Whether two stands are against each other: a denial is against every assertion, a rejection against the position it
 * names alone.
 */
export function opposed(a: Stand, b: Stand): boolean {
  if (a.side === b.side) return false;
  if (a.against === null && b.against === null) return true;
  return isNamedBy(a, b) || isNamedBy(b, a);
}

function isNamedBy(rejection: Stand, other: Stand): boolean {
  return rejection.against !== null && other.position?.id === rejection.against.id;
}
