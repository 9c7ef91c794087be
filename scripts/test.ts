import { buildWhenStale } from "@/scripts/launch/build";
import { freePort } from "@/scripts/launch/port";
import { findChromium } from "@/scripts/testing/chromium";
import { startPostgres } from "@/scripts/testing/postgres";
import {
  add,
  check,
  endRunning,
  failure,
  NOTHING,
  playwright,
  type Tally,
  vitest,
} from "@/scripts/testing/runners";
import { startSite } from "@/scripts/testing/site";

const PARTS = ["types", "lint", "unit", "integration", "e2e"] as const;
type Part = (typeof PARTS)[number];

const say = (line: string) => console.error(line);
const given = process.argv.slice(2);
const named = PARTS.filter((part) => given.includes(part));
const filters = given.filter((word) => !PARTS.includes(word as Part));
const wanted = named.length > 0 ? named : PARTS;

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    endRunning();
    process.exitCode = 1;
  });

const WORK: Record<Part, () => Promise<Tally>> = {
  types: () => check("tsc", ["--noEmit"]),
  lint: async () =>
    // Biome formats and lints; the floating promises take types, which it reads too slowly and crashes on.
    add(
      await check("biome", ["check", "."], /^Checked \d+ files/m),
      await check("oxlint", ["--type-aware", "."], /^Finished in/m),
    ),
  // The unit tests and the import rules need nothing but the source.
  unit: () => vitest("unit", filters, {}),
  integration: async () => {
    // Some of them open the site itself: built here, it isn't waited for in the time that a test has.
    if (filters.length === 0) await buildWhenStale(say, new AbortController().signal);
    const postgres = await startPostgres(say);
    try {
      const { url, template } = postgres;
      return await vitest("integration", filters, {
        TEST_DATABASE_URL: url,
        TEST_DATABASE_TEMPLATE: template,
      });
    } finally {
      await postgres.close();
    }
  },
  e2e: async () => {
    const executable = findChromium(say);
    const mailPort = await freePort();
    const site = await startSite(mailPort);
    try {
      return await playwright(filters, {
        E2E_URL: site.url,
        E2E_DATA: site.dataFolder,
        E2E_MAIL_PORT: String(mailPort),
        E2E_CHROMIUM: executable,
        ONRECORD_DEMO_PASSWORD: site.password,
      });
    } finally {
      await site.close();
    }
  },
};

let total = NOTHING;
for (const part of wanted) {
  say(`── ${part}`);
  const tally = await WORK[part]().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : String(fault));
    return failure(`${part}, which did not begin`);
  });
  say(`${part}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  total = add(total, tally);
}
// Once more by name: what they said stands far above.
for (const name of total.failures) say(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
