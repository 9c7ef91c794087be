import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded } from "@/scripts/database/embedded";
import { startServer } from "@/scripts/testing/postgres";
import { expectWhole } from "@/tests/support/after-crash";
import { type CrashStory, makeCrashStory } from "@/tests/support/crash-story";
import { smallDisk } from "@/tests/support/small-disk";
import { startWriter, type Writer } from "@/tests/support/writer";

/** Room for a database of either kind and some minutes of writing; the ballast is what makes room later. */
const SIZE = "160m";
const LEFT = 6_000_000;

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-full-"));
const disk = smallDisk(SIZE);
const ballast = path.join(disk.path, "ballast");
let story: CrashStory;

beforeAll(async () => {
  story = await makeCrashStory(folder);
}, 120_000);
afterAll(() => {
  disk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fills the disk until only a little is left. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk.path);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
}

/** Lets it write until it is refused for want of room, and try again after that. */
async function writeUntilFull(writer: Writer): Promise<void> {
  await writer.ready;
  writer.begin();
  await writer.faulted(150);
  writer.begin();
  await writer.faulted(250);
}

describe.skipIf(!disk.mounted)("a disk that is full (only where a small one can be mounted, as root)", () => {
  it("under the embedded database: refused in a sentence, nothing is half there, and it goes on when there is room", async () => {
    const data = path.join(disk.path, "data");
    let database = await startEmbedded(data);
    try {
      await story.putInto(database.url);
      fill();
      const writer = startWriter(database.url, story.orders, true);
      await writeUntilFull(writer);
      await writer.kill();
      expect(new Set(writer.faults.map((fault) => fault.slice(0, 3)))).toEqual(new Set(["503"]));
      rmSync(ballast);
      // Its process may have given up: then it is started again, as the launcher says.
      await database.close();
      database = await startEmbedded(data);
      await expectWhole(database.url, writer.done);
      const after = startWriter(database.url, story.orders, true);
      await after.ready;
      after.begin();
      await after.more(20);
      await after.kill();
      await expectWhole(database.url, [...writer.done, ...after.done]);
    } finally {
      await database.close();
      rmSync(data, { recursive: true, force: true });
      rmSync(ballast, { force: true });
    }
  }, 600_000);
  it("under a server: the same, and the app is not started again", async () => {
    const postgres = await startServer((line) => console.info(line), disk.path);
    try {
      await story.putInto(postgres.url);
      fill();
      const writer = startWriter(postgres.url, story.orders);
      await writeUntilFull(writer);
      rmSync(ballast);
      await postgres.start();
      writer.begin();
      await writer.more(20);
      await writer.kill();
      expect(new Set(writer.faults.map((fault) => fault.slice(0, 3)))).toEqual(new Set(["503"]));
      expect(writer.faults.join()).toContain("disk is full");
      await expectWhole(postgres.url, writer.done);
    } finally {
      await postgres.close();
    }
  }, 600_000);
});
