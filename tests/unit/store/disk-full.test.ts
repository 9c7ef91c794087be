import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it, vi } from "vitest";
import { placeOf } from "@/lib/store/place";
import { receive } from "@/lib/store/receive";
import { smallDisk } from "@/tests/support/small-disk";

const disk = smallDisk("3m");
vi.stubEnv("ONRECORD_EVIDENCE", disk.path);
afterAll(() => {
  vi.unstubAllEnvs();
  disk.close();
});

/** A file that comes in pieces, as from a browser. */
const coming = (bytes: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 64_000) }, (_, at) =>
      bytes.subarray(at * 64_000, (at + 1) * 64_000),
    ),
  );

describe.skipIf(!disk.mounted)(
  "evidence on a disk that is full (only where a small one can be mounted, as root)",
  () => {
    it("is refused, nothing of it is left, and what fits is taken afterwards", async () => {
      expect(await receive(coming(randomBytes(5_000_000)), 200_000_000)).toEqual({ problem: "disk-full" });
      expect(readdirSync(path.join(disk.path, "incoming"))).toEqual([]);
      const file = randomBytes(1_000_000);
      const came = await receive(coming(file), 200_000_000);
      if ("problem" in came) throw new Error(came.problem);
      await came.keep();
      expect(file.equals(await readFile(placeOf(came.sha256)))).toBe(true);
      // Of two that come at once and don't fit together, what is refused leaves the other whole.
      const [one, other] = await Promise.all(
        [1, 2].map(() => receive(coming(randomBytes(1_200_000)), 200_000_000)),
      );
      expect([one, other].some((each) => each && "problem" in each)).toBe(true);
      expect(file.equals(await readFile(placeOf(came.sha256)))).toBe(true);
    });
  },
);
