import { spawnSync } from "node:child_process";
import { DocumentMaker } from "@/bench/reuse/make-documents";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/**
 * Measures the search for copied text on one core, each size in a process of its own, and prints a table:
 *
 *   node_modules/.bin/tsx bench/reuse/measure.ts [SIZE…]
 *
 * Time is this process's own (user and system), so that what else runs on the machine doesn't count; making the
 * documents isn't counted. Memory is the most that was resident.
 */
const SIZES = [2000, 8000, 32_000, 100_000];
const MORE = 200;

type Measure = {
  size: number;
  add: number;
  find: number;
  pairs: number;
  more: number;
  worst: number;
  memory: number;
};

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure(size: number): Measure {
  const maker = new DocumentMaker(7);
  const documents = Array.from({ length: size }, () => maker.next());
  const fresh = Array.from({ length: MORE }, () => maker.next());
  const index = new ReuseIndex();
  const began = spent();
  for (const document of documents) index.add(document);
  const added = spent();
  let pairs = 0;
  for (const _ of index.relations()) pairs++;
  const found = spent();
  const times = fresh.map((document) => {
    const before = spent();
    index.add(document);
    index.relationsOf(document.id);
    return spent() - before;
  });
  times.sort((x, y) => x - y);
  return {
    size,
    add: added - began,
    find: found - added,
    pairs,
    more: times[times.length >> 1] ?? 0,
    worst: times[Math.floor(times.length * 0.99)] ?? 0,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

function measureApart(size: number): Measure {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, "--one", `${size}`],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measure;
}

const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);

const [first, ...rest] = process.argv.slice(2);
if (first === "--one") console.log(JSON.stringify(measure(Number(rest[0]))));
else {
  const sizes = first ? [first, ...rest].map(Number) : SIZES;
  row([
    "documents",
    "add, s",
    "find, s",
    "documents/s",
    "pairs",
    "one more, ms (median, 99th)",
    "memory, MB",
    "growth",
  ]);
  row(Array.from({ length: 8 }, () => "---:"));
  let last: Measure | undefined;
  for (const size of sizes) {
    const { add, find, pairs, more, worst, memory } = measureApart(size);
    const all = add + find;
    const growth = last
      ? (Math.log(all / (last.add + last.find)) / Math.log(size / last.size)).toFixed(2)
      : "";
    row([
      size,
      (add / 1000).toFixed(2),
      (find / 1000).toFixed(2),
      Math.round((size / all) * 1000),
      pairs,
      `${more.toFixed(1)}, ${worst.toFixed(1)}`,
      Math.round(memory),
      growth,
    ]);
    last = { size, add, find, pairs, more, worst, memory };
  }
}
