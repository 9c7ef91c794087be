import Link from "@/app/_ui/link";
import { STANCES } from "@/lib/claims/model-kinds";
import type { ClaimVerdict, pickClaims } from "@/lib/claims/reads";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import type { StatementPage } from "@/lib/statements/reads-one";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { HoldsBadge } from "../../../../_parts/holds-badge";
import { position, unposition } from "../../_review/actions";
import { figureWords } from "../../figure-words";

type Props = {
  scope: StoryScope;
  statement: StatementPage;
  page: string;
  claims: Awaited<ReturnType<typeof pickClaims>>;
  verdicts: ReadonlyMap<string, ClaimVerdict>;
};

/** Claims offered while one is typed; any other is tied by its number. */
export const CLAIMS_OFFERED = 100;

/** The claims a statement bears on, with its stance on each. */
export function Positions({ scope, statement, page, claims, verdicts }: Props) {
  const taken = new Set(statement.positions.map(({ claim }) => claim.id));
  const free = claims.filter((claim) => !taken.has(claim.id));
  // While its author still works on it, tying it is the next thing to do; a reviewer came to decide.
  const asksForClaim =
    statement.positions.length === 0 && ["draft", "returned"].includes(statement.item.state);
  return (
    <section className="section">
      <h2>Bears on</h2>
      <div className="card stack">
        {statement.positions.length === 0 ? (
          <p className="mut">No claim yet: tie it to what it asserts or denies.</p>
        ) : null}
        {statement.positions.map(({ id, version, stance, claim, rejects }) => {
          const now = verdicts.get(claim.id);
          return (
            <div key={id} className="row sp wrap">
              <span>
                <b>{stance}</b>{" "}
                <Link href={`/stories/${scope.storyId}/claims/${claim.item.number}`}>
                  C{claim.item.number} <bdi>{claim.text}</bdi>
                </Link>
                {rejects ? (
                  <span className="mut"> (counts against S{rejects.statement.item.number} only)</span>
                ) : null}
              </span>
              <span className="row">
                <HoldsBadge
                  verdict={now?.verdict ?? "unassessed"}
                  stale={now?.stale}
                  figure={now?.figure ? figureWords(now.figure) : undefined}
                  override={now?.overrideReason ?? undefined}
                  decidedAlone={now?.alone}
                />
                {may(scope, "position.write") ? (
                  <Disclosure summary="Change">
                    <ActionForm
                      id={`stance-${id}`}
                      action={position.bind(null, scope.storyId)}
                      carries={{ id, claimId: claim.id, statementId: statement.id, version, back: page }}
                      fields={[
                        { name: "stance", label: "Stance", as: "select", value: stance, options: stances() },
                      ]}
                      submit="Keep"
                      kind="plain"
                      small
                    />
                    <ActionForm
                      id={`remove-${id}`}
                      action={unposition.bind(null, scope.storyId)}
                      carries={{ positionId: id, back: page }}
                      submit="Take it away"
                      kind="danger"
                      small
                    />
                  </Disclosure>
                ) : null}
              </span>
            </div>
          );
        })}
        {may(scope, "position.write") && (free.length > 0 || claims.length === CLAIMS_OFFERED) ? (
          <Disclosure summary="Tie it to a claim" open={asksForClaim}>
            <ActionForm
              id="position"
              action={position.bind(null, scope.storyId)}
              carries={{ id: newId(), statementId: statement.id, back: page }}
              fields={[
                {
                  name: "claimId",
                  label: "Claim",
                  as: "listed",
                  hint: "Its number, such as C12. Words find it among the latest.",
                  required: true,
                  options: free.map((claim) => ({
                    value: claim.id,
                    label: `C${claim.number} ${claim.shortText ?? claim.text}`,
                  })),
                },
                { name: "stance", label: "Stance", as: "select", options: stances() },
              ]}
              submit="Tie it"
              kind="plain"
            />
          </Disclosure>
        ) : null}
        {may(scope, "claim.write") ? (
          <p className="sm">
            <Link href={`/stories/${scope.storyId}/claims/new?statement=${statement.item.number}`}>
              Make a new claim of it
            </Link>
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** `rejects` names the position it counts against, which is chosen on the claim's page. */
function stances() {
  return STANCES.filter((stance) => stance !== "rejects").map((stance) => ({ value: stance, label: stance }));
}
