import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { type Actor, actorMay } from "@/lib/policy";

/** The admin who makes this request. For everyone else these pages don't exist. */
export async function requireManager(): Promise<Actor> {
  const actor = await requireActor();
  return actorMay(actor, "accounts.manage") ? actor : notFound();
}
