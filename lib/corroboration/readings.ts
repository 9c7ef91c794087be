import { caveatsOf } from "@/lib/corroboration/caveats";
import { betweenParties, type Clash, findClashes, withinParty } from "@/lib/corroboration/clashes";
import { concessionOf } from "@/lib/corroboration/concession";
import { countSide, groupByOrigin } from "@/lib/corroboration/count-side";
import { digestOfReading } from "@/lib/corroboration/digest";
import { placeFigures, relateFigures } from "@/lib/corroboration/figures/relations";
import { checkParts, checkSums } from "@/lib/corroboration/figures/sums";
import type { ClaimInput, FigureRelation, Reading, ReadingName, SideName } from "@/lib/corroboration/model";
import { distinct, inOrder } from "@/lib/corroboration/phrases";
import { type Facts, sentenceFor, whatWouldChange } from "@/lib/corroboration/sentences";
import { opposed, type Stand, speaksToClaim, takeStands } from "@/lib/corroboration/stands";

/**
 * Reads one claim: who stands behind it, by how many independent origins and parties, and the first of the seven readings
 * that fits (product: Origins and readings). It advises; the verdict is a person's. The same claim entered in another
 * order reads the same, and another report of an origin already counted improves nothing.
 */
export function readClaim(claim: ClaimInput): Reading {
  const standing = takeStands(claim);
  const { stands, neutral, counted } = standing;
  const figures = placeFigures(standing);
  const { relations, replaced } = relateFigures(figures);
  const current = figures.filter((figure) => !replaced.has(figure) && !neutral.includes(figure.position));
  const sums = checkSums(current);
  const clashes = findClashes(stands, relations, sums);
  const side = sideToRead(stands);
  const found = readingsThatHold(stands, clashes, side);
  const facts: Facts = { standing, clashes, side, against: unknownAgainst(stands, clashes, side) };
  const sides = { asserts: countSide(stands, "asserts"), denies: countSide(stands, "denies") };
  const [reading, ...later] = found;
  const shown = relations.map(({ from: _from, to: _to, ...relation }) => relation).sort(inFixedOrder);
  const readSide = isSplit(reading, clashes) ? null : side;
  return {
    reading,
    side: readSide,
    sentence: sentenceFor(reading, facts),
    alsoHolds: later.map((name) => ({ reading: name, sentence: sentenceFor(name, facts, true) })),
    wouldChange: whatWouldChange(reading, facts),
    concession: concessionOf(claim, standing, clashes, side),
    sides,
    caveats: caveatsOf(claim, standing),
    uncheckedCount: counted.filter(({ said }) => said === "unchecked").length,
    groups: { asserts: groupByOrigin(stands, "asserts"), denies: groupByOrigin(stands, "denies") },
    figures: shown,
    sums: distinct([...sums.map(({ text }) => text), ...fallenTolls(shown)]),
    parts: checkParts(
      [...claim.parts].sort((a, b) => inOrder(a.statementLabel, b.statementLabel) || inOrder(a.id, b.id)),
      current,
    ),
    digest: digestOfReading(
      reading,
      readSide,
      sides,
      figures.map(({ figure }) => figure),
    ),
  };
}

/** A reading as one text: the reason, what also holds, what it leaves open, and what would change it. */
export function readingInFull(reading: Reading): string {
  const { sentence, alsoHolds, concession, caveats, wouldChange } = reading;
  const also = alsoHolds.map((later) => `Also ${later.reading}: ${later.sentence}`);
  return [sentence, ...also, ...(concession === null ? [] : [concession]), ...caveats, wouldChange].join(" ");
}

/**
 * The side that is read: the assertions, unless only the denials have a known origin or only denials stand. Null where
 * nothing stands.
 */
function sideToRead(stands: readonly Stand[]): SideName | null {
  const has = (side: SideName, known: boolean) =>
    stands.some((stand) => stand.side === side && speaksToClaim(stand) && (!known || stand.origin.known));
  if (has("asserts", true)) return "asserts";
  if (has("denies", true)) return "denies";
  if (has("asserts", false)) return "asserts";
  return has("denies", false) ? "denies" : null;
}

function readingsThatHold(
  stands: readonly Stand[],
  clashes: readonly Clash[],
  side: SideName | null,
): [ReadingName, ...ReadingName[]] {
  if (side === null) return ["nothing"];
  const base = supportReading(supportOf(stands, side));
  const rivals = clashes.filter(betweenParties);
  const contested =
    rivals.length > 0 || (base === "corroborated" && unknownAgainst(stands, clashes, side).length > 0);
  const shaken = rivals.some(({ a, b }) => a.side === b.side);
  const found: ReadingName[] = [];
  if (contested) found.push("contested");
  if (clashes.some(withinParty)) found.push("inconsistent");
  if (base !== "corroborated" || !shaken) found.push(base);
  const [first, ...rest] = found;
  return first ? [first, ...rest] : [base];
}

/** Known and unknown origins that speak to the claim itself on one side: a rejection of one position supports nothing. */
function supportOf(stands: readonly Stand[], side: SideName): Stand[] {
  return stands.filter((stand) => stand.side === side && speaksToClaim(stand));
}

function supportReading(support: readonly Stand[]): ReadingName {
  const known = support.filter(({ origin }) => origin.known);
  const origins = distinct(known.map(({ origin }) => origin.key)).length;
  const parties = distinct(known.map(({ origin }) => origin.party?.key)).length;
  if (origins === 0) return "unknown-only";
  if (origins === 1) return "single-origin";
  return parties === 1 ? "one-sided" : "corroborated";
}

/**
 * The unknown origins that stand against a corroborated side. A rejection takes away only the origin it is against,
 * reprints and all: where the rest still corroborate one another, it doesn't count here.
 */
function unknownAgainst(stands: readonly Stand[], clashes: readonly Clash[], side: SideName | null): Stand[] {
  if (side === null) return [];
  const support = supportOf(stands, side).filter(({ origin }) => origin.known);
  const unknown = stands.filter(({ origin }) => !origin.known);
  const meets = (one: Stand) => (other: Stand) =>
    clashes.some(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  return unknown.filter((one) => {
    const hit = support.filter(meets(one));
    if (hit.length === 0) return false;
    const onlyRejects = one.against !== null && hit.every((other) => opposed(one, other));
    const hitKeys = new Set(hit.map(({ origin }) => origin.key));
    return (
      !onlyRejects ||
      supportReading(support.filter(({ origin }) => !hitKeys.has(origin.key))) !== "corroborated"
    );
  });
}

/** Whether the reading is about both sides at once. */
function isSplit(reading: ReadingName, clashes: readonly Clash[]): boolean {
  if (reading === "nothing") return true;
  if (reading !== "contested" && reading !== "inconsistent") return false;
  return clashes.some(({ a, b }) => a.side !== b.side);
}

function inFixedOrder(a: FigureRelation, b: FigureRelation): number {
  return inOrder(a.aLabel, b.aLabel) || inOrder(a.bLabel, b.bLabel) || inOrder(a.a, b.a) || inOrder(a.b, b.b);
}

function fallenTolls(relations: readonly FigureRelation[]): string[] {
  return relations.filter(({ flagged }) => flagged).map(({ why }) => why);
}
