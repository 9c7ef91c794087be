import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { endChild, PROJECT, spawnNext } from "@/scripts/launch/next";
import { freePort } from "@/scripts/launch/port";
import { signIn } from "@/tests/support/desk";
import type { EveryState as Made } from "@/tests/support/every-state/make";
import type { Who } from "@/tests/support/every-state/table";

const MAKER = path.join(PROJECT, "tests", "support", "every-state", "make.ts");

/** The same build, served for a database that nobody answers for. */
export async function siteWithoutDatabase(): Promise<{ origin: string; close: () => Promise<void> }> {
  const [port, nobody] = [await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  const child = spawnNext(["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: `postgresql://nobody@127.0.0.1:${nobody}/none`,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  });
  child.stdout?.resume();
  child.stderr?.resume();
  // Its health is bad for good: that it answers at all is what is waited for.
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.status)
    .toBe(503);
  return { origin, close: () => endChild(child) };
}

/** Makes the stories of every state in the newsroom of the site under test, in a process beside it. */
export async function makeEveryState(): Promise<Made> {
  const { DATABASE_URL: _server, ...rest } = process.env;
  const env = { ...rest, ONRECORD_DATA: process.env.E2E_DATA ?? "" };
  const { stdout } = await promisify(execFile)(path.join(PROJECT, "node_modules", ".bin", "tsx"), [MAKER], {
    cwd: PROJECT,
    env,
  });
  return JSON.parse(stdout) as Made;
}

const NAMES: Record<Exclude<Who, "nobody">, string> = {
  reporter: "reporter",
  editor: "editor",
  viewer: "night-editor",
  standards: "standards",
  admin: "admin",
};

/** A page for each of the people, each in a browser of its own; the viewer is the night editor, who is one there. */
export async function pagesOf(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Record<Who, Page>> {
  const nobody = await (await browser.newContext(options)).newPage();
  const pages: Partial<Record<Who, Page>> = { nobody };
  for (const [who, name] of Object.entries(NAMES) as [Exclude<Who, "nobody">, string][]) {
    const page = await (await browser.newContext(options)).newPage();
    await signIn(page, `${name}@newsroom.example`, process.env.ONRECORD_DEMO_PASSWORD ?? "");
    pages[who] = page;
  }
  expect(Object.keys(pages)).toHaveLength(6);
  return pages as Record<Who, Page>;
}
