import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireActor } from "@/lib/auth/session";
import { readStale } from "@/lib/flows/see-desk";
import { Card } from "../../_ui/card";
import { BeyondStale } from "../_parts/beyond-stale";
import { DeskFrame } from "../_parts/desk-frame";
import { QueueList } from "../_parts/queue-list";

export const metadata: Metadata = { title: "Stale verdicts" };

/** Verdicts that no longer rest on what was decided, look by look through all of a person's stories. */
export default async function StalePage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const stale = await readStale(actor, { after: typeof after === "string" ? after : undefined });
  return (
    <DeskFrame actor={actor}>
      <div className="stack">
        <div className="page-head">
          <p className="eyebrow">
            <Link href="/">Back to your desk</Link>
          </p>
          <h1>Stale verdicts</h1>
          <p className="lede">Decided, and changed since. Stories that changed last come first.</p>
        </div>
        {stale.rows.length > 0 ? (
          <Card>
            <QueueList rows={stale.rows} />
          </Card>
        ) : (
          <p className="mut">None in this part of your stories.</p>
        )}
        {stale.next || stale.moreStatements ? (
          <BeyondStale stale={stale} />
        ) : (
          <p className="sm mut">That was the last of them.</p>
        )}
      </div>
    </DeskFrame>
  );
}
