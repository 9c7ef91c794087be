import type { RelayProposal } from "@/lib/corroboration/attribution/model";
import { readCredits } from "@/lib/corroboration/attribution/read-credits";
import { relaysBetween } from "@/lib/corroboration/attribution/read-relays";
import type { TextSpan } from "@/lib/corroboration/model";
import { sentenceAround } from "@/lib/text/sentences";

/**
 * The credit and relay phrases that bear on a statement: those from the start of its sentence to the end of its
 * paragraph, and the credits of the whole text. `span` is the statement's place in `text`, in UTF-16 code units, end
 * exclusive. Proposals only: a person's link always wins.
 */
export function proposeRelays(text: string, span: TextSpan): RelayProposal[] {
  const { from, to } = scopeOf(text, span);
  const near = relaysBetween(text, from, to);
  return [...near, ...readCredits(text)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** From the start of the statement's sentence to the end of its paragraph. */
export function scopeOf(text: string, span: TextSpan): { from: number; to: number } {
  const paragraph = text.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1;
  const from = Math.max(paragraph, sentenceAround(text, span.start).start);
  const close = text.indexOf("\n", span.end);
  return { from, to: close === -1 ? text.length : close };
}
