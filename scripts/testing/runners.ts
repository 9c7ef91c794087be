import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PROJECT } from "@/scripts/launch/next";

/** How many tests came out how, and the names of those that failed. */
export type Tally = { passed: number; failed: number; skipped: number; failures: readonly string[] };

/** Variables beside the ones of this process. */
export type Extra = Record<string, string>;

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** One failure, by its name. */
export const failure = (name: string): Tally => ({ ...NOTHING, failed: 1, failures: [name] });

const binary = (name: string) => path.join(PROJECT, "node_modules", ".bin", name);

let running: ChildProcess | undefined;
/** Ends whatever runs, with all it started. */
export function endRunning(): void {
  running?.kill("SIGTERM");
}

type Ran = { code: number; output: string };

/** Runs a program of the project, which says what it says on ours; `output` is that again. */
function run(name: string, args: readonly string[], environment: Extra = {}): Promise<Ran> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(binary(name), args, {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    running = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
    child.once("error", () => resolve({ code: 1, output }));
  });
}

/**
 * A check that passes or fails as a whole.
 *
 * @param closing what the program says when it has come to its end: some that crash exit with 0
 */
export async function check(name: string, args: readonly string[], closing = /^/): Promise<Tally> {
  const { code, output } = await run(name, args);
  const passed = code === 0 && closing.test(output);
  if (code === 0 && !passed) console.error(`${name} ended before it was done`);
  return passed ? { ...NOTHING, passed: 1 } : failure(name);
}

/** Runs a runner that leaves a JSON report, and counts what it says. A runner that leaves none has failed. */
async function reported(
  name: string,
  work: (file: string) => Promise<Ran>,
  count: (report: never) => Tally,
): Promise<Tally> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code } = await work(file);
    const tally = count(JSON.parse(readFileSync(file, "utf8")) as never);
    return code !== 0 && tally.failed === 0 ? add(tally, failure(`${name} as a whole`)) : tally;
  } catch {
    return failure(`${name}, which left no report`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type VitestReport = {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: "passed" | "failed";
    assertionResults: { fullName: string; status: string }[];
  }[];
};

/** The tests that failed, and each file that failed without one: it did not open, or its set-up threw. */
function failuresOf({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(PROJECT, name);
    const failed = assertionResults.filter((result) => result.status === "failed");
    if (failed.length === 0) return status === "failed" ? [file] : [];
    return failed.map(({ fullName }) => `${file} › ${fullName}`);
  });
}

/** Vitest over one of its projects. */
export function vitest(project: string, filters: readonly string[], environment: Extra): Promise<Tally> {
  return reported(
    `vitest ${project}`,
    (file) =>
      run(
        "vitest",
        [
          "run",
          "--project",
          project,
          "--reporter=dot",
          "--reporter=json",
          `--outputFile.json=${file}`,
          ...filters,
        ],
        environment,
      ),
    (report: VitestReport) => {
      const failures = failuresOf(report);
      return {
        passed: report.numPassedTests,
        failed: failures.length,
        skipped: report.numPendingTests + report.numTodoTests,
        failures,
      };
    },
  );
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; ok: boolean }[];
};
type PlaywrightReport = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

const unexpectedOf = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `tests/e2e/${file} › ${title}`),
  ...suites.flatMap(unexpectedOf),
];

/** Playwright against a running site. */
export function playwright(filters: readonly string[], environment: Extra): Promise<Tally> {
  return reported(
    "playwright",
    (file) =>
      run("playwright", ["test", "--reporter=line,json", ...filters], {
        ...environment,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    (report: PlaywrightReport) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
      failures: unexpectedOf(report),
    }),
  );
}
