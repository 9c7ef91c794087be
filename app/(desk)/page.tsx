import type { Metadata } from "next";
import type { ReactNode } from "react";
import Link from "@/app/_ui/link";
import { requireActor } from "@/lib/auth/session";
import { countWords, MOST_QUEUED } from "@/lib/counting";
import { readEvidenceToReview } from "@/lib/evidence/reads-desk";
import { readDeskCorrections } from "@/lib/flows/see-corrections";
import { readStale } from "@/lib/flows/see-desk";
import { actorMay } from "@/lib/policy";
import { readQueues } from "@/lib/reviews/reads-desk";
import { listStories } from "@/lib/stories/reads";
import { ButtonLink } from "../_ui/button";
import { Card } from "../_ui/card";
import { EmptyState } from "../_ui/empty-state";
import { BeyondStale } from "./_parts/beyond-stale";
import { CorrectionsQueue } from "./_parts/corrections-queue";
import { DeskFrame } from "./_parts/desk-frame";
import { EvidenceQueue } from "./_parts/evidence-queue";
import { QueueList } from "./_parts/queue-list";
import { StoryList } from "./_parts/story-list";

export const metadata: Metadata = { title: "Your desk" };

/** The desk after signing in: what waits for you, came back, went stale, has to be corrected outside; your stories. */
export default async function DeskPage() {
  const actor = await requireActor();
  const [{ waiting, returned, drafts }, evidence, stale, corrections, stories] = await Promise.all([
    readQueues(actor),
    readEvidenceToReview(actor),
    readStale(actor),
    readDeskCorrections(actor),
    listStories(actor, { size: 10 }),
  ]);
  const quiet = waiting.total + returned.total + evidence.total + stale.rows.length + corrections.total === 0;
  return (
    <DeskFrame actor={actor}>
      <div className="stack">
        <div className="row sp">
          <h1>Your desk</h1>
          {actorMay(actor, "story.create") ? (
            <ButtonLink href="/stories/new" kind={stories.total === 0 ? "main" : "plain"}>
              New story
            </ButtonLink>
          ) : null}
        </div>
        {quiet ? <p className="mut">Nothing waits for you.</p> : null}
        <Queue title="Waiting for you" {...waiting} />
        <Queue title="Returned to you" {...returned} />
        <EvidenceQueue evidence={evidence} />
        <Queue title="Stale: decided, and changed since" rows={stale.rows} total={stale.rows.length}>
          <BeyondStale stale={stale} />
        </Queue>
        {stale.rows.length === 0 ? <BeyondStale stale={stale} /> : null}
        <CorrectionsQueue corrections={corrections} />
        <Queue title="Your drafts" {...drafts} />
        <section className="section">
          <h2>Your stories</h2>
          {stories.total === 0 ? (
            <EmptyState
              title="No story yet"
              {...(actorMay(actor, "story.create")
                ? { action: { href: "/stories/new", label: "Make a story" } }
                : {})}
            >
              A story is one file of work. Make one, or ask its standards editor to add you to theirs.
            </EmptyState>
          ) : (
            <>
              <StoryList rows={stories.rows} />
              {stories.total > stories.rows.length ? (
                <p className="gap">
                  <Link href="/stories">All {stories.total} stories</Link>
                </p>
              ) : null}
            </>
          )}
        </section>
      </div>
    </DeskFrame>
  );
}

type QueueProps = {
  title: string;
  rows: Parameters<typeof QueueList>[0]["rows"];
  total: number;
  /** Below the rows. */
  children?: ReactNode;
};

/** A queue, the oldest first; one longer than the page says how much of it stands here. */
function Queue({ title, rows, total, children }: QueueProps) {
  if (total === 0) return null;
  return (
    <Card title={title} aside={countWords(total, MOST_QUEUED)}>
      <QueueList rows={rows} />
      {total > rows.length ? (
        <p className="sm mut gap">
          The oldest {rows.length} of {countWords(total, MOST_QUEUED)}: the others come up as these are done,
          and stand in their stories’ lists.
        </p>
      ) : null}
      {children}
    </Card>
  );
}
