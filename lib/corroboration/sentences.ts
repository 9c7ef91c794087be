import { betweenParties, type Clash, withinParty } from "@/lib/corroboration/clashes";
import type { ReadingName, SideName } from "@/lib/corroboration/model";
import type { Origin } from "@/lib/corroboration/origins/origin";
import { shortPartyName } from "@/lib/corroboration/parties";
import {
  countOf,
  distinct,
  inOrder,
  listOf,
  numberInWords,
  sentenceCase,
  typographic,
} from "@/lib/corroboration/phrases";
import { type Stand, type Standing, speaksToClaim } from "@/lib/corroboration/stands";

/** What the sentences are written from. */
export type Facts = {
  standing: Standing;
  clashes: readonly Clash[];
  side: SideName | null;
  /** Unknown origins against a side that is corroborated without them. */
  against: readonly Stand[];
};

/** The reason for a reading, in words read on deadline. `also`: it is a later reading that holds beside the first. */
export function sentenceFor(reading: ReadingName, facts: Facts, also = false): string {
  switch (reading) {
    case "nothing":
      return nothing(facts);
    case "contested":
      return contested(facts);
    case "inconsistent":
      return inconsistent(facts);
    default:
      return [
        ...(also ? [] : whichSide(facts)),
        supported(reading, facts, also),
        ...(also ? [] : unknownBeside(facts)),
      ].join(" ");
  }
}

function nothing({ standing }: Facts): string {
  return standing.counted.length === 0
    ? "No statement that counts bears on this claim."
    : "No position takes a side on this claim.";
}

function contested({ clashes, against }: Facts): string {
  const rivals = clashes.filter(betweenParties);
  if (rivals.length > 0) return describeClashes(rivals);
  const who = listOf(distinct(against.map(({ origin }) => origin.label)).sort(inOrder));
  return `Known origins of different parties agree, but an unknown origin stands against them: ${who}.`;
}

function inconsistent({ clashes }: Facts): string {
  const own = clashes.filter(withinParty);
  const parties = distinct(own.map(({ a }) => partyName(a.origin))).sort(inOrder);
  return `${sentenceCase(listOf(parties))} ${parties.length === 1 ? "stands against itself" : "each stands against itself"}. ${describeClashes(own)}`;
}

/** At most this many conflicts are written out; the rest are counted. */
const SHOWN = 3;

function describeClashes(clashes: readonly Clash[]): string {
  const sentences = [...denials(clashes), ...rejections(clashes)];
  const conflicts = distinct(
    clashes.flatMap((clash) =>
      clash.by === "figures"
        ? [
            `${clash.amountA} from ${describe(clash.a.origin)} against ${clash.amountB} from ${describe(clash.b.origin)}`,
          ]
        : clash.by === "sum"
          ? [clash.text.replace(/\.$/, "")]
          : [],
    ),
  );
  if (conflicts.length > 0) {
    const more = conflicts.length > SHOWN ? [`${countOf(conflicts.length - SHOWN, "conflict")} more`] : [];
    sentences.push(`The figures conflict: ${[...conflicts.slice(0, SHOWN), ...more].join("; ")}.`);
  }
  return sentences.join(" ");
}

function denials(clashes: readonly Clash[]): string[] {
  const open = clashes.filter(({ by, a, b }) => by === "stance" && a.against === null && b.against === null);
  if (open.length === 0) return [];
  const on = (side: SideName) =>
    originsIn(open.flatMap(({ a, b }) => [a, b]).filter((stand) => stand.side === side));
  return [`It is asserted by ${on("asserts")} and denied by ${on("denies")}.`];
}

function rejections(clashes: readonly Clash[]): string[] {
  const rejecting = clashes.flatMap(({ by, a, b }) =>
    by !== "stance" ? [] : [a, b].filter(({ against }) => against !== null),
  );
  const targets = distinct(rejecting.flatMap(({ against }) => (against ? [against] : []))).sort((a, b) =>
    inOrder(a.statementLabel, b.statementLabel),
  );
  return targets.map((target) => {
    const by = rejecting.filter(({ against }) => against === target);
    const from = clashes.flatMap(({ a, b }) => [a, b]).find(({ position }) => position === target);
    const whose = from ? `, from ${describe(from.origin)},` : "";
    return `${target.statementLabel}${whose} is rejected by ${originsIn(by)}.`;
  });
}

/** "Read on its denials": which side the reading is about, where it isn't the assertions. */
function whichSide({ standing, side }: Facts): string[] {
  if (side !== "denies") return [];
  const asserted = standing.stands.some((stand) => stand.side === "asserts" && speaksToClaim(stand));
  return [
    asserted
      ? "The assertion has no known origin; the denials are read."
      : "Nothing asserts this; the denials alone are read.",
  ];
}

function supported(reading: ReadingName, { standing, side }: Facts, also: boolean): string {
  const support = standing.stands.filter((stand) => stand.side === side && speaksToClaim(stand));
  const known = support.filter(({ origin }) => origin.known);
  const origins = distinct(known.map(({ origin }) => origin.key)).length;
  const parties = distinct(known.map(({ origin }) => origin.party?.key)).length;
  const it = side === "denies" ? "The denial" : also ? "The assertion" : "It";
  switch (reading) {
    case "unknown-only":
      return `No known origin stands behind ${side === "denies" ? "the denial" : "it"}. ${distinct(
        support.map(({ origin }) => origin.why),
      )
        .sort(inOrder)
        .join(" ")}`;
    case "single-origin":
      return `${it} rests on one origin, ${originsIn(known)}: ${reach(known)}.`;
    case "one-sided":
      return `${it} rests on ${numberInWords(origins)} origins of one party${partyBehind(known)}: ${listOf(labelsOf(known))}.`;
    default:
      return `${it} rests on ${numberInWords(origins)} known origins from ${numberInWords(parties)} parties: ${originsIn(known)}.`;
  }
}

/** "two statements in one document, one voice". */
function reach(known: readonly Stand[]): string {
  const positions = known.flatMap(({ position }) => (position ? [position] : []));
  if (positions.length === 0) return "reviewed evidence";
  const [only] = positions;
  const documents = countOf(distinct(positions.map(({ documentId }) => documentId)).length, "document");
  const voices = countOf(
    distinct(known.flatMap(({ voice }) => (voice === null ? [] : [voice]))).length,
    "voice",
  );
  const evidence = known.some((stand) => stand.evidence) ? ", and reviewed evidence" : "";
  if (positions.length === 1 && only) return `one statement, ${only.statementLabel}${evidence}`;
  return `${countOf(positions.length, "statement")} in ${documents}, ${voices}${evidence}`;
}

function partyBehind(known: readonly Stand[]): string {
  const name = known[0]?.origin.party?.name;
  return name ? `, ${typographic(shortPartyName(name))}` : "";
}

/** Unknown origins beside a known one, which add nothing and say so. */
function unknownBeside({ standing, side }: Facts): string[] {
  const known = standing.stands.some((stand) => stand.side === side && stand.origin.known);
  if (!known) return [];
  const unknown = standing.stands.filter(({ origin }) => !origin.known);
  const count = (stands: readonly Stand[]) => distinct(stands.map(({ origin }) => origin.key)).length;
  const beside = count(unknown.filter((stand) => stand.side === side));
  const against = side === "asserts" ? count(unknown.filter((stand) => stand.side === "denies")) : 0;
  return [
    ...(beside > 0
      ? [
          `${sentenceCase(countOf(beside, "unknown origin"))} on this side ${beside === 1 ? "adds" : "add"} nothing.`,
        ]
      : []),
    ...(against > 0
      ? [
          `${sentenceCase(countOf(against, "unknown origin"))} against it ${against === 1 ? "is" : "are"} never independent.`,
        ]
      : []),
  ];
}

/** What it would take for the reading to become another. */
export function whatWouldChange(reading: ReadingName, { standing, side, clashes, against }: Facts): string {
  const support = standing.stands.filter(
    (stand) => stand.side === side && speaksToClaim(stand) && stand.origin.known,
  );
  const [first] = support;
  switch (reading) {
    case "nothing":
      return "What would change this: a statement or reviewed evidence that asserts or denies the claim.";
    case "contested":
      if (!clashes.some(betweenParties)) {
        return `What would change this: whose knowledge ${listOf(distinct(against.map(({ origin }) => origin.label)).sort(inOrder))} rests on, or that position withdrawn or found wrong.`;
      }
      return "What would change this: one side withdrawn or found wrong, or figures that no longer conflict. Another origin on either side would not.";
    case "inconsistent":
      return `What would change this: a later word from ${listOf(distinct(clashes.filter(withinParty).map(({ a }) => partyName(a.origin))).sort(inOrder))} that says which holds.`;
    case "unknown-only":
      return "What would change this: a named source, or someone who knows attesting that an unnamed one is no other source of the story.";
    case "single-origin":
      return `What would change this: a known origin other than ${first ? typographic(first.origin.label) : "this one"}; one of another party would corroborate it.`;
    case "one-sided":
      return `What would change this: a known origin outside ${first ? partyName(first.origin) : "this party"}.`;
    default:
      return "What would change this: an origin against it, known or unknown, or a figure that conflicts.";
  }
}

function originsIn(stands: readonly Stand[]): string {
  return listOf(distinct(stands.map(({ origin }) => describe(origin))).sort(inOrder));
}

function labelsOf(stands: readonly Stand[]): string[] {
  return distinct(stands.map(({ origin }) => typographic(origin.label))).sort(inOrder);
}

/** "Sarfraz Bugti (Government of Pakistan)"; a party named like its origin isn't repeated. */
function describe(origin: Origin): string {
  const party = origin.party?.name;
  const label = typographic(origin.label);
  if (!party || shortPartyName(party) === origin.label) return label;
  return `${label} (${typographic(shortPartyName(party))})`;
}

function partyName(origin: Origin): string {
  const name = origin.party?.name;
  return typographic(name ? shortPartyName(name) : origin.label);
}
