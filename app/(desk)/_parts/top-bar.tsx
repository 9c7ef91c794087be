import Link from "@/app/_ui/link";
import { GoAnywhere } from "../../_ui/go-anywhere";
import { SkipLink } from "../../_ui/skip-link";
import { SoftLinks } from "../../_ui/soft-links";
import { SubmitButton } from "../../_ui/submit-button";
import { signOutAction } from "../../sign-in/actions";
import { Person, SearchBox, Wordmark } from "./bar-parts";
import { DeskKeys } from "./desk-keys";

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
      <Wordmark />
      {story ? <StoryName {...story} /> : null}
      <div className="right">
        <SearchBox search={search} shortcut="/" />
        <GoAnywhere />
        <DeskKeys />
        <Person name={person} />
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
