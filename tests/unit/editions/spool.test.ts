import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { describeFault } from "@/lib/errors";
import { Spool } from "@/lib/flows/edition-spool";
import { smallDisk } from "@/tests/support/small-disk";

const disk = smallDisk("6m");
vi.stubEnv("ONRECORD_DATA", disk.path);
afterAll(() => {
  vi.unstubAllEnvs();
  disk.close();
});

const PIECE = 4 * 1024 * 1024;

describe.skipIf(!disk.mounted)(
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
      writeFileSync(path.join(disk.path, "fits again"), randomBytes(PIECE));
    });
  },
);
