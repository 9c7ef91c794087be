import Link from "@/app/_ui/link";
import { ownWords } from "@/lib/auth/signed-words";
import { may, type StoryScope } from "@/lib/policy";
import { readNextWaiting } from "@/lib/reviews/reads-desk";
import { ButtonLink } from "../../../../_ui/button";

type Props = {
  scope: StoryScope;
  item: { id: string; state: string };
  /** What the address says was done: without it the page was only opened. */
  done: string | string[] | undefined;
};

/** More than a line shows at any width. */
const MOST_WORDS = 200;

/** Where a reviewer goes on after deciding or returning an item: the next that waits in this story, or the desk. */
export async function NextWaiting({ scope, item, done }: Props) {
  if (ownWords(done) === null || !may(scope, "item.decide")) return null;
  if (item.state !== "decided" && item.state !== "returned") return null;
  const next = await readNextWaiting(scope, item.id);
  if (!next)
    return (
      <p className="sm mut">
        Nothing else waits for you in this story. <Link href="/">Your desk</Link>
      </p>
    );
  const sign = `${next.kind === "statement" ? "S" : "C"}${next.number}`;
  const rooms = next.kind === "statement" ? "statements" : "claims";
  return (
    <div className="row wrap">
      <ButtonLink small shortcut="n" href={`/stories/${scope.storyId}/${rooms}/${next.number}`}>
        Next waiting: {sign}
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
