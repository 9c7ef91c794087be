import { ROLES, type Role } from "@/lib/policy";

/** What each role may do at most, in a few words. */
export const ROLE_WORDS: Record<Role, string> = {
  viewer: "reads",
  reporter: "enters and submits",
  editor: "reviews and decides",
  standards: "sets members and standards, overrides",
};

/** The roles as a select shows them, lowest first. */
export const CEILING_OPTIONS = ROLES.map((role) => ({ value: role, label: role, hint: ROLE_WORDS[role] }));
