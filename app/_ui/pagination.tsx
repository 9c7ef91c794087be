import { ButtonLink } from "./button";

type Props = {
  /** Which items are shown: "1–50", or by their own numbers "S120–S71". */
  shown: string;
  /** How many there are, in words where that isn't known to the last one. */
  total: number | string;
  /** Such as "newest first". */
  order?: string;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
};

/** Which part of a list is shown, and the way on. Without another page there are no buttons at all. */
export function Pagination({ shown, total, order, previousHref, nextHref }: Props) {
  const several = previousHref || nextHref;
  return (
    <nav className="pages" aria-label="Pages of the list">
      <span className="num">
        {shown} of {total}
        {order ? `, ${order}` : ""}
      </span>
      {several ? (
        <span className="row">
          <Step label="Previous" href={previousHref} rel="prev" />
          <Step label="Next" href={nextHref} rel="next" />
        </span>
      ) : null}
    </nav>
  );
}

function Step({ label, href, rel }: { label: string; href: string | undefined; rel: "prev" | "next" }) {
  if (!href)
    return (
      <span className="btn" aria-disabled="true">
        {label}
      </span>
    );
  return (
    <ButtonLink href={href} rel={rel}>
      {label}
    </ButtonLink>
  );
}
