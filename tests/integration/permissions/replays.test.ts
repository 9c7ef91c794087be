import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import { STATES, type State } from "@/lib/reviews/model";
import { runSql } from "@/scripts/testing/postgres";
import { mustBe } from "@/tests/support/builders";
import { attempt } from "./attempt";
import { DEEDS, type Deed, nameOf, someoneWhoMay } from "./deeds";
import { makePeople, type People, scopeWith, setRole, signInAs } from "./people";
import { failAt, prepareRehearsal, wholeDatabase } from "./rehearsal";
import { ID_NAMES, makeWorld, type World } from "./world";

let people: People;
const worlds: Partial<Record<State, World>> = {};
let theirs: World;

const here = new URL(mustBe(process.env.DATABASE_URL)).pathname.slice(1);
const kept = `${here}_kept`;
/** Another connection's statements about this file's database, which nobody may be in meanwhile. */
async function aboutDatabase(...statements: string[]): Promise<void> {
  await db.$disconnect();
  await runSql(mustBe(process.env.TEST_DATABASE_URL), statements);
}
const asItWas = () =>
  aboutDatabase(`DROP DATABASE ${here} WITH (FORCE)`, `CREATE DATABASE ${here} TEMPLATE ${kept}`);

beforeAll(async () => {
  people = await makePeople();
  for (const state of STATES) worlds[state] = await makeWorld(people, state);
  theirs = await makeWorld(people, "in review");
  await prepareRehearsal();
  await aboutDatabase(`CREATE DATABASE ${kept} TEMPLATE ${here}`);
}, 120_000);
afterAll(() => aboutDatabase(`DROP DATABASE ${kept}`));

/** Someone who may, with the request ready to be sent: under one identifier however often. */
async function ready(deed: Deed): Promise<(id: string) => Promise<Outcome<object>>> {
  const { hand, role, state } = someoneWhoMay(deed);
  await setRole(people[hand], role);
  const world = mustBe(worlds[state]);
  const scope = mustBe(await scopeWith(await signInAs(people[hand]), world.storyId));
  return (id) => deed.run(scope, world, id);
}

const named = DEEDS.map((deed) => [nameOf(deed), deed] as const);

describe("a request sent four times at one moment, and once more", () => {
  it.each(named)("%s: is done once, and answered without a fault", async (_name, deed) => {
    await asItWas();
    const send = await ready(deed);
    const [id, before] = [newId(), await db.ledgerEntry.count()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(id)));
    expect(answers.some(({ ok }) => ok)).toBe(true);
    const told = await db.ledgerEntry.findMany({ orderBy: { at: "desc" } });
    const fresh = told.slice(0, told.length - before).map(({ event, subjectId }) => `${event} ${subjectId}`);
    expect(fresh).not.toEqual([]);
    expect([...new Set(fresh)]).toEqual(fresh);
    const once = await wholeDatabase();
    // Told that it is done already, or that somebody changed it meanwhile.
    await send(id);
    expect(await wholeDatabase()).toEqual(once);
  });
});

describe("a form whose identifier stands for something else", () => {
  beforeAll(async () => {
    await asItWas();
    await failAt("at the commit");
  });
  const making = DEEDS.flatMap((deed) => (deed.makes ? [[nameOf(deed), deed, deed.makes] as const] : []));

  it.each(making)(
    "%s: is refused as another story's, and no kind of it makes a fault",
    async (_name, deed, kind) => {
      const send = await ready(deed);
      const before = await wholeDatabase();
      expect(await attempt(() => send(theirs.ids[kind]))).toBe("conflict");
      for (const name of ID_NAMES)
        for (const world of [theirs, mustBe(worlds.draft)])
          expect(["done", "conflict", "nothing to do"]).toContain(await attempt(() => send(world.ids[name])));
      expect(await wholeDatabase()).toEqual(before);
    },
  );
});
