import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Without the parts that draw windows it does the same in three quarters of the time. */
const WITHOUT_WINDOWS = "/usr/bin/chromium-headless-shell";
const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

function present(): string | null {
  const own = chromium.executablePath();
  return [WITHOUT_WINDOWS, own, ...USUAL].find((file) => file && existsSync(file)) ?? null;
}

/** Debian's packages: the one without windows where there is such a one, else the whole. */
function installPackage(): void {
  const get = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  get("update");
  const install = ["install", "-y", "--no-install-recommends"];
  if (!get(...install, "chromium-headless-shell")) get(...install, "chromium");
}

/**
 * A Chromium for the browser tests: Playwright's own, one of the system's, or one installed now. Returns its path;
 * throws with one sentence where none can be had.
 */
export function findChromium(say: (line: string) => void): string {
  const found = present();
  if (found) return found;
  say("Installing a browser for the tests…");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 120_000 });
  if (!present() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installPackage();
  const installed = present();
  if (!installed)
    throw new Error("The browser tests need Chromium: install it, or run `npx playwright install chromium`.");
  return installed;
}
