import Link from "@/app/_ui/link";
import { may, type StoryScope } from "@/lib/policy";
import { itemLabel } from "@/lib/reviews/reads";
import { readNextWaiting } from "@/lib/reviews/reads-desk";
import { ButtonLink } from "../../../../_ui/button";
import { itemAddress } from "../../../item-address";

type Props = {
  scope: StoryScope;
  item: { id: string };
  /** Whether the address says that it comes from a decision or a return. */
  on: boolean;
};

/** More than a line shows at any width. */
const MOST_WORDS = 200;

/** Where a reviewer goes on after deciding or returning an item: the next that waits in this story, or the desk. */
export async function NextWaiting({ scope, item, on }: Props) {
  if (!on || !may(scope, "item.decide")) return null;
  const next = await readNextWaiting(scope, item.id);
  if (!next)
    return (
      <p className="sm mut">
        No other item of this story waits for your decision. <Link href="/">Your desk</Link>
      </p>
    );
  return (
    <div className="row wrap">
      <ButtonLink small shortcut="n" href={itemAddress(scope.storyId, next)}>
        Next waiting: {itemLabel(next)}
      </ButtonLink>
      <p className="sm mut clip-line">
        {next.speaker ? (
          <>
            <bdi>{next.speaker}</bdi>:{" "}
          </>
        ) : null}
        <span className="q" dir="auto">
          {next.words.slice(0, MOST_WORDS)}
        </span>
      </p>
    </div>
  );
}
