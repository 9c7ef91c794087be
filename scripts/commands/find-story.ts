import { actorByEmail, storyScope } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";

/**
 * The story a command names by its identifier or its exact title, as the account it acts as sees it. Refuses with a
 * sentence an account that is none, and a story that this account has not, or has twice by that title.
 */
export async function findStory(story: string, email: string): Promise<Outcome<{ scope: StoryScope }>> {
  const actor = await actorByEmail(db, email);
  if (!actor) return refuse("not-found", `There is no enabled account ${email} to act as.`);
  const byId = await storyScope(actor, story);
  if (byId) return { ok: true, scope: byId };
  const titled = await db.membership.findMany({
    where: { accountId: actor.accountId, story: { title: story } },
    take: 2,
    select: { storyId: true },
  });
  const [only] = titled;
  const scope = only && titled.length === 1 ? await storyScope(actor, only.storyId) : null;
  return scope ? { ok: true, scope } : refuse("not-found", `${email} has no story “${story}”.`);
}
