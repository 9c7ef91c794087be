import os from "node:os";
import { cases } from "@/bench/prove/cases";
import { proveQuote } from "@/lib/text/prove-quote";

/**
 * Measures the prover on texts of a million units and prints a table; ends with 1 when one took longer than it may:
 *
 *   node_modules/.bin/tsx bench/prove/measure.ts
 *
 * `first` is the first proof in a text that was not seen before, `again` the middle of the next ones, as while somebody
 * types. Time is this process's own (user and system), so that what else runs on the machine doesn't count.
 */
const MOST_EXACT = 10;
const MOST = 50;
const TIMES = 7;

function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const [cpu] = os.cpus();
console.log(`${cpu?.model.trim() ?? "an unknown processor"}, Node ${process.versions.node}, one core\n`);
console.log("| quote in a text of 1,000,000 characters | grade | first, ms | again, ms |");
console.log("|---|---|---:|---:|");
let slow = 0;
for (const { name, exact, question } of cases()) {
  let grade = "";
  const times = Array.from({ length: TIMES }, () => spent(() => (grade = proveQuote(question).grade)));
  const [first = 0, ...rest] = times;
  const again = rest.sort((a, b) => a - b)[rest.length >> 1] ?? 0;
  const late = again > (exact ? MOST_EXACT : MOST);
  if (late) slow += 1;
  console.log(
    `| ${name} | ${grade} | ${first.toFixed(1)} | ${again.toFixed(1)}${late ? " (too long)" : ""} |`,
  );
}
process.exitCode = slow > 0 ? 1 : 0;
