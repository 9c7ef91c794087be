import type { EditionItem, Items } from "@/lib/interchange/model";

const encoder = new TextEncoder();
/** Small pieces are sent together: a chunk for each would cost more than what it holds. */
const CHUNK = 32 * 1024;

/** Pieces of text as bytes, some at a time: an edition of any length takes constant memory. */
export async function* bytesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncIterable<Uint8Array> {
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  if (waiting !== "") yield encoder.encode(waiting);
}

/** Items each of which passed the last guard: it refuses what the gate must have held back. */
export async function* guarded(items: Items): AsyncIterable<EditionItem> {
  for await (const item of items) {
    if ((item.terms as string) === "off record" || item.said === "wrong")
      throw new Error(`${item.label} must not leave`);
    yield item;
  }
}

/** A JSON document whose list is written item by item: what stands before the list, its items, what stands after. */
export async function* jsonList(
  open: string,
  items: AsyncIterable<object> | Iterable<object>,
  close: string,
): AsyncIterable<string> {
  yield open;
  let first = true;
  for await (const item of items) {
    yield `${first ? "\n" : ",\n"}${JSON.stringify(item)}`;
    first = false;
  }
  yield `\n${close}\n`;
}

/** All the bytes of a short stream. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** All the items of an edition that a capped format takes; throws beyond the cap, which whoever makes it checks first. */
export async function gather(items: Items, cap: number): Promise<EditionItem[]> {
  const all: EditionItem[] = [];
  for await (const item of items) {
    if (all.length === cap) throw new Error(`more than ${cap} statements: this format takes no more`);
    all.push(item);
  }
  return all;
}
