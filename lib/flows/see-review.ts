import { db } from "@/lib/db";
import { contributorsTo, fourEyesProblem } from "@/lib/flows/contributors";
import type { StoryScope } from "@/lib/policy";
import { MOVES, type Move } from "@/lib/reviews/model";
import type { LockedItem } from "@/lib/reviews/reads";
import { editProblem, moveProblem } from "@/lib/reviews/rules";

/** What a person may do with an item now, and why not: for the page that shows it. The flows decide it again. */
export type ReviewChoices = {
  /** Null where the move may be made. */
  moves: Record<Move, string | null>;
  /** Why four eyes bars this person from deciding, with who could. */
  barred: string | null;
  /** They may decide it only because the story's standard lets one person decide. */
  alone: boolean;
  edit: string | null;
};

/** Works out what the scope's person may do with an item of the story. */
export async function seeReview(scope: StoryScope, itemId: string): Promise<ReviewChoices | null> {
  const item = await db.item.findFirst({ where: { id: itemId, storyId: scope.storyId } });
  if (!item) return null;
  const reviewed = item as LockedItem;
  const { problem, alone } = await fourEyesProblem(
    db,
    scope,
    await contributorsTo(db, scope.storyId, reviewed),
  );
  const moves = Object.fromEntries(MOVES.map((move) => [move, moveProblem(scope, reviewed, move)])) as Record<
    Move,
    string | null
  >;
  return { moves, barred: problem, alone, edit: editProblem(reviewed) };
}
