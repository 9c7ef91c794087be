import Link from "@/app/_ui/link";
import type { StoryRow } from "@/lib/stories/reads";

/** Stories, each with how far it is. */
export function StoryList({ rows }: { rows: readonly StoryRow[] }) {
  return (
    <ul className="plain-list queue card">
      {rows.map((story) => (
        <li key={story.id} data-row="" tabIndex={-1}>
          <Link href={`/stories/${story.id}`} data-open="" className="q">
            <bdi>{story.title}</bdi>
          </Link>
          <p className="sm mut">
            {story.confirmed} of {story.statements} {story.statements === 1 ? "statement" : "statements"}{" "}
            confirmed as said · {story.claims} {story.claims === 1 ? "claim" : "claims"} · you are{" "}
            {story.role} here
          </p>
        </li>
      ))}
    </ul>
  );
}
