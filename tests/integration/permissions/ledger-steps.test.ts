import { beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "@/lib/flows/add-account";
import { createSetupLink } from "@/lib/flows/create-setup-link";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { setPasswordByLink, setUpNewsroom } from "@/lib/flows/use-setup-link";
import { newId } from "@/lib/identifiers";
import { STATES, type State } from "@/lib/reviews/model";
import { done, mustBe } from "@/tests/support/builders";
import { ACCOUNT_DEEDS } from "./account-deeds";
import { DEEDS, nameOf, someoneWhoMay } from "./deeds";
import { actorWith, makePeople, type People, scopeWith, setRole, signInAs } from "./people";
import { failAt, isRehearsed, prepareRehearsal, STEPS, wholeDatabase } from "./rehearsal";
import { makeWorld, type World } from "./world";

/**
 * "A change and its ledger entry are one transaction; no entry, no change": for everything that changes something, the
 * writing of its entry is made to fail at every step, and the whole database must be what it was.
 */
async function isUndoneAtEveryStep(run: () => Promise<unknown>): Promise<void> {
  const before = await wholeDatabase();
  for (const step of STEPS) {
    await failAt(step);
    const fault: unknown = await run().then(
      (outcome) => outcome,
      (thrown: unknown) => thrown,
    );
    await failAt(null);
    // Anything else than this fault, a success above all, would mean that the step was never reached.
    if (!isRehearsed(fault, step)) throw new Error(`${step}: ${JSON.stringify(fault)}`, { cause: fault });
    expect([step, await wholeDatabase()]).toEqual([step, before]);
  }
}

describe("in a newsroom without anyone", () => {
  beforeAll(prepareRehearsal);

  it("the first link and the first account", async () => {
    await isUndoneAtEveryStep(createSetupLink);
    const { token } = done(await createSetupLink());
    const admin = { email: "first@example.org", name: "First", password: "the first password here" };
    await isUndoneAtEveryStep(() => setUpNewsroom(token, admin));
    done(await setUpNewsroom(token, admin));
  });

  it("a password set by a link", async () => {
    const someone = { email: "late@example.org", name: "Late", ceiling: "reporter", admin: false } as const;
    const { link } = done(await addAccount(COMMAND_LINE, someone));
    await isUndoneAtEveryStep(() => setPasswordByLink(mustBe(link).token, "a password by the link"));
  });
});

describe("in a newsroom at work", () => {
  let people: People;
  const worlds: Partial<Record<State, World>> = {};
  beforeAll(async () => {
    people = await makePeople();
    for (const state of STATES) worlds[state] = await makeWorld(people, state);
  }, 120_000);

  it.each(DEEDS.map((deed) => [nameOf(deed), deed] as const))("%s", async (_name, deed) => {
    const { hand, role, state } = someoneWhoMay(deed);
    await setRole(people[hand], role);
    const world = mustBe(worlds[state]);
    const scope = mustBe(await scopeWith(await signInAs(people[hand]), world.storyId));
    await isUndoneAtEveryStep(() => deed.run(scope, world, newId()));
  });

  it.each(
    ACCOUNT_DEEDS.filter(({ expected }) => expected("standards", true) === "done").map(
      (deed) => [nameOf(deed), deed] as const,
    ),
  )("%s", async (_name, deed) => {
    const actor = mustBe(await actorWith(await signInAs(people.admin)));
    await isUndoneAtEveryStep(() => deed.run(actor, people, newId()));
  });
});
