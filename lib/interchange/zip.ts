import { strToU8, Zip, ZipDeflate } from "fflate";

/** A file of an archive: its name, and its text as it comes. */
export type Entry = { name: string; text: Iterable<string> | AsyncIterable<string> };

/** Characters compressed at once: a call for each short piece would cost more than what it compresses. */
const CHUNK = 64 * 1024;

/** A ZIP archive of text files, in the order given and streamed: what was compressed goes out before the rest is read. */
export async function* zipOf(entries: Iterable<Entry>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    if (chunk.byteLength > 0) ready.push(chunk);
  });
  for (const { name, text } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    // The moment of making is in the edition; a clock in the archive would make the same edition other bytes.
    file.mtime = "1980-01-01T12:00:00";
    zip.add(file);
    let waiting = "";
    for await (const piece of text) {
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      file.push(strToU8(waiting));
      waiting = "";
      yield* ready.splice(0);
    }
    file.push(strToU8(waiting), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
