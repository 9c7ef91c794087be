"use client";

// Not for the browser's sake: the server makes this page beside every other and sends it along. Of a component it is a
// name that travels, not its elements.

import { EmptyState } from "./_ui/empty-state";
import { TopBar } from "./(desk)/_parts/top-bar";

/** The page for what doesn't exist or may not be seen, with the bar for whoever is signed in. */
export function NothingHere({ reader }: { reader: { person: string; admin: boolean } | null }) {
  return (
    <>
      {reader ? <TopBar {...reader} /> : null}
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
