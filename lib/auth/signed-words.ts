import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionSecret } from "@/lib/env";

/** Between the words and what signs them. The signature has no such sign, so the last one is ours. */
const MARK = "~";
/** Of the 256 bits of the digest, as RFC 2104 (section 5) allows: half of them. */
const BYTES = 16;

function signatureOf(words: string): Buffer {
  return createHmac("sha256", `words in an address ${sessionSecret()}`)
    .update(words)
    .digest()
    .subarray(0, BYTES);
}

/** Words for an address that leads back to us, signed, so that nobody else's are ever shown as ours. */
export function signWords(words: string): string {
  return `${words}${MARK}${signatureOf(words).toString("base64url")}`;
}

/** The words of `signWords`; null for any that this newsroom did not sign, a list of them included. */
export function ownWords(signed: string | string[] | undefined): string | null {
  if (typeof signed !== "string") return null;
  const at = signed.lastIndexOf(MARK);
  const words = signed.slice(0, Math.max(0, at));
  const given = Buffer.from(signed.slice(at + 1), "base64url");
  const own = signatureOf(words);
  return words !== "" && given.length === own.length && timingSafeEqual(given, own) ? words : null;
}
