import { db } from "@/lib/db";
import { change, notAllowed } from "@/lib/flows/change";
import { changeStatement } from "@/lib/flows/change-statement";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { type Loosening, statementInput } from "@/lib/statements/model";
import { readContent } from "@/lib/statements/reads";
import { loosens } from "@/lib/statements/rules";

/**
 * The first of the two people that loosening takes: proposes freer terms, or an earlier embargo, with the reason (the
 * source agreed on the phone, at such an hour). Nothing changes yet.
 */
export async function proposeLoosening(
  scope: StoryScope,
  input: { id: string; itemId: string; to: Loosening; reason: string },
): Promise<Outcome<{ proposalId: string }>> {
  return change(scope, "statement.write", async ({ tx, at, record }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    const story = await tx.story.findUniqueOrThrow({
      where: { id: scope.storyId },
      select: { timeZone: true },
    });
    const content =
      item?.kind === "statement" ? await readContent(tx, scope.storyId, item.id, story.timeZone) : null;
    if (!item || !content) return notFound("statement");
    const standing = await tx.suggestion.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing)
      return standing.itemId === item.id
        ? { ok: true, proposalId: input.id }
        : refuse("conflict", "That identifier is taken.");
    if (!loosens(content, input.to))
      return refuse("rule", "That binds no less than what was agreed: edit the statement instead.");
    await tx.suggestion.create({
      data: {
        id: input.id,
        storyId: scope.storyId,
        itemId: item.id,
        revision: item.revision,
        field: "loosening",
        value: input.to,
        note: input.reason,
        madeById: scope.actor.accountId,
        madeAt: at,
      },
    });
    const payload = { label: itemLabel(item), field: "loosening", to: input.to, note: input.reason };
    record({ event: "suggestion.made", subjectKind: "statement", subjectId: item.id, payload });
    return { ok: true, proposalId: input.id };
  });
}

/** The second person, a standards editor who did not propose it, agrees: the terms change. */
export async function agreeToLoosening(
  scope: StoryScope,
  proposalId: string,
  version: number,
): Promise<Outcome> {
  if (!may(scope, "terms.loosen")) return notAllowed(scope, "terms.loosen");
  const proposal = await db.suggestion.findFirst({
    where: { id: proposalId, storyId: scope.storyId, state: "open", field: "loosening" },
    select: {
      itemId: true,
      value: true,
      note: true,
      madeById: true,
      item: { select: { story: { select: { timeZone: true } } } },
    },
  });
  if (!proposal) return notFound("proposal");
  if (proposal.madeById === scope.actor.accountId)
    return refuse(
      "rule",
      "Loosening takes two people: somebody else of the standards desk has to agree to your proposal.",
    );
  const content = await readContent(db, scope.storyId, proposal.itemId, proposal.item.story.timeZone);
  if (!content) return notFound("statement");
  const parsed = statementInput.safeParse({
    ...content,
    id: proposal.itemId,
    ...(proposal.value as Loosening),
  });
  if (!parsed.success)
    return refuse("invalid", `The proposal does not fit: ${parsed.error.issues[0]?.message}.`);
  return changeStatement(scope, version, parsed.data, {
    suggestionId: proposalId,
    loosening: true,
    event: "terms.loosened",
    because: proposal.note,
  });
}
