import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { identityKey, settings } from "@/lib/env";

/**
 * Tells the key of the identity notes from another: a keyed hash of a fixed word, of which nobody gets back 32 random
 * bytes. Null where there is no key; none is made.
 */
export function markOfIdentityKey(): string | null {
  const { embedded, dataFolder } = settings();
  const given = process.env.ONRECORD_IDENTITY_KEY;
  if (!given && !(embedded && existsSync(path.join(dataFolder, "identity-key")))) return null;
  return createHmac("sha256", identityKey()).update("onrecord backup").digest("hex").slice(0, 16);
}
