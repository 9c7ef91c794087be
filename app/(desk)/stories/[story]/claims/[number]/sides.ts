import type { CopyOf } from "@/lib/claims/model";
import type { PositionWords } from "@/lib/claims/reads-words";
import type { OriginGroup as EngineGroup } from "@/lib/corroboration/model";
import type { Party } from "@/lib/sources/model";
import type { SaidVerdict } from "@/lib/statements/model";
import type { ProofGrade } from "@/lib/text/model";
import type {
  CopyNote,
  OriginCopy,
  OriginGroup,
  OriginReport,
  PartyGroup,
} from "../../../../_parts/origin-columns";

/** Origins without a declared party, on one sheet. */
const ALONE = "alone";

/**
 * One side of a claim as its column shows it: party → origin → report, parties in the story's order. Origins without a
 * declared party each stand alone, and share a sheet that says so where there are several.
 */
export function sideGroups(
  base: string,
  groups: readonly EngineGroup[],
  words: ReadonlyMap<string, PositionWords>,
  parties: readonly Party[],
  copyOf: ReadonlyMap<string, CopyOf> = new Map(),
): PartyGroup[] {
  const byParty = new Map<string, PartyGroup & { origins: OriginGroup[] }>();
  const several = groups.filter((group) => group.known && group.partyId === null).length > 1;
  for (const group of groups) {
    const alone = group.known && group.partyId === null && several;
    const key = alone ? ALONE : (group.partyKey ?? "unknown");
    const party = parties.find(({ id }) => id === group.partyId);
    const name = alone
      ? "No declared party: each stands alone"
      : (group.partyName ?? (group.known ? group.label : "No known party"));
    const entry = byParty.get(key) ?? { key, index: party?.ordinal ?? null, name, origins: [] };
    entry.origins.push({
      key: group.key,
      name: group.label,
      unknown: !group.known,
      note: noteOf(group),
      ...reportsOf(base, group, words, copyOf),
    });
    byParty.set(key, entry);
  }
  byParty.get(ALONE)?.origins.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return [...byParty.values()].sort((a, b) => rank(a) - rank(b));
}

/** The origin's reports, and apart from them those that are copies of another report of it. */
function reportsOf(
  base: string,
  group: EngineGroup,
  words: ReadonlyMap<string, PositionWords>,
  copyOf: ReadonlyMap<string, CopyOf>,
): { reports: OriginReport[]; copies: OriginCopy[] } {
  const reports: OriginReport[] = [];
  const copies: OriginCopy[] = [];
  for (const report of group.reports) {
    const position = words.get(report.positionId);
    if (!position) continue;
    const copy = copyOf.get(report.positionId);
    const note = copy && noteOfCopy(base, position, copy);
    const plain = reportOf(base, report, position);
    if (note && copy.positions.some((id) => group.positionIds.includes(id)))
      copies.push({
        key: plain.key,
        label: report.statementLabel,
        href: plain.href,
        document: plain.document,
        copied: note,
      });
    else reports.push({ ...plain, copied: note });
  }
  return { reports, copies };
}

function noteOfCopy(base: string, { statement }: PositionWords, copy: CopyOf): CopyNote {
  const from = `D${copy.document.number}`;
  const words = copy.way === "from" ? `copied from ${from}` : `the same copy as in ${from}`;
  return {
    words: copy.madeBy === "person" ? `${words}, by a person’s word` : words,
    compare: `${base}/documents/${statement.document.number}/shared/${copy.document.number}`,
  };
}

/** Declared parties in their order, then who stands alone, then unknown origins. */
function rank({ key, index }: PartyGroup): number {
  if (index !== null) return index;
  return key === "unknown" ? Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER - 1;
}

/** Why this is the origin, where that is more than a speaker speaking for itself. */
function noteOf(group: EngineGroup): string | undefined {
  const plain = group.known && /speaks? from (its|their|his|her) own knowledge\.$/.test(group.why);
  return plain ? undefined : group.why;
}

function reportOf(
  base: string,
  report: EngineGroup["reports"][number],
  position: PositionWords,
): OriginReport {
  const { statement, rejects } = position;
  const rejected = rejects?.statement;
  return {
    key: report.positionId,
    href: `${base}/statements/${statement.item.number}`,
    speaker:
      statement.speaker?.name ??
      `${statement.document.publisher?.name ?? "the publication"}, in its own voice`,
    role: statement.role ?? undefined,
    stance: rejected
      ? `rejects S${rejected.item.number}${rejected.speaker ? ` (${rejected.speaker.name})` : ""} only`
      : report.stance,
    words: statement.quote,
    lang: statement.language,
    said: {
      verdict: statement.item.verdict as SaidVerdict,
      stale: position.saidStale,
      basis:
        statement.item.verdict === "confirmed"
          ? (statement.item.decisions[0]?.basis ?? undefined)
          : undefined,
    },
    proof: {
      grade: statement.grade as ProofGrade,
      flagged:
        (statement.proof as { omissions?: { flagged: boolean }[] }).omissions?.some(
          ({ flagged }) => flagged,
        ) ?? false,
    },
    document: {
      title: statement.document.title,
      href: `${base}/documents/${statement.document.number}#S${statement.item.number}`,
    },
    relays: report.relays,
    linked: report.linkedByPerson,
  };
}
