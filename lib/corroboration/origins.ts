import { readCreditLine } from "@/lib/corroboration/credit-line";
import type { Directory } from "@/lib/corroboration/directory";
import type { EvidenceInput, PositionInput, RelayInput, SourceInput } from "@/lib/corroboration/model";
import { describesMedium, isAgency, nameKey, namesInstitution } from "@/lib/corroboration/names";
import { type Party, partyOf } from "@/lib/corroboration/parties";
import { listOf, quoted } from "@/lib/corroboration/phrases";

/** On whose own knowledge a position rests. Positions with one key rest on one origin. */
export type Origin = {
  key: string;
  label: string;
  known: boolean;
  /** Null while the origin is unknown: unknown is never independent. */
  party: Party | null;
  /** One sentence: why this is the origin, or why there is none. */
  why: string;
};

/**
 * Follows a position back: relay chain, then copied passage, then speaker (or the body whose account it gives), then the
 * publisher's own reporting. `counted` are the claim's positions that count: a copied passage is followed to the one it
 * was copied from.
 */
export function traceOrigin(
  position: PositionInput,
  counted: readonly PositionInput[],
  directory: Directory,
): Origin {
  return trace(position, counted, directory, new Set());
}

function trace(
  position: PositionInput,
  counted: readonly PositionInput[],
  directory: Directory,
  seen: ReadonlySet<string>,
): Origin {
  const speaker = namedSpeaker(position);
  const relayed = originBehindRelays(position.relays, speaker, directory);
  if (relayed) return relayed;
  const cited =
    speaker?.kind === "publisher" ? originOfCited(speaker, position, counted, directory, seen) : null;
  if (cited) return cited;
  const spoken = speaker ? originOfSource(speaker, position.givesBodysAccount, directory) : null;
  if (spoken?.known) return spoken;
  return (
    originOfCopy(position, counted, directory, seen) ?? spoken ?? originOfOwnReporting(position, directory)
  );
}

/** The speaker, unless it is the publication itself: then the credit line has its say. */
export function namedSpeaker(position: PositionInput): SourceInput | null {
  const { speaker, publisher } = position;
  return speaker !== null && speaker.id === publisher?.id ? null : speaker;
}

/**
 * Who speaks, for counting voices. The publication's own voice counts as its publisher's; publications whose publisher
 * isn't stated count as one voice, since nothing shows that they are two.
 */
export function voiceOf(position: PositionInput, directory: Directory): string {
  const speaker = namedSpeaker(position) ?? position.publisher;
  return speaker ? `source:${directory.idOf(speaker)}` : "publication";
}

/**
 * The link furthest back. A publisher that carries the words of a speaker who is none ("told AFP") isn't gone behind:
 * what AFP printed is the speaker's knowledge.
 */
function originBehindRelays(
  relays: readonly RelayInput[],
  speaker: SourceInput | null,
  directory: Directory,
): Origin | null {
  const last = relays.at(-1);
  if (!last || (relays.every(isMediumLink) && speaker !== null && !isMedium(speaker))) return null;
  if (last.source) {
    const origin = originOfSource(last.source, false, directory);
    return origin.known ? { ...origin, why: `The relays lead back to ${last.source.name}.` } : origin;
  }
  return originOfDescription(last.description ?? "", directory);
}

function originOfDescription(description: string, directory: Directory): Origin {
  const entered = directory.findByName(description);
  if (entered) return originOfSource(entered, false, directory);
  if (describesMedium(description) || !namesInstitution(description)) {
    const why = `The relays lead back to ${quoted(description)}, which names nobody.`;
    return unknown(`described:${nameKey(description)}`, quoted(description), why);
  }
  const key = `name:${nameKey(description)}`;
  return known(key, description, partyOf(null, key), `The relays lead back to ${description}.`);
}

/** A source as the origin of what it says, or the body it speaks for when it gives that body's account. */
function originOfSource(source: SourceInput, givesBodysAccount: boolean, directory: Directory): Origin {
  const body = source.bodyId !== null ? directory.findById(source.bodyId) : null;
  const bodyName = body?.name ?? source.bodyName;
  const bodyKey = keyOfBody(source, body, directory);
  if (givesBodysAccount && bodyKey !== null && bodyName !== null) {
    const party = partyOf(declaredParty(body, source), bodyKey);
    return known(bodyKey, bodyName, party, `${source.name} gives the account of ${bodyName}.`);
  }
  const key = `source:${directory.idOf(source)}`;
  if (source.kind === "unnamed" && !source.attestedIndependent) {
    return unknown(
      key,
      quoted(source.name),
      `The source ${quoted(source.name)} is unnamed, and nobody has attested that it is no other source of the story.`,
    );
  }
  if (source.kind !== "unnamed" && !source.identified) {
    return unknown(
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
  return known(key, label, partyOf(declaredParty(source, body), bodyKey ?? key), why);
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

/**
 * A publisher that is cited ("Radio Ruvo reports") rests on what its own text in the story rests on, where that is one
 * origin: who cites belongs to whom it cites.
 */
function originOfCited(
  speaker: SourceInput,
  position: PositionInput,
  counted: readonly PositionInput[],
  directory: Directory,
  seen: ReadonlySet<string>,
): Origin | null {
  const id = directory.idOf(speaker);
  const visited = new Set([...seen, position.id]);
  const printed = counted
    .filter(
      (other) =>
        other.publisher !== null &&
        directory.idOf(other.publisher) === id &&
        other.stance === position.stance &&
        other.documentId !== position.documentId &&
        !visited.has(other.id),
    )
    .map((other) => trace(other, counted, directory, visited));
  const first = printed[0];
  if (!first?.known || printed.some((origin) => origin.key !== first.key)) return null;
  return { ...first, why: `${speaker.name} is cited, and its own text rests on ${first.label}.` };
}

/** Where the text this passage was copied from has it from; that text's publisher, when nothing more is known. */
function originOfCopy(
  position: PositionInput,
  counted: readonly PositionInput[],
  directory: Directory,
  seen: ReadonlySet<string>,
): Origin | null {
  const copied = position.copiedFrom;
  if (!copied) return null;
  const visited = new Set([...seen, position.id]);
  const originals = counted.filter(
    (other) =>
      other.documentId === copied.documentId && other.stance === position.stance && other.id !== position.id,
  );
  if (originals.some(({ id }) => seen.has(id))) {
    const round = [...visited].sort().join(" ");
    return unknown(
      `copies:${round}`,
      "texts copied from each other",
      "The texts are linked as copies of each other, so that neither is the origin.",
    );
  }
  const behind = originals.map((other) => trace(other, counted, directory, visited));
  const first = behind[0];
  if (first && behind.every((origin) => origin.key === first.key)) {
    return { ...first, why: `The passage is copied from a text whose own origin is ${first.label}.` };
  }
  if (namedSpeaker(position) !== null) return null;
  if (copied.publisher === null) {
    return unknown(
      `document:${copied.documentId}`,
      "an unnamed publication",
      "The passage is copied from a text whose publisher isn’t stated.",
    );
  }
  return {
    ...originOfSource(copied.publisher, false, directory),
    why: `The passage is copied from ${copied.publisher.name}.`,
  };
}

/** The publication's own voice: its own reporting, unless its credit line says whose copy it is, or hides it. */
function originOfOwnReporting(position: PositionInput, directory: Directory): Origin {
  const { publisher } = position;
  const credit = readCreditLine(position.creditLine, publisher?.name ?? null);
  const who = publisher?.name ?? "a publication whose publisher isn’t stated";
  const key = publisher ? `source:${directory.idOf(publisher)}` : "publication";
  if (credit.kind === "generic") {
    return unknown(
      key,
      who,
      `The credit line ${quoted(credit.wording)} hides whose knowledge the publication’s own assertions rest on.`,
    );
  }
  if (credit.kind === "agencies") return originOfCredit(credit.names, credit.wording, key, who, directory);
  if (publisher === null)
    return unknown(key, who, "The publication speaks in its own voice, and its publisher isn’t stated.");
  return known(key, who, partyOf(publisher, key), `${who} reports this in its own voice.`);
}

function originOfCredit(
  names: readonly string[],
  wording: string,
  key: string,
  who: string,
  directory: Directory,
): Origin {
  const [agency, another] = names;
  if (agency === undefined || another !== undefined) {
    return unknown(
      key,
      who,
      `The credit line ${quoted(wording)} names ${listOf(names)}: it can’t be told whose knowledge this is.`,
    );
  }
  const entered = directory.findByName(agency);
  const agencyKey = entered ? `source:${directory.idOf(entered)}` : `name:${nameKey(agency)}`;
  return known(
    agencyKey,
    agency,
    partyOf(entered, agencyKey),
    `The credit line ${quoted(wording)} names ${agency}.`,
  );
}

/** Reviewed evidence is an origin: its source, or the recording or instrument itself. */
export function originOfEvidence(evidence: EvidenceInput, directory: Directory): Origin {
  const own = `evidence:${evidence.id}`;
  if (evidence.source === null)
    return known(own, evidence.label, partyOf(evidence, own), "Reviewed evidence.");
  const origin = originOfSource(evidence.source, false, directory);
  if (!origin.known || evidence.partyId === null || origin.party?.id !== null) return origin;
  return { ...origin, party: partyOf(evidence, origin.key) };
}

/** How a relay is called: its source, else its words. */
export function relayLabel(relay: RelayInput): string {
  return relay.source?.name ?? relay.description ?? "";
}

function isMediumLink(relay: RelayInput): boolean {
  return relay.source ? isMedium(relay.source) : describesMedium(relay.description ?? "");
}

function isMedium(source: SourceInput): boolean {
  return source.kind === "publisher" || (source.kind === "organisation" && isAgency(source.name));
}

function known(key: string, label: string, party: Party, why: string): Origin {
  return { key, label, known: true, party, why };
}

function unknown(key: string, label: string, why: string): Origin {
  return { key: `unknown:${key}`, label, known: false, party: null, why };
}
