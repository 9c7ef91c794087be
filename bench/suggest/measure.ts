import { readFileSync } from "node:fs";
import { ArticleMaker } from "@/bench/suggest/make-articles";

/**
 * Measures how long suggestions take to load and how many articles a second they are made for, on one core:
 *
 *   node_modules/.bin/tsx bench/suggest/measure.ts [FILE of JSON lines with a text each]
 *
 * Without a file it makes 300 articles of 5,000 characters. Time is this process's own (user and system), so that what
 * else runs on the machine doesn't count; reading and making the articles isn't counted.
 */
const ARTICLES = 300;

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
const before = spent();
const clock = performance.now();
const { suggestStatements } = await import("@/lib/suggest/suggest-statements");
suggestStatements("Police said it was closed.");
const loaded = spent() - before;
const loadedByClock = performance.now() - clock;
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
  `loading, with the first sentence: ${Math.round(loaded)} ms (${Math.round(loadedByClock)} ms by the clock)`,
);
console.log(`articles a second, first time through: ${perSecond(first)}`);
console.log(`articles a second, once warm: ${perSecond(warm)}`);
