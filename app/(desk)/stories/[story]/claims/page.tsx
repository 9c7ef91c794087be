import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { HOLDS_VERDICTS, type HoldsVerdict } from "@/lib/claims/model";
import { type ClaimListRow, listClaims } from "@/lib/claims/reads";
import { may } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { ButtonLink } from "../../../../_ui/button";
import { ChipLink, FilterBar } from "../../../../_ui/chip";
import { EmptyState } from "../../../../_ui/empty-state";
import { Pagination } from "../../../../_ui/pagination";
import { Cell, Row, Table } from "../../../../_ui/table";
import { Done } from "../../../_parts/desk-frame";
import { HoldsBadge } from "../../../_parts/holds-badge";
import { readingName } from "../../../_parts/reading-name";
import { ReviewState } from "../../../_parts/review-state";
import { pageNumber } from "../../../address";
import { figureWords } from "../figure-words";

export const metadata: Metadata = { title: "Claims" };

type Props = {
  params: Promise<{ story: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

/** The claims of a story, each with its verdict and its reading. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const holds = HOLDS_VERDICTS.find((verdict) => verdict === search.holds);
  const page = pageNumber(search.page);
  const list = await listClaims(scope, { holds }, { page });
  const base = `/stories/${scope.storyId}/claims`;
  const address = (verdict: HoldsVerdict | undefined, to = 1) => {
    const query = new URLSearchParams({
      ...(verdict ? { holds: verdict } : {}),
      ...(to > 1 ? { page: String(to) } : {}),
    });
    return query.size > 0 ? `${base}?${query}` : base;
  };
  const last = list.first + list.rows.length - 1;
  return (
    <div className="stack">
      <Done words={search.done} />
      <div className="row sp">
        <h1>Claims</h1>
        <div className="row">
          <ButtonLink href={`/stories/${scope.storyId}/board`}>Board</ButtonLink>
          {may(scope, "claim.write") ? (
            <ButtonLink kind="main" href={`${base}/new`} shortcut="n">
              New claim
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <FilterBar>
        <ChipLink href={base} on={!holds}>
          All
        </ChipLink>
        {HOLDS_VERDICTS.map((verdict) => (
          <ChipLink
            key={verdict}
            href={address(holds === verdict ? undefined : verdict)}
            on={holds === verdict}
          >
            Holds: {verdict}
          </ChipLink>
        ))}
      </FilterBar>
      {list.rows.length === 0 ? (
        <EmptyState
          title={holds ? "No claim fits this filter" : "No claim yet"}
          {...(holds
            ? { action: { href: base, label: "Show all claims" } }
            : may(scope, "claim.write")
              ? { action: { href: `${base}/new`, label: "Make the first claim" } }
              : {})}
        >
          A claim is a sentence that can be checked: “security personnel killed in the attacks”. Statements
          assert it or deny it.
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Claims"
            className="blocks claims"
            columns={["Claim", "Reading", "Holds?", "Review"].map((label) => ({ label }))}
          >
            {list.rows.map((claim) => {
              const [decision] = claim.item.decisions;
              return (
                <Row key={claim.id}>
                  <Cell header label="Claim">
                    <span className="eyebrow">C{claim.item.number}</span>{" "}
                    <Link href={`${base}/${claim.item.number}`} data-open="" className="q claim-link">
                      <bdi>{claim.text}</bdi>
                    </Link>
                  </Cell>
                  <Cell label="Reading">
                    <b className="rdg">{readingName(claim.reading)}</b>
                    <div className="sm mut">{sidesInWords(claim.reading.sides)}</div>
                  </Cell>
                  <Cell label="Holds?">
                    <HoldsBadge
                      verdict={claim.verdict}
                      stale={claim.staleness.stale}
                      figure={claim.figure ? figureWords(claim.figure) : undefined}
                      override={claim.item.decisionId ? (decision?.overrideReason ?? undefined) : undefined}
                      decidedAlone={claim.item.decisionId ? decision?.alone : undefined}
                    />
                  </Cell>
                  <Cell label="Review">
                    <ReviewState
                      state={claim.item.state as State}
                      reviewer={claim.item.state === "in review" ? claim.item.reviewer?.name : undefined}
                    />
                  </Cell>
                </Row>
              );
            })}
          </Table>
          <Pagination
            shown={`${list.first}–${last}`}
            total={list.totalWords}
            previousHref={page > 1 ? address(holds, page - 1) : undefined}
            nextHref={last < list.total ? address(holds, page + 1) : undefined}
          />
        </>
      )}
    </div>
  );
}

/** How many known origins stand on each side: what a line of the list has room for. */
function sidesInWords({ asserts, denies }: ClaimListRow["reading"]["sides"]): string {
  const unknown = asserts.unknown + denies.unknown;
  const words = [
    asserts.reports > 0 || asserts.origins > 0
      ? `${asserts.origins} ${asserts.origins === 1 ? "origin asserts" : "origins assert"}`
      : "nobody asserts it",
    denies.reports > 0 || denies.origins > 0 ? `${denies.origins} against` : "",
    unknown > 0 ? `${unknown} unknown` : "",
  ];
  return words.filter(Boolean).join(", ");
}
