"use server";

import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { positionInput } from "@/lib/claims/model";
import { versionField } from "@/lib/field";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { answerReply, logReply, makeComment } from "@/lib/flows/discuss-item";
import { agreeToLoosening } from "@/lib/flows/loosen-terms";
import {
  reopenItem,
  restoreItem,
  returnItem,
  submitItem,
  takeItem,
  withdrawItem,
} from "@/lib/flows/move-item";
import { removePosition, setPosition } from "@/lib/flows/place-position";
import { acceptSuggestion, declineSuggestion, suggestChange } from "@/lib/flows/suggest-change";
import { idSchema } from "@/lib/identifiers";
import { may } from "@/lib/policy";
import {
  commentInput,
  decisionInput,
  type ItemKind,
  onItem,
  onItemWithReason,
  replyAnswerInput,
  replyInput,
  suggestionInput,
} from "@/lib/reviews/model";
import { itemIdNamed } from "@/lib/reviews/reads";
import { type FormState, handleForm } from "../../../form-state";
import { backTo, onFrom } from "./back";

type Action = (storyId: string, previous: FormState, form: FormData) => Promise<FormState>;

export const submit: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    onItem,
    (on) => submitItem(scope, on),
    () => backTo(storyId, form, "Submitted for review."),
  );
};

export const take: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    onItem,
    (on) => takeItem(scope, on),
    () => `${backTo(storyId, form, "You have it in review.")}#decide`,
  );
};

export const sendBack: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = ({ reason, ...on }: z.infer<typeof onItemWithReason>) => returnItem(scope, on, reason);
  return handleForm(previous, form, onItemWithReason, run, () =>
    onFrom(storyId, form, "Returned to its author."),
  );
};

export const reopen: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = ({ reason, ...on }: z.infer<typeof onItemWithReason>) => reopenItem(scope, on, reason);
  return handleForm(previous, form, onItemWithReason, run, () =>
    backTo(storyId, form, "Reopened: you have it in review."),
  );
};

export const withdraw: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = ({ reason, ...on }: z.infer<typeof onItemWithReason>) => withdrawItem(scope, on, reason);
  return handleForm(previous, form, onItemWithReason, run, () =>
    backTo(
      storyId,
      form,
      may(scope, "item.restore") ? "Withdrawn. It can be restored." : "Withdrawn. An editor can restore it.",
    ),
  );
};

export const restore: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = ({ reason, ...on }: z.infer<typeof onItemWithReason>) => restoreItem(scope, on, reason);
  return handleForm(previous, form, onItemWithReason, run, () =>
    backTo(storyId, form, "Restored as a draft."),
  );
};

export const decideSaid: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = (input: z.infer<typeof decisionInput>) => decideStatement(scope, input);
  return handleForm(previous, form, decisionInput, run, ({ verdict }) =>
    onFrom(storyId, form, `Decided. Said: ${verdict}.`),
  );
};

export const decideHolds: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = (input: z.infer<typeof decisionInput>) => decideClaim(scope, input);
  const reshape = (raw: Record<string, unknown>) => ({
    ...raw,
    disputedPositions: form.getAll("disputedPositions"),
  });
  return handleForm(
    previous,
    form,
    decisionInput,
    run,
    ({ verdict }) => onFrom(storyId, form, `Decided. Holds: ${verdict}.`),
    reshape,
  );
};

export const comment: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    commentInput,
    (input) => makeComment(scope, input),
    () => `${backTo(storyId, form, "Comment added.")}#comments`,
  );
};

export const askReply: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    replyInput,
    (input) => logReply(scope, input),
    () => `${backTo(storyId, form, "Logged.")}#replies`,
  );
};

export const enterAnswer: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    replyAnswerInput,
    (input) => answerReply(scope, input),
    () => `${backTo(storyId, form, "Answer kept.")}#replies`,
  );
};

export const suggest: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    suggestionInput,
    (input) => suggestChange(scope, input),
    () => backTo(storyId, form, "Suggested to the author."),
  );
};

const onSuggestion = z.object({ suggestionId: idSchema, version: versionField });

export const accept: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = (input: z.infer<typeof onSuggestion>) =>
    acceptSuggestion(scope, input.suggestionId, input.version);
  return handleForm(previous, form, onSuggestion, run, () =>
    backTo(storyId, form, "Accepted: the change is yours."),
  );
};

export const decline: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = (input: z.infer<typeof onSuggestion>) => declineSuggestion(scope, input.suggestionId);
  return handleForm(previous, form, onSuggestion, run, () => backTo(storyId, form, "Left as it is."));
};

export const agree: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const run = (input: z.infer<typeof onSuggestion>) =>
    agreeToLoosening(scope, input.suggestionId, input.version);
  return handleForm(previous, form, onSuggestion, run, () =>
    backTo(storyId, form, "Agreed: the looser terms hold."),
  );
};

const named = (kind: string, example: string) =>
  z.uuid(`This story has no such ${kind}. Begin with its number, such as ${example}.`);
const positionAsTyped = positionInput.safeExtend({
  claimId: named("claim", "C12"),
  statementId: named("statement", "S12"),
});

/** A statement's stance on a claim. Either of them comes as its identifier, or as typed: its number, and words after it. */
export const position: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const idOf = async (field: string, kind: ItemKind) => {
    const typed = form.getAll(field).at(-1);
    if (typeof typed !== "string" || idSchema.safeParse(typed).success) return typed;
    return itemIdNamed(scope, kind, typed);
  };
  const claimId = await idOf("claimId", "claim");
  const statementId = await idOf("statementId", "statement");
  return handleForm(
    previous,
    form,
    positionAsTyped,
    (input) => setPosition(scope, input),
    () => backTo(storyId, form, "Position saved."),
    (raw) => ({ ...raw, claimId, statementId }),
  );
};

export const unposition: Action = async (storyId, previous, form) => {
  const scope = await requireScope(storyId);
  const schema = z.object({ positionId: idSchema });
  return handleForm(
    previous,
    form,
    schema,
    (input) => removePosition(scope, input.positionId),
    () => backTo(storyId, form, "Position taken away."),
  );
};
