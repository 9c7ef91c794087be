import { DOCUMENT_MAX_BYTES } from "@/lib/documents/model";
import { EVIDENCE_MAX_BYTES } from "@/lib/evidence/model";
import { sizeWords } from "@/lib/size-words";

/** Why a request is turned away before a page or action sees it: an HTTP status and a sentence. */
export type TurnedAway = { status: 400 | 403 | 405 | 411 | 413; reason: string };

/** The most a form with a file or a whole text may have: a browser sends each line end of a paste as two bytes. */
export const MOST_WITH_FILE = 2 * DOCUMENT_MAX_BYTES + 1_000_000;
/** The most of a piece of evidence with its file and its fields; it is written to the disk as it comes. */
export const MOST_WITH_EVIDENCE = EVIDENCE_MAX_BYTES + 1_000_000;
/** The most of any other: the longest quote with its original, each character of three bytes, and room beside them. */
export const MOST_OF_A_FORM = 2_000_000;
/** The most from someone who isn't signed in: an e-mail address and a password. */
export const MOST_OF_A_STRANGER = 64_000;

/** Where a text or a file is taken: documents brought in, newer texts, spreadsheets, drafts. */
const TAKES_FILES = /^\/stories\/[^/]+\/(documents\/(new|\d+\/text)|statements\/import|draft(\/findings)?)$/;
/** Where evidence is sent. The proxy leaves this path to its route (proxy.ts), which asks these rules itself. */
const TAKES_EVIDENCE = /^\/stories\/[^/]+\/evidence$/;

const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from another site's page. Browsers say where it comes from, in
 * `Sec-Fetch-Site`, in `Origin`, or in both, and a page can't make them lie (OWASP ASVS 5.0, V3.5.1). A request that says
 * neither comes from no browser, which nobody can trick into sending someone else's cookie.
 */
export function isForeign(method: string, headers: Headers): boolean {
  if (READS.has(method)) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/** Whether a path's percent signs stand for UTF-8. The framework would fail over one that don't. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The most bytes that a request to this path may bring. */
export function mostBytes(path: string, signedIn: boolean): number {
  if (!signedIn) return MOST_OF_A_STRANGER;
  if (TAKES_EVIDENCE.test(path)) return MOST_WITH_EVIDENCE;
  return TAKES_FILES.test(path) ? MOST_WITH_FILE : MOST_OF_A_FORM;
}

/**
 * Why a request is turned away by its head alone, or null. Its length has to be said before it comes: the server's parser
 * then takes no more than that. `signedIn` is asked only about a length that a stranger may not send. The framework
 * gives the answer once the body has come, and holds no more of it than `proxyClientMaxBodySize`.
 */
export async function turnedAway(
  { method, path, headers }: { method: string; path: string; headers: Headers },
  signedIn: () => Promise<boolean>,
): Promise<TurnedAway | null> {
  if (!METHODS.has(method)) return { status: 405, reason: "This method is not used here." };
  if (!isDecodable(path)) return { status: 400, reason: "This is no address: it can't be read as UTF-8." };
  if (isForeign(method, headers))
    return { status: 403, reason: "This came from another site's page; nothing was changed." };
  if (headers.has("transfer-encoding"))
    return { status: 411, reason: "Say the length of what you send (Content-Length)." };
  const length = Number(headers.get("content-length") ?? 0);
  if (length <= MOST_OF_A_STRANGER) return null;
  const most = mostBytes(path, await signedIn());
  if (length <= most) return null;
  const size = sizeWords(length);
  return most === MOST_OF_A_STRANGER
    ? { status: 413, reason: `Sign in first: ${size} is more than anyone may send here who isn't signed in.` }
    : {
        status: 413,
        reason: `That is ${size}; ${most / 1e6} MB is the most here. Nothing was changed: go back, and send less.`,
      };
}
