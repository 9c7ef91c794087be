import { effectiveRole, type Role } from "@/lib/policy";

/** A member as the rules see them. */
export type MemberMark = { accountId: string; role: Role; ceiling: Role; disabled: boolean };

/** Whether a member could set members and standard. */
function manages({ role, ceiling, disabled }: MemberMark): boolean {
  return !disabled && effectiveRole(role, ceiling) === "standards";
}

/**
 * Why a story's members may not become these, or null. A story never loses its last standards editor; and before it
 * has one, not its maker: nobody could give it another.
 */
export function membersProblem(
  createdById: string,
  before: readonly MemberMark[],
  after: readonly MemberMark[],
): string | null {
  if (after.some(manages)) return null;
  if (before.some(manages))
    return "The story would be left without a standards editor, and nobody could change its members any more. Add another first.";
  const makerIn = (members: readonly MemberMark[]) =>
    members.some((member) => member.accountId === createdById);
  if (makerIn(before) && !makerIn(after))
    return "Until the story has a standards editor, only who made it can change its members. Add a standards editor first.";
  return null;
}

/**
 * Who may set a story's members and standard: its standards editors; and until it has one, whoever made it, so that a
 * reporter's new story can be handed to a desk.
 */
export function mayManage(
  member: { accountId: string; role: Role },
  story: { createdById: string; members: readonly MemberMark[] },
): boolean {
  if (member.role === "standards") return true;
  return member.accountId === story.createdById && !story.members.some(manages);
}
