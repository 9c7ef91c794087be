import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sessionSecret, settings } from "@/lib/env";

/**
 * How long a session lasts from signing in, in seconds, used or not: seven days. NIST SP 800-63B 4.1.3 allows 30 for a
 * password alone and ASVS asks for an absolute end; a desk signs in once a week. It is not prolonged by use.
 */
export const SESSION_LASTS = 7 * 24 * 60 * 60;

/** What the session cookie says, encrypted: whose it is and until when. Rights are read from the database each time. */
const claimsSchema = z.object({
  sub: z.string(),
  version: z.number().int(),
  /** End of the session in seconds of the Unix epoch. NextAuth prolongs a token's own expiry; this it can't. */
  until: z.number().int(),
});
export type SessionClaims = z.infer<typeof claimsSchema>;

/** The claims of a session that begins at the instant `at`. */
export function newClaims(account: { accountId: string; sessionVersion: number }, at: Date): SessionClaims {
  const seconds = Math.floor(at.getTime() / 1000);
  return { sub: account.accountId, version: account.sessionVersion, until: seconds + SESSION_LASTS };
}

/** The claims of a decoded token while its session lasts, or null. */
export function liveClaims(token: unknown, at: Date): SessionClaims | null {
  const parsed = claimsSchema.safeParse(token);
  return parsed.success && parsed.data.until * 1000 > at.getTime() ? parsed.data : null;
}

/** The claims as NextAuth's own session token. */
export async function sealClaims(claims: SessionClaims): Promise<string> {
  return encode({ token: { ...claims }, secret: sessionSecret(), maxAge: SESSION_LASTS });
}

/** More tokens than this are opened anew. */
const MOST_OPENED = 1_000;
/**
 * Tokens that were opened, with what they say and the secret that opened them. A token says the same ever after, and
 * NextAuth derives its key anew each time, which costs more than all else that tells whose a request is. Rights, and
 * whether the session was ended, are no part of it: they are read from the database for each request.
 */
const opened = new Map<string, { secret: string; claims: SessionClaims }>();

/** The live claims of a session token, or null for one that is forged, damaged or over. */
export async function openClaims(token: string, at: Date): Promise<SessionClaims | null> {
  try {
    const secret = sessionSecret();
    const known = opened.get(token);
    if (known?.secret === secret) return liveClaims(known.claims, at);
    const claims = liveClaims(await decode({ token, secret }), at);
    if (claims && opened.size >= MOST_OPENED) opened.clear();
    if (claims) opened.set(token, { secret, claims });
    return claims;
  } catch {
    return null;
  }
}

/** Whether the site is reached through TLS; cookies are then marked Secure. */
export function isSecureSite(): boolean {
  return settings().siteUrl.startsWith("https://");
}

/**
 * NextAuth's session cookie. Through TLS its name begins with `__Host-`: a browser then takes it from this host alone,
 * for every path, and secure. Lax, not strict: a link to a story in a colleague's message opens signed in.
 */
export function sessionCookie(): { name: string; options: CookieOptions } {
  const secure = isSecureSite();
  return {
    name: secure ? "__Host-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}
type CookieOptions = { httpOnly: true; sameSite: "lax"; path: "/"; secure: boolean };
