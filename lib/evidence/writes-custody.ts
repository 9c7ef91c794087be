import type { Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { Finding } from "@/lib/evidence/model-custody";

/** The bytes kept under a hash, hashed again. */
export async function bytesOf(
  tx: Transaction,
  hash: string,
): Promise<{ finding: "whole"; bytes: Uint8Array } | { finding: "changed" | "missing" }> {
  const blob = await tx.blob.findUnique({ where: { sha256: hash }, select: { bytes: true } });
  if (!blob) return { finding: "missing" };
  return sha256(blob.bytes) === hash ? { finding: "whole", bytes: blob.bytes } : { finding: "changed" };
}

/** Keeps that an original was opened or checked, and what was found. */
export async function insertCheck(
  tx: Transaction,
  check: { id: string; storyId: string; blobSha256: string; finding: Finding; byId: string | null; at: Date },
): Promise<void> {
  await tx.originalCheck.create({ data: check });
}
