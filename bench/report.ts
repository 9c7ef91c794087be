import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import type { Served } from "./measure/load";
import type { StoryMeasured } from "./story/run";

export type Measured = {
  name: string;
  served: (Served & { clients: number })[];
  /** Processor time of one request in milliseconds, at one client. */
  siteCpu: number;
  databaseCpu: number;
};
export type Round = {
  database: "native" | "embedded";
  /** What the server says of itself: its version, and the settings that bear on speed. */
  server: string;
  statements: number;
  /** Seconds it took to fill. */
  filled: number;
  measured: Measured[];
  /** Processor time of the SQL of a list page alone, and how many statements it is. */
  bareList: { milliseconds: number; statements: number };
  siteMegabytes: number;
  databaseMegabytes: number;
};

const TABLES = "npm run bench";
const STORY = "npm run bench -- --story";

const whole = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 0 });
const tenth = (value: number) =>
  value.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** Puts the tables of a run into a document, between its two marks. */
export function writeReport(file: string, rounds: readonly Round[], command: string): void {
  writeBetween(file, TABLES, [machine(command), ...rounds.map(roundTable), growthTable(rounds)]);
}

/** The same for one story and the copied text in it. */
export function writeStory(file: string, measured: StoryMeasured, command: string): void {
  const { statements, documents, pairs, positions, waits, siteMegabytes } = measured;
  writeBetween(file, STORY, [
    machine(command),
    `${whole(documents)} documents with ${whole(statements)} statements, of which ${whole(pairs)} pairs share text; the claim has ${whole(positions)} positions. Peak memory of the site: ${whole(siteMegabytes)} MB.`,
    [
      row(["one request after the other", "times", "middle, ms", "slowest, ms"]),
      row(["---", "--:", "--:", "--:"]),
      ...waits.map(({ what, times, middle, slowest }) =>
        row([what, whole(times), whole(middle), times > 1 ? whole(slowest) : ""]),
      ),
    ].join("\n"),
  ]);
}

function writeBetween(file: string, command: string, parts: readonly string[]): void {
  const text = readFileSync(file, "utf8");
  const [begin, end] = [`<!-- written by ${command}: begin -->`, `<!-- written by ${command}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks between which the tables go`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${parts.join("\n\n")}\n${text.slice(to)}`);
}

function machine(command: string): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[1] ?? 0;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, on ${os.cpus().length} cores (${cpu?.model.trim()}),`,
    `${whole(os.totalmem() / 2 ** 30)} GB of memory, ${os.type()} ${os.release()}, Node ${process.versions.node};`,
    `load over the last five minutes at the end: ${tenth(load)}.`,
  ].join(" ");
}

function roundTable({
  database,
  server,
  statements,
  filled,
  measured,
  bareList,
  siteMegabytes,
  databaseMegabytes,
}: Round): string {
  const head = ["", "req/s", "p50", "p95", "p99", "req/s, 8", "p50", "p95", "p99", "site", "database", "kB"];
  const rows = measured.map(({ name, served, siteCpu, databaseCpu }) => [
    name,
    ...served.flatMap(({ rate, p50, p95, p99 }) => [tenth(rate), tenth(p50), tenth(p95), tenth(p99)]),
    tenth(siteCpu),
    tenth(databaseCpu),
    whole((served[0]?.bytes ?? 0) / 1000),
  ]);
  return [
    `### ${database === "native" ? "A native PostgreSQL" : "The embedded database"}, ${whole(statements)} statements`,
    "",
    row(head),
    row(head.map((_, index) => (index === 0 ? "---" : "--:"))),
    ...rows.map(row),
    "",
    `${server}. Filled in ${whole(filled)} s. Peak memory: the site ${whole(siteMegabytes)} MB, the database ${whole(databaseMegabytes)} MB (its largest process).`,
    ...againstBare(measured, bareList),
  ].join("\n");
}

/** What a list page costs beside its SQL alone and a page that shows next to nothing; nothing when one was not measured. */
function againstBare(measured: readonly Measured[], bare: Round["bareList"]): string[] {
  const cost = (part: string) => {
    const found = measured.find(({ name }) => name.includes(part));
    return found ? found.siteCpu + found.databaseCpu : Number.NaN;
  };
  const [list, empty] = [cost("statement list, first"), cost("an empty")];
  if (Number.isNaN(list + empty)) return [];
  const times = list / (empty + bare.milliseconds);
  return [
    "",
    `The first page of the list takes ${tenth(list)} ms of processor time; an empty page ${tenth(empty)} and the ${bare.statements} statements of its SQL alone, sent through the driver, ${tenth(bare.milliseconds)}: ${tenth(times)} times both.`,
  ];
}

/** How each scenario's p95 at one client grows with the newsroom, on each database. */
function growthTable(rounds: readonly Round[]): string {
  const columns = rounds.map(({ database, statements }) => `${database} ${whole(statements)}`);
  const names = rounds[0]?.measured.map(({ name }) => name) ?? [];
  const p95 = (round: Round, name: string) =>
    round.measured.find((each) => each.name === name)?.served[0]?.p95 ?? Number.NaN;
  return [
    "### How p95 grows, one client, in milliseconds",
    "",
    row(["", ...columns]),
    row(["---", ...columns.map(() => "--:")]),
    ...names.map((name) => row([name, ...rounds.map((round) => tenth(p95(round, name)))])),
  ].join("\n");
}
