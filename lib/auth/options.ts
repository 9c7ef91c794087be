import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { addressOf } from "@/lib/auth/address";
import { isSecureSite, liveClaims, newClaims, SESSION_LASTS, sessionCookie } from "@/lib/auth/claims";
import { checkCredentials } from "@/lib/auth/credentials";
import { actorOfSession } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { sessionSecret, settings } from "@/lib/env";

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
}

/**
 * NextAuth as this desk uses it: e-mail address and password, and a JWT that carries the account's identifier and
 * session version only. Its own routes go through the same check, count and cookie as the sign-in page.
 */
export function authOptions(): NextAuthOptions {
  // NextAuth knows the site's address from this variable alone.
  process.env.NEXTAUTH_URL ||= settings().siteUrl;
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_LASTS },
    useSecureCookies: isSecureSite(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? { ...newClaims({ accountId: user.id, sessionVersion: user.sessionVersion }, new Date()) }
          : token,
      session: async ({ session, token }) => {
        const claims = liveClaims(token, new Date());
        const actor =
          claims && (await actorOfSession(db, { accountId: claims.sub, version: claims.version }));
        if (!claims || !actor) return { expires: new Date(0).toISOString() };
        const expires = new Date(claims.until * 1000).toISOString();
        return { ...session, user: { name: actor.name, email: actor.email }, expires };
      },
    },
  };
}

type Given = Record<"email" | "password", string> | undefined;

/** NextAuth's question whether someone may sign in. Refusals read alike: null. */
async function authorize(given: Given, request: { headers?: Record<string, string> }) {
  const check = await checkCredentials({
    email: given?.email ?? "",
    password: given?.password ?? "",
    address: addressOf(new Headers(request.headers)),
  });
  return check.ok ? { id: check.accountId, sessionVersion: check.sessionVersion } : null;
}
