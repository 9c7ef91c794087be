import Link from "@/app/_ui/link";
import { countWords, MOST_QUEUED } from "@/lib/counting";
import type { EvidenceToReview } from "@/lib/evidence/reads-desk";
import { itemLabel } from "@/lib/reviews/reads";
import { Card } from "../../_ui/card";
import { itemAddress } from "../item-address";

type Props = { evidence: { rows: readonly EvidenceToReview[]; total: number } };

/** Evidence that others added and nobody reviewed, the oldest first; each leads to where it stands on its item. */
export function EvidenceQueue({ evidence: { rows, total } }: Props) {
  if (total === 0) return null;
  return (
    <Card title="Evidence to review" aside={countWords(total, MOST_QUEUED)}>
      <ul className="plain-list queue">
        {rows.map(({ id, title, addedBy, item, story }) => (
          <li key={id} data-row="" tabIndex={-1}>
            <Link href={`${itemAddress(story.id, item)}#evidence-${id}`} data-open="">
              <span className="eyebrow">{itemLabel(item)}</span> <bdi>{title}</bdi>
            </Link>
            <p className="sm mut">
              <bdi>{story.title}</bdi> · added by <bdi>{addedBy}</bdi>
              {item.kind === "claim" ? " · counts for nothing until it is reviewed" : null}
            </p>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="sm mut gap">
          The oldest {rows.length} of {countWords(total, MOST_QUEUED)}: the others come up as these are done.
        </p>
      ) : null}
    </Card>
  );
}
