import Link from "@/app/_ui/link";
import { STANCES } from "@/lib/claims/model";
import type { ClaimPage } from "@/lib/claims/reads";
import type { PositionWords, statementsWithoutPosition } from "@/lib/claims/reads-words";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { position, unposition } from "../../_review/actions";

type Props = {
  scope: StoryScope;
  claim: ClaimPage;
  words: ReadonlyMap<string, PositionWords>;
  free: Awaited<ReturnType<typeof statementsWithoutPosition>>;
  page: string;
  /** The position whose form stands open, as the address says. */
  open: string | undefined;
};

const STANCE_HINT =
  "“rejects” counts against one other position only; “qualifies” and “reports” take no side.";

/**
 * Every position on the claim, also those that take no side or no longer count, and the form for one more. Only one
 * form of a position is on the page at a time: each offers all the others, and hundreds of hundreds is no page.
 */
export function PositionList({ scope, claim, words, free, page, open }: Props) {
  const writes = may(scope, "position.write");
  const all = [...words.values()];
  const rejectable = all.map((row) => ({
    value: row.id,
    label: `S${row.statement.item.number} ${row.statement.speaker?.name ?? "the publication"}`,
  }));
  const counted = new Set(claim.standing.positions.flatMap(({ id, counted }) => (counted ? [id] : [])));
  return (
    <section className="section" id="positions">
      <h2>Positions</h2>
      <div className="card stack">
        {all.length === 0 ? (
          <p className="mut">No statement takes a position yet. Tie the statements that assert or deny it.</p>
        ) : null}
        {all.map((row) => (
          <div key={row.id} className="row sp wrap">
            <span>
              <a href={`/stories/${scope.storyId}/statements/${row.statement.item.number}`}>
                S{row.statement.item.number}
              </a>{" "}
              <bdi>{row.statement.speaker?.name ?? "the publication"}</bdi> <b>{row.stance}</b>
              {row.rejects ? ` S${row.rejects.statement.item.number}` : ""}
              {counted.has(row.id) ? null : (
                <span className="mut"> · not counted: withdrawn, wrong or off the record</span>
              )}
            </span>
            {writes && row.id !== open ? (
              <Link href={`${page}?position=${row.id}#positions`} className="sm">
                Change<span className="vh"> the position of S{row.statement.item.number}</span>
              </Link>
            ) : null}
            {writes && row.id === open ? (
              <div className="stack">
                <ActionForm
                  id={`p-${row.id}`}
                  action={position.bind(null, scope.storyId)}
                  carries={{ id: row.id, claimId: claim.id, statementId: row.statement.id, back: page }}
                  fields={stanceFields(
                    row.stance,
                    row.rejects ? rejectsId(all, row.rejects.statement.item.number) : "",
                    rejectable.filter(({ value }) => value !== row.id),
                  )}
                  submit="Keep"
                  kind="plain"
                  small
                />
                <ActionForm
                  id={`u-${row.id}`}
                  action={unposition.bind(null, scope.storyId)}
                  carries={{ positionId: row.id, back: page }}
                  submit="Take it away"
                  kind="danger"
                  small
                />
                <Link href={`${page}#positions`} className="sm">
                  Leave it as it is
                </Link>
              </div>
            ) : null}
          </div>
        ))}
        {writes && free.length > 0 ? (
          <Disclosure summary="Tie a statement to this claim" open={all.length === 0}>
            <ActionForm
              id="new-position"
              action={position.bind(null, scope.storyId)}
              carries={{ id: newId(), claimId: claim.id, back: page }}
              fields={[
                {
                  name: "statementId",
                  label: "Statement",
                  as: "select",
                  options: free.map((statement) => ({
                    value: statement.id,
                    label: `S${statement.item.number} ${statement.speaker?.name ?? "the publication"}: ${shorten(statement.quote)}`,
                  })),
                },
                ...stanceFields("asserts", "", rejectable),
              ]}
              submit="Tie it"
              kind="plain"
            />
          </Disclosure>
        ) : null}
      </div>
    </section>
  );
}

function rejectsId(all: readonly PositionWords[], number: number): string {
  return all.find((row) => row.statement.item.number === number)?.id ?? "";
}

function stanceFields(stance: string, rejects: string, rejectable: { value: string; label: string }[]) {
  return [
    {
      name: "stance",
      label: "Stance",
      as: "select" as const,
      value: stance,
      hint: STANCE_HINT,
      options: STANCES.map((value) => ({ value, label: value })),
    },
    ...(rejectable.length > 0
      ? [
          {
            name: "rejectsId",
            label: "Which position it rejects",
            as: "select" as const,
            value: rejects,
            options: [{ value: "", label: "none: only for “rejects”" }, ...rejectable],
          },
        ]
      : []),
  ];
}

/** A picker's line has no room for the whole quote; the statement's page has it. */
function shorten(quote: string): string {
  const words = [...quote];
  return words.length > 80 ? `${words.slice(0, 80).join("")}…` : quote;
}
