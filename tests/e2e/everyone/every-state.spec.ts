import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { foldersWithPages } from "@/tests/support/every-page";
import {
  enlargeText,
  lostInFocus,
  lostInWidth,
  spaceText,
  unboundText,
  unfold,
} from "@/tests/support/every-state/looks";
import { RIGHT_TO_LEFT, RIGHT_TO_LEFT_FILE } from "@/tests/support/every-state/right-to-left-words";
import { makeEveryState, pagesOf, siteWithoutDatabase } from "@/tests/support/every-state/site";
import { type EveryState, STATES, type State, type Who } from "@/tests/support/every-state/table";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Axe = {
  run: (
    root: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** What a colour scheme alone can change. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds against WCAG 2.2 AA on the page as it is now: by every rule, or by those of colour alone. */
async function violations(page: Page, by: "every rule" | "colours"): Promise<string[]> {
  const only = by === "colours" ? { type: "rule", values: COLOURS } : { type: "tag", values: TAGS };
  return page.evaluate(async (runOnly) => {
    const axe = Reflect.get(window, "axe") as Axe;
    // What stays in place as its surroundings scroll lies over part of something at any moment, and over nothing for
    // long: whether it covers what has the focus is asked apart.
    const staying = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (element) => getComputedStyle(element).position === "sticky",
    );
    for (const { style } of staying) style.position = "static";
    const rules = { "target-size": { enabled: true } };
    // What nothing here reads isn't fetched or worked out: style sheets as text, a selector for each element.
    const found = await axe.run(document, {
      runOnly,
      rules,
      resultTypes: ["violations"],
      preload: { assets: ["media"] },
      selectors: false,
    });
    for (const { style } of staying) style.position = "";
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, only);
}

/** One look at a page: opened once, then seen at every width, in both schemes, enlarged and spaced. */
async function lookAt(
  page: Page,
  { at, status = 200, prepare }: State,
  made: EveryState,
  rightToLeft: boolean,
): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  const answer = await page.goto(at(made));
  const found = answer?.status() === status ? [] : [`status ${answer?.status()}`];
  // A page that is not found takes the place of the one that was asked for when the script runs.
  await expect(page.locator("h1"))
    .toHaveCount(1)
    .catch(() => found.push("not one first heading"));
  await prepare?.(page);
  await unfold(page);
  const note = (how: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${how}: ${line}`));
  note("focus", await lostInFocus(page));
  note("1280 light", [...(await lostInWidth(page)), ...(await violations(page, "every rule"))]);
  await page.emulateMedia({ colorScheme: "dark" });
  note("1280 dark", await violations(page, "colours"));
  await page.setViewportSize({ width: 390, height: 844 });
  note("390 dark", [...(await lostInWidth(page)), ...(await violations(page, "every rule"))]);
  note("390 dark, focus", await lostInFocus(page));
  await page.emulateMedia({ colorScheme: "light" });
  note("390 light", await violations(page, "colours"));
  await page.setViewportSize({ width: 640, height: 450 });
  note("1280 at 200 %", await lostInWidth(page));
  await page.setViewportSize({ width: 320, height: 640 });
  note("320", await lostInWidth(page));
  await spaceText(page, true);
  note("320, text spaced", await lostInWidth(page));
  await spaceText(page, false);
  if (rightToLeft)
    note("direction", await unboundText(page, [...Object.values(RIGHT_TO_LEFT), RIGHT_TO_LEFT_FILE]));
  await page.setViewportSize({ width: 1280, height: 900 });
  await enlargeText(page);
  note("text at 200 %", await lostInWidth(page));
  return found;
}

// With `--workers` the rooms are looked at side by side: each worker makes the stories of every state for itself.
test.describe.configure({ mode: "parallel" });

let made: EveryState;
let pages: Record<Who, Page>;
let lost: Awaited<ReturnType<typeof siteWithoutDatabase>>;

test.beforeAll(async ({ browser }) => {
  lost = await siteWithoutDatabase();
  made = { ...(await makeEveryState()), withoutDatabase: lost.origin };
  pages = await pagesOf(browser);
  // With every page from its beginning: handed over later, it would have to be compiled for each anew.
  for (const page of Object.values(pages)) await page.addInitScript(AXE);
});
test.afterAll(() => lost?.close());

test("the table of states has every page", () => {
  const rows = new Set(Object.values(STATES).flatMap((states) => states.map(({ file }) => file)));
  expect(foldersWithPages().filter((folder) => !rows.has(folder))).toEqual([]);
});

for (const [where, states] of Object.entries(STATES))
  test(`${where}: no violation of WCAG 2.2 AA at either width in either scheme, nothing lost enlarged, focus always seen`, async () => {
    test.setTimeout(60_000 + states.length * 15_000);
    const found: string[] = [];
    for (const state of states) {
      const lines = await lookAt(pages[state.who], state, made, where.includes("right to left"));
      found.push(...lines.map((line) => `${state.file || "no page"} ${state.says} (${state.who}): ${line}`));
    }
    expect(found).toEqual([]);
  });
