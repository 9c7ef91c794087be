import type {
  OriginGroup,
  OriginReport,
  PositionInput,
  SideCounts,
  SideName,
} from "@/lib/corroboration/model";
import type { Origin } from "@/lib/corroboration/origins/origin";
import { relayLabel } from "@/lib/corroboration/origins/relays";
import { distinct, inOrder } from "@/lib/corroboration/phrases";
import type { Stand } from "@/lib/corroboration/stands";

/**
 * Counts one side: documents, speakers, known origins, their parties, and origins that aren't known. Rejections count on
 * the side they stand on. Evidence adds an origin and a party, no report and no voice.
 */
export function countSide(stands: readonly Stand[], side: SideName): SideCounts {
  const here = stands.filter((stand) => stand.side === side);
  const known = here.filter(({ origin }) => origin.known);
  return {
    reports: distinct(here.flatMap(({ position }) => (position ? [position.documentId] : []))).length,
    voices: distinct(here.flatMap(({ voice }) => (voice === null ? [] : [voice]))).length,
    origins: distinct(known.map(({ origin }) => origin.key)).length,
    parties: distinct(known.flatMap(({ origin }) => (origin.party ? [origin.party.key] : []))).length,
    unknown: distinct(here.filter(({ origin }) => !origin.known).map(({ origin }) => origin.key)).length,
  };
}

/** The side's reports under their origins, known ones first, those of one party together. */
export function groupByOrigin(stands: readonly Stand[], side: SideName): OriginGroup[] {
  const here = stands.filter((stand) => stand.side === side);
  return distinct(here.map(({ origin }) => origin.key))
    .map((key) => here.filter(({ origin }) => origin.key === key))
    .flatMap((members) => (members[0] ? [groupOf(members[0].origin, members)] : []))
    .sort(
      (a, b) =>
        Number(b.known) - Number(a.known) ||
        inOrder(partySort(a), partySort(b)) ||
        inOrder(a.label, b.label) ||
        inOrder(a.key, b.key),
    );
}

/** Declared parties by name, then those that stand alone. */
function partySort(group: OriginGroup): string {
  return group.partyName === null ? `1 ${group.partyKey ?? ""}` : `0 ${group.partyName} ${group.partyKey}`;
}

function groupOf(origin: Origin, members: readonly Stand[]): OriginGroup {
  return {
    key: origin.key,
    label: origin.label,
    partyKey: origin.party?.key ?? null,
    partyId: origin.party?.id ?? null,
    partyName: origin.party?.name ?? null,
    known: origin.known,
    why: oneSentence(members.map((member) => member.origin.why)),
    positionIds: members.flatMap(({ position }) => (position ? [position.id] : [])),
    evidenceIds: members.flatMap(({ evidence }) => (evidence ? [evidence.id] : [])),
    reports: members.flatMap(reportOf),
  };
}

/** One sentence of several reasons: who knows first, then how the others lead there. */
function oneSentence(reasons: readonly string[]): string {
  const [first = "", ...more] = distinct(reasons).sort(
    (a, b) => Number(LEADS_BACK.test(a)) - Number(LEADS_BACK.test(b)) || inOrder(a, b),
  );
  const rest = more.map((reason) => reason.replace(/^The (?=\p{Ll})/u, "the "));
  return `${[first, ...rest].map((reason) => reason.replace(/\.$/, "")).join("; ")}.`;
}

const LEADS_BACK = /^(?:The (?:relays|passage|same copy|texts)|.* is cited)/;

function reportOf({ position }: Stand): OriginReport[] {
  if (!position) return [];
  const { id, stance, statementLabel, documentId, documentLabel, relays } = position;
  return [
    {
      positionId: id,
      stance,
      statementLabel,
      documentId,
      documentLabel,
      relays: relays.map(relayLabel),
      linkedByPerson: isLinkedByPerson(position),
    },
  ];
}

function isLinkedByPerson({ copiedFrom, relays, utterance, grounds, groundsMadeBy }: PositionInput): boolean {
  return (
    copiedFrom?.madeBy === "person" ||
    relays.some(({ madeBy }) => madeBy === "person") ||
    (utterance ?? null) !== null ||
    ((grounds ?? null) !== null && groundsMadeBy === "person")
  );
}
