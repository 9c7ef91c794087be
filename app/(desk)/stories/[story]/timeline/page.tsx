import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { listClaims } from "@/lib/claims/reads";
import type { SaidVerdict } from "@/lib/statements/model";
import { readTimeline, type TimelineRow } from "@/lib/statements/reads-timeline";
import { readStoryHead } from "@/lib/stories/reads";
import { EmptyState } from "../../../../_ui/empty-state";
import { Cell, Row, Table } from "../../../../_ui/table";
import { PartyMark } from "../../../_parts/party-mark";
import { QuoteBlock } from "../../../_parts/quote-block";
import { SaidChip } from "../../../_parts/said-chip";

export const metadata: Metadata = { title: "Timeline" };

/** Who said what when, against when it was published; figures that gave way to later ones are said. */
export default async function TimelinePage({ params }: { params: Promise<{ story: string }> }) {
  const scope = await requireScope((await params).story);
  const [head, { dated, undated }, claims] = await Promise.all([
    readStoryHead(scope),
    readTimeline(scope),
    listClaims(scope, {}, { size: 200 }),
  ]);
  const base = `/stories/${scope.storyId}`;
  const superseded = claims.rows.flatMap((claim) =>
    claim.reading.figures
      .filter(({ relation }) => relation === "superseded")
      .map((relation) => ({ claim, relation })),
  );
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
      {dated.length > 0 ? <Said caption="Said on a stated date" base={base} rows={dated} /> : null}
      {superseded.length > 0 ? (
        <section className="section">
          <h2>Figures that gave way</h2>
          <ul className="card plain-list">
            {superseded.map(({ claim, relation }) => (
              <li key={`${relation.a}${relation.b}`}>
                <Link href={`${base}/claims/${claim.item.number}`}>C{claim.item.number}</Link>:{" "}
                {relation.aLabel} → {relation.bLabel}. <span className="mut">{relation.why}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {undated.length > 0 ? (
        <section className="section">
          <h2>No date stated</h2>
          <Said
            caption="Statements without a date, in the order they were published"
            base={base}
            rows={undated}
          />
        </section>
      ) : null}
    </div>
  );
}

function Said({ caption, base, rows }: { caption: string; base: string; rows: readonly TimelineRow[] }) {
  return (
    <Table
      caption={caption}
      columns={["Said on", "Who", "Words", "Published", "Said?"].map((label) => ({ label }))}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="Said on">
            <span className="num nowrap">
              {row.saidOn?.replace("T", " ") ?? <span className="faint">not stated</span>}
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
          </Cell>
          <Cell label="Published">
            <span className="num">
              {row.document.publishedOn?.replace("T", " ") ?? <span className="faint">not stated</span>}
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
