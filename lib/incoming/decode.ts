import { type Unreadable, unreadable } from "@/lib/incoming/model";

/**
 * Bytes as text, strictly: in the encoding that is named, else in the one the bytes themselves show, else in UTF-8.
 * Refuses an encoding nobody knows and bytes that are none of it, rather than putting replacement characters into words.
 *
 * @param named an encoding's label as a header or a page's meta element gives it
 */
export function decode(bytes: Uint8Array, named: string | null): { ok: true; text: string } | Unreadable {
  const label = markOf(bytes) ?? named ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return unreadable(`It says that its encoding is “${label.slice(0, 40)}”, which isn't known.`);
  }
  try {
    const decoded = decoder.decode(bytes);
    const text =
      decoder.encoding === "windows-1252"
        ? decoded.replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80] ?? unit)
        : decoded;
    const nul = text.indexOf("\0");
    if (nul >= 0) return unreadable(`It has a NUL at character ${nul + 1}, which no text can hold.`);
    return { ok: true, text };
  } catch {
    return unreadable(
      `Its bytes are not the encoding it says or shows (${decoder.encoding}): it is damaged, or was saved wrongly.`,
    );
  }
}

/** Its bytes from 80 to 9F (Encoding Standard, index windows-1252), which Node 20 reads as ISO 8859-1 has them. */
const WINDOWS_1252 = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"];

/** The encoding that a byte order mark shows (Encoding Standard, "BOM sniff"). */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return null;
}

/** The encoding that a page's meta element names, in its first 1,024 bytes as HTML wants it. */
export function charsetOfPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** The encoding that a Content-Type names. */
export function charsetOf(contentType: string | null | undefined): string | null {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}
