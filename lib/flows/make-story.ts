import { type Change, runChange } from "@/lib/flows/change";
import { type Outcome, refuse } from "@/lib/outcome";
import { type Actor, actorMay, effectiveRole, type Role } from "@/lib/policy";
import { DEFAULT_STANDARD, type NewStory, type Standard } from "@/lib/stories/model";

export type NewMember = { accountId: string; role: Role };

/**
 * Makes a story with its standard and members. The maker joins it with the highest role their ceiling allows; others
 * join with the role given, which their own ceiling caps. The same form sent twice makes it once.
 */
export async function makeStory(
  actor: Actor,
  input: NewStory,
  { standard = DEFAULT_STANDARD, members = [] }: { standard?: Standard; members?: readonly NewMember[] } = {},
): Promise<Outcome<{ storyId: string }>> {
  if (!actorMay(actor, "story.create")) return refuse("not-allowed", "As a viewer you may not make stories.");
  const role = effectiveRole("standards", actor.ceiling);
  return runChange(input.id, { accountId: actor.accountId, name: actor.name, role }, async (changing) => {
    const { tx, at, record } = changing;
    const standing = await tx.story.findUnique({ where: { id: input.id }, select: { createdById: true } });
    if (standing)
      return standing.createdById === actor.accountId
        ? { ok: true, storyId: input.id }
        : refuse("conflict", "That identifier is taken.");
    await tx.story.create({ data: { ...input, ...standard, createdById: actor.accountId, createdAt: at } });
    record({
      event: "story.created",
      subjectKind: "story",
      subjectId: input.id,
      payload: { title: input.title, timeZone: input.timeZone, standard },
    });
    const others = members.filter(({ accountId }) => accountId !== actor.accountId);
    return addMembers(changing, input.id, [{ accountId: actor.accountId, role }, ...others]);
  });
}

async function addMembers(
  { tx, at, record }: Change,
  storyId: string,
  members: readonly NewMember[],
): Promise<Outcome<{ storyId: string }>> {
  const ids = [...new Set(members.map(({ accountId }) => accountId))];
  const accounts = await tx.account.findMany({
    where: { id: { in: ids }, disabledAt: null },
    select: { id: true, name: true },
  });
  if (accounts.length !== ids.length)
    return refuse("invalid", "A member has no account here.", { members: "has no account here" });
  await tx.membership.createMany({
    data: members.map((member) => ({ ...member, storyId, addedAt: at })),
    skipDuplicates: true,
  });
  for (const { accountId, role } of members) {
    const name = accounts.find(({ id }) => id === accountId)?.name;
    record({ event: "member.added", subjectKind: "member", subjectId: accountId, payload: { name, role } });
  }
  return { ok: true, storyId };
}
