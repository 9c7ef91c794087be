import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { newClaims, openClaims, SESSION_LASTS, sealClaims, sessionCookie } from "@/lib/auth/claims";
import { actorOfSession, storyScope } from "@/lib/auth/mint";
import { PATH_HEADER, safeNext } from "@/lib/auth/next-path";
import { orUnavailable } from "@/lib/auth/unavailable";
import { db } from "@/lib/db";
import type { Actor, StoryScope } from "@/lib/policy";
import { tellSecurity } from "@/lib/security-log";

/**
 * Who makes this request, or null. The cookie says whose session it is; that the account is enabled, holds its role
 * and has not ended the session is read from the database, once a request.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const claims = token ? await openClaims(token, new Date()) : null;
  const actor = claims && (await actorOfSession(db, { accountId: claims.sub, version: claims.version }));
  if (token && !actor) tellSecurity("session ended", { account: claims?.sub ?? null });
  return actor;
});

/** The same for pages and actions that need someone: everyone else is sent to sign in, and then back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await orUnavailable(currentActor());
  if (actor) return actor;
  const next = safeNext((await headers()).get(PATH_HEADER));
  redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

const scopeOf = cache(async (storyId: string): Promise<StoryScope | null> => {
  const actor = await requireActor();
  const scope = await orUnavailable(storyScope(actor, storyId));
  if (!scope) tellSecurity("story refused", { account: actor.accountId, story: storyId });
  return scope;
});

/**
 * The actor's scope in a story, or null: for a route that answers by itself, and for a page's title, which is made before
 * the page: a refusal there would leave the page for what does not exist without its own title and heading.
 */
export async function findScope(storyId: string): Promise<StoryScope | null> {
  return scopeOf(storyId);
}

/** The actor's scope in a story; everyone who has none gets the page for what does not exist. */
export async function requireScope(storyId: string): Promise<StoryScope> {
  return (await scopeOf(storyId)) ?? notFound();
}

/** Begins a session in this browser. Only a server action or a route may set cookies. */
export async function beginSession(account: { accountId: string; sessionVersion: number }): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await sealClaims(newClaims(account, new Date()));
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_LASTS });
}

/** Forgets the session in this browser. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
