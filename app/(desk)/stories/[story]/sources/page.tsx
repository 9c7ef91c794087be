import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { may } from "@/lib/policy";
import { listSources, readParties } from "@/lib/sources/reads";
import { ButtonLink } from "../../../../_ui/button";
import { ChipLink, FilterBar } from "../../../../_ui/chip";
import { EmptyState } from "../../../../_ui/empty-state";
import { Pagination } from "../../../../_ui/pagination";
import { Cell, Row, Table } from "../../../../_ui/table";
import { Done } from "../../../_parts/desk-frame";
import { PartyMark } from "../../../_parts/party-mark";
import { pageNumber } from "../../../address";

export const metadata: Metadata = { title: "Sources" };

type Props = {
  params: Promise<{ story: string }>;
  searchParams: Promise<{ party?: string; page?: string; done?: string }>;
};

/** Who speaks in the story, for whom, and on whose side. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const page = pageNumber(search.page);
  const parties = await readParties(scope);
  const party = parties.find(({ id }) => id === search.party);
  const list = await listSources(scope, { partyId: party?.id }, { page });
  const base = `/stories/${scope.storyId}/sources`;
  const last = list.first + list.rows.length - 1;
  const address = (to: number) =>
    `${base}?${new URLSearchParams({ ...(party ? { party: party.id } : {}), page: String(to) })}`;
  return (
    <div className="stack">
      <Done words={search.done} />
      <div className="row sp">
        <h1>Sources</h1>
        <div className="row">
          <ButtonLink href={`${base}/parties`}>Parties</ButtonLink>
          {may(scope, "source.write") ? (
            <ButtonLink href={`${base}/new`} kind="main" shortcut="n">
              New source
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <FilterBar>
        <ChipLink href={base} on={!party}>
          All
        </ChipLink>
        {parties.map(({ id, name, shortName }) => (
          <ChipLink key={id} href={party?.id === id ? base : `${base}?party=${id}`} on={party?.id === id}>
            <bdi>{shortName ?? name}</bdi>
          </ChipLink>
        ))}
      </FilterBar>
      {list.rows.length === 0 ? (
        <EmptyState title="No source yet" action={{ href: `${base}/new`, label: "Add a source" }}>
          Sources are added as you enter statements, or here: who speaks, for which body, on which side.
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Sources"
            columns={["Source", "Party", "Speaks for", "Statements"].map((label) => ({ label }))}
          >
            {list.rows.map((source) => (
              <Row key={source.id}>
                <Cell header label="Source">
                  <Link href={`${base}/${source.id}`} data-open="">
                    <bdi>{source.name}</bdi>
                  </Link>
                  <div className="sm mut">
                    {source.kind}
                    {source.role ? (
                      <>
                        , <bdi>{source.role}</bdi>
                      </>
                    ) : null}
                    {originNote(source)}
                  </div>
                </Cell>
                <Cell label="Party">
                  {source.party ? (
                    <PartyMark index={source.party.ordinal} name={source.party.name} />
                  ) : (
                    <span className="mut">stands alone</span>
                  )}
                </Cell>
                <Cell label="Speaks for">
                  {source.body ? <bdi>{source.body.name}</bdi> : <span className="mut">nobody else</span>}
                </Cell>
                <Cell label="Statements">
                  <Link href={`/stories/${scope.storyId}/statements?speaker=${source.id}`}>
                    {source.statements}
                  </Link>
                </Cell>
              </Row>
            ))}
          </Table>
          <Pagination
            shown={`${list.first}–${last}`}
            total={list.total}
            order="by name"
            previousHref={page > 1 ? address(page - 1) : undefined}
            nextHref={last < list.total ? address(page + 1) : undefined}
          />
        </>
      )}
    </div>
  );
}

/** What a reader of the list has to know of how a source counts; nothing for one that is known. */
function originNote({
  kind,
  attested,
  identified,
}: {
  kind: string;
  attested: boolean;
  identified: boolean;
}) {
  if (kind === "unnamed") return attested ? " · attested" : " · an unknown origin until it is attested";
  return identified ? "" : " · not identified: an unknown origin";
}
