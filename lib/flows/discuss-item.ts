import type { z } from "zod";
import { startOf } from "@/lib/dates";
import { change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { commentInput, replyAnswerInput, replyInput } from "@/lib/reviews/model";
import { itemLabel, lockItem } from "@/lib/reviews/reads";

/** Says something on an item. The ledger keeps that it was said; the words stand on the item's page. */
export async function makeComment(scope: StoryScope, input: z.infer<typeof commentInput>): Promise<Outcome> {
  return change(scope, "comment.write", async ({ tx, at, record }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    if (!item) return notFound("item");
    const standing = await tx.comment.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing) return sentBefore(standing.itemId === item.id);
    await tx.comment.create({
      data: { ...input, storyId: scope.storyId, authorId: scope.actor.accountId, at },
    });
    const payload = { label: itemLabel(item), commentId: input.id };
    record({ event: "comment.made", subjectKind: item.kind, subjectId: item.id, payload });
    return { ok: true };
  });
}

/** Logs that somebody was asked for a reply: whom, how, what, and by when. */
export async function logReply(scope: StoryScope, input: z.infer<typeof replyInput>): Promise<Outcome> {
  return change(scope, "reply.write", async ({ tx, record }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    if (!item) return notFound("item");
    const story = await tx.story.findUniqueOrThrow({
      where: { id: scope.storyId },
      select: { timeZone: true },
    });
    const [askedAt, deadline] = [
      instant(input.askedAt, story.timeZone),
      instant(input.deadline, story.timeZone),
    ];
    if (!askedAt)
      return refuse("invalid", "When you asked is not a date and time.", {
        askedAt: "is not a date and time",
      });
    if (input.deadline && !deadline)
      return refuse("invalid", "The deadline is not a date and time.", {
        deadline: "is not a date and time",
      });
    if (deadline && deadline < askedAt)
      return refuse("invalid", "The deadline is before the question.", {
        deadline: "is before the question",
      });
    const standing = await tx.replySought.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing) return sentBefore(standing.itemId === item.id);
    await tx.replySought.create({
      data: { ...input, askedAt, deadline, storyId: scope.storyId, byId: scope.actor.accountId },
    });
    const payload = {
      label: itemLabel(item),
      asked: input.asked,
      channel: input.channel,
      question: input.question,
    };
    record({ event: "reply.logged", subjectKind: item.kind, subjectId: item.id, payload });
    return { ok: true };
  });
}

/** Enters the answer, or the silence. */
export async function answerReply(
  scope: StoryScope,
  input: z.infer<typeof replyAnswerInput>,
): Promise<Outcome> {
  return change(scope, "reply.write", async ({ tx, at, record }) => {
    const reply = await tx.replySought.findFirst({
      where: { id: input.id, storyId: scope.storyId },
      select: { asked: true, outcome: true, item: { select: { id: true, kind: true, number: true } } },
    });
    if (!reply) return notFound("reply");
    if (input.outcome === "answered" && !input.answer)
      return refuse("invalid", "Enter the answer.", { answer: "is missing" });
    const { count } = await tx.replySought.updateMany({
      where: { id: input.id, version: input.version },
      data: {
        outcome: input.outcome,
        answer: input.answer,
        answeredAt: input.outcome === "waiting" ? null : at,
        version: { increment: 1 },
      },
    });
    if (count === 0)
      return refuse("conflict", "Somebody else entered an answer in the meantime: look again.");
    record({
      event: "reply.answered",
      subjectKind: reply.item.kind === "claim" ? "claim" : "statement",
      subjectId: reply.item.id,
      payload: {
        label: itemLabel(reply.item),
        asked: reply.asked,
        from: reply.outcome,
        to: input.outcome,
        answer: input.answer,
      },
    });
    return { ok: true };
  });
}

/** The same form sent twice is kept once; an identifier that stands elsewhere is nobody's to use again. */
function sentBefore(here: boolean): Outcome {
  return here ? { ok: true } : refuse("conflict", "That identifier is taken.");
}

function instant(local: string | null, timeZone: string): Date | null {
  if (!local) return null;
  try {
    return startOf(local, timeZone);
  } catch {
    return null;
  }
}
