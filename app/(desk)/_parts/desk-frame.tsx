import type { ReactNode } from "react";
import Link from "@/app/_ui/link";
import { ownWords } from "@/lib/auth/signed-words";
import type { Actor } from "@/lib/policy";
import { Notice } from "../../_ui/notice";
import { SubmitButton } from "../../_ui/submit-button";
import { signOutAction } from "../../sign-in/actions";
import { TopBar } from "./top-bar";

type Props = {
  actor: Pick<Actor, "name" | "admin">;
  story?: { id: string; title: string } | undefined;
  /** The tabs of a story. */
  tabs?: ReactNode;
  search?: string | undefined;
  children: ReactNode;
};

/** The frame of every signed-in page: the bar, the story's tabs, the page. */
export function DeskFrame({ actor, story, tabs, search, children }: Props) {
  return (
    <>
      <TopBar
        person={actor.name}
        search={search}
        {...(story ? { storyTitle: story.title, storyHref: `/stories/${story.id}` } : {})}
      >
        <BarEnd actor={actor} />
      </TopBar>
      {tabs}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** Accounts for an admin, and the way out. On a phone both stand on the account page, behind the name. */
function BarEnd({ actor }: Pick<Props, "actor">) {
  return (
    <>
      {actor.admin ? (
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

/** What came of the action that led here ("Submitted for review."), as the address says it in words signed by us. */
export function Done({ words }: { words: string | string[] | undefined }) {
  const own = ownWords(words);
  return own === null ? null : <Notice kind="success">{own}</Notice>;
}

/** Why the action that led here was refused, as the address says it in words signed by us. */
export function Refused({ words }: { words: string | string[] | undefined }) {
  const own = ownWords(words);
  return own === null ? null : <Notice kind="error">{own}</Notice>;
}
