import Link from "@/app/_ui/link";
import { itemLabel } from "@/lib/reviews/reads";
import type { QueueRow } from "@/lib/reviews/reads-desk";
import { itemAddress } from "../item-address";

type Row = Pick<QueueRow, "id" | "kind" | "number" | "words" | "speaker" | "story" | "verdict"> &
  Partial<Pick<QueueRow, "author" | "reason" | "state" | "reviewer">>;

/** Items as one line each: what, whose words, in which story, and why it is here. */
export function QueueList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="plain-list queue">
      {rows.map((row) => (
        <li key={row.id} data-row="" tabIndex={-1}>
          <Link href={itemAddress(row.story.id, row)} data-open="">
            <span className="eyebrow">{itemLabel(row)}</span>{" "}
            {row.speaker ? (
              <b>
                <bdi>{row.speaker}</bdi>
              </b>
            ) : null}{" "}
            <span className="q" dir="auto">
              {row.words}
            </span>
          </Link>
          <p className="sm mut">
            <bdi>{row.story.title}</bdi>
            {[
              row.author && `entered by ${row.author}`,
              axisOf(row),
              row.state === "in review" ? "in review with you" : null,
            ]
              .filter(Boolean)
              .map((part) => ` · ${part}`)}
            {row.reason ? (
              <>
                : <bdi>{row.reason}</bdi>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The verdict that stands, on its axis; none while nobody decided. */
function axisOf({ kind, verdict }: Row): string | null {
  if (verdict === "unchecked" || verdict === "unassessed") return null;
  return `${kind === "statement" ? "Said" : "Holds"}: ${verdict}`;
}
