import { fetchPage, type Reach } from "@/lib/capture/fetch-page";
import { toWarc } from "@/lib/capture/to-warc";
import type { Incoming, Wanted } from "@/lib/documents/model";
import { type MadeText, makeText, sizeProblem } from "@/lib/documents/rules";
import { settings } from "@/lib/env";
import { sniff } from "@/lib/incoming/sniff";
import { readIsolated } from "@/lib/isolation/read-isolated";

/** Bytes and the text made from them, or why there is neither. */
type TakenIn =
  | { ok: true; incoming: Incoming; made: MadeText & { ok: true } }
  | { ok: false; reason: string };

/**
 * What came in with its text; a page that is wanted is asked for first, when that is switched on, and kept as a capture.
 * Whoever calls this has asked the policy: it reaches into the network.
 *
 * @param reach what is asked of the network; the public internet without it
 */
export async function takeIn(given: Incoming | Wanted, reach?: Reach): Promise<TakenIn> {
  const came = "bytes" in given ? { ok: true as const, incoming: given } : await capture(given, reach);
  if (!came.ok) return came;
  const made = await makeTextOf(came.incoming);
  return made.ok ? { ok: true, incoming: came.incoming, made } : made;
}

async function capture(
  { address, cameFrom }: Wanted,
  reach?: Reach,
): Promise<{ ok: true; incoming: Incoming } | { ok: false; reason: string }> {
  if (!settings().capture)
    return {
      ok: false,
      reason: "Capturing pages is switched off here. Save the page and bring in the file, or paste its text.",
    };
  const fetched = await fetchPage(address, reach);
  if (!fetched.ok) return fetched;
  const bytes = await toWarc(fetched.answers);
  const from = cameFrom ?? fetched.answers.at(-1)?.url ?? address;
  return {
    ok: true,
    incoming: {
      bytes,
      mediaType: "application/warc",
      filename: "capture.warc",
      how: "capture",
      cameFrom: from.slice(0, 500),
    },
  };
}

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
