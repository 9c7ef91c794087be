import { randomBytes } from "node:crypto";
import type { NextRequest } from "next/server";
import { addressOf } from "@/lib/auth/address";
import { isSecureSite, openClaims, sessionCookie } from "@/lib/auth/claims";
import { turnedAway } from "@/lib/edge/request-rules";
import { securityHeaders } from "@/lib/edge/response-headers";
import { tellSecurity } from "@/lib/security-log";

/**
 * What the edge says of a request by its head alone: the security headers of its answer, and the answer itself where the
 * request comes from another site or is too long.
 */
export async function atEdge(
  request: NextRequest,
): Promise<{ said: Record<string, string>; refusal: Response | null }> {
  const { method, nextUrl } = request;
  const path = nextUrl.pathname;
  const nonce = randomBytes(16).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const said = securityHeaders({ path, nonce, secure: isSecureSite(), development });
  const refused = await turnedAway({ method, path, headers: request.headers }, () => isSignedIn(request));
  if (!refused) return { said, refusal: null };
  const { status, reason } = refused;
  // A one-time link is a secret until it was used.
  const told = path.replace(/^\/setup\/.*/, "/setup/…");
  tellSecurity("request turned away", { status, method, path: told, address: addressOf(request.headers) });
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return { said, refusal: new Response(`${reason}\n`, { status, headers: { ...said, ...plain } }) };
}

/** Whether the session cookie is one of ours and still lasts; whose it is, and whether it was ended, is asked later. */
async function isSignedIn(request: NextRequest): Promise<boolean> {
  const token = request.cookies.get(sessionCookie().name)?.value;
  return token !== undefined && (await openClaims(token, new Date())) !== null;
}
