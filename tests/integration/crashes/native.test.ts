import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OwnPostgres, startServer } from "@/scripts/testing/postgres";
import { expectWhole } from "@/tests/support/after-crash";
import { chance } from "@/tests/support/chance";
import { type CrashStory, makeCrashStory } from "@/tests/support/crash-story";
import { type Acknowledged, startWriter, type Writer } from "@/tests/support/writer";

const APP_ROUNDS = 50;
const DATABASE_ROUNDS = 10;

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-crash-"));
const random = chance(50);
const done: Acknowledged[] = [];
let postgres: OwnPostgres;
let story: CrashStory;

beforeAll(async () => {
  story = await makeCrashStory(folder);
  postgres = await startServer((line) => console.info(line));
  await story.putInto(postgres.url);
}, 120_000);
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("on a PostgreSQL server", () => {
  it(`the app killed ${APP_ROUNDS} times among 200 writes at once: nothing acknowledged is lost, nothing is half there`, async () => {
    const start = () => startWriter(postgres.url, story.orders);
    let next: Writer = start();
    for (let round = 0; round < APP_ROUNDS; round += 1) {
      const writer = next;
      await writer.ready;
      // The next one loads while this one works.
      next = start();
      writer.begin();
      await writer.more(1 + Math.floor(random.next() * 60));
      await writer.kill();
      done.push(...writer.done);
      await expectWhole(postgres.url, writer.done);
    }
    await next.kill();
    await expectWhole(postgres.url, done);
  }, 600_000);

  it(`the server killed ${DATABASE_ROUNDS} times: the app goes on when it is back, without being started again`, async () => {
    const writer = startWriter(postgres.url, story.orders);
    await writer.ready;
    writer.begin();
    for (let round = 0; round < DATABASE_ROUNDS; round += 1) {
      await writer.more(1 + Math.floor(random.next() * 100));
      await postgres.kill();
      await postgres.start();
      await writer.pause();
      await expectWhole(postgres.url, writer.done);
      writer.begin();
    }
    await writer.more(50);
    await writer.kill();
    await expectWhole(postgres.url, [...done, ...writer.done]);
    // What was in the middle was told of in a sentence that a person can act on, and never as our own mistake.
    expect(writer.faults.length).toBeGreaterThan(0);
    expect([...new Set(writer.faults)].filter((fault) => !fault.startsWith("503 "))).toEqual([]);
  }, 600_000);
});
