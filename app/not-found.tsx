import type { Metadata } from "next";
import { currentActor } from "@/lib/auth/session";
import { NothingHere } from "./nothing-here";

export const metadata: Metadata = { title: "Not found" };

/** Also what a person sees who may not see a story: the page doesn't tell which. */
export default async function NotFound() {
  const actor = await currentActor();
  return <NothingHere reader={actor && { person: actor.name, admin: actor.admin }} />;
}
