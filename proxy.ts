import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/next-path";

/**
 * Tells the pages which path was asked for, so that whoever has to sign in first is brought back to it. Whatever a
 * client says in that header is overwritten. No one is let in or kept out here: that is asked at each read and write.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/((?!_next/|api/).*)" };
