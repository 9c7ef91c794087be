"use server";

import { RedirectType, redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import {
  acceptProposal,
  acceptProposals,
  rejectProposal,
  takeBackProposal,
} from "@/lib/flows/decide-proposal";
import type { Refusal } from "@/lib/outcome";
import {
  proposalAcceptance,
  proposalRejection,
  proposalsAcceptance,
  proposalTakenBack,
} from "@/lib/statements/model-proposals";
import { cameTo } from "../../../../done-address";
import { readForm } from "../../../../form-data";

const UNREAD = "Nothing was changed: the form can’t be read.";

/** Says of one suggestion that it is accepted, accepted and submitted, or rejected; goes on to the next. */
export async function decideSuggestion(storyId: string, back: string, form: FormData): Promise<void> {
  const scope = await requireScope(storyId);
  const raw = readForm(form);
  const then = rowOf(raw.then);
  const here = rowOf(`g${String(raw.place).split("-")[0]}`);
  const refused = (words: string, row = here): never =>
    redirect(cameTo(back, { refused: words }, row), RedirectType.replace);
  // Of what somebody else decided first there is no row left to stay at.
  const refusedFor = ({ code, reason }: Refusal): never => refused(reason, code === "conflict" ? then : here);
  const done = (words: string): never => redirect(cameTo(back, { done: words }, then), RedirectType.replace);
  if (raw.next === "reject") {
    const parsed = proposalRejection.safeParse(raw);
    if (!parsed.success) return refused(UNREAD);
    const outcome = await rejectProposal(scope, parsed.data);
    return outcome.ok ? done("Rejected.") : refusedFor(outcome);
  }
  const parsed = proposalAcceptance.safeParse({ ...raw, ties: form.getAll("ties") });
  if (!parsed.success) return refused(UNREAD);
  const outcome = await acceptProposal(scope, parsed.data);
  if (!outcome.ok) return refusedFor(outcome);
  const how = parsed.data.next === "submit" ? "accepted and submitted" : "accepted as a draft";
  return done(`S${outcome.number} ${how}, ${outcome.grade}.`);
}

/** Accepts as drafts all that is suggested from a confidence on. */
export async function acceptAllSuggestions(storyId: string, back: string, form: FormData): Promise<void> {
  const scope = await requireScope(storyId);
  const parsed = proposalsAcceptance.safeParse(readForm(form));
  const outcome = parsed.success ? await acceptProposals(scope, parsed.data) : null;
  if (!outcome?.ok)
    return redirect(
      cameTo(back, { refused: outcome?.reason ?? UNREAD }, "suggestions"),
      RedirectType.replace,
    );
  const { numbers, refused } = outcome;
  const which = numbers.length > 1 ? `: S${numbers[0]} to S${numbers.at(-1)}` : "";
  const words = [`${numbers.length} accepted as drafts${which}.`, ...refused].join(" ");
  redirect(cameTo(back, { done: words }, "suggestions"), RedirectType.replace);
}

/** Takes what was said of a suggestion back, or of all that were accepted at one stroke. */
export async function takeBackSuggestion(storyId: string, back: string, form: FormData): Promise<void> {
  const scope = await requireScope(storyId);
  const parsed = proposalTakenBack.safeParse(readForm(form));
  const outcome = parsed.success ? await takeBackProposal(scope, parsed.data) : null;
  const came = outcome?.ok
    ? {
        done: `${outcome.takenBack} taken back: what was entered is withdrawn, the suggestions are open again.`,
      }
    : { refused: outcome?.reason ?? UNREAD };
  redirect(cameTo(back, came, "suggestions"), RedirectType.replace);
}

/** A row of the page by its name; what is none leads to the list. */
function rowOf(name: unknown): string {
  return typeof name === "string" && /^g\d{1,9}$/.test(name) ? name : "suggestions";
}
