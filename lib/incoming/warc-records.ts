import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { BOUNDS, type Unreadable, unreadable } from "@/lib/incoming/model";

const CUT_OFF = "It is cut off: its last record has no end. Ask for the capture again.";

/**
 * A capture's records as plain bytes, checked before anything in them is read: each is whole, and its bytes are those
 * whose digest it carries (ISO 28500, 5.8). Packed captures are unpacked within bounds.
 */
export function checkedRecords(bytes: Uint8Array): { ok: true; bytes: Buffer; records: number } | Unreadable {
  const plain = unpacked(bytes);
  if (!plain.ok) return plain;
  const { bytes: all } = plain;
  let at = 0;
  let records = 0;
  while (at < all.length) {
    const end = all.indexOf("\r\n\r\n", at);
    const header = end < 0 ? "" : all.toString("latin1", at, end);
    if (!/^WARC\/\d/.test(header))
      return unreadable(
        end < 0
          ? CUT_OFF
          : `It is damaged: record ${records + 1} doesn't begin where the one before it ends.`,
      );
    const length = Number(/^content-length:\s*(\d{1,12})\s*$/im.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(length))
      return unreadable(`It is damaged: record ${records + 1} doesn't say its length.`);
    const block = all.subarray(end + 4, end + 4 + length);
    if (block.length < length) return unreadable(CUT_OFF);
    if (!isIntact(block, /^warc-block-digest:\s*(\S+)/im.exec(header)?.[1]))
      return unreadable(
        `Record ${records + 1} is not what was captured: its bytes don't give the digest it carries. Ask for the capture again.`,
      );
    records += 1;
    if (records > BOUNDS.parts)
      return unreadable(
        `It has more than ${BOUNDS.parts.toLocaleString("en-GB")} records: capture the page alone.`,
      );
    at = end + 4 + length;
    while (all[at] === 13 || all[at] === 10) at += 1;
  }
  return records > 0 ? { ok: true, bytes: all, records } : unreadable("There is no record in it.");
}

function unpacked(bytes: Uint8Array): { ok: true; bytes: Buffer } | Unreadable {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes: Buffer.from(bytes) };
  const most = Math.min(
    BOUNDS.unpackedBytes,
    Math.max(BOUNDS.unpackedFreely, bytes.length * BOUNDS.unpackedTimes),
  );
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: most });
    if (/^WARC\/\d/.test(plain.toString("latin1", 0, 8))) return { ok: true, bytes: plain };
    return unreadable("It is a packed file (GZ): unpack it and bring in what is inside.");
  } catch (fault) {
    return unreadable(
      fault instanceof Error && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE"
        ? `Unpacked it grows past ${BOUNDS.unpackedBytes / 1e6} MB, or past ${BOUNDS.unpackedTimes} times its size: it may be made to fill a memory.`
        : CUT_OFF,
    );
  }
}

/** Whether bytes give the digest that is said of them; true where none is, or one of a kind that isn't known here. */
function isIntact(block: Uint8Array, said: string | undefined): boolean {
  const [algorithm = "", value = ""] = said?.split(":") ?? [];
  const name = algorithm.toLowerCase().replace("-", "");
  if (!["sha1", "sha256"].includes(name)) return true;
  const digest = createHash(name).update(block).digest();
  return [digest.toString("hex"), base32(digest)].includes(
    /^[0-9a-f]+$/i.test(value) && value.length === digest.length * 2
      ? value.toLowerCase()
      : value.replace(/=+$/, "").toUpperCase(),
  );
}

/** RFC 4648, section 6, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}
