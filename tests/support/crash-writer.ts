// The app's flows in a process of their own, which a test ends without warning: it writes with as many at once as it is
// told, through the same client and pool as the site, and says on standard output what was acknowledged. On standard
// input it is told to "go", or to "wait" once it has ended what it is at.

import { createInterface } from "node:readline";
import { actorOf } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { describeFault } from "@/lib/errors";
import { makeComment } from "@/lib/flows/discuss-item";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { enter, mustBe, scopeOf } from "@/tests/support/builders";

export type WriterOrders = {
  accountId: string;
  storyId: string;
  itemId: string;
  document: { documentId: string; number: number; textId: string };
  atOnce: number;
};

const orders = JSON.parse(process.argv[2] ?? "") as WriterOrders;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function comment(scope: StoryScope, id: string): Promise<Outcome> {
  return makeComment(scope, { id, itemId: orders.itemId, body: "words" });
}

/** Whether it was done. */
async function write(scope: StoryScope): Promise<boolean> {
  const id = newId();
  const kind = Math.random() < 0.5 ? "comment" : "statement";
  try {
    if (kind === "comment") mustBe((await comment(scope, id)).ok || null);
    else await enter(scope, orders.document, "Some words", { id });
    say(`done ${kind} ${id}`);
    return true;
  } catch (fault) {
    const { status, message } = describeFault(fault);
    // What is ours would have to be looked at: it fails the test.
    if (status === 500) console.error(fault);
    say(`fault ${status} ${message}`);
    return false;
  }
}

const scope = await scopeOf(mustBe(await actorOf(db, orders.accountId)), orders.storyId);

/** Those of the writing ones that wait to be let on; all do until the first word from outside. */
const waiting = new Set<() => void>();
let going = false;

/** Whoever was refused tries again when told to, as people do, and not over and over at a database that is gone. */
async function turn(refused: boolean): Promise<void> {
  if (going && !refused) return;
  await new Promise<void>((go) => {
    waiting.add(go);
    if (waiting.size === orders.atOnce) say("all wait");
  });
}

createInterface({ input: process.stdin }).on("line", (line) => {
  going = line === "go";
  if (!going) return;
  for (const go of waiting) go();
  waiting.clear();
});
for (let client = 0; client < orders.atOnce; client += 1)
  void (async () => {
    for (let done = true; ; ) {
      await turn(!done);
      done = await write(scope);
    }
  })();
