import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { describeFault } from "@/lib/errors";
import { Spool } from "@/lib/flows/edition-spool";

const disk = mkdtempSync(path.join(os.tmpdir(), "onrecord-small-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m,mode=0700", "tmpfs", disk]).status === 0;
vi.stubEnv("ONRECORD_DATA", disk);
afterAll(() => {
  vi.unstubAllEnvs();
  if (mounted) spawnSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

const PIECE = 4 * 1024 * 1024;

describe.skipIf(!mounted)(
  "what an edition puts aside on a disk that is full (only where a small one can be mounted, as root)",
  () => {
    it("fails where it no longer fits, and gives the room back", async () => {
      const spool = new Spool();
      await spool.add(randomBytes(PIECE));
      const fault: unknown = await spool.add(randomBytes(PIECE)).catch((thrown: unknown) => thrown);
      expect(describeFault(fault)).toMatchObject({
        status: 503,
        message: expect.stringContaining("is full"),
      });
      await spool.discard();
      writeFileSync(path.join(disk, "fits again"), randomBytes(PIECE));
    });
  },
);
