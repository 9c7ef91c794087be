import { db } from "@/lib/db";
import type { EditionInput } from "@/lib/editions/model";
import { firstInPlace } from "@/lib/editions/reads-retractions";
import { seconds } from "@/lib/editions/rules-freeze";
import { settings } from "@/lib/env";
import type { Gathered } from "@/lib/flows/edition-draft";
import type { EditionHead } from "@/lib/interchange/model";
import type { HouseStyle } from "@/lib/interchange/model-style";
import { type Refusal, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";

/** The head under the next number, as it is now: whether it still is, the transaction asks again. */
export async function nextEditionHead(
  scope: StoryScope,
  input: EditionInput,
  style: HouseStyle,
  { out }: Gathered,
): Promise<EditionHead | Refusal> {
  const story = await db.story.findUniqueOrThrow({
    where: { id: scope.storyId },
    select: { nextEdition: true, title: true, timeZone: true },
  });
  const superseded = input.supersedesId
    ? await db.edition.findFirst({
        where: { storyId: scope.storyId, id: input.supersedesId },
        select: { number: true, madeAt: true },
      })
    : null;
  if (input.supersedesId && !superseded)
    return refuse("invalid", "The edition it supersedes is not in this story.", {
      supersedesId: "is not in this story",
    });
  const first = input.supersedesId ? await firstInPlace(scope.storyId, input.supersedesId) : null;
  // Who reads exchange formats knows an update by its later second.
  const after = (superseded?.madeAt.getTime() ?? 0) + 1_000;
  return {
    number: story.nextEdition,
    storyTitle: story.title,
    storyUri: `${settings().siteUrl}/stories/${scope.storyId}`,
    madeAt: seconds(new Date(Math.max(Date.now(), after))),
    madeBy: scope.actor.name,
    recipient: input.recipient,
    supersedes: superseded?.number ?? null,
    first: first ?? story.nextEdition,
    canceled: out === 0,
    style,
    verbs: input.verbs,
    timeZone: story.timeZone,
  };
}
