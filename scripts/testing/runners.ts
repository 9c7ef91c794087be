import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PROJECT } from "@/scripts/launch/next";

export type Tally = { passed: number; failed: number; skipped: number };

/** Variables beside the ones of this process. */
export type Extra = Record<string, string>;

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

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
  return passed ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** Runs a runner that leaves a JSON report, and counts what it says. A runner that leaves none has failed. */
async function reported(
  work: (file: string) => Promise<Ran>,
  count: (report: never) => Tally,
): Promise<Tally> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code } = await work(file);
    const tally = count(JSON.parse(readFileSync(file, "utf8")) as never);
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { ...NOTHING, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
};

/** Vitest over one of its projects. */
export function vitest(project: string, filters: readonly string[], environment: Extra): Promise<Tally> {
  return reported(
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
    (report: VitestReport) => ({
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Playwright against a running site. */
export function playwright(filters: readonly string[], environment: Extra): Promise<Tally> {
  return reported(
    (file) =>
      run("playwright", ["test", "--reporter=line,json", ...filters], {
        ...environment,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    ({ stats }: PlaywrightReport) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
}
