import { effectiveRole, type Role } from "@/lib/policy";

/** A member as the rules see them. */
export type MemberMark = { accountId: string; role: Role; ceiling: Role; disabled: boolean };

/** Whether a member could set members and standard. */
function manages({ role, ceiling, disabled }: MemberMark): boolean {
  return !disabled && effectiveRole(role, ceiling) === "standards";
}

/**
 * Why a story's members may not become these, or null. A story that somebody manages never loses its last standards
 * editor: nobody could give it another.
 */
export function membersProblem(before: readonly MemberMark[], after: readonly MemberMark[]): string | null {
  if (after.length === 0) return "A story has at least one member.";
  if (before.some(manages) && !after.some(manages))
    return "The story would be left without a standards editor, and nobody could change its members any more. Add another first.";
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
