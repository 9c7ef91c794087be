import Link from "@/app/_ui/link";
import type { StaleLook } from "@/lib/flows/see-desk";

/** What one look for stale verdicts did not reach, and the way there; nothing where it reached everything. */
export function BeyondStale({ stale }: { stale: Pick<StaleLook, "next" | "moreStatements"> }) {
  if (!stale.next && !stale.moreStatements) return null;
  return (
    <p className="sm mut gap">
      {stale.moreStatements ? "More statements are stale than stand here: each story’s list has them. " : ""}
      {stale.next ? (
        <>
          Claims of stories that changed longer ago were not looked at yet:{" "}
          <Link href={`/stale?after=${encodeURIComponent(stale.next)}`}>look at them</Link>.
        </>
      ) : null}
    </p>
  );
}
