import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { addressOf } from "@/lib/auth/address";
import { isSecureSite, openClaims, sessionCookie } from "@/lib/auth/claims";
import { PATH_HEADER } from "@/lib/auth/next-path";
import { turnedAway } from "@/lib/edge/request-rules";
import { securityHeaders } from "@/lib/edge/response-headers";
import { tellSecurity } from "@/lib/security-log";

const POLICY = "Content-Security-Policy";

/**
 * The edge of every request: what comes from another site or is too long is turned away by its head, and each answer gets
 * its security headers. Pages are told which path was asked for, so that whoever has to sign in first is brought back to
 * it. No one is let in here: that is asked at each read and write.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl } = request;
  const path = nextUrl.pathname;
  const nonce = randomBytes(16).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const said = securityHeaders({ path, nonce, secure: isSecureSite(), development });

  const refusal = await turnedAway({ method, path, headers: request.headers }, () => isSignedIn(request));
  if (refusal) {
    const { status, reason } = refusal;
    // A one-time link is a secret until it was used.
    const told = path.replace(/^\/setup\/.*/, "/setup/…");
    tellSecurity("request turned away", { status, method, path: told, address: addressOf(request.headers) });
    const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    return new NextResponse(`${reason}\n`, { status, headers: { ...said, ...plain } });
  }

  const headers = new Headers(request.headers);
  // Whatever a client says in these is overwritten. The framework takes the nonce of its scripts from the policy.
  headers.set(PATH_HEADER, `${path}${nextUrl.search}`);
  headers.set(POLICY, said[POLICY] ?? "");
  const answer = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(said)) answer.headers.set(name, value);
  return answer;
}

/** Whether the session cookie is one of ours and still lasts; whose it is, and whether it was ended, is asked later. */
async function isSignedIn(request: NextRequest): Promise<boolean> {
  const token = request.cookies.get(sessionCookie().name)?.value;
  return token !== undefined && (await openClaims(token, new Date())) !== null;
}
