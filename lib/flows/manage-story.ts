import { type Change, runChange } from "@/lib/flows/change";
import { notFound, type Outcome, type Refusal, refuse } from "@/lib/outcome";
import type { Role, StoryScope } from "@/lib/policy";
import type { Standard } from "@/lib/stories/model";
import { memberMarks } from "@/lib/stories/reads";
import { type MemberMark, mayManage, membersProblem } from "@/lib/stories/rules";

type Managed = {
  createdById: string;
  members: MemberMark[];
  title: string;
  timeZone: string;
  version: number;
  standard: Standard;
};

/** Changes the story's title or zone. */
export async function changeStory(
  scope: StoryScope,
  version: number,
  to: { title: string; timeZone: string },
): Promise<Outcome> {
  return manage(scope, async ({ tx, record }, story) => {
    if (story.version !== version)
      return refuse("conflict", "Somebody else changed the story since you opened the page.");
    const from = { title: story.title, timeZone: story.timeZone };
    if (from.title === to.title && from.timeZone === to.timeZone) return { ok: true };
    await tx.story.update({ where: { id: scope.storyId }, data: { ...to, version: { increment: 1 } } });
    record({ event: "story.changed", subjectKind: "story", subjectId: scope.storyId, payload: { from, to } });
    return { ok: true };
  });
}

/** Sets the bar that `verified` and `false` must clear. */
export async function setStandard(scope: StoryScope, version: number, to: Standard): Promise<Outcome> {
  return manage(scope, async ({ tx, record }, story) => {
    if (story.version !== version)
      return refuse("conflict", "Somebody else changed the story since you opened the page.");
    const from = story.standard;
    const keys = Object.keys(to) as (keyof Standard)[];
    if (keys.every((key) => from[key] === to[key])) return { ok: true };
    await tx.story.update({ where: { id: scope.storyId }, data: { ...to, version: { increment: 1 } } });
    record({
      event: "standard.changed",
      subjectKind: "story",
      subjectId: scope.storyId,
      payload: { from, to },
    });
    return { ok: true };
  });
}

/** Adds a member, changes their role, or removes them (`role: null`). */
export async function setMember(scope: StoryScope, accountId: string, role: Role | null): Promise<Outcome> {
  return manage(scope, async ({ tx, record }, story) => {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { name: true, ceiling: true, disabledAt: true },
    });
    const before = story.members.find((member) => member.accountId === accountId);
    if (!account || (!before && (role === null || account.disabledAt !== null))) return notFound("account");
    if (before?.role === role) return { ok: true };
    const others = story.members.filter((member) => member.accountId !== accountId);
    const mark = { accountId, ceiling: account.ceiling as Role, disabled: account.disabledAt !== null };
    const problem = membersProblem(
      story.createdById,
      story.members,
      role === null ? others : [...others, { ...mark, role }],
    );
    if (problem) return refuse("rule", problem);
    const key = { storyId_accountId: { storyId: scope.storyId, accountId } };
    if (role === null) await tx.membership.delete({ where: key });
    else
      await tx.membership.upsert({
        where: key,
        create: { storyId: scope.storyId, accountId, role },
        update: { role },
      });
    const event = role === null ? "member.removed" : before ? "member.role" : "member.added";
    const payload = {
      name: account.name,
      from: before?.role ?? null,
      ...(role === null ? {} : { to: role, role }),
    };
    record({ event, subjectKind: "member", subjectId: accountId, payload });
    return { ok: true };
  });
}

/** Whether the scope's person may set members and standard; the refusal says who may. */
async function manage(
  scope: StoryScope,
  work: (change: Change, story: Managed) => Promise<Outcome>,
): Promise<Outcome> {
  const actor = { accountId: scope.actor.accountId, name: scope.actor.name, role: scope.role };
  return runChange(scope.storyId, actor, async (change) => {
    // The row's lock keeps two people from each removing the other as the last standards editor.
    await change.tx.$queryRaw`SELECT id FROM "Story" WHERE id = ${scope.storyId}::uuid FOR UPDATE`;
    const row = await change.tx.story.findUniqueOrThrow({ where: { id: scope.storyId } });
    const members = await memberMarks(change.tx, scope.storyId);
    if (
      !mayManage(
        { accountId: scope.actor.accountId, role: scope.role },
        { createdById: row.createdById, members },
      )
    )
      return refusal(members);
    const { minOrigins, minParties, requireConfirmed, acceptPrimaryDocument, oneDecider } = row;
    return work(change, {
      ...row,
      members,
      standard: { minOrigins, minParties, requireConfirmed, acceptPrimaryDocument, oneDecider },
    });
  });
}

function refusal(members: readonly MemberMark[]): Refusal {
  const has = members.some(({ role }) => role === "standards");
  return refuse(
    "not-allowed",
    has
      ? "Only the story’s standards editors set its members and standard."
      : "Only who made the story may, until it has a standards editor.",
  );
}
