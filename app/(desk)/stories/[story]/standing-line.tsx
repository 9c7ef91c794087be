import Link from "@/app/_ui/link";
import { countWords } from "@/lib/counting";
import type { StoryStanding } from "@/lib/flows/see-story";

/** Where a story stands, in one line that leads to what is open. */
export function StandingLine({ storyId, standing }: { storyId: string; standing: StoryStanding }) {
  const base = `/stories/${storyId}`;
  const parts = [
    { count: standing.unchecked, words: "unchecked", href: `${base}/statements?said=unchecked` },
    { count: standing.returned, words: "returned", href: `${base}/statements?state=returned` },
    { count: standing.stale, words: "stale", href: `${base}/statements?stale=1` },
  ].filter(({ count }) => count > 0);
  if (standing.statements === 0) return <p className="mut">No statement is entered yet.</p>;
  return (
    <ul className="facts">
      <li>
        <Link href={`${base}/statements?said=confirmed`}>
          <b>{countWords(standing.confirmed)}</b> of {standing.statements}{" "}
          {standing.statements === 1 ? "statement" : "statements"} confirmed as said
        </Link>
      </li>
      {parts.map(({ count, words, href }) => (
        <li key={words}>
          <Link href={href}>
            <b>{countWords(count)}</b> {words}
          </Link>
        </li>
      ))}
      {standing.conflicts > 0 ? (
        <li>
          <Link href={`${base}/board`}>
            {standing.conflicts === 1 ? "1 conflict" : `${standing.conflicts} conflicts`} of figures open on{" "}
            {standing.contested === 1 ? "1 contested claim" : `${standing.contested} contested claims`}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
