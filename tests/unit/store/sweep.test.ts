import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { incomingFolder, ownMark, placeOf } from "@/lib/store/place";
import { sweepIncoming } from "@/lib/store/sweep";

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-sweep-"));
const before = process.env.ONRECORD_EVIDENCE;
beforeAll(() => {
  process.env.ONRECORD_EVIDENCE = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.ONRECORD_EVIDENCE;
  else process.env.ONRECORD_EVIDENCE = before;
  rmSync(folder, { recursive: true, force: true });
});

it("a store that nothing came to yet has nothing to sweep", async () => {
  expect(await sweepIncoming()).toBe(0);
});

it("what a process left that has ended goes; what one is taking in, another machine's, and what has its place stay", async () => {
  const [host = ""] = ownMark().split(".");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const kept = [`${ownMark()}one`, `${host}.${process.ppid}.two`, `elsewhere.${pid}.three`];
  mkdirSync(incomingFolder(), { recursive: true });
  for (const name of [...kept, `${host}.${pid}.four`])
    writeFileSync(path.join(incomingFolder(), name), "bytes");
  // Named by no database: a start on the wrong one must not take it.
  const place = placeOf("ab".repeat(32));
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "evidence");

  expect(await sweepIncoming()).toBe(1);
  expect(readdirSync(incomingFolder()).sort()).toEqual([...kept].sort());
  expect(readFileSync(place, "utf8")).toBe("evidence");
});
