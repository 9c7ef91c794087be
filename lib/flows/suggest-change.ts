import type { ClaimInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { change, notAllowed } from "@/lib/flows/change";
import { changeStatement } from "@/lib/flows/change-statement";
import { changeClaim } from "@/lib/flows/keep-claim";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import type { SuggestionInput } from "@/lib/reviews/model";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { closeSuggestion } from "@/lib/reviews/writes";
import { type StatementInput, statementInput } from "@/lib/statements/model";
import { readContent } from "@/lib/statements/reads";

/** A reviewer proposes other content for one field of an item in review. It changes nothing until the author accepts. */
export async function suggestChange(
  scope: StoryScope,
  input: SuggestionInput,
): Promise<Outcome<{ suggestionId: string }>> {
  return change(scope, "item.suggest", async ({ tx, at, record }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    if (!item) return notFound("item");
    if (item.state !== "in review")
      return refuse("rule", "Changes are suggested while an item is in review.");
    if (item.version !== input.version)
      return refuse("conflict", "It changed since you opened the page: look again.");
    if ((item.kind === "claim") !== (input.field === "wording"))
      return refuse("invalid", `A ${item.kind} has no such field.`, { field: "is not a field of this item" });
    const standing = await tx.suggestion.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing)
      return standing.itemId === item.id
        ? { ok: true, suggestionId: input.id }
        : refuse("conflict", "That identifier is taken.");
    await tx.suggestion.create({
      data: {
        id: input.id,
        storyId: scope.storyId,
        itemId: item.id,
        revision: item.revision,
        field: input.field,
        value: input.value,
        note: input.note,
        madeById: scope.actor.accountId,
        madeAt: at,
      },
    });
    record({
      event: "suggestion.made",
      subjectKind: item.kind,
      subjectId: item.id,
      payload: { label: itemLabel(item), field: input.field, to: input.value, note: input.note },
    });
    return { ok: true, suggestionId: input.id };
  });
}

/**
 * The author accepts a suggestion: the change is saved as the author's own next revision. Only the author may, so that
 * the reviewer's hands stay free to decide.
 */
export async function acceptSuggestion(
  scope: StoryScope,
  suggestionId: string,
  version: number,
): Promise<Outcome> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const suggestion = await readOpen(scope, suggestionId);
  if (!suggestion) return notFound("suggestion");
  if (suggestion.item.authorId !== scope.actor.accountId)
    return refuse("not-allowed", "Only the item’s author may accept a suggestion.");
  return saveSuggested(scope, suggestion, version);
}

/**
 * The author leaves it as it is, or who made the suggestion takes it back; looser terms are also put aside by whoever
 * could agree to them. The suggestion stays in the history.
 */
export async function declineSuggestion(scope: StoryScope, suggestionId: string): Promise<Outcome> {
  const suggestion = await readOpen(scope, suggestionId);
  if (!suggestion) return notFound("suggestion");
  const { accountId } = scope.actor;
  const couldAgree = suggestion.field === "loosening" && may(scope, "terms.loosen");
  if (suggestion.item.authorId !== accountId && suggestion.madeById !== accountId && !couldAgree)
    return refuse("not-allowed", "Only the item’s author, or who made the suggestion, may put it aside.");
  return change(scope, "comment.write", async ({ tx, at, record }) => {
    if (
      !(await closeSuggestion(tx, {
        storyId: scope.storyId,
        id: suggestionId,
        state: "declined",
        byId: accountId,
        at,
      }))
    )
      return refuse("conflict", "The suggestion was closed in the meantime.");
    const { item, field } = suggestion;
    record({
      event: "suggestion.declined",
      subjectKind: item.kind === "claim" ? "claim" : "statement",
      subjectId: item.id,
      payload: { label: itemLabel(item), field },
    });
    return { ok: true };
  });
}

type Open = NonNullable<Awaited<ReturnType<typeof readOpen>>>;

function readOpen(scope: StoryScope, id: string) {
  return db.suggestion.findFirst({
    where: { id, storyId: scope.storyId, state: "open" },
    select: {
      id: true,
      field: true,
      value: true,
      madeById: true,
      item: {
        select: { id: true, kind: true, number: true, authorId: true, story: { select: { timeZone: true } } },
      },
    },
  });
}

/** The content key that a suggestion's field changes. */
const STATEMENT_KEYS: Record<string, keyof StatementInput> = {
  words: "quote",
  role: "role",
  cue: "cue",
  kind: "kind",
  date: "saidOn",
  terms: "terms",
};

async function saveSuggested(
  scope: StoryScope,
  { id: suggestionId, field, value, item }: Open,
  version: number,
): Promise<Outcome> {
  if (item.kind === "claim") {
    const claim = await db.claim.findFirst({ where: { id: item.id, storyId: scope.storyId } });
    if (!claim) return notFound("claim");
    return changeClaim(scope, version, { ...(claim as ClaimInput), text: String(value) }, { suggestionId });
  }
  const content = await readContent(db, scope.storyId, item.id, item.story.timeZone);
  const key = STATEMENT_KEYS[field];
  if (!content || !key) return notFound("statement");
  // Other words stand elsewhere: the proof finds their span anew.
  const span = key === "quote" ? null : content.span;
  const parsed = statementInput.safeParse({ ...content, id: item.id, span, [key]: value });
  if (!parsed.success)
    return refuse("invalid", `The suggestion does not fit: ${parsed.error.issues[0]?.message}.`);
  return changeStatement(scope, version, parsed.data, { suggestionId, event: "suggestion.accepted" });
}
