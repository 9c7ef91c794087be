import type { ComponentProps } from "react";

type Props = ComponentProps<"a"> & {
  href: string;
  /** False keeps the page where it is scrolled to: a filter over the list one is reading. */
  scroll?: boolean;
};

/**
 * A link within the site. It is a plain anchor, a few bytes of every row: `SoftLinks` follows it without a page load
 * where there is a script. Nothing is fetched before it is followed: every page of ours is made for one person at one
 * moment, and fetching all that a list points to would render dozens of pages nobody asked for.
 */
export default function Link({ scroll = true, ...anchor }: Props) {
  return <a data-soft={scroll ? "" : "stay"} {...anchor} />;
}
