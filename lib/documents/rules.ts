import { DOCUMENT_MAX_BYTES, type Incoming } from "@/lib/documents/model";
import { sizeWords } from "@/lib/size-words";
import type { Locators } from "@/lib/text/locate";
import { normaliseImport, normaliseUpload } from "@/lib/text/normalise-import";

/** The working text made from what came in, or why none can be. */
export type MadeText =
  | { ok: true; text: string; locators: Locators; notes: string[]; maker: string }
  | { ok: false; reason: string };

/** Why nothing of this size is brought in, or null. */
export function sizeProblem({ bytes }: Pick<Incoming, "bytes">): string | null {
  if (bytes.length === 0) return "There is nothing in it.";
  if (bytes.length <= DOCUMENT_MAX_BYTES) return null;
  return `It has ${sizeWords(bytes.length)}; ${DOCUMENT_MAX_BYTES / 1e6} MB is the most.`;
}

/**
 * Makes the text that offsets point into from what is plain text already. A paste's line ends become LF; uploaded bytes
 * are read as UTF-8 and kept.
 */
export function makeText(incoming: Incoming): MadeText {
  const problem = sizeProblem(incoming);
  if (problem) return { ok: false, reason: problem };
  const pasted = incoming.how === "paste";
  const made = pasted
    ? normaliseImport(new TextDecoder().decode(incoming.bytes))
    : normaliseUpload(incoming.bytes);
  if (!made.ok) return made;
  if (made.text.trim() === "") return { ok: false, reason: "There are no words in it." };
  return {
    ok: true,
    text: made.text,
    locators: { kind: "paragraphs" },
    notes: [...made.notes],
    maker: pasted ? "paste/1" : "plain/1",
  };
}
