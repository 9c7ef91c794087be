import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PROJECT } from "@/scripts/launch/next";
import { freePort } from "@/scripts/launch/port";

/** A site of its own for the browser tests: its address, the demonstration's password, and its end. */
export type TestSite = { url: string; password: string; dataFolder: string; close: () => Promise<void> };

const PASSWORD = "a-password-for-the-browser-tests";

/** Starts the real thing, as `npm start` does: embedded database in a temporary folder, a free port, the demonstration. */
export async function startSite(): Promise<TestSite> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "onrecord-site-"));
  const port = await freePort();
  const { DATABASE_URL: _server, NEXTAUTH_URL: _url, NEXTAUTH_SECRET: _secret, ...rest } = process.env;
  const env = {
    ...rest,
    PORT: String(port),
    ONRECORD_DATA: dataFolder,
    ONRECORD_DEMO_PASSWORD: PASSWORD,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const child = spawn(process.execPath, [path.join(PROJECT, "scripts", "bootstrap.mjs"), "start"], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      process.stderr.write(text.toString().replace(/.*(password|@newsroom).*\n/gi, ""));
      if (text.toString().includes(`Onrecord is at`)) resolve(true);
    });
    child.once("exit", () => resolve(false));
  });
  if (await ready) return { url, password: PASSWORD, dataFolder, close };
  await close();
  throw new Error("The site for the browser tests did not start; what it said stands above.");
}
