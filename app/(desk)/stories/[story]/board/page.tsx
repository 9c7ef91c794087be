import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { listClaims } from "@/lib/claims/reads";
import { may } from "@/lib/policy";
import { readParties } from "@/lib/sources/reads";
import { EmptyState } from "../../../../_ui/empty-state";
import { Pagination } from "../../../../_ui/pagination";
import { BoardTable } from "../../../_parts/board-table";
import { pageNumber } from "../../../address";
import { boardColumns, boardRow } from "./board-rows";

export const metadata: Metadata = { title: "Board" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ page?: string }> };

/** Who says what: claims × parties. */
export default async function BoardPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const page = pageNumber((await searchParams).page);
  const [list, parties] = await Promise.all([listClaims(scope, {}, { page, size: 60 }), readParties(scope)]);
  const base = `/stories/${scope.storyId}`;
  const columns = boardColumns(list.rows, parties);
  const last = list.first + list.rows.length - 1;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Who says what</h1>
        {list.rows.length > 0 ? (
          <p className="lede">
            {list.totalWords} {list.total === 1 ? "claim" : "claims"}. A cell is a party’s stance and its
            figure as it reads; the reading counts origins, not reports.
          </p>
        ) : null}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState
          title="No claim yet"
          {...(may(scope, "claim.write")
            ? { action: { href: `${base}/claims/new`, label: "Make a claim" } }
            : {})}
        >
          The board sets every claim against the parties that take a position on it.
        </EmptyState>
      ) : (
        <>
          <BoardTable
            caption="Claims by party"
            parties={columns.parties}
            rows={list.rows.map((claim) => boardRow(base, claim, columns))}
          />
          <Pagination
            shown={`${list.first}–${last}`}
            total={list.totalWords}
            previousHref={page > 1 ? `${base}/board?page=${page - 1}` : undefined}
            nextHref={last < list.total ? `${base}/board?page=${page + 1}` : undefined}
          />
        </>
      )}
    </div>
  );
}
