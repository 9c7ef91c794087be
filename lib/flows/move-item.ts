import type { Transaction } from "@/lib/db";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { contributorsTo, fourEyesProblem } from "@/lib/flows/contributors";
import type { LedgerEvent } from "@/lib/ledger/events";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import type { Move, OnItem, State } from "@/lib/reviews/model";
import { itemLabel, type LockedItem, lockItem } from "@/lib/reviews/reads";
import { actFor, moveProblem, stateAfter } from "@/lib/reviews/rules";
import { moveItem } from "@/lib/reviews/writes";

export type Moved = { itemId: string; state: State; version: number };

const STALE_PAGE = "Somebody else changed it since you opened the page. Look again, then decide what to do.";

/** Hands a draft, or a returned item, to the reviewers. */
export function submitItem(scope: StoryScope, on: OnItem): Promise<Outcome<Moved>> {
  return move(scope, on, "submit", null, SUBMITTED);
}

/** The same inside a change that does more: what was just entered is handed over at once. */
export function submitWithin(scope: StoryScope, changing: Change, on: OnItem): Promise<Outcome<Moved>> {
  if (!may(scope, "item.submit")) return Promise.resolve(notAllowed(scope, "item.submit"));
  return moveWithin(scope, changing, on, "submit", null, SUBMITTED);
}

/** Takes an item out inside a change that does more. The caller has asked the policy for the act that opens the change. */
export function withdrawWithin(
  scope: StoryScope,
  changing: Change,
  on: OnItem,
  reason: string,
): Promise<Outcome<Moved>> {
  return moveWithin(scope, changing, on, "withdraw", reason, () => ({ reviewerId: null, reason }));
}

const SUBMITTED = (at: Date): Columns => ({ submittedAt: at, reviewerId: null, reason: null });

/** Takes a submitted item into review, or takes it over from another reviewer at a shift's end. */
export function takeItem(scope: StoryScope, on: OnItem): Promise<Outcome<Moved>> {
  return move(scope, on, "take", null, (at) => ({ takenAt: at, reviewerId: scope.actor.accountId }));
}

/** Sends an item back to its author with a reason. */
export function returnItem(scope: StoryScope, on: OnItem, reason: string): Promise<Outcome<Moved>> {
  return move(scope, on, "return", reason, () => ({ reviewerId: null, reason }));
}

/** Opens a decided item for another look; its verdict stands until the next decision. */
export function reopenItem(scope: StoryScope, on: OnItem, reason: string): Promise<Outcome<Moved>> {
  return move(scope, on, "reopen", reason, (at) => ({
    takenAt: at,
    reviewerId: scope.actor.accountId,
    reason,
  }));
}

/** Takes an item out of every reading and export, with a reason. It can be restored. */
export function withdrawItem(scope: StoryScope, on: OnItem, reason: string): Promise<Outcome<Moved>> {
  return move(scope, on, "withdraw", reason, () => ({ reviewerId: null, reason }));
}

/** Brings a withdrawn item back as a draft, with a reason. */
export function restoreItem(scope: StoryScope, on: OnItem, reason: string): Promise<Outcome<Moved>> {
  return move(scope, on, "restore", reason, () => ({ reviewerId: null, reason }));
}

type Columns = Omit<Parameters<typeof moveItem>[2], "state" | "at">;

async function move(
  scope: StoryScope,
  on: OnItem,
  step: Move,
  reason: string | null,
  columns: (at: Date) => Columns,
): Promise<Outcome<Moved>> {
  // Whose item it is decides which act withdrawing needs; the least of both opens the door, moveProblem does the rest.
  const act = step === "withdraw" ? "item.withdraw.own" : actFor(step, { authorId: "" } as LockedItem, "");
  return change(scope, act, (changing) => moveWithin(scope, changing, on, step, reason, columns));
}

async function moveWithin(
  scope: StoryScope,
  changing: Change,
  on: OnItem,
  step: Move,
  reason: string | null,
  columns: (at: Date) => Columns,
): Promise<Outcome<Moved>> {
  const { tx, at } = changing;
  const item = await lockItem(tx, scope.storyId, on.itemId);
  if (!item) return notFound("item");
  const problem = moveProblem(scope, item, step);
  if (problem) return refuse(problem.startsWith("A ") ? "not-allowed" : "rule", problem);
  if (item.version !== on.version) return refuse("conflict", STALE_PAGE);
  if (step === "take" || step === "reopen") {
    const barred = await barredFromReview(tx, scope, item);
    if (barred) return refuse("rule", barred);
  }
  const state = stateAfter(item.state, step);
  if (state === null || !(await moveItem(tx, item, { state, at, ...columns(at) })))
    return refuse("conflict", STALE_PAGE);
  tell(changing, item, step, state, reason);
  return { ok: true, itemId: item.id, state, version: item.version + 1 };
}

/** Taking what one could never decide would only block it: the refusal comes now, and says who could. */
async function barredFromReview(
  tx: Transaction,
  scope: StoryScope,
  item: LockedItem,
): Promise<string | null> {
  const contributors = await contributorsTo(tx, scope.storyId, item);
  const { problem } = await fourEyesProblem(tx, scope, contributors);
  return problem;
}

const EVENTS: Record<Move, LedgerEvent> = {
  submit: "item.submitted",
  take: "item.taken",
  return: "item.returned",
  decide: "item.decided",
  reopen: "item.reopened",
  withdraw: "item.withdrawn",
  restore: "item.restored",
};

function tell({ record }: Change, item: LockedItem, step: Move, state: State, reason: string | null): void {
  const over = step === "take" && item.state === "in review";
  record({
    event: over ? "item.taken-over" : EVENTS[step],
    subjectKind: item.kind,
    subjectId: item.id,
    payload: {
      label: itemLabel(item),
      from: item.state,
      to: state,
      revision: item.revision,
      ...(over ? { from: item.reviewerId } : {}),
      ...(reason ? { reason } : {}),
    },
  });
}
