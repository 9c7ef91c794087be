import { rangeOf } from "@/lib/edge/byte-range";
import type { Opened } from "@/lib/flows/open-original";
import { RECOGNISED_WITHIN, recognise } from "@/lib/media/recognise";
import type { Outcome } from "@/lib/outcome";

const NOT_GIVEN_OUT = {
  changed:
    "The bytes kept are not those that were brought in: they were changed since. They are not given out as the original. Tell whoever runs Onrecord, who can bring them back from a backup.",
  missing:
    "The bytes that were brought in are missing. Tell whoever runs Onrecord, who can bring them back from a backup.",
};

/**
 * An original as it was opened. What kind of file it is was said by whoever sent it, so that it leaves as plain bytes;
 * one that isn't whole leaves not at all.
 */
export function originalAnswer(opened: Outcome<Opened> | null): Response {
  const refusal = notGivenOut(opened);
  if (refusal) return refusal;
  if (!opened?.ok || opened.finding !== "whole") throw new Error("An original that isn't whole is given out");
  const { file, filename } = opened;
  return attachment(file.read(0, file.size), { filename, mediaType: "application/octet-stream" });
}

/**
 * The same to be looked at in place: only what a browser may show, told by its bytes; all else is a download. Films and
 * recordings are asked for in parts.
 */
export async function shownAnswer(opened: Outcome<Opened> | null, request: Request): Promise<Response> {
  if (!opened?.ok || opened.finding !== "whole") return originalAnswer(opened);
  const { file, sha256 } = opened;
  const mediaType = recognise(await file.head(RECOGNISED_WITHIN));
  if (!mediaType) return originalAnswer(opened);
  const etag = `"${sha256}"`;
  const condition = request.headers.get("if-range");
  const asked = condition === null || condition === etag ? request.headers.get("range") : null;
  const part = rangeOf(asked, file.size) ?? { from: 0, to: file.size };
  const headers = {
    ...INERT,
    "Content-Type": mediaType,
    "Content-Disposition": "inline",
    "Accept-Ranges": "bytes",
    ETag: etag,
  };
  if (part === "unsatisfiable") {
    await file.close();
    return new Response(null, {
      status: 416,
      headers: { ...headers, "Content-Range": `bytes */${file.size}` },
    });
  }
  const { from, to } = part;
  const isPart = asked !== null && to - from < file.size;
  return new Response(streamOf(file.read(from, to)), {
    status: isPart ? 206 : 200,
    headers: {
      ...headers,
      ...(isPart ? { "Content-Range": `bytes ${from}-${to - 1}/${file.size}` } : {}),
    },
  });
}

function notGivenOut(opened: Outcome<Opened> | null): Response | null {
  if (!opened?.ok) return new Response("Not found", { status: 404 });
  if (opened.finding === "whole") return null;
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${NOT_GIVEN_OUT[opened.finding]}\n`, { status: 409, headers: plain });
}

const INERT = {
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * A file of a story as its members download it: never shown by the browser in place, and should one open it all the same,
 * it runs nothing.
 */
export function attachment(
  bytes: Uint8Array | AsyncIterator<Uint8Array>,
  { filename, mediaType }: { filename: string; mediaType: string },
): Response {
  const plain = filename.replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_");
  const exact = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return new Response(bytes instanceof Uint8Array ? new Uint8Array(bytes) : streamOf(bytes), {
    headers: {
      ...INERT,
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    },
  });
}

/** Parts as a stream that asks for the next one only when the last has gone out. */
function streamOf(parts: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return?.();
    },
  });
}
