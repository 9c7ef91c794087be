export type ReviewStateName = "draft" | "submitted" | "in review" | "decided" | "returned" | "withdrawn";

const SIGNS: Record<ReviewStateName, string> = {
  draft: "✎",
  submitted: "→",
  "in review": "◔",
  decided: "✓",
  returned: "↩",
  withdrawn: "✕",
};

type Props = {
  state: ReviewStateName;
  /** Who has it, in review. */
  reviewer?: string | undefined;
  /** Why it was returned or withdrawn. */
  reason?: string | undefined;
};

/** Where an item is in review: neither of the two axes, and it looks like neither. */
export function ReviewState({ state, reviewer, reason }: Props) {
  return (
    <span className="review">
      <span className={`review-state ${state.replace(" ", "-")}`}>
        <span aria-hidden="true">{SIGNS[state]}</span> {state}
      </span>
      {reviewer ? (
        <span>
          {" "}
          with <bdi>{reviewer}</bdi>
        </span>
      ) : null}
      {reason ? (
        <span>
          : <bdi>{reason}</bdi>
        </span>
      ) : null}
    </span>
  );
}
