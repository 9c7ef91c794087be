import { custodyInput, DOCUMENT_MAX_BYTES, type Incoming, type Wanted } from "@/lib/documents/model";
import { keptFilename, keptMediaType } from "@/lib/field";
import { type Outcome, refuse } from "@/lib/outcome";
import { sizeWords } from "@/lib/size-words";

/**
 * What a form brings: the file's bytes as they are, or the text that was pasted. A browser sends a field's line ends as
 * CR LF whatever stood in it: they are LF again before anything is kept. Refuses both at once, and neither.
 */
export async function incomingOf(form: FormData): Promise<Outcome<{ incoming: Incoming | Wanted }>> {
  const file = form.get("file");
  const pasted = String(form.get("text") ?? "");
  const from = custodyInput.safeParse({ cameFrom: form.get("cameFrom") });
  if (!from.success)
    return refuse("invalid", "Where it came from can't be kept.", {
      cameFrom: from.error.issues[0]?.message ?? "can't be kept",
    });
  const { cameFrom } = from.data;
  const uploaded = file instanceof File && file.size > 0 ? file : null;
  if (form.get("capture") === "on") {
    const address = String(form.get("url") ?? "");
    if (uploaded || pasted.trim() !== "")
      return refuse("invalid", "A capture was wanted, and something came.", {
        capture: "Capture the page, or bring in its text yourself: not both",
      });
    if (address === "")
      return refuse("invalid", "The address is missing.", { url: "Give the address of the page to capture" });
    return { ok: true, incoming: { how: "capture", address, cameFrom } };
  }
  if (uploaded && pasted.trim() !== "")
    return refuse("invalid", "Both a paste and a file came.", {
      file: "Paste the text or upload a file, not both",
    });
  if (uploaded) {
    if (uploaded.size > DOCUMENT_MAX_BYTES)
      return refuse("invalid", "The file is too large.", {
        file: `has ${sizeWords(uploaded.size)}; ${DOCUMENT_MAX_BYTES / 1e6} MB is the most`,
      });
    const bytes = new Uint8Array(await uploaded.arrayBuffer());
    return {
      ok: true,
      incoming: {
        bytes,
        mediaType: keptMediaType(uploaded.type, "application/octet-stream"),
        filename: keptFilename(uploaded.name),
        how: "upload",
        cameFrom,
      },
    };
  }
  if (pasted.trim() === "")
    return refuse("invalid", "The text is missing.", { text: "Paste the text, or upload it as a file" });
  const bytes = new TextEncoder().encode(pasted.replaceAll("\r\n", "\n"));
  return {
    ok: true,
    incoming: { bytes, mediaType: "text/plain;charset=utf-8", filename: null, how: "paste", cameFrom },
  };
}
