import { DOCUMENT_MAX_BYTES, type Incoming } from "@/lib/documents/model";
import { normaliseImport, normaliseUpload } from "@/lib/text/normalise-import";

/** The working text made from what came in, or why none can be. */
export type MadeText =
  | { ok: true; text: string; notes: string[]; maker: string }
  | { ok: false; reason: string };

/** Makes the text that offsets point into. A paste's line ends become LF; uploaded bytes are read as UTF-8 and kept. */
export function makeText(incoming: Incoming): MadeText {
  if (incoming.bytes.length === 0) return { ok: false, reason: "There is nothing in it." };
  if (incoming.bytes.length > DOCUMENT_MAX_BYTES)
    return {
      ok: false,
      reason: `It has ${(incoming.bytes.length / 1e6).toFixed(1)} MB; ${DOCUMENT_MAX_BYTES / 1e6} MB is the most.`,
    };
  const pasted = incoming.how === "paste";
  const made = pasted
    ? normaliseImport(new TextDecoder().decode(incoming.bytes))
    : normaliseUpload(incoming.bytes);
  if (!made.ok) return made;
  if (made.text.trim() === "") return { ok: false, reason: "There are no words in it." };
  return { ok: true, text: made.text, notes: [...made.notes], maker: pasted ? "paste/1" : "plain/1" };
}
