import { defineConfig } from "@playwright/test";

/** Takes two thirds as long as all the others. */
const EVERY_STATE = "**/everyone/{every-state,print}.spec.ts";
/** What is done beside it, so that neither part waits for the other in the end. */
const BESIDE_IT = "**/{suggestions,whole-job,worked-example}.spec.ts";

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // Two browsers and the site keep two cores busy. Each part goes through its files one after the other; the two share
  // the newsroom, and work in stories of their own.
  workers: 2,
  projects: [
    { name: "every state", testMatch: [EVERY_STATE, BESIDE_IT], workers: 1 },
    { name: "the desk", testIgnore: [EVERY_STATE, BESIDE_IT], workers: 1 },
  ],
  retries: 0,
  outputDir: "test-results",
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.E2E_CHROMIUM ? { executablePath: process.env.E2E_CHROMIUM } : {}),
      // As root Chromium has no sandbox; the rest keeps it from calling home.
      args: [
        ...(root ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
});
