import type { Directory } from "@/lib/corroboration/directory";
import type { CopiedPassage, PositionInput, SourceInput } from "@/lib/corroboration/model";
import { joinRetold } from "@/lib/corroboration/origins/join-retold";
import { originOfSource } from "@/lib/corroboration/origins/of-source";
import { originOfPrints, printsOf } from "@/lib/corroboration/origins/of-utterance";
import { type Origin, unknownOrigin } from "@/lib/corroboration/origins/origin";
import { originOfOwnReporting } from "@/lib/corroboration/origins/own-voice";
import { isMedium, linkFurthestBack, originBehindRelays } from "@/lib/corroboration/origins/relays";
import { settle } from "@/lib/corroboration/origins/settle";
import { type CopyLink, linkCopies, siblingsOf } from "@/lib/corroboration/origins/shared-passages";
import { namedSpeaker } from "@/lib/corroboration/origins/speaker";

/** What links a claim's positions that count, and what is known of their origins so far. */
type Web = {
  printedBy: (medium: SourceInput) => readonly PositionInput[];
  copies: ReadonlyMap<PositionInput, CopyLink[]>;
  /** Positions that share copy nothing tells the direction of. */
  siblings: ReadonlyMap<PositionInput, PositionInput[]>;
  /** Positions that print the same utterance, itself among them. */
  prints: ReadonlyMap<PositionInput, readonly PositionInput[]>;
  directory: Directory;
  /** The origin of another position; undefined while it isn't settled, which is noted. */
  look: (other: PositionInput) => Origin | undefined;
  /** Set where positions wait for each other: what isn't settled then leads nowhere. */
  circle: readonly PositionInput[] | null;
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
  const copies = linkCopies(counted, passages);
  const siblings = siblingsOf(copies);
  const prints = printsOf(counted);
  const printed = new Map<string, PositionInput[]>();
  for (const position of counted) {
    if (position.publisher === null) continue;
    const id = directory.idOf(position.publisher);
    printed.set(id, [...(printed.get(id) ?? []), position]);
  }
  const printedBy = (medium: SourceInput) => printed.get(directory.idOf(medium)) ?? [];
  const traced = settle<PositionInput, Origin>(
    counted,
    (position, known) => {
      const waitsFor: PositionInput[] = [];
      const look = (other: PositionInput) => {
        const origin = known(other);
        if (!origin) waitsFor.push(other);
        return origin;
      };
      const value = trace(position, { printedBy, copies, siblings, prints, directory, look, circle: null });
      return waitsFor.length > 0 ? { waitsFor } : { value };
    },
    (position, circle, look) =>
      trace(position, { printedBy, copies, siblings, prints, directory, look, circle }),
  );
  return joinRetold(traced, copies);
}

function trace(position: PositionInput, web: Web): Origin {
  const linked = personsCopyGoesFirst(position) ? originOfCopy(position, web) : null;
  if (linked?.known) return linked;
  const attributed = originOfAttribution(position, web);
  const prints = web.prints.get(position) ?? [position];
  const isRelayed = prints.some(({ relays }) => relays.some(({ step }) => step !== "carried"));
  if (attributed?.known || (attributed && isRelayed)) return attributed;
  // "Our correspondent watched it" in words that are copy is the original's "our".
  const isCopy = (web.copies.get(position) ?? []).some(({ direction }) => direction !== "to");
  if (attributed === null && position.grounds === "observed" && !isCopy)
    return originOfOwnReporting(position, web.directory);
  return originOfCopy(position, web) ?? attributed ?? originOfOwnReporting(position, web.directory);
}

/** A copy link that a person made goes before a relay that only the program read. */
function personsCopyGoesFirst({ copiedFrom, relays }: PositionInput): boolean {
  return copiedFrom?.madeBy === "person" && relays.every(({ madeBy }) => madeBy === "program");
}

/** Whom the words name, here or in another print of the same utterance. Null: the publication's own voice. */
function originOfAttribution(position: PositionInput, web: Web): Origin | null {
  const prints = web.prints.get(position);
  if (!prints) return originOfWords(position, web);
  const told = prints.flatMap((print) => {
    const origin = originOfWords(print, web);
    return origin ? [{ position: print, origin }] : [];
  });
  return originOfPrints(told, position);
}

/** The end of the relays, a publisher that is cited, the speaker. Null: the publication's own voice. */
function originOfWords(position: PositionInput, web: Web): Origin | null {
  const speaker = namedSpeaker(position);
  const relayed = originBehindRelays(position.relays, speaker, web.directory);
  if (relayed) return originBehindMedium(relayed, position, web) ?? relayed;
  if (speaker === null) return null;
  const cited = speaker.kind === "publisher" ? originOfCited(speaker, position, web) : null;
  const spoken = cited ?? originOfSource(speaker, position.givesBodysAccount, web.directory);
  return spoken.known ? spoken : (originBehindMedium(spoken, position, web) ?? spoken);
}

/** Relays that end at a publisher, or at nobody: what the publisher that is cited last has printed in the story. */
function originBehindMedium(relayed: Origin, position: PositionInput, web: Web): Origin | null {
  const speaker = namedSpeaker(position);
  const end = linkFurthestBack(position.relays, speaker)?.source ?? null;
  if (relayed.known && (end === null || !isMedium(end))) return null;
  const medium = [speaker, ...position.relays.map(({ source }) => source)].findLast(
    (source) => source !== null && isMedium(source),
  );
  return medium ? originOfCited(medium, position, web) : null;
}

/**
 * A publisher that is cited ("Radio Ruvo reports") rests on what its own text in the story rests on, where that is one
 * origin: who cites belongs to whom it cites. Publishers that cite each other lead nowhere.
 */
function originOfCited(medium: SourceInput, position: PositionInput, web: Web): Origin | null {
  const printed = web
    .printedBy(medium)
    .filter((other) => other.stance === position.stance && other.documentId !== position.documentId)
    .map(web.look);
  const [first] = printed;
  if (!first?.known || printed.some((origin) => origin?.key !== first.key)) return null;
  return { ...first, why: `${medium.name} is cited, and its own text rests on ${first.label}.` };
}

/** Where the copy has it from: the text it was taken from, else another text with the same copy that names somebody. */
function originOfCopy(position: PositionInput, web: Web): Origin | null {
  for (const link of web.copies.get(position) ?? []) {
    const origin = link.direction === "from" ? originOfOriginal(link, position, web) : null;
    if (origin) return origin;
  }
  const siblings = web.siblings.get(position) ?? [];
  if (siblings.length === 0) return null;
  const seen = position.grounds === "observed" ? [position] : [];
  const named = [...seen, ...siblings].flatMap((other) => {
    const origin = originOfAttribution(other, web);
    if (origin) return origin.known ? [origin] : [];
    return other.grounds === "observed" ? [originOfOwnReporting(other, web.directory)] : [];
  });
  const [first] = named;
  if (first && named.every(({ key }) => key === first.key))
    return { ...first, why: `The same copy stands where ${first.label} is named for it.` };
  return unknownOrigin(
    `copy:${idsOf([position, ...siblings])}`,
    "uncredited copy",
    "Several texts share this copy, and nothing tells whose it is: they have one origin, and it isn’t known.",
  );
}

function idsOf(positions: readonly PositionInput[]): string {
  return positions
    .map(({ id }) => id)
    .sort()
    .join(" ");
}

/** Where the text this passage was taken from has it from; that text's publisher, when nothing more is known. */
function originOfOriginal(
  { originals, publisher, documentId }: CopyLink,
  position: PositionInput,
  web: Web,
): Origin | null {
  const behind = originals.map(web.look);
  if (web.circle && behind.some((origin) => origin === undefined)) {
    return unknownOrigin(
      `copies:${idsOf(web.circle)}`,
      "texts copied from each other",
      "The texts are linked as copies of each other, so that neither is the origin.",
    );
  }
  const [first] = behind;
  if (first && behind.every((origin) => origin?.key === first.key)) {
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
