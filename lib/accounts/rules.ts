import { type Refusal, refuse } from "@/lib/outcome";
import type { Role } from "@/lib/policy";

/** What the rules look at in an account. */
export type AccountFacts = { id: string; ceiling: Role; admin: boolean; disabledAt: Date | null };

/** What can be done to an account by someone who manages accounts. */
export type AccountDeed =
  | { kind: "ceiling"; to: Role }
  | { kind: "admin"; to: boolean }
  | { kind: "disable" }
  | { kind: "enable" }
  | { kind: "reset" };

const NOT_TO_ONESELF: Partial<Record<AccountDeed["kind"], string>> = {
  ceiling: "You can't change your own ceiling; another admin can.",
  admin: "You can't change your own admin mark; another admin can.",
  disable: "You can't disable your own account; another admin can.",
  reset:
    "You can't reset your own password here; change it on your account page, where the current one is asked for.",
};

/**
 * Why a deed may not be done to an account, or null when it may. `byId` is the admin's own account, null for the
 * command line. `enabledAdmins` are the identifiers of every admin who can sign in, the target among them if it is one:
 * the last of them can be neither demoted nor disabled, or nobody could manage accounts.
 */
export function whyNot(
  byId: string | null,
  target: AccountFacts,
  deed: AccountDeed,
  enabledAdmins: readonly string[],
): Refusal | null {
  const own = byId === target.id ? NOT_TO_ONESELF[deed.kind] : undefined;
  if (own) return refuse("rule", own);
  const losesAdmin = deed.kind === "disable" || (deed.kind === "admin" && !deed.to);
  if (losesAdmin && enabledAdmins.includes(target.id) && enabledAdmins.length === 1) {
    return refuse(
      "rule",
      "This is the last admin who can sign in. Give the admin mark to someone else first.",
    );
  }
  if (deed.kind === "reset" && target.disabledAt) {
    return refuse("rule", "This account is disabled. Enable it before you reset its password.");
  }
  return null;
}

/** How long a link that sets a password holds, in milliseconds. */
export const PASSWORD_LINK_LASTS = 7 * 24 * 60 * 60 * 1000;
/** How long the link that opens an empty newsroom holds, in milliseconds. */
export const NEWSROOM_LINK_LASTS = 24 * 60 * 60 * 1000;

/** Whether a one-time link still opens anything at the instant `at`. */
export function linkState(
  link: { usedAt: Date | null; expiresAt: Date },
  at: Date,
): "open" | "used" | "expired" {
  if (link.usedAt) return "used";
  return link.expiresAt.getTime() > at.getTime() ? "open" : "expired";
}
