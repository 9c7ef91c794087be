import { type Act, may, type StoryScope } from "@/lib/policy";
import type { Move, ReviewedItem, RevisionMark, State } from "@/lib/reviews/model";

/** From which states each move may be made, and where it leads. Anything else is refused. */
export const TRANSITIONS: Record<Move, { from: readonly State[]; to: State }> = {
  submit: { from: ["draft", "returned"], to: "submitted" },
  take: { from: ["submitted", "in review"], to: "in review" },
  return: { from: ["in review"], to: "returned" },
  decide: { from: ["in review"], to: "decided" },
  reopen: { from: ["decided"], to: "in review" },
  withdraw: { from: ["draft", "submitted", "in review", "decided", "returned"], to: "withdrawn" },
  restore: { from: ["withdrawn"], to: "draft" },
};

/** The state after a move, or null when the item's state does not allow it. */
export function stateAfter(state: State, move: Move): State | null {
  const transition = TRANSITIONS[move];
  return transition.from.includes(state) ? transition.to : null;
}

/** Which act of the policy a move needs: withdrawing depends on whose item it is. */
export function actFor(move: Move, item: ReviewedItem, accountId: string): Act {
  if (move === "withdraw") return item.authorId === accountId ? "item.withdraw.own" : "item.withdraw.others";
  return `item.${move}`;
}

const STATE_REFUSALS: Record<Move, string> = {
  submit: "Only a draft or a returned item can be submitted",
  take: "Only a submitted item, or one in review by somebody else, can be taken",
  return: "Only an item in review can be returned",
  decide: "Only an item in review can be decided: take it first",
  reopen: "Only a decided item can be reopened",
  withdraw: "It is withdrawn already",
  restore: "Only a withdrawn item can be restored",
};

/** Why a person may not make a move on an item now, in a sentence; null when they may. Four eyes come on top. */
export function moveProblem(scope: StoryScope, item: ReviewedItem, move: Move): string | null {
  const act = actFor(move, item, scope.actor.accountId);
  if (!may(scope, act)) return `A ${scope.role} may not ${move} ${whose(move, item, scope)} ${item.kind}`;
  if (stateAfter(item.state, move) === null) return `${STATE_REFUSALS[move]}; this one is ${item.state}.`;
  const mine = item.reviewerId === scope.actor.accountId;
  if (move === "take" && item.state === "in review" && mine) return "You have it in review already.";
  if ((move === "decide" || move === "return") && !mine)
    return "Somebody else has it in review: take it over first.";
  return null;
}

function whose(move: Move, item: ReviewedItem, scope: StoryScope): string {
  return move === "withdraw" && item.authorId !== scope.actor.accountId ? "somebody else’s" : "a";
}

/**
 * Whether content may be edited now. In review nobody edits: a reviewer suggests, the author accepts. What was agreed
 * so, or by the two people that loosening takes, may change an item in review; a withdrawn one is changed by nobody.
 */
export function editProblem(item: ReviewedItem, agreed = false): string | null {
  if (item.state === "in review" && !agreed)
    return "It is in review: suggest a change, or ask for it to be returned.";
  if (item.state === "withdrawn") return "It is withdrawn: restore it first.";
  return null;
}

/** The state after an edit: a decided item opens a draft revision, others stay where they are. */
export function stateAfterEdit(state: State): State {
  return state === "decided" ? "draft" : state;
}

/**
 * Whose work stands in the item as it is now: its author, and for every pinned field whoever changed it last. A
 * contributor whose every change was overwritten is free to decide again.
 *
 * @param revisions every revision, oldest first, with the fields each one changed
 */
export function survivingContributors(authorId: string, revisions: readonly RevisionMark[]): Set<string> {
  const lastToChange = new Map<string, string>();
  for (const revision of revisions)
    for (const field of revision.changed) lastToChange.set(field, revision.byId);
  return new Set([authorId, ...lastToChange.values()]);
}

/**
 * Four eyes: the decider is none of those whose work the verdict would rest on, whatever the role. A story whose
 * standard lets one person decide allows it, and the verdict then says "decided alone".
 *
 * @returns `alone: true` when it is allowed only by that standard
 */
export function fourEyes(
  deciderId: string,
  contributors: ReadonlySet<string>,
  oneDecider: boolean,
): { allowed: boolean; alone: boolean } {
  if (!contributors.has(deciderId)) return { allowed: true, alone: false };
  return { allowed: oneDecider, alone: oneDecider };
}

/** The refusal of four eyes, which says who could decide instead. */
export function fourEyesRefusal(couldDecide: readonly string[]): string {
  const others =
    couldDecide.length === 0
      ? "Nobody else in this story could: add an editor who had no hand in it."
      : `${couldDecide.join(", ")} could.`;
  return `You had a hand in what this verdict would rest on, so you may not decide it. ${others}`;
}
