import { db } from "@/lib/db";
import { placeInText, placeSelect, STANDING } from "@/lib/documents/model-place";
import type { StoryScope } from "@/lib/policy";
import {
  type KnownSource,
  type PositionNear,
  type RankedClaim,
  rankedClaim,
  type Standing,
} from "@/lib/statements/rules-proposals";
import type { Span } from "@/lib/text/model";

const MOST_SOURCES = 5_000;
const MOST_CLAIMS = 300;
const MOST_POSITIONS = 1_000;

/** The story's sources, for suggested speakers to be matched to. */
export function readSources({ storyId }: StoryScope): Promise<KnownSource[]> {
  return db.source.findMany({
    where: { storyId },
    orderBy: { id: "asc" },
    take: MOST_SOURCES,
    select: {
      id: true,
      name: true,
      alsoKnownAs: true,
      party: { select: { ordinal: true, name: true } },
    },
  });
}

/** What somebody decided of the suggestions of this part. */
export async function readDecided({ storyId }: StoryScope, textId: string, part: Span): Promise<Standing[]> {
  const rows = await db.proposalDecision.findMany({
    where: { storyId, textId, takenBackAt: null, spanStart: { gte: part.start, lt: part.end } },
    select: { spanStart: true, spanEnd: true },
  });
  return rows.map(({ spanStart, spanEnd }) => ({
    start: spanStart,
    end: spanEnd,
    speaker: null,
    decided: true,
  }));
}

/**
 * Of some suggestions, by their `saidDigest`, those that somebody rejected in another text of the document, the oldest
 * first: a newer text shouldn't ask again what was answered.
 */
export async function readRejectedBefore(
  { storyId }: StoryScope,
  textId: string,
  digests: readonly string[],
): Promise<{ id: string; digest: string; by: string }[]> {
  if (digests.length === 0) return [];
  const rows = await db.proposalDecision.findMany({
    where: {
      storyId,
      textId: { not: textId },
      text: { document: { texts: { some: { id: textId } } } },
      outcome: "rejected",
      takenBackAt: null,
      saidSha256: { in: [...digests] },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, saidSha256: true, by: { select: { name: true } } },
  });
  return rows.map(({ id, saidSha256, by }) => ({ id, digest: saidSha256 ?? "", by: by.name }));
}

/** The story's claims that a suggestion may bear on. */
export async function readClaims({ storyId }: StoryScope): Promise<RankedClaim[]> {
  const rows = await db.item.findMany({
    where: { storyId, kind: "claim", state: { not: "withdrawn" } },
    orderBy: { number: "desc" },
    take: MOST_CLAIMS,
    select: {
      number: true,
      claim: { select: { id: true, text: true, shortText: true, measure: true, who: true } },
    },
  });
  return rows.flatMap(({ number, claim }) => (claim ? [rankedClaim({ number, ...claim })] : []));
}

/** The positions that statements of this part have, where each ends; words found again in a newer text are in its part. */
export async function readPositions(
  { storyId }: StoryScope,
  { id: textId, documentId }: { id: string; documentId: string },
  part: Span,
): Promise<PositionNear[]> {
  const inPart = { gte: part.start, lt: part.end };
  const rows = await db.statement.findMany({
    where: {
      storyId,
      // By its index: a story's statements are not gone through for the few of one document.
      documentId,
      item: { state: { not: "withdrawn" } },
      // Entered from this text, or found in it again.
      OR: [
        { textId, spanStart: inPart },
        { reproofs: { some: { textId, outcome: { in: STANDING }, spanStart: inPart } } },
      ],
    },
    orderBy: { spanStart: "asc" },
    take: MOST_POSITIONS,
    select: {
      ...placeSelect(textId),
      speakerId: true,
      item: { select: { number: true } },
      positions: { where: { stance: { in: ["asserts", "denies"] } }, select: { claimId: true } },
    },
  });
  return rows.flatMap(({ speakerId, item, positions, ...row }) => {
    const place = placeInText(textId, row);
    if (!place) return [];
    return positions.map(({ claimId }) => ({ claimId, statement: item.number, speakerId, end: place.end }));
  });
}
