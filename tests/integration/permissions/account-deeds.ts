import { newAccountSchema } from "@/lib/accounts/model";
import { addAccount } from "@/lib/flows/add-account";
import { changePassword } from "@/lib/flows/change-password";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { endSessions } from "@/lib/flows/end-sessions";
import { makeStory } from "@/lib/flows/make-story";
import { resetPassword } from "@/lib/flows/reset-password";
import { setAdmin } from "@/lib/flows/set-admin";
import { setCeiling } from "@/lib/flows/set-ceiling";
import type { Outcome } from "@/lib/outcome";
import { type Actor, ROLES, type Role } from "@/lib/policy";
import type { Answer } from "./deeds";
import { PASSWORD, type People } from "./people";

/** One thing that a person may ask outside any story. */
export type AccountDeed = {
  flow: `${string}.${string}`;
  how?: string;
  /** What product.md expects of an account with this ceiling, with the admin mark or without. */
  expected: (ceiling: Role, admin: boolean) => Answer;
  run: (actor: Actor, people: People, id: string) => Promise<Outcome<object>>;
};

/** "Make a story": a reporter's, by the account's ceiling, since there is no membership yet. */
const ofReporters = (ceiling: Role): Answer =>
  ROLES.indexOf(ceiling) >= ROLES.indexOf("reporter") ? "done" : "not-allowed";
const ofEveryone = (): Answer => "done";
/** "Accounts and settings belong to an `admin` mark." */
const ofAdmins = (_ceiling: Role, admin: boolean): Answer => (admin ? "done" : "not-allowed");
/** "Admins can't raise themselves", nor lock themselves out. */
const ofNobody = (_ceiling: Role, admin: boolean): Answer => (admin ? "rule" : "not-allowed");

/** Everything that can be asked outside a story by someone signed in. */
export const ACCOUNT_DEEDS: readonly AccountDeed[] = [
  {
    flow: "make-story.makeStory",
    expected: ofReporters,
    run: (actor, _people, id) => makeStory(actor, { id, title: "Another", timeZone: "UTC", language: "en" }),
  },
  {
    flow: "change-password.changePassword",
    expected: ofEveryone,
    run: (actor) =>
      changePassword(actor, { current: PASSWORD, password: "another password of theirs", address: "::1" }),
  },
  { flow: "end-sessions.endSessions", expected: ofEveryone, run: (actor) => endSessions(actor) },
  {
    flow: "add-account.addAccount",
    expected: ofAdmins,
    run: (actor, _people, id) =>
      addAccount(
        actor,
        newAccountSchema.parse({ email: `${id}@example.org`, name: "Someone new", ceiling: "reporter" }),
      ),
  },
  {
    flow: "disable-account.disableAccount",
    expected: ofAdmins,
    run: (actor, { newcomer }) => disableAccount(actor, newcomer.accountId),
  },
  {
    flow: "disable-account.disableAccount",
    how: "their own",
    expected: ofNobody,
    run: (actor) => disableAccount(actor, actor.accountId),
  },
  {
    flow: "enable-account.enableAccount",
    expected: ofAdmins,
    run: (actor, { gone }) => enableAccount(actor, gone.accountId),
  },
  {
    flow: "reset-password.resetPassword",
    expected: ofAdmins,
    run: (actor, { newcomer }) => resetPassword(actor, newcomer.accountId),
  },
  {
    flow: "reset-password.resetPassword",
    how: "their own",
    expected: ofNobody,
    run: (actor) => resetPassword(actor, actor.accountId),
  },
  {
    flow: "set-admin.setAdmin",
    expected: ofAdmins,
    run: (actor, { newcomer }) => setAdmin(actor, newcomer.accountId, true),
  },
  {
    flow: "set-admin.setAdmin",
    how: "their own",
    expected: ofNobody,
    run: (actor) => setAdmin(actor, actor.accountId, !actor.admin),
  },
  {
    flow: "set-ceiling.setCeiling",
    expected: ofAdmins,
    run: (actor, { newcomer }) => setCeiling(actor, newcomer.accountId, "viewer"),
  },
  {
    flow: "set-ceiling.setCeiling",
    how: "their own",
    expected: ofNobody,
    run: (actor) => setCeiling(actor, actor.accountId, actor.ceiling === "editor" ? "standards" : "editor"),
  },
];
