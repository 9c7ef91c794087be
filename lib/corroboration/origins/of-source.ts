import type { Directory } from "@/lib/corroboration/directory";
import type { EvidenceInput, SourceInput } from "@/lib/corroboration/model";
import { knownOrigin, type Origin, unknownOrigin } from "@/lib/corroboration/origins/origin";
import { partyOf } from "@/lib/corroboration/parties";
import { quoted } from "@/lib/corroboration/phrases";
import { nameKey } from "@/lib/text/names";

/** A source as the origin of what it says, or the body it speaks for when it gives that body's account. */
export function originOfSource(
  source: SourceInput,
  givesBodysAccount: boolean,
  directory: Directory,
): Origin {
  const body = source.bodyId !== null ? directory.findById(source.bodyId) : null;
  const bodyName = body?.name ?? source.bodyName;
  const bodyKey = keyOfBody(source, body, directory);
  if (givesBodysAccount && bodyKey !== null && bodyName !== null) {
    const party = partyOf(declaredParty(body, source), bodyKey);
    return knownOrigin(bodyKey, bodyName, party, `${source.name} gives the account of ${bodyName}.`);
  }
  const key = `source:${directory.idOf(source)}`;
  if (source.kind === "unnamed" && !source.attestedIndependent) {
    return unknownOrigin(
      key,
      quoted(source.name),
      `The source ${quoted(source.name)} is unnamed, and nobody has attested that it is no other source of the story.`,
    );
  }
  if (source.kind !== "unnamed" && !source.identified) {
    return unknownOrigin(
      key,
      quoted(source.name),
      `The collective ${quoted(source.name)} names no person or institution.`,
    );
  }
  const label = source.kind === "unnamed" ? quoted(source.name) : source.name;
  const why =
    source.kind === "unnamed"
      ? `The source ${label} is unnamed, but attested to be no other source of the story.`
      : `${label} speaks from ${source.kind === "person" ? "their" : "its"} own knowledge.`;
  return knownOrigin(key, label, partyOf(declaredParty(source, body), bodyKey ?? key), why);
}

function keyOfBody(source: SourceInput, body: SourceInput | null, directory: Directory): string | null {
  if (body) return `source:${directory.idOf(body)}`;
  if (source.bodyName !== null) {
    const entered = directory.findByName(source.bodyName);
    return entered ? `source:${directory.idOf(entered)}` : `name:${nameKey(source.bodyName)}`;
  }
  return source.bodyId === null ? null : `source:${source.bodyId}`;
}

/** The first that declares a party: a person without one shares the party of the body it speaks for. */
function declaredParty(...sources: (SourceInput | null)[]): SourceInput | null {
  return sources.find((source) => source !== null && source.partyId !== null) ?? null;
}

/** Reviewed evidence is an origin: its source, or the recording or instrument itself. */
export function originOfEvidence(evidence: EvidenceInput, directory: Directory): Origin {
  const own = `evidence:${evidence.id}`;
  if (evidence.source === null)
    return knownOrigin(own, evidence.label, partyOf(evidence, own), "Reviewed evidence.");
  const origin = originOfSource(evidence.source, false, directory);
  if (!origin.known || evidence.partyId === null || origin.party?.id !== null) return origin;
  return { ...origin, party: partyOf(evidence, origin.key) };
}
