import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import type { Proposal, ProposedTie } from "@/lib/statements/model-proposals";
import {
  readClaims,
  readDecided,
  readPositions,
  readRejectedBefore,
  readSources,
} from "@/lib/statements/reads-proposals-against";
import { suggestionsIn, type TextToRead } from "@/lib/statements/reads-suggestions";
import { isCovered, proposalOf, type Standing, saidDigest, tiesFor } from "@/lib/statements/rules-proposals";
import type { Span } from "@/lib/text/model";

/** More than a person looks at in one sitting: the rest comes as these are decided. */
const MOST_SHOWN = 60;
/** Beside the part of a long text fewer: each weighs as much as a quarter of its words. */
const MOST_BESIDE_A_PART = 9;
const MOST_RECENT = 12;

export type ShownProposal = Proposal & { ties: readonly ProposedTie[] };

export type ProposalsInPart = {
  shown: readonly ShownProposal[];
  /** How many stand behind those shown. */
  more: number;
  /** What isn't shown because it was rejected in another text of the document, to be taken back there. */
  rejectedBefore: readonly RejectedBefore[];
};
/** A rejection, by its identifier, with the words it keeps from being shown and who made it. */
export type RejectedBefore = { id: string; words: string; by: string };
export const NO_PROPOSALS: ProposalsInPart = { shown: [], more: 0, rejectedBefore: [] };

/**
 * What a part of a text seems to say that no statement has yet and nobody decided, here or by rejecting it in another
 * text, each with the claims it may bear on; in the order of the text. A long text is read by its parts, so that no
 * request takes longer than one of them: a name that only an earlier part gives in full isn't known.
 *
 * @param statements the words that statements have in this text
 */
export async function readProposals(
  scope: StoryScope,
  text: TextToRead & { documentId: string },
  part: Span,
  statements: readonly { span: Span | null; speaker: string | null }[],
): Promise<ProposalsInPart> {
  const suggestions = await suggestionsIn(scope.storyId, text, part);
  if (suggestions.length === 0) return NO_PROPOSALS;
  const [sources, decided, claims, positions] = await Promise.all([
    readSources(scope),
    readDecided(scope, text.id, part),
    readClaims(scope),
    readPositions(scope, text, part),
  ]);
  const standing = [
    ...statements.flatMap(({ span, speaker }): Standing[] => (span ? [{ ...span, speaker }] : [])),
    ...decided,
  ];
  const uncovered = suggestions
    .map((suggestion) => proposalOf(text.content, suggestion, sources))
    .filter((proposal) => !isCovered(proposal, standing));
  const { open, rejectedBefore } = await partByRejections(scope, text.id, uncovered);
  const isPart = part.end - part.start < text.content.length;
  const most = isPart ? MOST_BESIDE_A_PART : MOST_SHOWN;
  return {
    shown: open
      .slice(0, most)
      .map((proposal) => ({ ...proposal, ties: tiesFor(proposal, claims, positions) })),
    more: Math.max(0, open.length - most),
    rejectedBefore,
  };
}

/**
 * Those that are open, and those that were rejected in another text. Where somebody's words stand in several places, a
 * rejection stands for one of them, the first in the part that is read: which of them it was said of isn't known.
 */
async function partByRejections(scope: StoryScope, textId: string, proposals: readonly Proposal[]) {
  const digests = proposals.map(saidDigest);
  const rejections = await readRejectedBefore(scope, textId, digests);
  const open: Proposal[] = [];
  const rejectedBefore: RejectedBefore[] = [];
  for (const [at, proposal] of proposals.entries()) {
    const found = rejections.findIndex(({ digest }) => digest === digests[at]);
    const [rejection] = found < 0 ? [] : rejections.splice(found, 1);
    if (rejection) rejectedBefore.push({ id: rejection.id, words: proposal.quote, by: rejection.by });
    else open.push(proposal);
  }
  return { open, rejectedBefore };
}

/** How many of a story's suggestions were accepted as they were, accepted after an edit, and rejected. */
export type ProposalCounts = { accepted: number; edited: number; rejected: number };

/** The counts of a story, in all and for each step of ten in confidence, the surest first. */
export async function countProposals({ storyId }: StoryScope) {
  const rows = await db.proposalDecision.groupBy({
    by: ["outcome", "confidence"],
    where: { storyId, takenBackAt: null },
    _count: true,
  });
  const none = (): ProposalCounts => ({ accepted: 0, edited: 0, rejected: 0 });
  const all = none();
  const bands = new Map<number, ProposalCounts>();
  for (const { outcome, confidence, _count } of rows) {
    const from = Math.min(90, Math.floor(confidence / 10) * 10);
    const band = bands.get(from) ?? none();
    bands.set(from, band);
    const key = outcome as keyof ProposalCounts;
    all[key] += _count;
    band[key] += _count;
  }
  return { all, bands: [...bands].sort(([a], [b]) => b - a).map(([from, counts]) => ({ from, ...counts })) };
}

/** What was decided of a text's suggestions last, the latest first, for a person to take back. */
export async function readRecentProposals(
  { storyId }: StoryScope,
  text: { id: string; content: string },
): Promise<RecentProposal[]> {
  const rows = await db.proposalDecision.findMany({
    where: { storyId, textId: text.id, takenBackAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_RECENT,
    select: {
      id: true,
      outcome: true,
      spanStart: true,
      spanEnd: true,
      togetherId: true,
      by: { select: { name: true } },
      statement: { select: { item: { select: { number: true, state: true } } } },
    },
  });
  return rows.map(({ statement, spanStart, spanEnd, outcome, by, ...row }) => ({
    ...row,
    outcome: outcome as RecentProposal["outcome"],
    by: by.name,
    words: text.content.slice(spanStart, spanEnd),
    statement: statement?.item ?? null,
  }));
}
export type RecentProposal = {
  id: string;
  outcome: keyof ProposalCounts;
  words: string;
  togetherId: string | null;
  by: string;
  statement: { number: number; state: string } | null;
};
