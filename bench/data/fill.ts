import pg from "pg";
import { add, type Batch, insertBatch } from "./insert";
import { PEOPLE, type Plan, RARE_PLACES } from "./plan";
import { seeded } from "./random";
import { StoryMaker } from "./story";

/** Statements sent at once. */
const AT_ONCE = 1_500;

/**
 * Fills an empty, migrated database with the newsroom of a plan. The same plan gives the same rows, to the last digest.
 * `passwordHash` is the editor's; nobody signs in as the others.
 */
export async function fill(
  url: string,
  plan: Plan,
  passwordHash: string,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const batch: Batch = new Map();
    for (const { id, email, name, ceiling } of Object.values(PEOPLE))
      add(batch, "Account", {
        id,
        email,
        name,
        passwordHash,
        ceiling,
        admin: false,
        sessionVersion: 1,
        createdAt: new Date(0),
        changedAt: new Date(0),
      });
    const random = seeded(20_260_101);
    const rareEvery = Math.max(1, Math.floor(plan.statements / RARE_PLACES));
    let before = 0;
    let waiting = 0;
    let said = 0;
    for (const story of plan.stories) {
      const maker = new StoryMaker(story, random, batch, rareEvery, before);
      maker.begin();
      waiting += story.claims;
      while (!maker.done) {
        maker.step();
        waiting += 12;
        if (waiting >= AT_ONCE) {
          await insertBatch(client, batch);
          waiting = 0;
        }
      }
      maker.end();
      before += story.statements;
      if (before - said >= 50_000) {
        say(`  ${before} of ${plan.statements} statements`);
        said = before;
      }
    }
    await insertBatch(client, batch);
    await client.query("SET statement_timeout = 0");
    // What a server's autovacuum has done by the time anybody measures anything.
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
