import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { FormatId } from "@/lib/interchange/model";
import { startPostgres } from "@/scripts/testing/postgres";
import { fill } from "../data/fill";
import { planOf } from "../data/plan";
import { nativeDatabase } from "../measure/site";

const run = promisify(execFile);
const CHILD = path.join(import.meta.dirname, "child.ts");
const STREAMING: readonly FormatId[] = [
  "text",
  "html",
  "csv",
  "xlsx",
  "json",
  "ninjs-3.1",
  "ninjs-1.6",
  "web-annotation",
];
const SIZES = [1_000, 10_000, 100_000];

type Measured = { seconds: number; bytes: number; peak: number };

/**
 * Memory against number: what each streaming format needs for a thousand, ten thousand and a hundred thousand quotations,
 * and what an edition needs that is read from the database and stored in it.
 */
export async function measureEditions(say: (line: string) => void): Promise<void> {
  say("| what | quotations | seconds | megabytes written | peak memory, MB |");
  say("|---|---|---|---|---|");
  const row = (what: string, number: number, { seconds, bytes, peak }: Measured) =>
    say(
      `| ${what} | ${number.toLocaleString("en")} | ${seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${peak.toFixed(0)} |`,
    );
  for (const format of STREAMING)
    for (const number of SIZES)
      row(`writing ${format}`, number, await child(["write", format, String(number)]));
  const server = await startPostgres(() => {});
  try {
    for (const number of SIZES) {
      const database = await nativeDatabase(server);
      try {
        // The large story has half of a newsroom's statements.
        const plan = planOf(number * 2);
        await fill(database.url, plan, "no password", () => {});
        const story = plan.stories[0]?.id ?? "";
        const environment = { DATABASE_URL: database.url };
        row(
          "an edition, read, frozen and stored (json)",
          number,
          await child(["make", "json", "0", story], environment),
        );
      } finally {
        await database.close();
      }
    }
  } finally {
    await server.close();
  }
}

async function child(words: readonly string[], environment: Record<string, string> = {}): Promise<Measured> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", CHILD, ...words], {
    env: { ...process.env, ...environment },
    maxBuffer: 1_000_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measured;
}
