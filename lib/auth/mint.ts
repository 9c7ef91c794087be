import { roleSchema } from "@/lib/accounts/model";
import { type ActorRow, actorRow } from "@/lib/accounts/reads";
import { type Database, db } from "@/lib/db";
import { idSchema } from "@/lib/identifiers";
import { type Actor, effectiveRole, type StoryScope } from "@/lib/policy";

/** The account as an actor, or null when there is none such or it is disabled. */
export async function actorOf(database: Database, accountId: string): Promise<Actor | null> {
  return idSchema.safeParse(accountId).success
    ? mintActor(await actorRow(database, { id: accountId }))
    : null;
}

/** The same by e-mail address, for the command line's `--as`. */
export async function actorByEmail(database: Database, email: string): Promise<Actor | null> {
  return mintActor(await actorRow(database, { email: email.trim().toLowerCase() }));
}

/** The same for a session: null as well once the account's sessions were ended after this one began. */
export async function actorOfSession(
  database: Database,
  session: { accountId: string; version: number },
): Promise<Actor | null> {
  const row = await actorRow(database, { id: session.accountId });
  return row?.sessionVersion === session.version ? mintActor(row) : null;
}

/**
 * The actor's membership of a story as a scope, with the role that counts there: the membership's under the account's
 * ceiling. The admin mark gives nothing here. Null for a stranger, for a story that does not exist and for what is no
 * identifier: absence is not told apart from refusal.
 */
export async function storyScope(
  actor: Actor,
  storyId: string,
  database: Database = db,
): Promise<StoryScope | null> {
  if (!idSchema.safeParse(storyId).success) return null;
  const membership = await database.membership.findUnique({
    where: { storyId_accountId: { storyId, accountId: actor.accountId } },
    select: { role: true },
  });
  if (!membership) return null;
  const role = effectiveRole(roleSchema.parse(membership.role), actor.ceiling);
  return { storyId: storyId.toLowerCase(), actor, role } as StoryScope;
}

function mintActor(row: ActorRow | null): Actor | null {
  if (!row || row.disabledAt) return null;
  const { id: accountId, name, email, admin } = row;
  return { accountId, name, email, admin, ceiling: roleSchema.parse(row.ceiling) } as Actor;
}
