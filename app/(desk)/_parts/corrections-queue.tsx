import Link from "@/app/_ui/link";
import type { DeskCorrections } from "@/lib/flows/see-corrections";
import { Card } from "../../_ui/card";

/** Editions whose recipients have to be told something, the newest first; each leads to what and how. */
export function CorrectionsQueue({ corrections: { rows, total, more } }: { corrections: DeskCorrections }) {
  const beyond = more ? (
    <p className="sm mut gap">
      More of your stories changed than one look takes: <Link href="/">look again</Link>.
    </p>
  ) : null;
  if (total === 0) return beyond;
  return (
    <Card title="Corrections to send" aside={String(total)}>
      <ul className="plain-list queue">
        {rows.map(({ id, storyId, storyTitle, number, recipient, due }) => (
          <li key={id} data-row="" tabIndex={-1}>
            <Link href={`/stories/${storyId}/editions/${number}#corrections`} data-open="">
              Edition {number}
              {recipient ? (
                <>
                  , for <bdi>{recipient}</bdi>
                </>
              ) : null}
            </Link>
            <p className="sm mut">
              <bdi>{storyTitle}</bdi> · {due === 1 ? "1 statement reads" : `${due} statements read`}{" "}
              differently now
            </p>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="sm mut gap">
          The newest {rows.length} of {total}: the others come up as these are done, and stand in their
          stories’ lists.
        </p>
      ) : null}
      {beyond}
    </Card>
  );
}
