import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { PROJECT } from "@/scripts/launch/next";
import type { WriterOrders } from "@/tests/support/crash-writer";

export type Acknowledged = { kind: string; id: string };

/** A process that writes until it is ended, and what it said was done. */
export type Writer = {
  done: Acknowledged[];
  /** What it said went wrong, in the words a person would see. */
  faults: string[];
  /** Resolves when it is ready to begin. */
  ready: Promise<void>;
  /** Has it write, or write on: those who were refused try again at this word only. */
  begin: () => void;
  /** Has it end what it is at and wait: what is looked at meanwhile would only grow. */
  pause: () => Promise<void>;
  /** Resolves once it has had this many more writes acknowledged. */
  more: (count: number) => Promise<void>;
  /** Resolves once it was refused this often. */
  faulted: (count: number) => Promise<void>;
  /** Ends it without warning. */
  kill: () => Promise<void>;
};

let bundle: string | undefined;

/**
 * The writer as one file, made once for this process: read from its hundreds of sources, each of the many that are
 * started would take longer to load than to write. It stands among the packages, which it finds from there.
 */
function bundled(): string {
  if (bundle) return bundle;
  const outfile = path.join(PROJECT, "node_modules", ".cache", "onrecord", `crash-writer-${process.pid}.mjs`);
  buildSync({
    entryPoints: [path.join(PROJECT, "tests", "support", "crash-writer.ts")],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
    outfile,
  });
  process.once("exit", () => rmSync(outfile, { force: true }));
  bundle = outfile;
  return outfile;
}

/** Starts one on the database at `url`; it waits for `begin`. */
export function startWriter(url: string, orders: WriterOrders, embedded = false): Writer {
  const child = spawn(process.execPath, [bundled(), JSON.stringify(orders)], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: url, ONRECORD_EMBEDDED: embedded ? "1" : "0" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const done: Acknowledged[] = [];
  const faults: string[] = [];
  let waits = false;
  const listening = new Set<() => void>();
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "all wait") {
        waits = true;
        resolve();
      }
      const [, kind = "", id = ""] = /^done (\w+) (\S+)$/.exec(line) ?? [];
      if (kind) done.push({ kind, id });
      else if (line.startsWith("fault ")) faults.push(line.slice("fault ".length));
      for (const listen of listening) listen();
    });
    child.once("close", () => reject(new Error("The writer ended before it was ready")));
  });
  const until = (reached: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const listen = () => {
        if (!reached()) return;
        listening.delete(listen);
        resolve();
      };
      listening.add(listen);
      listen();
      void ended.then(() => reject(new Error("The writer ended by itself")));
    });
  // Whoever waits for it hears of it; a round that was over before needn't.
  ready.catch(() => {});
  return {
    done,
    faults,
    ready,
    begin: () => {
      waits = false;
      child.stdin.write("go\n");
    },
    pause: () => {
      child.stdin.write("wait\n");
      return until(() => waits);
    },
    more: (count) => {
      const wanted = done.length + count;
      return until(() => done.length >= wanted);
    },
    faulted: (count) => until(() => faults.length >= count),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
