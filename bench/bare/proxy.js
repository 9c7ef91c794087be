import { NextResponse } from "next/server";

/** A nonce for each page's scripts, as the site's policy asks for: the framework takes it from the request's own header. */
export function proxy(request) {
  const policy = `script-src 'nonce-${crypto.randomUUID()}' 'strict-dynamic'`;
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}
