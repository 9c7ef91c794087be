import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

type Stat = { pid: number; parent: number; ticks: number };

/** The fields of /proc/PID/stat that count; null when the process is gone. See proc(5). */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, and may hold spaces and brackets itself.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    // utime and stime, and the same of children that have ended: fields 14 to 17, counted from 1.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { pid, parent, ticks };
  } catch {
    return null;
  }
}

/** A process with everything it started that still runs. */
function tree(root: number): Stat[] {
  const all = readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : [],
  );
  const found = all.filter(({ pid }) => pid === root);
  for (const stat of found) found.push(...all.filter(({ parent }) => parent === stat.pid));
  return found;
}

/** Processor time in seconds that a process and its children have used, both user's and system's. */
export function cpuSeconds(root: number): number {
  return tree(root).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
}

/** The most memory in MB that a process, or any one it started, has held at once: the largest of their peaks. */
export function peakMegabytes(root: number): number {
  const peaks = tree(root).map(({ pid }) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...peaks);
}
