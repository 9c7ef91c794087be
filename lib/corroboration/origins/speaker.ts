import type { Directory } from "@/lib/corroboration/directory";
import type { PositionInput, SourceInput } from "@/lib/corroboration/model";

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
