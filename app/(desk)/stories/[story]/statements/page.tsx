import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { HOLDS_VERDICTS } from "@/lib/claims/model";
import { keptVerdicts } from "@/lib/claims/reads";
import { countWords } from "@/lib/counting";
import { readStanding } from "@/lib/flows/see-story";
import { may } from "@/lib/policy";
import { STATES } from "@/lib/reviews/model";
import { frequentSpeakers, readParties } from "@/lib/sources/reads";
import { SAID_VERDICTS } from "@/lib/statements/model";
import type { StatementFilter } from "@/lib/statements/reads-filter";
import { countStatements, type Listed, listStatements } from "@/lib/statements/reads-list";
import { countsOfStory } from "@/lib/stories/reads";
import { ButtonLink } from "../../../../_ui/button";
import { ChipLink, ChipMenu, FilterBar } from "../../../../_ui/chip";
import { EmptyState } from "../../../../_ui/empty-state";
import { Kbd } from "../../../../_ui/kbd";
import { Pagination } from "../../../../_ui/pagination";
import { Done } from "../../../_parts/desk-frame";
import { StatementList } from "../../../_parts/statement-row";
import { identifier, itemNumber, oneOf, only } from "../../../address";
import { StandingLine } from "../standing-line";
import { BulkBar } from "./bulk-bar";
import { rowData } from "./rows";
import { submitTicked } from "./submit-ticked";

export const metadata: Metadata = { title: "Statements" };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ story: string }>; searchParams: Promise<Search> };

/** The number a page begins at; anything else than a number of a statement leads to the first page. */
const beginsAt = (given: Search[string]) => itemNumber(given) || undefined;

function filterOf(search: Search, me: string): StatementFilter {
  return {
    state: oneOf(STATES, search.state),
    said: oneOf(SAID_VERDICTS, search.said),
    stale: search.stale === "1" || undefined,
    waitingFor: search.waiting === "1" ? me : undefined,
    speakerId: identifier(search.speaker),
    partyId: identifier(search.party),
    documentId: identifier(search.document),
    claimId: identifier(search.claim),
    holds: oneOf(HOLDS_VERDICTS, search.holds),
  };
}

/** The statements of a story: who, the words, both axes, and who has it. */
export default async function StatementsPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const filter = filterOf(search, scope.actor.accountId);
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const [list, total, parties, speakers, standing] = await Promise.all([
    listStatements(scope, filter, { before: beginsAt(search.before), after: beginsAt(search.after) }),
    filtered ? countStatements(scope, filter) : countsOfStory(scope).then(({ statements }) => statements),
    readParties(scope),
    frequentSpeakers(scope),
    readStanding(scope),
  ]);
  const verdicts = await keptVerdicts(scope, [
    ...new Set(list.rows.flatMap((row) => row.claims.map(({ id }) => id))),
  ]);
  const rows = list.rows.map((row) => rowData(scope, row, verdicts));
  const base = `/stories/${scope.storyId}/statements`;
  const address = (change: Search) => {
    const kept = { ...search, before: undefined, after: undefined, done: undefined, ...change };
    const query = new URLSearchParams(
      Object.entries(kept).flatMap(([key, value]) => (only(value) ? [[key, String(value)]] : [])),
    );
    return query.size > 0 ? `${base}?${query}` : base;
  };
  const toggle = (key: string, value: string) =>
    address({ [key]: search[key] === value ? undefined : value });

  return (
    <div className="stack">
      <Done words={search.done} />
      <div className="row sp">
        <h1>Statements</h1>
        <div className="row">
          {may(scope, "edition.make.confirmed") ? (
            <ButtonLink href={`/stories/${scope.storyId}/editions/new`}>Export</ButtonLink>
          ) : null}
          {may(scope, "statement.write") ? <ButtonLink href={`${base}/import`}>Import</ButtonLink> : null}
          {may(scope, "statement.write") ? (
            <ButtonLink kind="main" href={`${base}/new`} shortcut="n">
              New statement
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <StandingLine storyId={scope.storyId} standing={standing} />
      <FilterBar
        end={
          <>
            <Kbd>j</Kbd> <Kbd>k</Kbd> move · <Kbd>↵</Kbd> open · <Kbd>?</Kbd> keys
          </>
        }
      >
        <ChipLink href={base} on={!filtered}>
          All
        </ChipLink>
        <ChipLink href={toggle("waiting", "1")} on={filter.waitingFor !== undefined}>
          Waiting for you
        </ChipLink>
        <ChipLink href={toggle("said", "unchecked")} on={filter.said === "unchecked"}>
          Said: unchecked
        </ChipLink>
        <ChipLink href={toggle("stale", "1")} on={filter.stale === true}>
          Stale
        </ChipLink>
        <ChipLink href={toggle("holds", "disputed")} on={filter.holds === "disputed"}>
          On disputed claims
        </ChipLink>
        <ChipMenu
          label="State"
          on={filter.state !== undefined}
          options={STATES.map((state) => ({
            href: toggle("state", state),
            label: state,
            on: filter.state === state,
          }))}
        />
        {speakers.length > 0 ? (
          <ChipMenu
            label="Speaker"
            on={filter.speakerId !== undefined}
            options={speakers.map((source) => ({
              href: toggle("speaker", source.id),
              label: source.name,
              on: filter.speakerId === source.id,
            }))}
          />
        ) : null}
        {parties.length > 0 ? (
          <ChipMenu
            label="Party"
            on={filter.partyId !== undefined}
            options={parties.map((party) => ({
              href: toggle("party", party.id),
              label: party.name,
              on: filter.partyId === party.id,
            }))}
          />
        ) : null}
      </FilterBar>
      {list.rows.length === 0 ? (
        filtered ? (
          <EmptyState
            title="No statement fits these filters"
            action={{ href: base, label: "Show all statements" }}
          />
        ) : (
          <EmptyState
            title="No statement yet"
            action={{ href: `/stories/${scope.storyId}/documents`, label: "Go to the documents" }}
          >
            A statement is one assertion by one source, in its exact words. Bring in a document, select the
            words in it, and say who said them.
          </EmptyState>
        )
      ) : (
        <>
          {rows.some(({ tick }) => tick) ? (
            <BulkBar id="bulk" action={submitTicked.bind(null, scope.storyId, address({}))} />
          ) : null}
          <StatementList
            story={`/stories/${scope.storyId}`}
            rows={rows}
            select={{ form: "bulk", name: "ticked" }}
          />
          <Steps list={list} total={total} filtered={filtered} address={address} />
        </>
      )}
    </div>
  );
}

/** Where the list stands and the way on: the next page begins below the last statement shown. */
function Steps({
  list: { rows, newer, older },
  total,
  filtered,
  address,
}: {
  list: Listed;
  total: number;
  filtered: boolean;
  address: (change: Search) => string;
}) {
  const [first, last] = [rows.at(0)?.number, rows.at(-1)?.number];
  const range = first === last ? `S${first}` : `S${first} to S${last}`;
  return (
    <Pagination
      // The numbers of statements that fit a filter have gaps: how many are shown is said beside them.
      shown={filtered ? `${range}: ${rows.length}` : range}
      total={filtered ? countWords(total) : total}
      order="newest first"
      previousHref={newer ? address({ after: String(first) }) : undefined}
      nextHref={older ? address({ before: String(last) }) : undefined}
    />
  );
}
