import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { ArticleMaker } from "@/bench/suggest/make-articles";
import { suggestStatements } from "@/lib/suggest/suggest-statements";

/**
 * Measures how long suggestions take to load and how many articles a second they are made for, on one core:
 *
 *   node_modules/.bin/tsx bench/suggest/measure.ts [FILE of JSON lines with a text each]
 *
 * Without a file it makes 300 articles of 5,000 characters. Time is the process's own (user and system), so that what
 * else runs on the machine doesn't count; reading and making the articles isn't counted. Loading is measured in new
 * processes of plain Node on one file, as a built site holds it: reading TypeScript takes as long again.
 */
const ARTICLES = 300;
const LOADINGS = 9;

type Loading = { spent: number; clock: number };

/** What loading with the first sentence takes, in ms: the middle one of several. */
function loading(): Loading {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-suggest-"));
  const file = path.join(folder, "suggest.cjs");
  buildSync({
    entryPoints: [path.resolve(import.meta.dirname, "..", "..", "lib", "suggest", "suggest-statements.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    outfile: file,
  });
  try {
    const all = Array.from(
      { length: LOADINGS },
      () =>
        JSON.parse(execFileSync(process.execPath, ["-e", LOAD_ONCE, file], { encoding: "utf8" })) as Loading,
    );
    all.sort((one, other) => one.spent - other.spent);
    return all[LOADINGS >> 1] ?? { spent: Number.NaN, clock: Number.NaN };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LOAD_ONCE = `
  const { user, system } = process.cpuUsage();
  const clock = performance.now();
  const { suggestStatements } = require(process.argv[1]);
  suggestStatements("Police said it was closed.");
  const now = process.cpuUsage();
  console.log(JSON.stringify({
    spent: (now.user + now.system - user - system) / 1000,
    clock: performance.now() - clock,
  }));
`;

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function articles(file: string | undefined): string[] {
  if (file === undefined) {
    const maker = new ArticleMaker(7);
    return Array.from({ length: ARTICLES }, () => maker.next());
  }
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

const texts = articles(process.argv[2]);
const characters = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
const loaded = loading();
const began = spent();
let statements = 0;
for (const text of texts) statements += suggestStatements(text).length;
const first = spent() - began;
const again = spent();
for (const text of texts) suggestStatements(text);
const warm = spent() - again;
const perSecond = (time: number) => Math.round((texts.length / time) * 1000);

console.log(`articles: ${texts.length}, of ${Math.round(characters)} characters; statements: ${statements}`);
console.log(
  `loading, with the first sentence: ${Math.round(loaded.spent)} ms (${Math.round(loaded.clock)} ms by the clock)`,
);
console.log(`articles a second, first time through: ${perSecond(first)}`);
console.log(`articles a second, once warm: ${perSecond(warm)}`);
