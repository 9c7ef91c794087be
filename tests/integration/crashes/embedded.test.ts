import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "@/scripts/database/embedded";
import { expectWhole } from "@/tests/support/after-crash";
import { chance } from "@/tests/support/chance";
import { type CrashStory, makeCrashStory } from "@/tests/support/crash-story";
import { startWriter, type Writer } from "@/tests/support/writer";

const ROUNDS = 50;

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-crash-"));
const data = path.join(folder, "data");
const random = chance(51);
let story: CrashStory;
let database: EmbeddedDatabase;

beforeAll(async () => {
  story = await makeCrashStory(folder);
  database = await startEmbedded(data);
  await story.putInto(database.url);
}, 120_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function killDatabase(): Promise<void> {
  const { pid } = JSON.parse(readFileSync(path.join(data, "database.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGKILL");
  await database.ended;
}

describe("on the embedded database", () => {
  it(`its process, or the app's, killed ${ROUNDS} times among 200 writes at once: it starts again by itself, and all is whole`, async () => {
    const start = () => startWriter(database.url, story.orders, true);
    let writer: Writer = start();
    await writer.ready;
    writer.begin();
    const done = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await writer.more(1 + Math.floor(random.next() * 60));
      if (round % 5 === 4) {
        await writer.kill();
        done.push(...writer.done);
        writer = start();
        await writer.ready;
      } else {
        await killDatabase();
        // What it left behind, its lock and its socket, is in nobody's way.
        expect(existsSync(path.join(data, "database.json"))).toBe(true);
        database = await startEmbedded(data);
        await writer.pause();
      }
      await expectWhole(database.url, [...done, ...writer.done]);
      writer.begin();
    }
    await writer.more(20);
    await writer.kill();
    await expectWhole(database.url, [...done, ...writer.done]);
    expect([...new Set(writer.faults)].filter((fault) => !fault.startsWith("503 "))).toEqual([]);
  }, 900_000);
});
