import { brotliDecompressSync } from "node:zlib";
import { WARCParser, type WARCRecord } from "warcio";
import { charsetOf } from "@/lib/incoming/decode";
import { readHtml } from "@/lib/incoming/html";
import { maker } from "@/lib/incoming/makers";
import { BOUNDS, type Reading, type Unreadable, unreadable } from "@/lib/incoming/model";
import { readPdf } from "@/lib/incoming/pdf";
import { readPlain } from "@/lib/incoming/plain";
import { checkedRecords } from "@/lib/incoming/warc-records";

const READ = /^(text\/html|application\/xhtml\+xml|application\/pdf|text\/plain)\b/i;

/**
 * The words of a web capture: of the first page, PDF or plain text in it that was answered with success. Which address
 * it is and when it was captured is told in the notes. Refuses records that are cut off or are not what was captured.
 */
export async function readWarc(bytes: Uint8Array): Promise<Reading> {
  const checked = checkedRecords(bytes);
  if (!checked.ok) return checked;
  try {
    for await (const record of new WARCParser([checked.bytes])) {
      const type = typeOf(record);
      if (!type || !READ.test(type)) continue;
      const payload = await payloadOf(record);
      if (!payload.ok) return payload;
      return told(record, checked.records, await readInside(payload.bytes, type));
    }
  } catch {
    return unreadable("It is damaged: its records can't be read.");
  }
  return unreadable("There is no page, PDF or text in it that the server answered with success.");
}

/** The media type of what was captured whole; null for what is no capture, or was answered with anything but 200. */
function typeOf(record: WARCRecord): string | null {
  if (record.warcType === "response" && record.httpHeaders)
    return Number(record.httpHeaders.statusCode) === 200
      ? (record.httpHeaders.headers.get("content-type") ?? null)
      : null;
  return record.warcType === "resource" ? (record.warcContentType ?? null) : null;
}

async function payloadOf(record: WARCRecord): Promise<{ ok: true; bytes: Buffer } | Unreadable> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > BOUNDS.unpackedFreely)
      return unreadable(`Unpacked the page grows past ${BOUNDS.unpackedFreely / 1e6} MB.`);
    chunks.push(chunk);
  }
  const encoding = String(record.httpHeaders?.headers.get("content-encoding") ?? "").toLowerCase();
  const bytes = Buffer.concat(chunks);
  if (["", "identity", "gzip", "x-gzip", "deflate"].includes(encoding)) return { ok: true, bytes };
  if (encoding !== "br")
    return unreadable(`The page was sent packed as “${encoding.slice(0, 40)}”, which isn't read.`);
  return { ok: true, bytes: brotliDecompressSync(bytes, { maxOutputLength: BOUNDS.unpackedFreely }) };
}

async function readInside(bytes: Uint8Array, type: string): Promise<Reading> {
  if (/pdf/i.test(type)) return readPdf(bytes);
  return /^text\/plain/i.test(type) ? readPlain(bytes, charsetOf(type)) : readHtml(bytes, charsetOf(type));
}

function told(record: WARCRecord, records: number, inside: Reading): Reading {
  if (!inside.ok) return unreadable(`What was captured can't be read. ${inside.reason}`);
  return {
    ...inside,
    maker: `${maker("warc/1", "warcio")} ${inside.maker}`,
    notes: [
      `Captured from ${record.warcTargetURI ?? "an address that isn't said"}, ${record.warcDate ?? "at a time that isn't said"}.`,
      ...(records > 1 ? [`The first of its ${records} records that has words was taken.`] : []),
      ...inside.notes,
    ],
  };
}
