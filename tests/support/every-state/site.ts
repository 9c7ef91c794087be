import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { PROJECT } from "@/scripts/launch/next";
import { signIn } from "@/tests/support/desk";
import type { EveryState } from "@/tests/support/every-state/make";
import type { Who } from "@/tests/support/every-state/table";

const MAKER = path.join(PROJECT, "tests", "support", "every-state", "make.ts");

/** Makes the stories of every state in the newsroom of the site under test, in a process beside it. */
export async function makeEveryState(): Promise<EveryState> {
  const { DATABASE_URL: _server, ...rest } = process.env;
  const env = { ...rest, ONRECORD_DATA: process.env.E2E_DATA ?? "" };
  const { stdout } = await promisify(execFile)(path.join(PROJECT, "node_modules", ".bin", "tsx"), [MAKER], {
    cwd: PROJECT,
    env,
  });
  return JSON.parse(stdout) as EveryState;
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
