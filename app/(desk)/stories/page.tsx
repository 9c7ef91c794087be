import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { actorMay } from "@/lib/policy";
import { listStories } from "@/lib/stories/reads";
import { ButtonLink } from "../../_ui/button";
import { EmptyState } from "../../_ui/empty-state";
import { Pagination } from "../../_ui/pagination";
import { DeskFrame } from "../_parts/desk-frame";
import { StoryList } from "../_parts/story-list";
import { pageNumber } from "../address";

export const metadata: Metadata = { title: "Stories" };

/** Every story one is a member of, the newest first. */
export default async function StoriesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireActor();
  const page = pageNumber((await searchParams).page);
  const list = await listStories(actor, { page });
  const last = list.first + list.rows.length - 1;
  return (
    <DeskFrame actor={actor}>
      <div className="stack">
        <div className="row sp">
          <h1>Stories</h1>
          {actorMay(actor, "story.create") ? (
            <ButtonLink href="/stories/new" kind="main">
              New story
            </ButtonLink>
          ) : null}
        </div>
        {list.rows.length === 0 ? (
          <EmptyState title="No story yet">
            A story is one file of work. Make one, or ask to be added to one.
          </EmptyState>
        ) : (
          <>
            <StoryList rows={list.rows} />
            <Pagination
              shown={`${list.first}–${last}`}
              total={list.total}
              order="newest first"
              previousHref={page > 1 ? `/stories?page=${page - 1}` : undefined}
              nextHref={last < list.total ? `/stories?page=${page + 1}` : undefined}
            />
          </>
        )}
      </div>
    </DeskFrame>
  );
}
