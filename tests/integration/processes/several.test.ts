import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTEMPTS_PER_ACCOUNT } from "@/lib/auth/attempts";
import { newId } from "@/lib/identifiers";
import { type OwnPostgres, startServer } from "@/scripts/testing/postgres";
import { expectWhole } from "@/tests/support/after-crash";
import { mustBe } from "@/tests/support/builders";
import { type CrashStory, makeCrashStory } from "@/tests/support/crash-story";
import { commentAtOnce, commentForm } from "@/tests/support/page-comments";
import { PlainBrowser, type Shown } from "@/tests/support/plain-browser";
import { type SiteProcess, startSiteProcess } from "@/tests/support/site-process";

const PASSWORD = "a password of the tests";
const AT_ONCE = 200;
const KILLED = 5;

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-sites-"));
let postgres: OwnPostgres;
let story: CrashStory;
let one: SiteProcess;
let other: SiteProcess;
/** Signed in at the first process. */
let person: PlainBrowser;
const statement = () => `/stories/${story.orders.storyId}/statements/1`;

beforeAll(async () => {
  story = await makeCrashStory(folder, PASSWORD);
  postgres = await startServer((line) => console.info(line));
  await story.putInto(postgres.url);
  const secret = mustBe(process.env.NEXTAUTH_SECRET);
  one = await startSiteProcess(postgres.url, secret);
  other = await startSiteProcess(postgres.url, secret);
  person = new PlainBrowser(one.url);
  const signedIn = await signIn(person, PASSWORD);
  expect(signedIn).toMatchObject({ status: 303, path: "/" });
}, 600_000);
afterAll(async () => {
  await one.close();
  await other.close();
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(browser: PlainBrowser, password: string, email = story.email): Promise<Shown> {
  return browser.fill(await browser.open("/sign-in"), { email, password });
}

describe("two processes in front of one database", () => {
  it("a session of one is good at the other, and ended at one it is over at both", async () => {
    const there = await person.at(other.url).open(statement());
    expect(there).toMatchObject({ status: 200 });
    expect(there.text).toContain("Some words");
    const guest = await new PlainBrowser(other.url).open(statement());
    expect(guest).toMatchObject({ status: 307, path: `/sign-in?next=${encodeURIComponent(statement())}` });
  });
  it("who saves second, at the other process, is told and shown both", async () => {
    const edit = `${statement()}/edit`;
    const [here, there] = [await person.open(edit), await person.at(other.url).open(edit)];
    const saved = await person.fill(here, { cue: "first" });
    expect(saved.status).toBe(303);
    const second = await person.at(other.url).fill(there, { cue: "second" });
    expect(second.status).toBe(200);
    expect(second.text).toContain("Somebody else saved this statement while you were editing");
    expect(second.html).toContain("second");
    expect((await person.open(edit)).html).toContain("first");
  });
  it("attempts to sign in are counted together", async () => {
    const email = `nobody.${newId()}@example.org`;
    const answers: string[] = [];
    for (let attempt = 0; attempt <= ATTEMPTS_PER_ACCOUNT; attempt += 1) {
      const site = attempt % 2 === 0 ? one : other;
      answers.push((await signIn(new PlainBrowser(site.url), "a wrong password", email)).text);
    }
    const refused = answers.map((text) => text.includes("too many attempts"));
    expect(refused).toEqual([...Array<boolean>(ATTEMPTS_PER_ACCOUNT).fill(false), true]);
  });
  it("what both write at once stands in one ledger without gap or double", async () => {
    const page = await person.open(statement());
    const done = await commentAtOnce([person, person.at(other.url)], page, 100);
    expect(done).toHaveLength(100);
    await expectWhole(postgres.url, done);
  });
});

describe("a process of the site killed in the middle", () => {
  it(`of ${AT_ONCE} writes at once, ${KILLED} times: what was acknowledged is there, and the next one serves at once`, async () => {
    for (let round = 0; round < KILLED; round += 1) {
      const page = await person.open(statement());
      let acknowledged = 0;
      const done = await commentAtOnce([person], page, AT_ONCE, () => {
        acknowledged += 1;
        if (acknowledged === 5 + 10 * round) void one.kill();
      });
      expect(done.length).toBeLessThan(AT_ONCE);
      await one.start();
      expect((await person.open(statement())).status).toBe(200);
      await expectWhole(postgres.url, done);
    }
  }, 300_000);
});

describe("the database gone", () => {
  it("is told on one clear page and to whoever watches, and is over when it is back", async () => {
    const before = await person.open(statement());
    await postgres.kill();
    const health = await fetch(`${one.url}/api/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({
      status: "unavailable",
      database: "The database can't be reached. It may be starting; try again in a moment.",
    });
    // The same page whoever asks, with a script or without: a person at a page, a guest, a form that was sent.
    const away = (to: string) => `/unavailable?next=${encodeURIComponent(to)}`;
    expect(await person.open(statement())).toMatchObject({ status: 307, path: away(statement()) });
    expect(await new PlainBrowser(one.url).open("/sign-in")).toMatchObject({ path: away("/") });
    const sent = await person.send(before.path, commentForm(before), { body: "while it is gone" });
    expect(sent).toMatchObject({ status: 303, path: away(statement()) });
    const page = await person.open(sent.path);
    expect(page.text).toContain("Onrecord can’t be used right now");
    expect(page.text).toContain("The database can't be reached.");
    expect(page.text).toContain("Nothing you saved is lost.");

    await postgres.start();
    for (const site of [one, other]) {
      expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
      expect((await person.at(site.url).open(statement())).status).toBe(200);
    }
    expect(await person.open(sent.path)).toMatchObject({ status: 307, path: statement() });
    const again = await person.send(before.path, commentForm(before), { body: "when it is back" });
    expect(again.status).toBe(303);
    const shown = await person.open(statement());
    expect(shown.text).toContain("when it is back");
    expect(shown.text).not.toContain("while it is gone");
    await expectWhole(postgres.url, []);
  }, 120_000);
});
