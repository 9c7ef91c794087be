import { spawn } from "node:child_process";
import path from "node:path";
import { PROJECT } from "@/scripts/launch/next";

export type Said = { code: number | null; out: string; err: string };

/** Runs `onrecord` with these arguments as a person would, against this process's database or another environment; `input` is what it reads. */
export async function onrecord(
  args: readonly string[],
  environment: Record<string, string> = {},
  input = "",
): Promise<Said> {
  const child = spawn(process.execPath, [path.join(PROJECT, "scripts", "bootstrap.mjs"), "cli", ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  const said: Said = { code: null, out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  said.code = await new Promise((resolve) => child.once("close", resolve));
  return said;
}
