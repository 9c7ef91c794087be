import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireActor } from "@/lib/auth/session";
import { SEARCH_KINDS } from "@/lib/search/model";
import { search as find } from "@/lib/search/reads";
import { ChipLink, FilterBar } from "../../_ui/chip";
import { EmptyState } from "../../_ui/empty-state";
import { Mark } from "../../_ui/mark";
import { Pagination } from "../../_ui/pagination";
import { DeskFrame } from "../_parts/desk-frame";
import { identifier, oneOf, pageNumber } from "../address";

export const metadata: Metadata = { title: "Search" };

type Hit = Awaited<ReturnType<typeof find>>["rows"][number];
type Search = { q?: string; kind?: string; story?: string; page?: string };

/** Words, claims, documents and names in one's own stories, the best first, with the matches marked. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor();
  const search = await searchParams;
  const query = typeof search.q === "string" ? search.q.slice(0, 400) : "";
  const kind = oneOf(SEARCH_KINDS, search.kind);
  const storyId = identifier(search.story);
  const page = pageNumber(search.page);
  // A trailing space ends the last word; the box on the page drops it, so the last word is taken as unfinished.
  const found = await find(actor, query, { kind, storyId }, { page });
  const address = (change: Partial<Record<keyof Search, string | undefined>>) => {
    const kept = { q: query, kind, story: storyId, ...change };
    return `/search?${new URLSearchParams(Object.entries(kept).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
  };
  const last = found.first + found.rows.length - 1;
  return (
    <DeskFrame actor={actor} search={query}>
      <div className="stack">
        <h1>
          {query ? (
            <>
              Found for “<bdi>{query}</bdi>”
            </>
          ) : (
            "Search"
          )}
        </h1>
        <FilterBar>
          <ChipLink href={address({ kind: undefined })} on={!kind}>
            Everything
          </ChipLink>
          {SEARCH_KINDS.map((each) => (
            <ChipLink
              key={each}
              href={address({ kind: kind === each ? undefined : each })}
              on={kind === each}
            >
              {each === "statement" ? "Words" : `${each.charAt(0).toUpperCase()}${each.slice(1)}s`}
            </ChipLink>
          ))}
          {storyId ? (
            <ChipLink href={address({ story: undefined })} on>
              This story only
            </ChipLink>
          ) : null}
        </FilterBar>
        {found.rows.length === 0 ? (
          <EmptyState title={query ? "Nothing found in your stories" : "Search your stories"}>
            Words in quotes, claims, documents and names, in any script. All the words must stand in one
            place; the last may be unfinished.
          </EmptyState>
        ) : (
          <>
            <ol className="plain-list queue card">
              {found.rows.map((hit) => (
                <li key={`${hit.kind}${hit.id}`} data-row="" tabIndex={-1}>
                  <Link href={hit.href} data-open="">
                    {hit.label ? <span className="eyebrow">{hit.label} </span> : null}
                    {/* A claim is its own title: its words stand once, marked. */}
                    {hit.kind === "claim" ? (
                      <Excerpt hit={hit} />
                    ) : (
                      <b>
                        <bdi>{hit.title}</bdi>
                      </b>
                    )}
                  </Link>
                  {hit.kind === "claim" ? null : (
                    <p dir="auto">
                      <Excerpt hit={hit} />
                    </p>
                  )}
                  <p className="sm mut">
                    {hit.kind} · <bdi>{hit.story.title}</bdi>
                  </p>
                </li>
              ))}
            </ol>
            <Pagination
              shown={`${found.first}–${last}`}
              total={found.more ? `${found.total}+` : found.total}
              order="best first"
              previousHref={page > 1 ? address({ page: String(page - 1) }) : undefined}
              nextHref={last < found.total ? address({ page: String(page + 1) }) : undefined}
            />
          </>
        )}
      </div>
    </DeskFrame>
  );
}

function Excerpt({ hit }: { hit: Hit }) {
  return (
    <span className="q found" dir="auto">
      <Mark text={hit.excerpt} spans={hit.marks.map(({ start, end }) => [start, end] as [number, number])} />
    </span>
  );
}
