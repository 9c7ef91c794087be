import type { Metadata } from "next";
import { currentActor } from "@/lib/auth/session";
import { EmptyState } from "./_ui/empty-state";
import { ShortBar } from "./(desk)/_parts/bar-parts";

export const metadata: Metadata = { title: "Not found" };

/** Also what a person sees who may not see a story: the page doesn't tell which. */
export default async function NotFound() {
  const actor = await currentActor();
  return (
    <>
      {actor ? <ShortBar person={actor.name} /> : null}
      <main id="main" tabIndex={-1}>
        <h1 className="vh">Not found</h1>
        <EmptyState
          title="There is nothing here that you can open"
          action={{ href: "/", label: "Go to your desk" }}
        >
          The address may be mistyped, or it belongs to a story you are not a member of. Whoever sent it to
          you can add you to the story.
        </EmptyState>
      </main>
    </>
  );
}
