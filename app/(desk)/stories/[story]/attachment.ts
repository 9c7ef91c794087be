import type { Opened } from "@/lib/evidence/model-custody";
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
  if (!opened?.ok) return new Response("Not found", { status: 404 });
  if (opened.finding === "whole")
    return attachment(opened.bytes, { filename: opened.filename, mediaType: "application/octet-stream" });
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${NOT_GIVEN_OUT[opened.finding]}\n`, { status: 409, headers: plain });
}

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
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; sandbox",
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
