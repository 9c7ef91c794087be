import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import lockfile from "proper-lockfile";
import { exitOf, PROJECT, spawnNext } from "@/scripts/launch/next";

/** What the build is made from. What is generated follows from these. */
const SOURCES = [
  "app",
  "lib",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
];
const STAMP = path.join(PROJECT, ".next", "onrecord-source");

/** The builder's own words say what is wrong. */
export class BuildFailed extends Error {
  override name = "BuildFailed";
}

/**
 * Builds the site when the build is older than its source: the build bears the hash of what it was made from. Two
 * that start at once build once. Returns whether it built; throws with what the builder said.
 */
export async function buildWhenStale(say: (line: string) => void, ending: AbortSignal): Promise<boolean> {
  const release = await lockfile.lock(PROJECT, {
    lockfilePath: path.join(PROJECT, "node_modules", ".onrecord-build.lock"),
    stale: 10_000,
    retries: { retries: 600, factor: 1, minTimeout: 500, maxTimeout: 500 },
  });
  try {
    const source = hashSources();
    if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === source) return false;
    say("Building the site (once for each version of the source)…");
    rmSync(STAMP, { force: true });
    await build([], ending);
    mkdirSync(path.dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, source);
    return true;
  } finally {
    await release();
  }
}

/**
 * Builds what is in a folder, or the project. Throws with what the builder said.
 *
 * @param folder the arguments that name it
 */
export async function build(folder: readonly string[], ending: AbortSignal): Promise<void> {
  const child = spawnNext(["build", ...folder], { ...process.env, NODE_ENV: "production" });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data: Buffer) => (said += data.toString()));
  const end = () => child.kill("SIGTERM");
  ending.addEventListener("abort", end, { once: true });
  const code = await exitOf(child);
  ending.removeEventListener("abort", end);
  ending.throwIfAborted();
  if (code !== 0) throw new BuildFailed(`The site could not be built:\n${said.trim()}`);
}

function hashSources(): string {
  const sum = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesOf(path.join(PROJECT, source))) {
      sum
        .update(`${path.relative(PROJECT, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return sum.digest("hex");
}

function filesOf(at: string): string[] {
  if (!existsSync(at)) return [];
  if (statSync(at).isFile()) return [at];
  if (at === path.join(PROJECT, "lib", "generated")) return [];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesOf(path.join(at, name)));
}
