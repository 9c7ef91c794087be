import type { ReactNode } from "react";
import type { ReviewChoices } from "@/lib/flows/see-review";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import type { ItemKind, Move, State } from "@/lib/reviews/model";
import { Disclosure } from "../../../../_ui/disclosure";
import { ActionForm } from "../../../_parts/action-form";
import { DecisionPanel } from "../../../_parts/decision-panel";
import { ReviewState } from "../../../_parts/review-state";
import { reopen, restore, sendBack, submit, suggest, take, withdraw } from "./actions";

type Props = {
  scope: StoryScope;
  item: {
    id: string;
    kind: ItemKind;
    state: State;
    version: number;
    revision: number;
    reason: string | null;
    author: { id: string; name: string };
    reviewer: { id: string; name: string } | null;
  };
  /** The item's own page. */
  page: string;
  choices: ReviewChoices;
  /** The verdict is stale: reopening is the next step, and no longer folded away. */
  stale?: boolean;
  /** What is to be known before deciding, such as the standard's checklist. */
  before?: ReactNode;
  /** The form that decides, shown to the reviewer. */
  decide: ReactNode;
  /** Fields a reviewer may suggest a change to. */
  suggestible: readonly { value: string; label: string }[];
};

const REASON = { name: "reason", label: "Reason", as: "area", required: true, rows: 2 } as const;

/** The one panel in which an item is taken through review: where it is, the next step, then the rarer ones. */
export function ReviewPanel({ scope, item, page, choices, stale, before, decide, suggestible }: Props) {
  const { moves, barred } = choices;
  const carries = { itemId: item.id, version: item.version, back: page };
  const on = (action: (storyId: string, ...rest: never[]) => unknown) =>
    action.bind(null, scope.storyId) as never;
  const title = item.kind === "statement" ? "Was it said?" : "Does it hold?";
  const mine = item.reviewer?.id === scope.actor.accountId;
  return (
    <DecisionPanel
      title={title}
      before={before}
      revision={item.state === "in review" ? item.revision : undefined}
    >
      <p className="sm">
        <ReviewState
          state={item.state}
          reviewer={item.state === "in review" ? (mine ? "you" : item.reviewer?.name) : undefined}
          reason={item.reason ?? undefined}
        />{" "}
        <span className="mut">
          · entered by <bdi>{item.author.name}</bdi>
        </span>
      </p>
      {moves.submit === null ? (
        <ActionForm
          id="submit"
          action={on(submit)}
          carries={carries}
          submit="Submit for review"
          shortcut="s"
          pending="Submitting…"
        />
      ) : null}
      {moves.take === null && barred === null ? (
        <ActionForm
          id="take"
          action={on(take)}
          carries={carries}
          submit={
            item.state === "in review"
              ? `Take over from ${item.reviewer?.name ?? "the reviewer"}`
              : "Take into review"
          }
          kind={item.state === "in review" ? "plain" : "main"}
          {...(item.state === "submitted" ? { shortcut: "v" } : {})}
        />
      ) : null}
      {barred && (item.state === "submitted" || item.state === "in review") && may(scope, "item.decide") ? (
        <p className="sm notice still">{barred}</p>
      ) : null}
      {item.state === "submitted" && !may(scope, "item.take") ? (
        <p className="sm mut">Waiting for an editor to take it.</p>
      ) : null}
      {moves.decide === null ? decide : null}
      <div className="row wrap">
        {moves.return === null ? (
          <Disclosure summary="Return it to its author">
            <ActionForm
              id="return"
              action={on(sendBack)}
              carries={carries}
              fields={[{ ...REASON, label: "What has to change" }]}
              submit="Return"
              kind="plain"
            />
          </Disclosure>
        ) : null}
        {item.state === "in review" && may(scope, "item.suggest") ? (
          <Disclosure summary="Suggest a change">
            <p className="sm mut">
              It changes nothing until the author accepts it; then it is the author’s change, and you may
              still decide.
            </p>
            <ActionForm
              id="suggest"
              action={on(suggest)}
              carries={{ ...carries, id: newId() }}
              fields={[
                { name: "field", label: "What", as: "select", options: suggestible },
                { name: "value", label: "How it should read", as: "area", required: true },
                { name: "note", label: "Why", required: true },
              ]}
              submit="Suggest"
              kind="plain"
            />
          </Disclosure>
        ) : null}
        <ReasonedMove
          move="reopen"
          summary="Reopen"
          choices={choices}
          barredToo
          {...(stale ? { open: true } : {})}
          action={on(reopen)}
          carries={carries}
          submit="Reopen"
        />
        <ReasonedMove
          move="restore"
          summary="Restore"
          choices={choices}
          action={on(restore)}
          carries={carries}
          submit="Restore as a draft"
        />
        <ReasonedMove
          move="withdraw"
          summary="Withdraw"
          choices={choices}
          action={on(withdraw)}
          carries={carries}
          submit={`Withdraw the ${item.kind}`}
          danger
        />
      </div>
    </DecisionPanel>
  );
}

function ReasonedMove({
  move,
  summary,
  choices,
  barredToo = false,
  open = false,
  action,
  carries,
  submit: label,
  danger = false,
}: {
  move: Move;
  summary: string;
  choices: ReviewChoices;
  barredToo?: boolean;
  open?: boolean;
  action: never;
  carries: Record<string, string | number>;
  submit: string;
  danger?: boolean;
}) {
  if (choices.moves[move] !== null || (barredToo && choices.barred !== null)) return null;
  return (
    <Disclosure summary={summary} open={open}>
      <ActionForm
        id={move}
        action={action}
        carries={carries}
        fields={[REASON]}
        submit={label}
        kind={danger ? "danger" : "plain"}
      />
    </Disclosure>
  );
}
