import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/next-path";
import { atEdge } from "@/lib/edge/at-edge";

const POLICY = "Content-Security-Policy";

/**
 * The edge of every request: what comes from another site or is too long is turned away by its head, and each answer gets
 * its security headers. Pages are told which path was asked for, so that whoever has to sign in first is brought back to
 * it. No one is let in here: that is asked at each read and write.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { said, refusal } = await atEdge(request);
  if (refusal) return refusal;
  const headers = new Headers(request.headers);
  // Whatever a client says in these is overwritten. The framework takes the nonce of its scripts from the policy.
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set(POLICY, said[POLICY] ?? "");
  const answer = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(said)) answer.headers.set(name, value);
  return answer;
}

/**
 * Everything but the path where evidence is sent: the framework holds the body of what passes through here, and cuts it
 * off at `proxyClientMaxBodySize`. That route asks the edge itself (app/(desk)/stories/[story]/evidence/route.ts).
 */
export const config = { matcher: ["/((?!stories/[^/]+/evidence$).*)"] };
