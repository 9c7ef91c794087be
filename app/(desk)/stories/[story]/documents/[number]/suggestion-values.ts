import type { Proposal } from "@/lib/statements/model-proposals";
import { proposedRelay } from "../../../../_entry/entry-state";

/** A suggestion as the fields of the entry panel, by name: what a person edits before it is entered. */
export function suggestionValues(proposal: Proposal): Record<string, string> {
  const { start, end, quote, kind, cue, role, stance, speaker, relays, figures } = proposal;
  return {
    suggested: `${start}-${end}`,
    quote,
    "span.start": String(start),
    "span.end": String(end),
    kind,
    cue: cue ?? "",
    role: role ?? "",
    "positions.0.stance": stance,
    ...(speaker.is === "known" ? { speakerId: speaker.id } : {}),
    ...(speaker.is === "new" ? { "speaker.name": speaker.name, "speaker.kind": speaker.kind } : {}),
    ...Object.fromEntries(
      relays.flatMap(({ sourceId, description }, at) => [
        [`relays.${at}.sourceId`, sourceId ?? ""],
        [`relays.${at}.description`, description ?? ""],
        [`relays.${at}.proposed`, proposedRelay({ sourceId, description })],
      ]),
    ),
    ...Object.fromEntries(
      figures.flatMap(({ subsetOf, ...figure }, at) => [
        ...Object.entries(figure).map(([name, value]) => [
          `figures.${at}.${name}`,
          value === null ? "" : String(value),
        ]),
        [`figures.${at}.subsetOf`, subsetOf === null ? "" : String(subsetOf + 1)],
      ]),
    ),
  };
}
