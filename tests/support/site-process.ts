import type { ChildProcess } from "node:child_process";
import { buildWhenStale } from "@/scripts/launch/build";
import { endChild, exitOf, spawnNext } from "@/scripts/launch/next";
import { freePort } from "@/scripts/launch/port";

/** One process that serves the site, as any of several in front of one database. */
export type SiteProcess = {
  url: string;
  /** Starts it again on the same port, once it was killed. Resolves when it answers, whatever it says. */
  start: () => Promise<void>;
  /** Ends it without warning. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

/** Builds the site when it has to be, and starts one process of it on the database at `databaseUrl`. */
export async function startSiteProcess(databaseUrl: string, secret: string): Promise<SiteProcess> {
  await buildWhenStale((line) => console.info(line), new AbortController().signal);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    const started = spawnNext(["start", "--hostname", "127.0.0.1", "--port", String(port)], {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      ONRECORD_EMBEDDED: "0",
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: url,
    });
    started.stdout?.resume();
    started.stderr?.resume();
    child = started;
    while (started.exitCode === null && !(await answers(url))) await new Promise((go) => setTimeout(go, 100));
    if (started.exitCode !== null) throw new Error("The site did not start");
  };
  await start();
  return {
    url,
    start,
    kill: async () => {
      if (!child) return;
      const ended = exitOf(child);
      child.kill("SIGKILL");
      await ended;
    },
    close: async () => {
      if (child) await endChild(child);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    async (answer) => {
      await answer.body?.cancel();
      return true;
    },
    () => false,
  );
}
