import { newClaims, openClaims, sealClaims } from "@/lib/auth/claims";
import { actorOfSession, storyScope } from "@/lib/auth/mint";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import type { Actor, Role, StoryScope } from "@/lib/policy";
import { makeAccount } from "@/tests/support/builders";

/** What each had to do with the items of every story of the table. */
export const HANDS = ["author", "contributor", "overwritten", "other", "reviewer"] as const;
export type Hand = (typeof HANDS)[number];

/** Everyone who ever knocks. `chief` made the stories, `newcomer` only joined them; the last three are in none. */
export const PEOPLE = [...HANDS, "chief", "newcomer", "stranger", "admin", "gone"] as const;
export type Person = (typeof PEOPLE)[number];
export type People = Record<Person, Actor>;

export const PASSWORD = "a password of the tests";

/**
 * Accounts with the highest ceiling: it is the membership that decides, until a case lowers the ceiling. The account of
 * `gone` is disabled.
 */
export async function makePeople(): Promise<People> {
  const people: Partial<People> = {};
  for (const name of PEOPLE) people[name] = await makeAccount(name, { admin: name === "admin" });
  await db.account.updateMany({ data: { passwordHash: await hashPassword(PASSWORD) } });
  await db.account.updateMany({ where: { name: "gone" }, data: { disabledAt: new Date() } });
  return people as People;
}

/** A session as a sign-in seals it into a cookie. */
export async function signInAs({ accountId }: Actor): Promise<string> {
  const { sessionVersion } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  return sealClaims(newClaims({ accountId, sessionVersion }, new Date()));
}

/** Who a cookie is at a request made now: what `lib/auth/session.ts` does with it, but for Next's own part. */
export async function actorWith(cookie: string): Promise<Actor | null> {
  const claims = await openClaims(cookie, new Date());
  return claims && actorOfSession(db, { accountId: claims.sub, version: claims.version });
}

/** The scope that a request with this cookie would be given. */
export async function scopeWith(cookie: string, storyId: string): Promise<StoryScope | null> {
  const actor = await actorWith(cookie);
  return actor && storyScope(actor, storyId);
}

/** Makes every membership of a person this role, by hand: the ledger is not to tell of the test's own doings. */
export async function setRole({ accountId }: Actor, role: Role): Promise<void> {
  await db.membership.updateMany({ where: { accountId }, data: { role } });
}
