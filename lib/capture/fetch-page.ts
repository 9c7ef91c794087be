import { type LookupAddress, lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { addressProblem, isPublic, PRIVATE } from "@/lib/capture/guard";

/** One answer on the way to a page: a redirect, or the page itself. Its body is as it was sent. */
export type Answer = {
  url: string;
  at: Date;
  status: number;
  reason: string;
  headers: [string, string][];
  body: Buffer;
};

/** The answers to the last one, which is the page; or why there is none. */
export type Fetched = { ok: true; answers: Answer[] } | { ok: false; reason: string };

/** What is asked of the network. A test puts its own server in place of the internet. */
export type Reach = {
  addressProblem: (url: URL) => string | null;
  isPublic: (address: string) => boolean;
  /** Milliseconds for the whole way, and bytes of one answer. */
  time: number;
  bytes: number;
};

const INTERNET: Reach = { addressProblem, isPublic, time: 20_000, bytes: 10_000_000 };
const MOST_REDIRECTS = 5;
const TAKEN = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i;

/**
 * Asks for a page as anybody on the internet would, without cookies. The address and each redirect's are checked before
 * they are asked, and what a name resolves to as the connection is made, to that very address, so that a name can't
 * resolve otherwise in between. Refuses private addresses, other protocols and ports, too many redirects, too much, too
 * slow, other types than pages, text and PDF, and any answer but 200.
 */
export async function fetchPage(address: string, reach: Reach = INTERNET): Promise<Fetched> {
  const deadline = AbortSignal.timeout(reach.time);
  const answers: Answer[] = [];
  let url = URL.parse(address);
  while (url) {
    const problem = reach.addressProblem(url);
    if (problem) return { ok: false, reason: problem };
    let answer: Answer;
    try {
      answer = await ask(url, reach, deadline);
    } catch (fault) {
      return { ok: false, reason: whyNot(fault, deadline) };
    }
    answers.push(answer);
    const location = headerOf(answer, "location");
    if (answer.status >= 300 && answer.status < 400 && location) {
      if (answers.length > MOST_REDIRECTS)
        return { ok: false, reason: `It redirects more than ${MOST_REDIRECTS} times.` };
      url = URL.parse(location, url);
      continue;
    }
    if (answer.status !== 200)
      return {
        ok: false,
        reason: `The site answers ${answer.status} ${answer.reason}, not the page.`.replace("  ", " "),
      };
    const type = headerOf(answer, "content-type") ?? "";
    if (!TAKEN.test(type))
      return {
        ok: false,
        reason: `It is “${type.slice(0, 60)}”: only web pages, plain text and PDF are captured.`,
      };
    return { ok: true, answers };
  }
  return { ok: false, reason: "That is not a web address." };
}

/** The first header of a name. */
export function headerOf({ headers }: Pick<Answer, "headers">, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

class TooLarge extends Error {}
class NotPublic extends Error {}

function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<Answer> {
  const { request } = url.protocol === "https:" ? https : http;
  const at = new Date();
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        signal,
        lookup: publicLookup(reach),
        agent: false,
        headers: {
          "User-Agent": "Onrecord",
          Accept: "text/html,application/pdf,text/plain",
          "Accept-Encoding": "identity",
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on("data", (chunk: Buffer) => {
          length += chunk.length;
          if (length > reach.bytes) asking.destroy(new TooLarge());
          else chunks.push(chunk);
        });
        answer.once("error", reject);
        answer.once("end", () =>
          resolve({
            url: url.href,
            at,
            status: answer.statusCode ?? 0,
            reason: answer.statusMessage ?? "",
            headers: pairs(answer.rawHeaders),
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asking.once("error", reject);
    asking.end();
  });
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : []));
}

/** Resolves a name to public addresses alone; one that is also private is refused whole. */
function publicLookup({ isPublic: allowed }: Reach): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (fault, addresses: LookupAddress[]) => {
      if (fault) return callback(fault, "");
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !allowed(address))) return callback(new NotPublic(), "");
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function whyNot(fault: unknown, deadline: AbortSignal): string {
  if (fault instanceof NotPublic) return PRIVATE;
  if (fault instanceof TooLarge)
    return "It is larger than 10 MB: save it yourself and bring it in as a file.";
  if (deadline.aborted) return "The site took too long to answer.";
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "There is no site of that name.";
  return "The site could not be reached.";
}
