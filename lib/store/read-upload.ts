import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { type NotReceived, type Received, receive } from "@/lib/store/receive";

/** What a form with one file sent. */
export type Upload = {
  fields: Record<string, string>;
  /** Null when none was chosen, or it was not wanted. */
  file: { came: Received | NotReceived; filename: string; mediaType: string } | null;
};

/** A form that can't be read, or that came to no end: nothing of it is on the disk. */
export class UploadBroken extends Error {
  override name = "UploadBroken";
}

const LIMITS = {
  fieldNameSize: 100,
  /** The longest note, three bytes a character and two more for each line end. */
  fieldSize: 40_000,
  fields: 40,
  files: 1,
  parts: 45,
  headerPairs: 20,
};
/** Whoever sends nothing for so long has gone away. */
const PATIENCE_MS = 60_000;

type Bounds = {
  /** Bytes that the file may have. */
  most: number;
  /** Asked once the fields before the file are known, before any of the file is written. */
  wanted: (fields: Record<string, string>) => boolean;
};

/**
 * Reads a form (multipart/form-data) as it comes: the file goes straight to the store's incoming files, memory doesn't
 * grow with it. Fields stand before the file; what comes after it is not read. A form that is refused is read to its end
 * all the same, since no browser shows an answer before it has sent everything.
 */
export async function readUpload(request: Request, { most, wanted }: Bounds): Promise<Upload> {
  if (!request.body) throw new UploadBroken("There is no form in it.");
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let file: Promise<Upload["file"]> | null = null;
  const parser = parserOf(request.headers.get("content-type") ?? "");
  let broken: Error | null = null;
  parser.on("field", (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) broken ??= new UploadBroken("One of its fields is longer than any may be.");
    else if (!file) fields[name] = value;
  });
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => {
      broken ??= new UploadBroken("It has more fields or files than the form.");
    });
  parser.on("file", (_name, stream, filename, _encoding, mediaType) => {
    parser.once("error", (fault) => stream.destroy(fault as Error));
    file = take(stream, wanted(fields) ? most : null).then(
      (came) =>
        came && (filename || !("size" in came) || came.size > 0 ? { came, filename, mediaType } : null),
    );
    // It is awaited below, after the form's end.
    file.catch(() => {});
  });
  const ended = await pipeline(Readable.from(patiently(request.body), { objectMode: false }), parser).then(
    () => null,
    (fault: unknown) => fault,
  );
  if (ended) parser.destroy();
  const taken = await (file as Promise<Upload["file"]> | null)?.catch((fault: unknown) => {
    if (ended) return null;
    throw fault;
  });
  const why = ended ? new UploadBroken("It broke off before its end.") : broken;
  if (why) {
    if (taken && "size" in taken.came) await taken.came.discard();
    throw why;
  }
  return { fields, file: taken ?? null };
}

function parserOf(contentType: string): Busboy {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits: LIMITS });
  } catch {
    throw new UploadBroken("It is no form with a file (multipart/form-data).");
  }
}

/** Writes a file's stream away, or only reads it to its end when nobody wants it. */
async function take(stream: Readable, most: number | null): Promise<Received | NotReceived | null> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  // Without a way to end it: whoever stops reading would end the whole request with it.
  const kept = { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) };
  try {
    return most === null ? null : await receive(kept, most);
  } finally {
    while (!(await pieces.next()).done);
  }
}

/** A body's pieces, as long as they keep coming. */
async function* patiently(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_go, fail) => {
        timer = setTimeout(() => fail(new UploadBroken("Nothing came for a minute.")), PATIENCE_MS);
      });
      const { done, value } = await Promise.race([reader.read(), late]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
