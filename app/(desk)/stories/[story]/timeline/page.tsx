import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { type ClaimListRow, listClaims } from "@/lib/claims/reads";
import type { SaidVerdict } from "@/lib/statements/model";
import { readTimeline, type TimelineRow } from "@/lib/statements/reads-timeline";
import { readStoryHead } from "@/lib/stories/reads";
import { EmptyState } from "../../../../_ui/empty-state";
import { Cell, Row, Table } from "../../../../_ui/table";
import { PartyMark } from "../../../_parts/party-mark";
import { QuoteBlock } from "../../../_parts/quote-block";
import { SaidChip } from "../../../_parts/said-chip";
import { dateWords } from "../date-words";

export const metadata: Metadata = { title: "Timeline" };

/** Who said what when, against when it was published; a figure that gave way to a later one is tied to it. */
export default async function TimelinePage({ params }: { params: Promise<{ story: string }> }) {
  const scope = await requireScope((await params).story);
  const [head, { dated, undated }, claims] = await Promise.all([
    readStoryHead(scope),
    readTimeline(scope),
    listClaims(scope, {}, { size: 200 }),
  ]);
  const base = `/stories/${scope.storyId}`;
  const superseded = claims.rows.flatMap(supersededIn);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Timeline</h1>
        <p className="lede">
          When each thing was said, against when it was published. Dates are as stated, in {head.timeZone}.
        </p>
      </div>
      {dated.length + undated.length === 0 ? (
        <EmptyState
          title="No statement yet"
          action={{ href: `${base}/documents`, label: "Go to the documents" }}
        >
          Statements appear here in the order they were said.
        </EmptyState>
      ) : null}
      {dated.length > 0 ? (
        <Said caption="Said on a stated date" base={base} rows={dated} superseded={superseded} />
      ) : null}
      {undated.length > 0 ? (
        <section className="section">
          <h2>No date stated</h2>
          <Said
            caption="Statements without a date, in the order they were published"
            base={base}
            rows={undated}
            superseded={superseded}
          />
        </section>
      ) : null}
    </div>
  );
}

/** A figure that gave way to a later one of its origin: by the numbers of the statements that give them. */
type Superseded = { from: number; to: number; claim: number; why: string; earlier: string; later: string };

function supersededIn({ item, standing, reading }: ClaimListRow): Superseded[] {
  const number = (figureId: string) => {
    const position = standing.input.positions.find(({ figures }) =>
      figures.some(({ id }) => id === figureId),
    );
    return position ? Number(position.statementLabel.slice(1)) : null;
  };
  return reading.figures.flatMap(({ relation, a, b, aLabel, bLabel, why }) => {
    const [from, to] = [number(a), number(b)];
    return relation === "superseded" && from !== null && to !== null
      ? [{ from, to, claim: item.number, why, earlier: aLabel, later: bLabel }]
      : [];
  });
}

/** Under a statement's words: which later figure its own gave way to, and which it stands in the place of. */
function GaveWay({
  base,
  number,
  superseded,
}: {
  base: string;
  number: number;
  superseded: readonly Superseded[];
}) {
  const here = superseded.filter(({ from, to }) => from === number || to === number);
  return here.map(({ from, to, claim, why, earlier, later }) => (
    <p key={`${from} ${to} ${claim}`} className="sm mut" title={why}>
      {from === number ? "↓ gave way to " : "↑ in the place of "}
      <Link href={`${base}/statements/${from === number ? to : from}`}>
        {from === number ? later : earlier}
      </Link>
      , on <Link href={`${base}/claims/${claim}`}>C{claim}</Link>
    </p>
  ));
}

function Said({
  caption,
  base,
  rows,
  superseded,
}: {
  caption: string;
  base: string;
  rows: readonly TimelineRow[];
  superseded: readonly Superseded[];
}) {
  return (
    <Table
      caption={caption}
      className="blocks timeline"
      columns={["Said on", "Who", "Words", "Published", "Said?"].map((label) => ({ label }))}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="Said on">
            <span className="num">
              {row.saidOn ? dateWords(row.saidOn) : <span className="faint">not stated</span>}
            </span>
          </Cell>
          <Cell header label="Who">
            <PartyMark
              index={row.speaker?.party?.ordinal ?? null}
              name={row.speaker?.party?.name ?? "no party"}
              bare
            />{" "}
            <Link href={`${base}/statements/${row.item.number}`} data-open="">
              <bdi>{row.speaker?.name ?? row.document.publisher?.name ?? "the publication"}</bdi>
            </Link>
            {row.role ? (
              <div className="role sm">
                <bdi>{row.role}</bdi>
              </div>
            ) : null}
          </Cell>
          <Cell label="Words">
            <QuoteBlock lang={row.language}>{row.quote}</QuoteBlock>
            <GaveWay base={base} number={row.item.number} superseded={superseded} />
          </Cell>
          <Cell label="Published">
            <span className="num">
              {row.document.publishedOn ? (
                dateWords(row.document.publishedOn)
              ) : (
                <span className="faint">not stated</span>
              )}
            </span>
            <div className="sm mut">
              <Link href={`${base}/documents/${row.document.number}#S${row.item.number}`}>
                D{row.document.number} <bdi>{row.document.title}</bdi>
              </Link>
            </div>
          </Cell>
          <Cell label="Said?">
            <SaidChip verdict={row.item.verdict as SaidVerdict} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
