import Link from "@/app/_ui/link";
import { shortcutProps } from "../../_ui/button-class";
import { Kbd } from "../../_ui/kbd";
import { SkipLink } from "../../_ui/skip-link";

/** The product's name, which leads to one's desk. */
export function Wordmark() {
  return (
    <Link className="wordmark" href="/" aria-label="Onrecord: your desk">
      On<i>record</i>
    </Link>
  );
}

/** Search over everything; `shortcut` is the key that `Keys` focuses it by, where they are. */
export function SearchBox({ search, shortcut }: { search: string; shortcut?: string }) {
  return (
    <search>
      <form action="/search" className="search">
        <input
          type="search"
          name="q"
          dir="auto"
          defaultValue={search}
          aria-label="Search words, people, claims"
          placeholder="Search words, people, claims"
          autoComplete="off"
          {...shortcutProps(shortcut)}
        />
        {shortcut ? <Kbd hidden>{shortcut}</Kbd> : null}
      </form>
    </search>
  );
}

/** The name of who is signed in, which leads to their account. */
export function Person({ name }: { name: string }) {
  return (
    <Link href="/account" className="person">
      <bdi>{name}</bdi>
    </Link>
  );
}

/** The bar without what needs a script: for the page that says "Not found", which goes along with every other. */
export function ShortBar({ person }: { person: string }) {
  return (
    <header className="top">
      <SkipLink />
      <Wordmark />
      <div className="right">
        <SearchBox search="" />
        <Person name={person} />
      </div>
    </header>
  );
}
