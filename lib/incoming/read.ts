import { BOUNDS, type Format, type Reading, unreadable } from "@/lib/incoming/model";

/**
 * Reads a file of a known format. Whatever its bytes are, the answer is a text or a sentence; what a library throws is
 * a refusal. It bounds what it counts, not the time or memory that a library takes: run it through `lib/isolation`.
 */
export async function read(bytes: Uint8Array, format: Exclude<Format, "text">): Promise<Reading> {
  let reading: Reading;
  try {
    reading = await READERS[format](bytes);
  } catch {
    return unreadable("It is damaged, or made in a way that nothing here can read.");
  }
  if (!reading.ok) return reading;
  if (reading.text.length > BOUNDS.units) return unreadable("It has more words than a text can hold.");
  if (reading.text.includes("\0") || !reading.text.isWellFormed())
    return unreadable("Its words hold what no text can: a NUL, or half of a character.");
  return reading.text.trim() === "" ? unreadable("There are no words in it.") : reading;
}

/** Each with its libraries, which are loaded only for a file of theirs. */
const READERS: Record<Exclude<Format, "text">, (bytes: Uint8Array) => Promise<Reading>> = {
  html: async (bytes) => (await import("@/lib/incoming/html")).readHtml(bytes),
  docx: async (bytes) => (await import("@/lib/incoming/docx")).readDocx(bytes),
  pdf: async (bytes) => (await import("@/lib/incoming/pdf")).readPdf(bytes),
  eml: async (bytes) => (await import("@/lib/incoming/eml")).readEml(bytes),
  srt: async (bytes) => (await import("@/lib/incoming/transcript")).readTranscript(bytes, "srt"),
  vtt: async (bytes) => (await import("@/lib/incoming/transcript")).readTranscript(bytes, "vtt"),
  warc: async (bytes) => (await import("@/lib/incoming/warc")).readWarc(bytes),
};
