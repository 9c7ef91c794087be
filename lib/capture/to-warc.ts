import { WARCRecord, WARCSerializer } from "warcio";
import type { Answer } from "@/lib/capture/fetch-page";

/** Answers as a capture (WARC 1.1, ISO 28500): each with its headers and its body as sent, and digests of both. */
export async function toWarc(answers: readonly Answer[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const about = WARCRecord.createWARCInfo(
    { filename: "capture.warc", warcVersion: "WARC/1.1" },
    { software: "Onrecord", format: "WARC File Format 1.1" },
  );
  parts.push(await WARCSerializer.serialize(about));
  for (const { url, at, status, reason, headers, body } of answers) {
    const record = WARCRecord.create(
      {
        url,
        date: at.toISOString(),
        type: "response",
        warcVersion: "WARC/1.1",
        statusline: `HTTP/1.1 ${status} ${reason}`,
        // The body is kept without the framing it was sent in.
        httpHeaders: headers.filter(([name]) => !/^(transfer-encoding|connection|keep-alive)$/i.test(name)),
        warcHeaders: {},
      },
      [new Uint8Array(body)],
    );
    parts.push(await WARCSerializer.serialize(record));
  }
  return new Uint8Array(Buffer.concat(parts));
}
