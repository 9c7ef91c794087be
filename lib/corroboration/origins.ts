import type { Directory } from "@/lib/corroboration/directory";
import type { CopiedPassage, PositionInput, SourceInput } from "@/lib/corroboration/model";
import { joinRetold } from "@/lib/corroboration/origins/join-retold";
import { originOfSource } from "@/lib/corroboration/origins/of-source";
import { type Origin, unknownOrigin } from "@/lib/corroboration/origins/origin";
import { originOfOwnReporting } from "@/lib/corroboration/origins/own-voice";
import { isMedium, linkFurthestBack, originBehindRelays } from "@/lib/corroboration/origins/relays";
import { type CopyLink, linkCopies, sharingUndirected } from "@/lib/corroboration/origins/shared-passages";
import { namedSpeaker } from "@/lib/corroboration/origins/speaker";

/** A claim's positions that count, and what links them. */
type Web = {
  counted: readonly PositionInput[];
  copies: ReadonlyMap<PositionInput, CopyLink[]>;
  directory: Directory;
};

/**
 * The origin of each position: relay chain, then copied passage, then speaker (or the body whose account it gives), then
 * the publisher's own reporting; an identified speaker stays the origin of a copy. `counted` are the claim's positions
 * that count; a copied passage and a cited publisher are followed to the position they were taken from. The order of
 * entry changes nothing.
 */
export function traceOrigins(
  counted: readonly PositionInput[],
  passages: readonly CopiedPassage[],
  directory: Directory,
): ReadonlyMap<PositionInput, Origin> {
  const web: Web = { counted, copies: linkCopies(counted, passages), directory };
  const traced = new Map(counted.map((position) => [position, trace(position, web, new Set())]));
  return joinRetold(traced, web.copies);
}

function trace(position: PositionInput, web: Web, seen: ReadonlySet<string>): Origin {
  const linked = personsCopyGoesFirst(position) ? originOfCopy(position, web, seen) : null;
  if (linked?.known) return linked;
  const attributed = originOfAttribution(position, web, seen);
  if (attributed?.known || (attributed && position.relays.length > 0)) return attributed;
  if (attributed === null && position.grounds === "observed")
    return originOfOwnReporting(position, web.directory);
  return originOfCopy(position, web, seen) ?? attributed ?? originOfOwnReporting(position, web.directory);
}

/** A copy link that a person made goes before a relay that only the program read. */
function personsCopyGoesFirst({ copiedFrom, relays }: PositionInput): boolean {
  return copiedFrom?.madeBy === "person" && relays.every(({ madeBy }) => madeBy === "program");
}

/** Whom the words name: the end of the relays, a publisher that is cited, the speaker. Null: the publication's own voice. */
function originOfAttribution(position: PositionInput, web: Web, seen: ReadonlySet<string>): Origin | null {
  const speaker = namedSpeaker(position);
  const relayed = originBehindRelays(position.relays, speaker, web.directory);
  if (relayed) return originBehindMedium(relayed, position, web, seen) ?? relayed;
  if (speaker === null) return null;
  const cited = speaker.kind === "publisher" ? originOfCited(speaker, position, web, seen) : null;
  const spoken = cited ?? originOfSource(speaker, position.givesBodysAccount, web.directory);
  return spoken.known ? spoken : (originBehindMedium(spoken, position, web, seen) ?? spoken);
}

/** Relays that end at a publisher, or at nobody: what the publisher that is cited last has printed in the story. */
function originBehindMedium(
  relayed: Origin,
  position: PositionInput,
  web: Web,
  seen: ReadonlySet<string>,
): Origin | null {
  const speaker = namedSpeaker(position);
  const end = linkFurthestBack(position.relays, speaker)?.source ?? null;
  if (relayed.known && (end === null || !isMedium(end))) return null;
  const medium = [speaker, ...position.relays.map(({ source }) => source)].findLast(
    (source) => source !== null && isMedium(source),
  );
  return medium ? originOfCited(medium, position, web, seen) : null;
}

/**
 * A publisher that is cited ("Radio Ruvo reports") rests on what its own text in the story rests on, where that is one
 * origin: who cites belongs to whom it cites.
 */
function originOfCited(
  medium: SourceInput,
  position: PositionInput,
  web: Web,
  seen: ReadonlySet<string>,
): Origin | null {
  const id = web.directory.idOf(medium);
  const visited = new Set([...seen, position.id]);
  const printed = web.counted
    .filter(
      (other) =>
        other.publisher !== null &&
        web.directory.idOf(other.publisher) === id &&
        other.stance === position.stance &&
        other.documentId !== position.documentId &&
        !visited.has(other.id),
    )
    .map((other) => trace(other, web, visited));
  const first = printed[0];
  if (!first?.known || printed.some((origin) => origin.key !== first.key)) return null;
  return { ...first, why: `${medium.name} is cited, and its own text rests on ${first.label}.` };
}

/** Where the copy has it from: the text it was taken from, else another text with the same copy that names somebody. */
function originOfCopy(position: PositionInput, web: Web, seen: ReadonlySet<string>): Origin | null {
  for (const link of web.copies.get(position) ?? []) {
    const origin = link.direction === "from" ? originOfOriginal(link, position, web, seen) : null;
    if (origin) return origin;
  }
  const siblings = sharingUndirected(position, web.copies);
  if (siblings.length === 0) return null;
  const visited = new Set([...seen, position.id, ...siblings.map(({ id }) => id)]);
  const named = siblings.flatMap((other) => {
    const origin = originOfAttribution(other, web, visited);
    if (origin) return origin.known ? [origin] : [];
    return other.grounds === "observed" ? [originOfOwnReporting(other, web.directory)] : [];
  });
  const [first] = named;
  if (first && named.every(({ key }) => key === first.key))
    return { ...first, why: `The same copy stands where ${first.label} is named for it.` };
  const key = [position, ...siblings]
    .map(({ id }) => id)
    .sort()
    .join(" ");
  return unknownOrigin(
    `copy:${key}`,
    "uncredited copy",
    "Several texts share this copy, and nothing tells whose it is: they have one origin, and it isn’t known.",
  );
}

/** Where the text this passage was taken from has it from; that text's publisher, when nothing more is known. */
function originOfOriginal(
  { originals, publisher, documentId }: CopyLink,
  position: PositionInput,
  web: Web,
  seen: ReadonlySet<string>,
): Origin | null {
  const visited = new Set([...seen, position.id]);
  if (originals.some(({ id }) => seen.has(id))) {
    const round = [...visited].sort().join(" ");
    return unknownOrigin(
      `copies:${round}`,
      "texts copied from each other",
      "The texts are linked as copies of each other, so that neither is the origin.",
    );
  }
  const behind = originals.map((other) => trace(other, web, visited));
  const first = behind[0];
  if (first && behind.every((origin) => origin.key === first.key)) {
    return { ...first, why: `The passage is copied from a text whose own origin is ${first.label}.` };
  }
  if (namedSpeaker(position) !== null) return null;
  if (publisher === null) {
    return unknownOrigin(
      `document:${documentId}`,
      "an unnamed publication",
      "The passage is copied from a text whose publisher isn’t stated.",
    );
  }
  if (position.grounds === "unsourced") return null;
  return {
    ...originOfSource(publisher, false, web.directory),
    why: `The passage is copied from ${publisher.name}.`,
  };
}
