import { DateTime } from "luxon";
import type { EditionHead, EditionItem, Retraction } from "@/lib/interchange/model";
import { standing } from "@/lib/interchange/standing";

/** What every ninjs flavour says in the same words. */

/** A sentence with its labels before it: a system that shows the body alone must show them too. */
export function prefixed({ labels }: EditionItem, sentence: string): string {
  return labels.length > 0 ? `[${labels.join("] [")}] ${sentence}` : sentence;
}

/** "S15: Sarfraz Example", cut to nothing: headlines name the speaker alone, never the claim as a fact. */
export function headlineOf(item: EditionItem): string {
  return prefixed(item, `Quote ${item.label}${item.speaker ? `: ${item.speaker}` : ""}`);
}

/** What an editor has to know and a reader doesn't see: terms, both axes, the proof, what an older edition lacks. */
export function editorsNote(item: EditionItem): string {
  return [`Terms: ${item.terms}`, ...standing(item)].join(". ");
}

/** What stands in the place of what was taken back: that it was, and nothing of it. */
export function retractedWords({ label, why }: Retraction): { headline: string; sentence: string } {
  return {
    headline: `Quote ${label}: taken back`,
    sentence: `Quote ${label} was taken back and must not be used: ${why}.`,
  };
}

/** What an edition says of the one whose place it takes. */
export function supersedesNote({ supersedes }: EditionHead): string | null {
  return supersedes ? `Supersedes edition ${supersedes}.` : null;
}

/** What the whole of an edition is: taken back where nothing is left of it. */
export function statusOf({ canceled }: EditionHead): "usable" | "canceled" {
  return canceled ? "canceled" : "usable";
}

/** When it was said as an instant, `…Z` without fractions; null where less than the minute is known. */
export function contentCreated({ saidOn }: EditionItem, { timeZone }: EditionHead): string | null {
  if (!saidOn || saidOn.length < 16) return null;
  const at = DateTime.fromISO(saidOn, { zone: timeZone });
  return at.isValid ? at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'") : null;
}
