import { createInterface } from "node:readline";
import { type Command, Option } from "commander";
import { linkPath, newAccountSchema, passwordSchema } from "@/lib/accounts/model";
import { accountIdOf, listAccounts } from "@/lib/accounts/reads";
import { actorByEmail } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { settings } from "@/lib/env";
import { fieldErrors } from "@/lib/field";
import { addAccount, type FreshLink } from "@/lib/flows/add-account";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { type AccountManager, COMMAND_LINE } from "@/lib/flows/manage-account";
import { resetPassword } from "@/lib/flows/reset-password";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { ROLES } from "@/lib/policy";

type Common = { as?: string; json?: boolean };
type AddOptions = Common & { name: string; ceiling: string; admin?: boolean; passwordStdin?: boolean };

/** `onrecord accounts`: who has an account, for whoever runs the server. */
export function register(program: Command): void {
  const accounts = program
    .command("accounts")
    .description("who has an account: list, add, reset, disable, enable");
  accounts
    .command("list")
    .description("every account by name")
    .option("--json", "one JSON object a line")
    .action(list);
  withCommon(accounts.command("add"))
    .description("add an account and print the one-time link by which its owner sets a password")
    .argument("<email>")
    .requiredOption("--name <name>", "the name colleagues will see")
    .addOption(
      new Option("--ceiling <role>", "the most it may do in any story").choices(ROLES).default("reporter"),
    )
    .option("--admin", "let it manage accounts")
    .option("--password-stdin", "read its password from standard input instead of making a link")
    .action(async (email: string, options: AddOptions) => say(options, await add(email, options)));
  withCommon(accounts.command("reset"))
    .description("end an account's password and sessions and print a one-time link that sets another")
    .argument("<email>")
    .action(async (email: string, options: Common) => say(options, await reset(email, options)));
  withCommon(accounts.command("disable"))
    .description("keep an account from signing in and end its sessions")
    .argument("<email>")
    .action(async (email: string, options: Common) =>
      say(options, await plainDeed(email, options, disableAccount, "disabled")),
    );
  withCommon(accounts.command("enable"))
    .description("let a disabled account sign in again")
    .argument("<email>")
    .action(async (email: string, options: Common) =>
      say(options, await plainDeed(email, options, enableAccount, "enabled")),
    );
}

function withCommon(command: Command): Command {
  return command
    .option(
      "--as <email>",
      "act as this account, under its rights; without it the ledger names the command line",
    )
    .option("--json", "answer as one JSON object");
}

async function list({ json }: Common): Promise<void> {
  const perPage = 500;
  for (let page = 1; ; page += 1) {
    const { rows } = await listAccounts(db, { page, perPage });
    for (const row of rows) {
      const marks = [row.ceiling, row.admin ? "admin" : "", row.disabledAt ? "disabled" : ""].filter(Boolean);
      console.log(json ? JSON.stringify(row) : `${row.email}  ${row.name}  ${marks.join(", ")}`);
    }
    if (rows.length < perPage) return;
  }
}

/** What a command came to: the sentence and the same as data, with the link it made; or why nothing was done. */
type Answer = Outcome<{ sentence: string; facts: Record<string, string>; link: FreshLink | null }>;

async function add(email: string, options: AddOptions): Promise<Answer> {
  const { name, ceiling, admin = false } = options;
  const account = newAccountSchema.safeParse({ email, name, ceiling, admin });
  if (!account.success) return refuse("invalid", sentences(fieldErrors(account.error)));
  const password = options.passwordStdin ? passwordSchema.safeParse(await firstLine()) : undefined;
  if (password && !password.success)
    return refuse("invalid", `The password ${password.error.issues[0]?.message}.`);
  const by = await manager(options);
  if (!by.ok) return by;
  const added = await addAccount(by.manager, account.data, password?.data);
  if (!added.ok) return added;
  const facts = { email: account.data.email, accountId: added.accountId };
  return { ok: true, sentence: `Added ${facts.email}.`, facts, link: added.link };
}

async function reset(email: string, options: Common): Promise<Answer> {
  const by = await manager(options);
  if (!by.ok) return by;
  const accountId = await accountIdOf(db, email);
  if (!accountId) return noSuchAccount(email);
  const done = await resetPassword(by.manager, accountId);
  return done.ok
    ? { ok: true, sentence: `Reset ${email}.`, facts: { email, accountId }, link: done.link }
    : done;
}

type Deed = (by: AccountManager, accountId: string) => Promise<Outcome>;

async function plainDeed(email: string, options: Common, deed: Deed, state: string): Promise<Answer> {
  const by = await manager(options);
  if (!by.ok) return by;
  const accountId = await accountIdOf(db, email);
  if (!accountId) return noSuchAccount(email);
  const done = await deed(by.manager, accountId);
  const facts = { email, accountId, state };
  return done.ok ? { ok: true, sentence: `${email} is ${state}.`, facts, link: null } : done;
}

async function manager({ as }: Common): Promise<Outcome<{ manager: AccountManager }>> {
  const found = as === undefined ? COMMAND_LINE : await actorByEmail(db, as);
  return found
    ? { ok: true, manager: found }
    : refuse("not-found", `There is no enabled account ${as} to act as.`);
}

function noSuchAccount(email: string): Refusal {
  return refuse("not-found", `There is no account ${email}.`);
}

/** Prints an answer; a refusal goes to standard error, with exit code 1. */
function say({ json }: Common, answer: Answer): void {
  if (!answer.ok) {
    process.exitCode = 1;
    console.error(json ? JSON.stringify({ ok: false, reason: answer.reason }) : answer.reason);
    return;
  }
  const link = answer.link && {
    link: `${settings().siteUrl}${linkPath(answer.link.token)}`,
    expiresAt: answer.link.expiresAt.toISOString(),
  };
  if (json) {
    console.log(JSON.stringify({ ok: true, ...answer.facts, ...link }));
    return;
  }
  console.log(answer.sentence);
  if (link) console.log(`This link sets a password once, until ${link.expiresAt}:\n  ${link.link}`);
}

function sentences(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([field, message]) => (message.startsWith("The ") ? `${message}.` : `The ${field} ${message}.`))
    .join("\n");
}

/** The first line of standard input, without its end. */
async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}
