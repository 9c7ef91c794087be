/** The request header in which `proxy.ts` says which path was asked for. */
export const PATH_HEADER = "x-onrecord-path";

const HERE = "http://here.invalid";

/**
 * Where to go after signing in: a path of this site, with its query, or "/" for anything else. Another site's address,
 * a path that a browser reads as one ("//host", "/\host"), and the sign-in page itself are refused.
 */
export function safeNext(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, HERE)) return "/";
  const url = new URL(value, HERE);
  const path = `${url.pathname}${url.search}`;
  const leaves = url.origin !== HERE || path.startsWith("//");
  return leaves || url.pathname === "/sign-in" || url.pathname.startsWith("/api/") ? "/" : path;
}
