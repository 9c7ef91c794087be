import type { ClaimInput, PositionInput } from "@/lib/claims/model";
import { changedClaimFields, claimContent, claimDigest } from "@/lib/claims/rules";
import { insertClaim, rewriteClaim } from "@/lib/claims/writes";
import { type Change, change } from "@/lib/flows/change";
import { placePosition } from "@/lib/flows/place-position";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { editProblem, stateAfterEdit } from "@/lib/reviews/rules";
import { closeSuggestion, insertItem, insertRevision, moveItem } from "@/lib/reviews/writes";
import { indexSubject } from "@/lib/search/writes";

export type KeptClaim = { claimId: string; number: number };

/** Makes a claim as a draft, with the positions given at once. The same form sent twice makes it once. */
export async function makeClaim(
  scope: StoryScope,
  input: ClaimInput,
  positions: readonly PositionInput[] = [],
): Promise<Outcome<KeptClaim>> {
  return change(scope, "claim.write", async (changing) => {
    const made = await writeClaim(scope, changing, input);
    if (!made.ok) return made;
    for (const position of positions) {
      const placed = await placePosition(scope, changing, { ...position, claimId: input.id });
      if (!placed.ok) return placed;
    }
    return made;
  });
}

/** The same inside a change that does more. */
export async function writeClaim(
  scope: StoryScope,
  { tx, at, record }: Change,
  input: ClaimInput,
): Promise<Outcome<KeptClaim>> {
  const standing = await tx.item.findUnique({
    where: { id: input.id },
    select: { storyId: true, kind: true, number: true },
  });
  if (standing) {
    const same = standing.storyId === scope.storyId && standing.kind === "claim";
    return same
      ? { ok: true, claimId: input.id, number: standing.number }
      : refuse("conflict", "That identifier is taken.");
  }
  const content = claimContent(input);
  const { number } = await insertItem(tx, {
    id: input.id,
    storyId: scope.storyId,
    kind: "claim",
    authorId: scope.actor.accountId,
    digest: claimDigest(content),
    content,
    changed: changedClaimFields(null, content),
    at,
  });
  await insertClaim(tx, scope.storyId, input);
  await indexSubject(tx, scope.storyId, "claim", input.id, [input.text]);
  const label = itemLabel({ kind: "claim", number });
  record({
    event: "claim.created",
    subjectKind: "claim",
    subjectId: input.id,
    payload: { label, to: content },
  });
  return { ok: true, claimId: input.id, number };
}

/** Saves a claim's new wording as its next revision. A decided claim opens a draft; its verdict stays and shows stale. */
export async function changeClaim(
  scope: StoryScope,
  version: number,
  input: ClaimInput,
  options: { suggestionId?: string } = {},
): Promise<Outcome<KeptClaim & { version: number }>> {
  return change(scope, "claim.write", async ({ tx, at, record }) => {
    const item = await lockItem(tx, scope.storyId, input.id);
    const row = item && (await tx.claim.findFirst({ where: { storyId: scope.storyId, id: input.id } }));
    if (!item || !row) return notFound("claim");
    if (item.version !== version)
      return refuse(
        "conflict",
        `Somebody else saved this claim while you were editing. It now reads: “${row.text}”`,
      );
    const problem = editProblem(item, options.suggestionId !== undefined);
    if (problem) return refuse("rule", problem);
    const before = claimContent(row as ClaimInput);
    const content = claimContent(input);
    const changed = changedClaimFields(before, content);
    const label = itemLabel(item);
    if (options.suggestionId) {
      const closing = { storyId: scope.storyId, id: options.suggestionId, byId: scope.actor.accountId, at };
      if (!(await closeSuggestion(tx, { ...closing, state: "accepted" })))
        return refuse("conflict", "The suggestion was closed in the meantime.");
    } else if (changed.length === 0 && row.shortText === input.shortText)
      return { ok: true, claimId: input.id, number: item.number, version: item.version };
    await rewriteClaim(tx, input);
    if (changed.length > 0) {
      const revision = item.revision + 1;
      const digest = claimDigest(content);
      const state =
        options.suggestionId && item.state === "in review" ? item.state : stateAfterEdit(item.state);
      const suggestionId = options.suggestionId ?? null;
      await insertRevision(tx, {
        itemId: input.id,
        number: revision,
        byId: scope.actor.accountId,
        suggestionId,
        content,
        digest,
        changed,
        at,
      });
      await moveItem(tx, item, { state, at, revision, digest });
    }
    await indexSubject(tx, scope.storyId, "claim", input.id, [input.text]);
    const event = options.suggestionId ? "suggestion.accepted" : "claim.changed";
    record({
      event,
      subjectKind: "claim",
      subjectId: input.id,
      payload: { label, changed, from: before, to: content, shortText: input.shortText },
    });
    return {
      ok: true,
      claimId: input.id,
      number: item.number,
      version: item.version + (changed.length > 0 ? 1 : 0),
    };
  });
}
