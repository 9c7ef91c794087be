import type { ReactNode } from "react";
import Link from "@/app/_ui/link";
import { GoAnywhere } from "../../_ui/go-anywhere";
import { Kbd } from "../../_ui/kbd";
import { type KeyHelp, KeyList } from "../../_ui/key-list";
import { Keys } from "../../_ui/keys";
import { SkipLink } from "../../_ui/skip-link";
import { SoftLinks } from "../../_ui/soft-links";

const HELP: readonly KeyHelp[] = [
  { keys: ["/"], does: "search" },
  { keys: ["j", "k"], does: "next and previous in a list" },
  { keys: ["↵"], does: "open it" },
  { keys: ["x"], does: "select it" },
  {
    keys: ["n"],
    does: "new statement; in a document, from the words selected; after a decision, the next that waits",
  },
  { keys: ["a", "e", "r"], does: "in a document: accept, edit or reject the suggestion you are at" },
  { keys: ["A"], does: "in a document: accept all suggestions above a confidence" },
  { keys: ["s"], does: "submit; at a suggestion, accept and submit" },
  { keys: ["v"], does: "take into review, then decide" },
  { keys: ["Ctrl/⌘ ↵"], does: "send the form you are writing in" },
  { keys: ["Ctrl/⌘ K"], does: "go anywhere" },
  { keys: ["?"], does: "this list" },
];

type Props = {
  storyTitle?: string | undefined;
  storyHref?: string | undefined;
  /** The name of who is signed in. */
  person: string;
  personHref?: string;
  /** What was searched for, on the search page. */
  search?: string | undefined;
  /** More at the end of the bar, such as the sign-out form or an admin's link. */
  children?: ReactNode;
};

/** The bar on every signed-in page. It brings the keyboard and "go anywhere" with it. */
export function TopBar({
  storyTitle,
  storyHref,
  person,
  personHref = "/account",
  search = "",
  children,
}: Props) {
  return (
    <header className="top">
      <SoftLinks />
      <SkipLink />
      <Link className="wordmark" href="/" aria-label="Onrecord: your desk">
        On<i>record</i>
      </Link>
      {storyTitle ? (
        <nav className="crumb" aria-label="Story’s name">
          <Link className="hide-small" href="/stories">
            Stories
          </Link>
          <span className="hide-small" aria-hidden="true">
            {" / "}
          </span>
          <Link href={storyHref ?? "/stories"} className="story-name">
            <bdi>{storyTitle}</bdi>
          </Link>
        </nav>
      ) : null}
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
          <KeyList help={HELP} />
        </Keys>
        <Link href={personHref} className="person">
          <bdi>{person}</bdi>
        </Link>
        {children}
      </div>
    </header>
  );
}
