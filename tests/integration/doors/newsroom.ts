import { newClaims, sealClaims, sessionCookie } from "@/lib/auth/claims";
import { db } from "@/lib/db";
import { ROLES, type Role } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { bringIn, enter, makeClaimOf, makeSourceWith, mustBe, scopeOf } from "@/tests/support/builders";
import { type CountingProxy, startCountingProxy } from "@/tests/support/counting-proxy";
import { type Answer, apart, type Knock, knock, seen } from "@/tests/support/knock";
import { type SiteProcess, startSiteProcess } from "@/tests/support/site-process";
import { makePeople, type People, type Person, setRole, signInAs } from "../permissions/people";
import { prepareRehearsal } from "../permissions/rehearsal";
import { makeWorld, type World } from "../permissions/world";

/** Who knocks. Four are members of the story, each with a role; the others may not see that there is one. */
export const CALLERS = [
  ...ROLES,
  // A member whose ceiling was lowered to viewer while they were signed in.
  "demoted",
  "stranger",
  "removed",
  "admin",
  "disabled",
  "signed out everywhere",
  "nobody",
] as const;
export type Caller = (typeof CALLERS)[number];

/** What a caller is in the story: a role, or why they are none. */
export function standingOf(caller: Caller): Role | "outside" | "not signed in" {
  if (caller === "demoted") return "viewer";
  if (caller === "stranger" || caller === "removed" || caller === "admin") return "outside";
  const role = ROLES.find((each) => each === caller);
  return role ?? "not signed in";
}

/** The site with two stories in it, and a session for everyone who knocks. */
export type Newsroom = {
  people: People;
  site: SiteProcess;
  /** The story asked for. */
  theirs: World;
  /** The same in another of the states. */
  inState: (state: State) => World;
  /** The stranger's own, where they are its standards editor. */
  home: World;
  cookies: Readonly<Record<Caller, string | undefined>>;
  /** The session of a person, as they are now. */
  cookieOf: (person: Person) => Promise<string>;
  knock: (ask: Knock) => Promise<Counted>;
  close: () => Promise<void>;
};

/** An answer, and how many statements the database was sent for it. */
export type Counted = Answer & { asked: number };

/** A word of the story asked for, in every kind of thing that search finds, and one as long that stands nowhere. */
export const SECRET = "Thistlewick";
export const NOWHERE = "Bramblewick";

async function tellSecret(people: People, { storyId }: World): Promise<void> {
  const author = await scopeOf(people.author, storyId);
  const brought = await bringIn(author, `She said ${SECRET} quay was shut at dawn.`, {
    title: `${SECRET} log`,
  });
  const speakerId = await makeSourceWith(author, { name: `${SECRET} pilot` });
  await enter(author, brought, `${SECRET} quay was shut`, { speakerId });
  await makeClaimOf(author, `${SECRET} quay was shut`);
}

/** What the site keeps of a story in memory for a while makes one request of several ask less: so often it is tried. */
const TRIES = 4;

/**
 * Sends a request about what is there, and the same about nothing, and says in what the answers differ for whoever sent
 * them: in status, headers or body, or in how many statements were sent to the database, which is what makes the time
 * that they take. Words that only one request brought along are told to `seen`.
 */
export async function compared<A extends Counted>(
  there: () => Promise<A>,
  nowhere: () => Promise<A>,
  brought: readonly [string[], string[]] = [[], []],
): Promise<[A, A, string | undefined]> {
  let [a, b] = [await there(), await nowhere()];
  for (let tries = 1; tries < TRIES && a.asked !== b.asked; tries += 1)
    [a, b] = [await there(), await nowhere()];
  const [one, other] = [seen(a, brought[0]), seen(b, brought[1])];
  if (one !== other) return [a, b, apart(one, other)];
  return [a, b, a.asked === b.asked ? undefined : `${a.asked} statements, but ${b.asked} about nothing`];
}

/**
 * Fills this file's database with two stories, and serves them through a way to the database that counts.
 *
 * @param states further states in which the story asked for will be wanted
 */
export async function openNewsroom(states: readonly State[] = []): Promise<Newsroom> {
  const people = await makePeople();
  const theirs = await makeWorld(people, "in review");
  await tellSecret(people, theirs);
  const home = await makeWorld(people, "in review");
  const worlds = new Map<State, World>([["in review", theirs]]);
  for (const state of states) if (!worlds.has(state)) worlds.set(state, await makeWorld(people, state));
  await db.membership.create({
    data: { storyId: home.storyId, accountId: people.stranger.accountId, role: "standards" },
  });
  const proxy: CountingProxy = await startCountingProxy(mustBe(process.env.DATABASE_URL));
  const site = await startSiteProcess(proxy.url, mustBe(process.env.NEXTAUTH_SECRET));
  process.env.NEXTAUTH_URL = site.url;
  const cookieOf = async (person: Person) => `${sessionCookie().name}=${await signInAs(people[person])}`;
  await prepareRehearsal();
  return {
    people,
    site,
    theirs,
    inState: (state) => mustBe(worlds.get(state)),
    home,
    cookies: await cookiesOf(people, theirs, cookieOf),
    cookieOf,
    knock: async (ask) => {
      const before = proxy.asked();
      const answer = await knock(site.url, ask);
      return { ...answer, asked: proxy.asked() - before };
    },
    close: async () => {
      await site.close();
      await proxy.close();
    },
  };
}

/** Signs everyone in, and only then takes from some what they had. */
async function cookiesOf(
  people: People,
  theirs: World,
  cookieOf: (person: Person) => Promise<string>,
): Promise<Record<Caller, string | undefined>> {
  const members = { viewer: "other", reporter: "author", editor: "reviewer", standards: "chief" } as const;
  for (const role of ROLES) await setRole(people[members[role]], role);
  const cookies = {
    viewer: await cookieOf(members.viewer),
    reporter: await cookieOf(members.reporter),
    editor: await cookieOf(members.editor),
    standards: await cookieOf(members.standards),
    demoted: await cookieOf("overwritten"),
    stranger: await cookieOf("stranger"),
    removed: await cookieOf("newcomer"),
    admin: await cookieOf("admin"),
    disabled: await cookieOf("gone"),
    "signed out everywhere": await staleCookie(people.contributor.accountId),
    nobody: undefined,
  };
  await db.account.update({ where: { id: people.overwritten.accountId }, data: { ceiling: "viewer" } });
  const { accountId } = people.newcomer;
  await db.membership.delete({ where: { storyId_accountId: { storyId: theirs.storyId, accountId } } });
  return cookies;
}

/** A session of before the last "sign out everywhere". */
async function staleCookie(accountId: string): Promise<string> {
  const { sessionVersion } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const token = await sealClaims(newClaims({ accountId, sessionVersion }, new Date()));
  await db.account.update({ where: { id: accountId }, data: { sessionVersion: { increment: 1 } } });
  return `${sessionCookie().name}=${token}`;
}
