import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { endSessions } from "@/lib/flows/end-sessions";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { setMember } from "@/lib/flows/manage-story";
import { resetPassword } from "@/lib/flows/reset-password";
import { setCeiling } from "@/lib/flows/set-ceiling";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import { ROLES, type Role, type StoryScope } from "@/lib/policy";
import { STATES, type State } from "@/lib/reviews/model";
import { done, makeStoryWith, mustBe, scopeOf } from "@/tests/support/builders";
import { ACCOUNT_DEEDS } from "./account-deeds";
import { attempt, walk } from "./attempt";
import { DEEDS, nameOf } from "./deeds";
import { actorWith, HANDS, type Hand, makePeople, type People, scopeWith, setRole, signInAs } from "./people";
import { failAt, prepareRehearsal, wholeDatabase } from "./rehearsal";
import { aboutNothing, MARK, makeWorld, type World } from "./world";

let people: People;
const worlds: Partial<Record<State, World>> = {};
const worldOf = (state: State) => mustBe(worlds[state]);

beforeAll(async () => {
  people = await makePeople();
  for (const state of STATES) worlds[state] = await makeWorld(people, state);
  await prepareRehearsal();
  // Every deed runs to its end and is undone at the commit, so that the next one finds the same stories.
  await failAt("at the commit");
}, 120_000);

describe.each(STATES)("an item that is %s", (state) => {
  it.each(HANDS.flatMap((hand) => ROLES.map((role): [Hand, Role] => [hand, role])))(
    "the %s as %s: every flow answers as product.md has it, and nothing is left of a refusal",
    async (hand, role) => {
      await setRole(people[hand], role);
      const before = await wholeDatabase();
      expect(await walk(await signInAs(people[hand]), worldOf(state), hand, role, state)).toEqual([]);
      expect(await wholeDatabase()).toEqual(before);
    },
  );
});

describe("someone in the middle of a session", () => {
  let cookie: string;
  beforeEach(async () => {
    await setRole(people.other, "standards");
    cookie = await signInAs(people.other);
  });
  afterEach(async () => {
    await failAt(null);
    const { accountId } = people.other;
    await db.account.update({ where: { id: accountId }, data: { ceiling: "standards", disabledAt: null } });
    const { storyId } = worldOf("in review");
    const key = { storyId_accountId: { storyId, accountId } };
    await db.membership.upsert({ where: key, create: { storyId, accountId, role: "editor" }, update: {} });
    await failAt("at the commit");
  });
  /** Is done for good, while the cookie is still in their browser. */
  const meanwhile = async (flow: () => Promise<Outcome>) => {
    await failAt(null);
    done(await flow());
    await failAt("at the commit");
  };
  const chief = async () => scopeOf(people.chief, worldOf("in review").storyId);

  it.each(ROLES)("whose membership became %s may what that role may", async (role) => {
    const to = role === "standards" ? "editor" : role;
    const scope = await chief();
    await meanwhile(() => setMember(scope, people.other.accountId, to));
    expect(await walk(cookie, worldOf("in review"), "other", to, "in review")).toEqual([]);
  });
  it.each(["viewer", "reporter", "editor"] as const)(
    "whose ceiling became %s may what that role may",
    async (role) => {
      await meanwhile(() => setCeiling(COMMAND_LINE, people.other.accountId, role));
      expect(await walk(cookie, worldOf("in review"), "other", role, "in review")).toEqual([]);
      expect(await walk(cookie, worldOf("decided"), "other", role, "decided")).toEqual([]);
    },
  );
  it("who was taken out of the story finds no story, and the others as before", async () => {
    const scope = await chief();
    await meanwhile(() => setMember(scope, people.other.accountId, null));
    expect(await scopeWith(cookie, worldOf("in review").storyId)).toBeNull();
    expect(await scopeWith(cookie, worldOf("draft").storyId)).toMatchObject({ role: "standards" });
  });
  it.each<[string, () => Promise<Outcome>]>([
    ["was disabled", () => disableAccount(COMMAND_LINE, people.other.accountId)],
    [
      "was disabled and enabled again",
      async () => {
        done(await disableAccount(COMMAND_LINE, people.other.accountId));
        return enableAccount(COMMAND_LINE, people.other.accountId);
      },
    ],
    ["signed out everywhere", () => endSessions(people.other)],
    ["had their password reset", () => resetPassword(COMMAND_LINE, people.other.accountId)],
  ])("who %s is nobody any more", async (_what, flow) => {
    expect(await actorWith(cookie)).not.toBeNull();
    await meanwhile(flow);
    expect(await actorWith(cookie)).toBeNull();
    for (const state of STATES) expect(await scopeWith(cookie, worldOf(state).storyId)).toBeNull();
  });
});

describe("who is not in the story", () => {
  it.each(["stranger", "admin", "gone"] as const)(
    "%s: finds nothing at its address, as at one that nobody made",
    async (who) => {
      const cookie = await signInAs(people[who]);
      for (const storyId of [...STATES.map((state) => worldOf(state).storyId), newId(), "nothing"])
        expect(await scopeWith(cookie, storyId)).toBeNull();
    },
  );

  describe("naming its items from a story of their own, as standards editor there", () => {
    let home: StoryScope;
    beforeAll(async () => {
      await failAt(null);
      home = (await makeStoryWith({ keeper: "standards" }, { title: "Home" })).scopes.keeper;
      await failAt("at the commit");
    });
    /** Names nothing of another story, or an account, which a standards editor may add to their own. */
    const nothingForeign = [
      "make-source.makeParty",
      "manage-story.setMember",
      "manage-story.changeStory",
      "manage-story.setStandard",
      "seal-payload.sealPayload",
    ];

    it.each(STATES)("%s: reads word for word like naming what nobody made", async (state) => {
      const theirs = worldOf(state);
      const nothing = aboutNothing(theirs);
      const before = await wholeDatabase();
      const wrong: string[] = [];
      for (const deed of DEEDS.filter(({ flow }) => !nothingForeign.includes(flow))) {
        const answers = [];
        for (const world of [theirs, nothing])
          answers.push(await answerOf(() => deed.run(home, world, newId())));
        if (answers[0] !== answers[1]) wrong.push(`${nameOf(deed)}: ${answers.join(" but ")}`);
        if (answers[0]?.includes(MARK)) wrong.push(`${nameOf(deed)} gives away: ${answers[0]}`);
        if (!answers[0]?.includes('"ok":false')) wrong.push(`${nameOf(deed)}: ${answers[0]}`);
      }
      expect(wrong).toEqual([]);
      expect(await wholeDatabase()).toEqual(before);
    });
  });
});

/** The whole answer as text, a rehearsed success included. */
async function answerOf(run: () => Promise<Outcome<object>>): Promise<string> {
  let outcome: Outcome<object> | undefined;
  const answer = await attempt(async () => {
    outcome = await run();
    return outcome;
  });
  return outcome ? JSON.stringify(outcome) : answer;
}

describe("outside any story", () => {
  const cases = ROLES.flatMap((ceiling) => [false, true].map((admin): [Role, boolean] => [ceiling, admin]));
  it.each(cases)(
    "with the ceiling %s, admin %s: every flow answers as product.md has it",
    async (ceiling, admin) => {
      const { accountId } = people.admin;
      await db.account.update({ where: { id: accountId }, data: { ceiling, admin } });
      const cookie = await signInAs(people.admin);
      const before = await wholeDatabase();
      const wrong: string[] = [];
      for (const deed of ACCOUNT_DEEDS) {
        const actor = mustBe(await actorWith(cookie));
        const answer = await attempt(() => deed.run(actor, people, newId()));
        const due = deed.expected(ceiling, admin);
        if (answer !== due) wrong.push(`${nameOf(deed)}: ${answer}, not ${due}`);
      }
      expect(wrong).toEqual([]);
      expect(await wholeDatabase()).toEqual(before);
    },
  );

  it("an admin who lost the mark since the request began is refused within the change", async () => {
    const { accountId } = people.admin;
    await db.account.update({ where: { id: accountId }, data: { admin: true, ceiling: "standards" } });
    const stale = mustBe(await actorWith(await signInAs(people.admin)));
    await db.account.update({ where: { id: accountId }, data: { admin: false } });
    for (const deed of ACCOUNT_DEEDS.filter(
      ({ expected }) => expected("viewer", false) === "not-allowed" && expected("viewer", true) === "done",
    ))
      expect([nameOf(deed), await attempt(() => deed.run(stale, people, newId()))]).toEqual([
        nameOf(deed),
        "not-allowed",
      ]);
  });
});
