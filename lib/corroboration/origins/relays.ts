import type { Directory } from "@/lib/corroboration/directory";
import type { RelayInput, SourceInput } from "@/lib/corroboration/model";
import { originOfSource } from "@/lib/corroboration/origins/of-source";
import { knownOrigin, type Origin, unknownOrigin } from "@/lib/corroboration/origins/origin";
import { partyOf } from "@/lib/corroboration/parties";
import { quoted } from "@/lib/corroboration/phrases";
import { describesMedium, isAgency, nameKey, namesInstitution } from "@/lib/text/names";

/**
 * The link furthest back, null where no link leads back. A publisher that carries the words of a speaker who is none
 * ("told AFP") isn't gone behind: what AFP printed is the speaker's knowledge.
 */
export function originBehindRelays(
  relays: readonly RelayInput[],
  speaker: SourceInput | null,
  directory: Directory,
): Origin | null {
  const last = linkFurthestBack(relays, speaker);
  if (!last) return null;
  if (last.source) {
    const origin = originOfSource(last.source, false, directory);
    return origin.known ? { ...origin, why: `The relays lead back to ${last.source.name}.` } : origin;
  }
  return originOfDescription(last.description ?? "", directory);
}

export function linkFurthestBack(
  relays: readonly RelayInput[],
  speaker: SourceInput | null,
): RelayInput | null {
  const back = relays.filter(({ step }) => step !== "carried");
  const speakerKnows = speaker !== null && !isMedium(speaker);
  if (speakerKnows && back.every((relay) => relay.step !== "back" && isMediumLink(relay))) return null;
  return back.at(-1) ?? null;
}

function originOfDescription(description: string, directory: Directory): Origin {
  const entered = directory.findByName(description);
  if (entered) return originOfSource(entered, false, directory);
  if (describesMedium(description) || !namesInstitution(description)) {
    const why = `The relays lead back to ${quoted(description)}, which names nobody.`;
    return unknownOrigin(`described:${nameKey(description)}`, quoted(description), why);
  }
  const key = `name:${nameKey(description)}`;
  return knownOrigin(key, description, partyOf(null, key), `The relays lead back to ${description}.`);
}

/** How a relay is called: its source, else its words. */
export function relayLabel(relay: RelayInput): string {
  return relay.source?.name ?? relay.description ?? "";
}

function isMediumLink(relay: RelayInput): boolean {
  return relay.source ? isMedium(relay.source) : describesMedium(relay.description ?? "");
}

export function isMedium(source: SourceInput): boolean {
  return source.kind === "publisher" || (source.kind === "organisation" && isAgency(source.name));
}
