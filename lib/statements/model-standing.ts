/** What whether a decided statement still stands is told from: its decision's pins, and what they pin as it is now. */
export type StandingFacts = {
  item: {
    decisionId: string | null;
    digest: string;
    decidedDigest: string | null;
    decidedAt: Date | null;
    /** The newest decision alone. */
    decisions: readonly { pins: unknown }[];
  };
  speaker: { name: string } | null;
  document: { status: string; statusNote: string | null; statusAt: Date | null };
  reproofs: readonly { outcome: string; at: Date; text: { version: number } }[];
};

/** The columns of a statement that tell it, for every read that shows a verdict: one rule must not get two answers. */
export const standingItemSelect = {
  decisionId: true,
  digest: true,
  decidedDigest: true,
  decidedAt: true,
  decisions: { orderBy: { at: "desc" }, take: 1, select: { pins: true, basis: true, alone: true } },
} as const;
export const standingDocumentSelect = { status: true, statusNote: true, statusAt: true } as const;
export const standingReproofSelect = {
  orderBy: { text: { version: "desc" } },
  select: { outcome: true, at: true, text: { select: { version: true } } },
} as const;

/**
 * Why a decided statement is stale, each reason a sentence; none when its verdict stands or when it has none. Lists ask
 * the same in SQL (`isStale`).
 */
export function staleReasons({ item, speaker, document, reproofs }: StandingFacts): string[] {
  const { decisionId, decidedAt, digest, decidedDigest } = item;
  if (!decisionId || !decidedAt) return [];
  const reasons = digest === decidedDigest ? [] : ["The statement was edited since it was decided."];
  const named = pinnedSpeaker(item.decisions[0]?.pins);
  if (named !== undefined && speaker && speaker.name !== named)
    reasons.push(`Its speaker was named ${named} when it was decided, and is named ${speaker.name} now.`);
  const { status, statusAt, statusNote } = document;
  if (status !== "current" && statusAt && statusAt > decidedAt)
    reasons.push(`The publisher ${status} the document since${statusNote ? `: ${statusNote}` : "."}`);
  for (const { outcome, at, text } of reproofs)
    if ((outcome === "changed" || outcome === "gone") && at > decidedAt)
      reasons.push(
        `In text ${text.version} of the document the words are ${outcome === "gone" ? "gone" : "changed"}.`,
      );
  return reasons;
}

/** The speaker's name that a decision pinned; undefined for one that pinned none. */
function pinnedSpeaker(pins: unknown): string | undefined {
  if (typeof pins !== "object" || pins === null || !("speakerName" in pins)) return undefined;
  return typeof pins.speakerName === "string" ? pins.speakerName : undefined;
}
