"use client";
// Not for the browser's sake: the bar is on every page, and with every page the server sends the two that say "Not found"
// in its place. Of a component it is the names that travel, not its elements.

import { lazy, Suspense } from "react";
import Link from "@/app/_ui/link";
import { GoAnywhere } from "../../_ui/go-anywhere";
import { Kbd } from "../../_ui/kbd";
import { Keys } from "../../_ui/keys";
import { SkipLink } from "../../_ui/skip-link";
import { SoftLinks } from "../../_ui/soft-links";
import { SubmitButton } from "../../_ui/submit-button";
import { Unreached } from "../../_ui/unreached";
import { signOutAction } from "../../sign-in/actions";

/** The list of keys is a script of its own: hardly anyone opens it. */
const KeyHelp = lazy(() => import("./key-help").catch(() => ({ default: Unreached })));

type Props = {
  /** The name of who is signed in. */
  person: string;
  /** Whether they manage accounts. */
  admin: boolean;
  story?: { id: string; title: string } | undefined;
  /** What was searched for, on the search page. */
  search?: string | undefined;
};

/** The bar on every signed-in page. It brings the keyboard and "go anywhere" with it. */
export function TopBar({ person, admin, story, search = "" }: Props) {
  return (
    <header className="top">
      <SoftLinks />
      <SkipLink />
      <Link className="wordmark" href="/" aria-label="Onrecord: your desk">
        On<i>record</i>
      </Link>
      {story ? <StoryName {...story} /> : null}
      <div className="right">
        <search>
          <form action="/search" className="search">
            <input
              type="search"
              name="q"
              dir="auto"
              defaultValue={search}
              aria-label="Search words, people, claims"
              placeholder="Search words, people, claims"
              data-key="/"
              aria-keyshortcuts="/"
              autoComplete="off"
            />
            <Kbd hidden>/</Kbd>
          </form>
        </search>
        <GoAnywhere />
          <Keys>
          <Suspense fallback={null}>
            <KeyHelp />
          </Suspense>
        </Keys>
        <Link href="/account" className="person">
          <bdi>{person}</bdi>
        </Link>
        <BarEnd admin={admin} />
      </div>
    </header>
  );
}

function StoryName({ id, title }: { id: string; title: string }) {
  return (
    <nav className="crumb" aria-label="Story’s name">
      <Link className="hide-small" href="/stories">
        Stories
      </Link>
      <span className="hide-small" aria-hidden="true">
        {" / "}
      </span>
      <Link href={`/stories/${id}`} className="story-name">
        <bdi>{title}</bdi>
      </Link>
    </nav>
  );
}

/** Accounts for an admin, and the way out. On a phone both stand on the account page, behind the name. */
function BarEnd({ admin }: { admin: boolean }) {
  return (
    <>
      {admin ? (
        <Link href="/admin" className="person hide-small">
          Accounts
        </Link>
      ) : null}
      <form action={signOutAction} className="hide-small">
        <SubmitButton kind="quiet" small pending="Signing out…">
          Sign out
        </SubmitButton>
      </form>
    </>
  );
}
