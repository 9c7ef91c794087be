import type { ReactNode } from "react";
import { ownWords } from "@/lib/auth/signed-words";
import type { Actor } from "@/lib/policy";
import { Notice } from "../../_ui/notice";
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
      <TopBar person={actor.name} admin={actor.admin} story={story} search={search} />
      {tabs}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
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
