import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHolder, socketUrl } from "@/scripts/database/data-folder";
import { startSite, type TestSite } from "@/scripts/testing/site";
import { expectWhole } from "@/tests/support/after-crash";
import { mustBe } from "@/tests/support/builders";
import { commentAtOnce } from "@/tests/support/page-comments";
import { PlainBrowser } from "@/tests/support/plain-browser";
import type { Acknowledged } from "@/tests/support/writer";

const AT_ONCE = 200;
const KILLED = 4;

let site: TestSite;
let person: PlainBrowser;
let statement: string;

beforeAll(async () => {
  site = await startSite();
  person = new PlainBrowser(site.url);
  const email = "reporter@newsroom.example";
  await person.fill(await person.open("/sign-in"), { email, password: site.password });
  const stories = await person.open("/stories");
  const story = mustBe(/href="(\/stories\/[0-9a-f-]{36})"/.exec(stories.html)?.[1]);
  statement = `${story}/statements/1`;
}, 600_000);
afterAll(() => site.close());

describe("what npm start runs, killed", () => {
  it(`among ${AT_ONCE} writes over HTTP, ${KILLED} times, and started again at once: nothing acknowledged is lost, nothing needs a hand`, async () => {
    const done: Acknowledged[] = [];
    for (let round = 0; round < KILLED; round += 1) {
      const page = await person.open(statement);
      let acknowledged = 0;
      done.push(
        ...(await commentAtOnce([person], page, AT_ONCE, () => {
          acknowledged += 1;
          if (acknowledged === 5 + 10 * round) void site.kill();
        })),
      );
      // Its site, its database and their locks are still there for a moment: whoever starts it again need not know.
      await site.start();
      expect((await person.open(statement)).status).toBe(200);
      const holder = mustBe(await findHolder(site.dataFolder));
      await expectWhole(socketUrl(holder), done);
    }
    expect(done.length).toBeLessThan(KILLED * AT_ONCE);
    const left = readdirSync(site.dataFolder).filter((name) =>
      /snapshot|making|unfinished|database\.json\./.test(name),
    );
    expect(left).toEqual([]);
    expect(existsSync(path.join(site.dataFolder, "database.json"))).toBe(true);
  }, 600_000);
});
