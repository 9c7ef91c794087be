import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PROJECT } from "@/scripts/launch/next";
import { freePort } from "@/scripts/launch/port";

/** A site of its own for tests: its address, the demonstration's password, and its end. */
export type TestSite = {
  url: string;
  password: string;
  dataFolder: string;
  /** Starts it again, once it was killed, on the same data folder and port. */
  start: () => Promise<void>;
  /** Ends what `npm start` runs, and that alone, without warning. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

const PASSWORD = "a-password-for-the-browser-tests";

/**
 * Starts the real thing, as `npm start` does: embedded database in a temporary folder, a free port, the demonstration,
 * and what is switched off otherwise switched on.
 *
 * @param mailPort where on this machine it hands its mail to: nobody listens there but a test that wants it
 */
export async function startSite(mailPort?: number): Promise<TestSite> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "onrecord-site-"));
  const port = await freePort();
  const { DATABASE_URL: _server, NEXTAUTH_URL: _url, NEXTAUTH_SECRET: _secret, ...rest } = process.env;
  const env = {
    ...rest,
    PORT: String(port),
    ONRECORD_DATA: dataFolder,
    ONRECORD_DEMO_PASSWORD: PASSWORD,
    ONRECORD_CAPTURE: "1",
    ...(mailPort
      ? {
          ONRECORD_SMTP_URL: `smtp://127.0.0.1:${mailPort}?tls=none`,
          ONRECORD_MAIL_FROM: "corrections@newsroom.example",
        }
      : {}),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill(signal);
    await ended;
  };
  const close = async () => {
    await end("SIGTERM");
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const start = async () => {
    child = spawn(process.execPath, [path.join(PROJECT, "scripts", "bootstrap.mjs"), "start"], {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "inherit"],
      env,
    });
    if (await greets(child)) return;
    await close();
    throw new Error("The site for the tests did not start; what it said stands above.");
  };
  await start();
  return {
    url: `http://localhost:${port}`,
    password: PASSWORD,
    dataFolder,
    start,
    kill: () => end("SIGKILL"),
    close,
  };
}

/** Whether it comes to say where it is; what it says is handed on, without passwords. */
function greets(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stdout?.on("data", (text: Buffer) => {
      process.stderr.write(text.toString().replace(/.*(password|@newsroom).*\n/gi, ""));
      if (text.toString().includes("Onrecord is at")) resolve(true);
    });
    child.once("exit", () => resolve(false));
  });
}
