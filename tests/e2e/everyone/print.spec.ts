import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { lostInWidth } from "@/tests/support/every-state/looks";
import type { EveryState } from "@/tests/support/every-state/make";
import { makeEveryState, pagesOf } from "@/tests/support/every-state/site";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What a sheet of A4 leaves between its margins, in CSS pixels (96 to the inch): upright 12 mm of margin, lying 9 mm. */
const SHEETS = { upright: 703, lying: 1054 };

type Printed = {
  says: string;
  at: (made: EveryState) => string;
  sheet: keyof typeof SHEETS;
  /** What has to be on paper: the words, and both axes by name. */
  holds: (string | RegExp)[];
  most: number;
};

const PRINTED: Printed[] = [
  {
    says: "a claim with its reading, figures, sides and history",
    at: ({ story, claims }) => `${story}/claims/${claims.contested}`,
    sheet: "upright",
    holds: [
      "People killed in the valley",
      "Holds: unassessed",
      "Said: unchecked",
      /Inconsistent|Contested|Corroborated|One-sided/,
      "at least 12 killed",
      "Speaker 3",
    ],
    // Five of reading and sides, two of figures and provenance.
    most: 7,
  },
  {
    says: "a claim that was decided, with its reason",
    at: ({ story, claims }) => `${story}/claims/${claims["verified by override"]}`,
    sheet: "upright",
    holds: [
      "Holds: verified",
      "The gauge is a public record.",
      "Said: confirmed",
      "The sluice was opened at dawn",
    ],
    most: 5,
  },
  {
    says: "the board, on one sheet that lies",
    at: ({ story }) => `${story}/board`,
    sheet: "lying",
    holds: ["Killed", "Holds: unassessed", "Party of the province", "asserts"],
    most: 2,
  },
  {
    says: "an edition as it left",
    at: ({ story }) => `${story}/editions/2`,
    sheet: "upright",
    holds: [
      "Edition 2",
      "The sluice was opened at dawn, and nobody was told",
      "Said: confirmed",
      "UNCONFIRMED",
    ],
    most: 12,
  },
  {
    says: "a statement with its proof and verdict",
    at: ({ story, statements }) => `${story}/statements/${statements.confirmed}`,
    sheet: "upright",
    holds: [
      "The sluice was opened at dawn, and nobody was told",
      "Said: confirmed",
      "Ada Quist",
      "exact",
      "Holds: verified",
    ],
    most: 4,
  },
];

/** What could be pressed or filled in, and stands on the sheet all the same. */
const interactive = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, input:not([type=hidden]), select, textarea, .btn, dialog, nav.pages a, [role=button]",
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ outerHTML }) => outerHTML.slice(0, 140)),
  );

/** Words that are hard to read on white paper: grounds are left out by printers unless a part insists on its own. */
const faint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const light = (color: string): number => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
        const part = Number(value) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || !walker.currentNode.textContent?.trim())
        continue;
      const { color, printColorAdjust } = getComputedStyle(parent);
      if (printColorAdjust === "exact" || parent.closest("script, style")) continue;
      const contrast = 1.05 / (light(color) + 0.05);
      if (contrast < 4.5) found.add(`${contrast.toFixed(1)}:1 on white: ${parent.outerHTML.slice(0, 140)}`);
    }
    return [...found];
  });

async function textOfPdf(bytes: Buffer): Promise<{ text: string; sheets: number }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return { text: text.replace(/\s+/g, " "), sheets: totalPages };
}

let made: EveryState;
let page: Page;

test.beforeAll(async ({ browser }) => {
  made = await makeEveryState();
  // As from a screen that is dark: the sheet is white all the same.
  ({ editor: page } = await pagesOf(browser, { colorScheme: "dark" }));
});

for (const { says, at, sheet, holds, most } of PRINTED)
  test(`${says} prints: nothing to press, nothing cut, the axes named, ink that is seen on white`, async () => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: SHEETS[sheet], height: 1000 });
    await page.goto(at(made));
    await expect(page.locator("main")).toBeVisible();
    await page.evaluate(AXE);
    const contrast = await page.evaluate(async () => {
      const axe = Reflect.get(window, "axe") as {
        run: (root: Document, options: object) => Promise<{ violations: { nodes: { html: string }[] }[] }>;
      };
      const { violations } = await axe.run(document, {
        runOnly: { type: "rule", values: ["color-contrast"] },
        resultTypes: ["violations"],
      });
      return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 140)));
    });
    expect({
      interactive: await interactive(page),
      cut: await lostInWidth(page),
      faint: await faint(page),
      contrast,
    }).toEqual({ interactive: [], cut: [], faint: [], contrast: [] });
    const bytes = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
    const { text, sheets } = await textOfPdf(bytes);
    for (const words of holds)
      expect(text).toMatch(
        words instanceof RegExp
          ? words
          : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s*")),
      );
    expect(sheets).toBeLessThanOrEqual(most);
  });
