import Link from "@/app/_ui/link";
import { STANCES } from "@/lib/claims/model-kinds";
import type { ClaimPage } from "@/lib/claims/reads";
import type { FreeStatement } from "@/lib/claims/reads-words";
import type { PositionInput } from "@/lib/corroboration/model";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import { Button } from "../../../../../_ui/button";
import { Disclosure } from "../../../../../_ui/disclosure";
import { Select } from "../../../../../_ui/select";
import { TextInput } from "../../../../../_ui/text-input";
import { ActionForm } from "../../../../_parts/action-form";
import { position, unposition } from "../../_review/actions";

type Props = {
  scope: StoryScope;
  claim: ClaimPage;
  /** Null while the form that ties one more is only offered, and not on the page. */
  free: readonly FreeStatement[] | null;
  page: string;
  /** The position whose form stands open, as the address says: by its identifier, or its statement's label. */
  open: string | undefined;
  /** All lines, however many there are. */
  whole: boolean;
};

/** A claim of more positions gets a form when it is asked for: each of them would offer every statement and position. */
export const MANY_POSITIONS = 60;

const STANCE_HINT =
  "“rejects” counts against one other position only; “qualifies” and “reports” take no side.";

/** Stances that stand in the facing columns; the others take no side. */
const TAKES_A_SIDE = new Set<string>(["asserts", "denies", "rejects"]);

/** Of those beside the columns, shown at first. */
const MOST_BESIDE = 24;

/** Up to so many have a line each; of more, one is chosen. */
const LINES = 12;

/**
 * The positions that the facing columns don't show, because they take no side or no longer count; the others, folded
 * away, for whoever changes one; and the form for one more. Only one form of a position is on the page at a time: each
 * offers all the others, and hundreds of hundreds is no page.
 */
export function PositionList({ scope, claim, free, page, open: asked, whole }: Props) {
  const writes = may(scope, "position.write");
  const all = claim.standing.input.positions;
  const label = asked?.trim().toUpperCase().replace(/^S?/, "S");
  const open = all.find(({ id, statementLabel }) => id === asked || statementLabel === label)?.id;
  const standing = new Map(claim.standing.positions.map((entry) => [entry.id, entry]));
  const counted = ({ id }: PositionInput) => standing.get(id)?.counted ?? false;
  const inColumns = (row: PositionInput) => counted(row) && TAKES_A_SIDE.has(row.stance);
  const rejectable = all.map((row) => ({ value: row.id, label: nameOf(row) }));
  const changeOf = (row: PositionInput): Change | null => {
    const version = standing.get(row.id)?.version;
    if (!writes || row.id !== open || version === undefined) return null;
    const others = rejectable.filter(({ value }) => value !== row.id);
    return { version, fields: stanceFields(row.stance, row.rejectsPositionId ?? "", others) };
  };
  const line = (row: PositionInput) => (
    <PositionLine
      key={row.id}
      storyId={scope.storyId}
      claimId={claim.id}
      page={page}
      row={row}
      rejected={all.find(({ id }) => id === row.rejectsPositionId)?.statementLabel}
      counted={counted(row)}
      changes={writes}
      change={changeOf(row)}
    />
  );
  const shown = all.filter(inColumns);
  const beside = all.filter((row) => !inColumns(row));
  if (!writes && all.length > 0 && beside.length === 0) return null;
  return (
    <section className={beside.length > 0 ? "section" : "section no-print"} id="positions">
      <h2>Positions</h2>
      <div className="card stack tight">
        {all.length === 0 ? (
          <p className="mut">No statement takes a position yet. Tie the statements that assert or deny it.</p>
        ) : null}
        {(whole ? beside : beside.slice(0, MOST_BESIDE)).map(line)}
        {beside.length > MOST_BESIDE && !whole ? (
          <p className="sm mut">
            Not shown: {beside.length - MOST_BESIDE} more that take no side or don’t count.{" "}
            <a href={`${page}?all=1#positions`}>Show all</a>
          </p>
        ) : null}
        {writes && shown.length > 0 ? (
          <Disclosure
            summary={
              shown.length === 1
                ? "Change the position shown above"
                : `Change one of the ${shown.length} positions shown above`
            }
            open={asked !== undefined && (open === undefined || shown.some(({ id }) => id === open))}
          >
            {shown.length > LINES ? (
              <>
                <Choose rows={shown} page={page} open={open} asked={asked} />
                {shown.filter(({ id }) => id === open).map(line)}
              </>
            ) : (
              shown.map(line)
            )}
          </Disclosure>
        ) : null}
        {writes && free === null ? (
          <p>
            <Link href={`${page}?tie=1#positions`}>Tie a statement to this claim</Link>
          </p>
        ) : null}
        {writes && free && free.length > 0 ? (
          <Disclosure
            summary="Tie a statement to this claim"
            open={all.length === 0 || all.length > MANY_POSITIONS}
          >
            <ActionForm
              id="new-position"
              action={position.bind(null, scope.storyId)}
              carries={{ id: newId(), claimId: claim.id, back: page }}
              fields={[
                {
                  name: "statementId",
                  label: "Statement",
                  as: "listed",
                  hint: "Its number, such as S12. Words find it among the latest.",
                  required: true,
                  options: free.map((statement) => ({
                    value: statement.id,
                    label: `S${statement.number} ${statement.speaker ?? "the publication"}: ${shorten(statement.quote)}`,
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

/** Chooses, of many, the position to change: the page comes back with its form. */
function Choose({
  rows,
  page,
  open,
  asked,
}: {
  rows: readonly PositionInput[];
  page: string;
  open: string | undefined;
  asked: string | undefined;
}) {
  if (rows.length > MANY_POSITIONS)
    return (
      <form action={`${page}#positions`} method="get" className="row">
        <TextInput
          label="Its statement"
          name="position"
          placeholder="S12"
          defaultValue={asked}
          error={asked !== undefined && open === undefined ? "has no position on this claim" : undefined}
        />
        <Button type="submit">Open it</Button>
      </form>
    );
  return (
    <form action={`${page}#positions`} method="get" className="row">
      <Select
        label="Position"
        name="position"
        defaultValue={open}
        options={rows.map((row) => ({ value: row.id, label: `${nameOf(row)} ${row.stance}` }))}
      />
      <Button type="submit">Open it</Button>
    </form>
  );
}

/** What the form that changes a position is made of: the version it changes, and what can be changed. */
type Change = { version: number; fields: ReturnType<typeof stanceFields> };

/** One position: who, how, and the forms that change it or take it away. */
function PositionLine({
  storyId,
  claimId,
  page,
  row,
  rejected,
  counted,
  changes,
  change,
}: {
  storyId: string;
  claimId: string;
  page: string;
  row: PositionInput;
  /** The statement whose position it rejects. */
  rejected: string | undefined;
  counted: boolean;
  /** Whether this person may change it. */
  changes: boolean;
  /** While it is the one that was opened. */
  change: Change | null;
}) {
  return (
    <div className="position-line">
      <p>
        <a href={`/stories/${storyId}/statements/${row.statementLabel.slice(1)}`}>{row.statementLabel}</a>{" "}
        <bdi>{row.speaker?.name ?? "the publication"}</bdi> <b>{row.stance}</b>
        {rejected ? ` ${rejected}` : ""}
        {counted ? null : <span className="mut"> · not counted: withdrawn, wrong or off the record</span>}
      </p>
      {changes && !change ? (
        <Link href={`${page}?position=${row.id}#positions`} className="sm">
          Change<span className="vh"> the position of {row.statementLabel}</span>
        </Link>
      ) : null}
      {change ? (
        <div className="stack">
          <ActionForm
            id={`p-${row.id}`}
            action={position.bind(null, storyId)}
            carries={{
              id: row.id,
              version: change.version,
              claimId,
              statementId: row.statementId,
              back: page,
            }}
            fields={change.fields}
            submit="Keep"
            kind="plain"
            small
          />
          <ActionForm
            id={`u-${row.id}`}
            action={unposition.bind(null, storyId)}
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
  );
}

function nameOf({ statementLabel, speaker }: PositionInput): string {
  return `${statementLabel} ${speaker?.name ?? "the publication"}`;
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
