import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { measureEditions } from "@/bench/editions/run";
import { writeReport, writeStory } from "@/bench/report";
import { type BenchOptions, runBench } from "@/bench/run";
import { measureStory } from "@/bench/story/run";
import { PROJECT } from "@/scripts/launch/next";

const DATABASES = ["native", "embedded"] as const;

function numbers(given: string): number[] {
  const sizes = given.split(",").map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1_000)) return sizes;
  throw new InvalidArgumentError("has to be whole numbers of 1000 or more, joined by commas");
}

function databases(given: string): (typeof DATABASES)[number][] {
  const names = given.split(",");
  const known = DATABASES.filter((name) => names.includes(name));
  if (known.length === names.length) return known;
  throw new InvalidArgumentError(`has to be of ${DATABASES.join(", ")}`);
}

function statementsOf(given: string): number {
  const [statements, ...others] = numbers(given);
  if (statements !== undefined && others.length === 0) return statements;
  throw new InvalidArgumentError("has to be one whole number of 1000 or more");
}

const STORY_STATEMENTS = 20_000;

const program = new Command("bench")
  .description("Measures the real site on newsrooms of several sizes and writes docs/performance.md.")
  .option("--sizes <numbers>", "statements of each newsroom", numbers, [1_000, 10_000, 100_000])
  .option("--million", "a newsroom of 1,000,000 statements as well, on the native database")
  .option("--databases <names>", "native, embedded", databases, [...DATABASES])
  .option(
    "--keep",
    "leave filled newsrooms on the server of TEST_DATABASE_URL, and take those that are there",
  )
  .option("--seconds <number>", "how long each thing is asked for", Number, 3)
  .option("--only <words>", "only what has one of these words in its name; writes nothing")
  .option("--editions", "instead: memory against the number of quotations of an edition, printed as a table")
  .option(
    "--story [statements]",
    "instead: one story whose documents reprint each other, four statements to a document; its board, a claim of 400 positions and one more document",
    statementsOf,
  )
  .parse();

type Given = Omit<BenchOptions, "only" | "keep"> & {
  million?: boolean;
  only?: string;
  editions?: boolean;
  story?: number | true;
  keep?: boolean;
};
const given = program.opts<Given>();
const say = (line: string) => console.error(line);
if (given.editions) {
  await measureEditions((line) => console.log(line));
  process.exit();
}
const command = [
  "npm run bench",
  ...process.argv.slice(2).map((word, at) => (at === 0 ? `-- ${word}` : word)),
].join(" ");
const performanceFile = path.join(PROJECT, "docs", "performance.md");
if (given.story) {
  const statements = given.story === true ? STORY_STATEMENTS : given.story;
  const measured = await measureStory(statements, say);
  for (const { what, times, middle, slowest } of measured.waits)
    say(`  ${what}: ${middle.toFixed(0)} ms${times > 1 ? `, slowest ${slowest.toFixed(0)} ms` : ""}`);
  // Another size than the one that is written down is for whoever asked.
  if (statements === STORY_STATEMENTS) writeStory(performanceFile, measured, command);
  process.exit();
}
if (given.keep && !process.env.TEST_DATABASE_URL)
  program.error("--keep needs a server: name it in TEST_DATABASE_URL.");
const rounds = await runBench(
  {
    ...given,
    sizes: given.million ? [...given.sizes, 1_000_000] : given.sizes,
    only: given.only?.split(",") ?? [],
    keep: given.keep ?? false,
  },
  say,
);
if (given.only) console.log(JSON.stringify(rounds, null, 2));
else {
  writeReport(performanceFile, rounds, command);
  say("Written to docs/performance.md.");
}
