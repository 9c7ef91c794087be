import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { chainOf } from "@/lib/flows/see-chain";
import { describeEntry, reasonOf } from "@/lib/ledger/describe";
import { readLedger } from "@/lib/reviews/reads-history";
import { readMembers, readStoryHead } from "@/lib/stories/reads";
import { ButtonLink } from "../../../../_ui/button";
import { ChipLink, ChipMenu, FilterBar } from "../../../../_ui/chip";
import { EmptyState } from "../../../../_ui/empty-state";
import { Notice } from "../../../../_ui/notice";
import { Pagination } from "../../../../_ui/pagination";
import { Time } from "../../../../_ui/time";
import { LedgerLine } from "../../../_parts/ledger-line";
import { identifier, oneOf, pageNumber } from "../../../address";

export const metadata: Metadata = { title: "Ledger" };

type Search = { page?: string; kind?: string; who?: string; item?: string; verify?: string };
type Props = { params: Promise<{ story: string }>; searchParams: Promise<Search> };

const KINDS = [
  "item",
  "statement",
  "claim",
  "position",
  "document",
  "text",
  "source",
  "party",
  "evidence",
  "reply",
  "comment",
  "suggestion",
  "terms",
  "edition",
  "member",
  "standard",
];

/** Every change of the story in plain words, newest first, and the state of its chain when asked. */
export default async function LedgerPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const page = pageNumber(search.page);
  const filter = {
    kind: oneOf(KINDS, search.kind),
    actorId: identifier(search.who),
    subjectId: identifier(search.item),
  };
  const [head, members, ledger, chain] = await Promise.all([
    readStoryHead(scope),
    readMembers(scope),
    readLedger(scope, filter, { page }),
    search.verify === "1" ? chainOf(scope) : null,
  ]);
  const base = `/stories/${scope.storyId}/ledger`;
  const address = (change: Partial<Search>) => {
    const kept = { kind: search.kind, who: search.who, item: search.item, ...change };
    const query = new URLSearchParams(
      Object.entries(kept).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    );
    return query.size > 0 ? `${base}?${query}` : base;
  };
  const last = ledger.first + ledger.rows.length - 1;
  return (
    <div className="stack">
      <div className="row sp">
        <div className="page-head">
          <h1>Ledger</h1>
          <p className="lede">Who did what and when, from what to what. Nothing in it is ever changed.</p>
        </div>
        <ButtonLink href={address({ verify: "1" })}>Check the chain</ButtonLink>
      </div>
      {chain ? (
        chain.sound ? (
          <Notice kind="success">
            The chain is whole: {chain.entries} {chain.entries === 1 ? "entry" : "entries"}, each tied to the
            one before it
            {chain.seals.length > 0
              ? `; sealed: ${chain.seals.map(({ seq, by }) => `${seq} by ${by}`).join(", ")}`
              : ""}
            .
          </Notice>
        ) : (
          <Notice kind="error">
            The chain is broken at entry {chain.seq}: {chain.why}. Tell whoever runs Onrecord; change nothing
            until they have looked.
          </Notice>
        )
      ) : null}
      <FilterBar>
        <ChipLink href={base} on={!filter.kind && !filter.actorId && !filter.subjectId}>
          All
        </ChipLink>
        <ChipMenu
          label={filter.kind ?? "What"}
          on={filter.kind !== undefined}
          options={KINDS.map((kind) => ({
            href: address({ kind: filter.kind === kind ? undefined : kind } as Partial<Search>),
            label: kind,
            on: filter.kind === kind,
          }))}
        />
        <ChipMenu
          label="Who"
          on={filter.actorId !== undefined}
          options={members.map(({ accountId, name }) => ({
            href: address({ who: filter.actorId === accountId ? undefined : accountId } as Partial<Search>),
            label: name,
            on: filter.actorId === accountId,
          }))}
        />
        {filter.subjectId ? (
          <ChipLink href={address({ item: undefined } as unknown as Partial<Search>)} on>
            One item
          </ChipLink>
        ) : null}
      </FilterBar>
      {ledger.rows.length === 0 ? (
        <EmptyState title="No entry fits" action={{ href: base, label: "Show all entries" }} />
      ) : (
        <>
          <ol className="ledger card">
            {ledger.rows.map((entry) => (
              <LedgerLine
                key={entry.seq}
                sequence={entry.seq}
                when={<Time iso={entry.at} zone={head.timeZone} />}
                who={`${entry.actorName}, ${entry.actorRole}`}
                what={describeEntry(entry.event, entry.payload)}
                reason={reasonOf(entry.payload) ?? undefined}
                sealed={entry.sealed}
              />
            ))}
          </ol>
          <Pagination
            shown={`${ledger.first}–${last}`}
            total={ledger.total}
            order="newest first"
            previousHref={page > 1 ? address({ page: String(page - 1) }) : undefined}
            nextHref={last < ledger.total ? address({ page: String(page + 1) }) : undefined}
          />
        </>
      )}
    </div>
  );
}
