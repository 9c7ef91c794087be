import type { Incoming } from "@/lib/documents/model";
import { type MadeText, makeText, sizeProblem } from "@/lib/documents/rules";
import { sniff } from "@/lib/incoming/sniff";
import { readIsolated } from "@/lib/isolation/read-isolated";

/**
 * The working text of what came in. A paste and a plain text are read here; every other format in a thread of its own,
 * since nobody knows who made the file. What it is, is told by its bytes; a name that says otherwise is refused.
 */
export async function makeTextOf(incoming: Incoming): Promise<MadeText> {
  const problem = sizeProblem(incoming);
  if (problem) return { ok: false, reason: problem };
  if (incoming.how === "paste") return makeText(incoming);
  const sniffed = sniff(incoming.bytes, incoming.filename);
  if (!sniffed.ok) return sniffed;
  return sniffed.format === "text" ? makeText(incoming) : readIsolated(incoming.bytes, sniffed.format);
}
