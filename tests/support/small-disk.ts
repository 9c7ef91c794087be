import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A disk that is soon full: where it is, and whether it could be mounted, which takes root. `close` takes it away. */
export type SmallDisk = { path: string; mounted: boolean; close: () => void };

/** Mounts a disk of this size ("6m") in a folder of its own, which every account of this machine may enter. */
export function smallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-small-"));
  // PostgreSQL runs as another account than root, and has to get there.
  chmodSync(folder, 0o755);
  const disk = path.join(folder, "disk");
  mkdirSync(disk);
  const options = `size=${size},mode=0755`;
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status === 0;
  return {
    path: disk,
    mounted,
    close: () => {
      if (mounted) spawnSync("umount", ["--lazy", disk]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
