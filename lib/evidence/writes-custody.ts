import { db, type Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { Finding } from "@/lib/evidence/model-custody";
import { type Found, fileInMemory, openWhole } from "@/lib/store/kept-file";
import type { Received } from "@/lib/store/receive";

/**
 * The bytes kept under a hash, hashed again, from the database or from the store's files. Outside any transaction: a film
 * takes a second, and nobody else should wait for it.
 */
export async function openKept(hash: string): Promise<Found> {
  const blob = await db.blob.findUnique({ where: { sha256: hash }, select: { bytes: true } });
  if (!blob) return { finding: "missing" };
  if (blob.bytes === null) return openWhole(hash);
  return sha256(blob.bytes) === hash
    ? { finding: "whole", file: fileInMemory(blob.bytes) }
    : { finding: "changed" };
}

/**
 * Keeps a file that was received: it gets its place before the row that names it is there for anybody. Two that bring
 * the same content wait for each other at that row. What the database holds itself is not kept a second time.
 */
export async function keepReceived(tx: Transaction, file: Received, mediaType: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Blob" (sha256, size, "mediaType") VALUES (${file.sha256}, ${file.size}, ${mediaType})
    ON CONFLICT (sha256) DO NOTHING`;
  const [row] = await tx.$queryRaw<{ stored: boolean }[]>`
    SELECT bytes IS NULL AS stored FROM "Blob" WHERE sha256 = ${file.sha256}`;
  if (row?.stored) await file.keep();
}

/** Keeps that an original was opened or checked, and what was found. */
export async function insertCheck(
  tx: Transaction,
  check: { id: string; storyId: string; blobSha256: string; finding: Finding; byId: string | null; at: Date },
): Promise<void> {
  await tx.originalCheck.create({ data: check });
}
