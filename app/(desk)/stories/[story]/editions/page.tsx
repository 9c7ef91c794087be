import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { listEditions } from "@/lib/editions/reads";
import { countDue } from "@/lib/editions/reads-corrections";
import { seeDueEditions } from "@/lib/flows/see-corrections";
import { may } from "@/lib/policy";
import { readStoryHead } from "@/lib/stories/reads";
import { ButtonLink } from "../../../../_ui/button";
import { EmptyState } from "../../../../_ui/empty-state";
import { Pagination } from "../../../../_ui/pagination";
import { Cell, Row, Table } from "../../../../_ui/table";
import { Time } from "../../../../_ui/time";
import { pageNumber } from "../../../address";
import { DueEditions } from "./due-editions";

export const metadata: Metadata = { title: "Editions" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ page?: string; due?: string }> };

/** What left the desk, numbered and frozen. */
export default async function EditionsPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const [page, duePage] = [pageNumber(search.page), pageNumber(search.due)];
  const [head, list, due] = await Promise.all([
    readStoryHead(scope),
    listEditions(scope, { page }),
    seeDueEditions(scope, { page: duePage }),
  ]);
  const counts = await countDue(
    scope,
    list.rows.map(({ id }) => id),
  );
  const base = `/stories/${scope.storyId}/editions`;
  const last = list.first + list.rows.length - 1;
  return (
    <div className="stack">
      <div className="row sp">
        <h1>Editions</h1>
        {may(scope, "edition.make.confirmed") ? (
          <ButtonLink href={`${base}/new`} kind="main" shortcut="n">
            New edition
          </ButtonLink>
        ) : null}
      </div>
      <DueEditions due={due} page={duePage} base={base} />
      {list.rows.length === 0 ? (
        <EmptyState
          title="Nothing has left yet"
          {...(may(scope, "edition.make.confirmed")
            ? { action: { href: `${base}/new`, label: "Make an edition" } }
            : {})}
        >
          An edition is one numbered export of attributed quotes, frozen as it left: what went out, what was
          held back and why.
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Editions"
            columns={["Edition", "Format", "For", "Statements", "Made"].map((label) => ({ label }))}
          >
            {list.rows.map((edition) => (
              <Row key={edition.id}>
                <Cell header label="Edition">
                  <Link href={`${base}/${edition.number}`} data-open="">
                    Edition {edition.number}
                  </Link>
                  {edition.supersedes ? (
                    <span className="sm mut"> supersedes {edition.supersedes.number}</span>
                  ) : null}
                  {edition.supersededBy.map(({ number }) => (
                    <span key={number} className="sm mut">
                      {" "}
                      superseded by {number}
                    </span>
                  ))}
                  {counts.has(edition.id) ? (
                    <span className="sm"> · {counts.get(edition.id)} to correct</span>
                  ) : null}
                </Cell>
                <Cell label="Format">
                  {edition.format}
                  {edition.style === "plain" ? "" : `, ${edition.style}`}
                </Cell>
                <Cell label="For">
                  {edition.recipient ? (
                    <bdi>{edition.recipient}</bdi>
                  ) : (
                    <span className="faint">not stated</span>
                  )}
                </Cell>
                <Cell label="Statements">
                  {edition.out} out{edition.held > 0 ? `, ${edition.held} held back` : ""}
                </Cell>
                <Cell label="Made">
                  <bdi>{edition.madeBy.name}</bdi>, <Time iso={edition.madeAt} zone={head.timeZone} short />
                </Cell>
              </Row>
            ))}
          </Table>
          <Pagination
            shown={`${list.first}–${last}`}
            total={list.total}
            order="newest first"
            previousHref={page > 1 ? `${base}?page=${page - 1}` : undefined}
            nextHref={last < list.total ? `${base}?page=${page + 1}` : undefined}
          />
        </>
      )}
    </div>
  );
}
