const encoder = new TextEncoder();

/** Pieces of text as bytes, one at a time: an edition of any length takes constant memory. */
export async function* bytesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) yield encoder.encode(piece);
}

/** All the bytes of a short stream. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
