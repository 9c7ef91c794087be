import type { Entry } from "@/lib/text/reuse/model";
import { WordStore } from "@/lib/text/reuse/store";

/** Changes whenever texts would be read into other words than before: an index of another version is made anew. */
export const INDEX_VERSION = 1;

const MAGIC = 0x4f525855;
const HEADER_WORDS = 4;

/** A file that is no index of this version, or is damaged. The index can be made anew from the texts. */
export class UnreadableIndex extends Error {}

type Contents = { entries: readonly Entry[]; store: WordStore };
type Head = { entries: Entry[]; words: number; sentences: number; vocabulary: number };

/**
 * An index as bytes, piece by piece: a header, the documents as JSON, then the columns of words and sentences. Where
 * runs of words stand is not kept: it is worked out again in reading, which takes less time than the space is worth.
 */
export function* writeIndex({ entries, store }: Contents): Generator<Uint8Array> {
  const head: Head = {
    entries: [...entries],
    words: store.wordCount,
    sentences: store.sentenceCount,
    vocabulary: store.vocabulary.count,
  };
  const json = padded(new TextEncoder().encode(JSON.stringify(head)), 0x20);
  const columns = columnsOf(store, head);
  let sum = checksum(0, json);
  for (const column of columns) sum = checksum(sum, bytesOf(column));
  yield bytesOf(Uint32Array.of(MAGIC, INDEX_VERSION, json.length, sum));
  yield json;
  for (const column of columns) yield padded(bytesOf(column), 0);
}

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array;

function columnsOf(store: WordStore, { entries, words, sentences, vocabulary }: Head): Column[] {
  return [
    store.vocabulary.numbers.subarray(0, vocabulary),
    store.words.subarray(0, words),
    store.starts.subarray(0, words),
    store.firstWord.subarray(0, entries.length + 1),
    store.firstSentence.subarray(0, entries.length + 1),
    store.sentenceWord.subarray(0, sentences + 1),
    store.sentenceStart.subarray(0, sentences),
    store.sentenceEnd.subarray(0, sentences),
    store.lengths.subarray(0, words),
    store.flags.subarray(0, words),
  ];
}

/** Reads what `writeIndex` wrote; throws `UnreadableIndex`. */
export function readIndex(bytes: Uint8Array): Contents {
  const file = new IndexBytes(bytes);
  const header = file.take(Uint32Array, HEADER_WORDS);
  const [magic, version, length = 0, sum] = header;
  if (magic !== MAGIC) throw new UnreadableIndex("this is no index of shared copy");
  if (version !== INDEX_VERSION)
    throw new UnreadableIndex("the index was made by another version of the program");
  const json = file.take(Uint8Array, length);
  let found = checksum(0, json);
  const head = parseHead(json);
  const documents = head.entries.length;
  const checked = <T extends Column>(column: T): T => {
    found = checksum(found, bytesOf(column));
    return column;
  };
  const vocabulary = checked(file.take(Int32Array, head.vocabulary));
  const store = WordStore.from({
    vocabulary,
    words: checked(file.take(Int32Array, head.words)),
    starts: checked(file.take(Uint32Array, head.words)),
    firstWord: checked(file.take(Uint32Array, documents + 1)),
    firstSentence: checked(file.take(Uint32Array, documents + 1)),
    sentenceWord: checked(file.take(Uint32Array, head.sentences + 1)),
    sentenceStart: checked(file.take(Uint32Array, head.sentences)),
    sentenceEnd: checked(file.take(Uint32Array, head.sentences)),
    lengths: checked(file.take(Uint16Array, head.words)),
    flags: checked(file.take(Uint8Array, head.words)),
  });
  if (found !== sum) throw new UnreadableIndex("the index is damaged");
  return { entries: head.entries, store };
}

function parseHead(json: Uint8Array): Head {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as Head;
  } catch {
    throw new UnreadableIndex("the index is damaged");
  }
}

type Make<T> = { new (buffer: ArrayBuffer): T; BYTES_PER_ELEMENT: number };

/** Takes columns off a file, one after another, each begun at a multiple of four. */
class IndexBytes {
  #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next `length` numbers, copied, so that the file's bytes can be let go. */
  take<T extends Column>(make: Make<T>, length: number): T {
    const size = length * make.BYTES_PER_ELEMENT;
    const end = this.#at + size;
    if (!(Number.isInteger(length) && length >= 0) || end > this.#bytes.length)
      throw new UnreadableIndex("the index ends too soon");
    const buffer = new ArrayBuffer(size);
    new Uint8Array(buffer).set(this.#bytes.subarray(this.#at, end));
    this.#at = end + ((4 - (size % 4)) % 4);
    return new make(buffer);
  }
}

function bytesOf(column: Column): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function padded(bytes: Uint8Array, filler: number): Uint8Array {
  const rest = (4 - (bytes.length % 4)) % 4;
  if (rest === 0) return bytes;
  const longer = new Uint8Array(bytes.length + rest).fill(filler);
  longer.set(bytes);
  return longer;
}

/** Tells a torn or altered file, by accident and not by intent. */
function checksum(from: number, bytes: Uint8Array): number {
  let sum = from ^ bytes.length;
  for (let at = 0; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
