import { ButtonLink } from "./button";

type Props = {
  /** 1-based, of the first and the last item shown. */
  from: number;
  to: number;
  total: number;
  /** Such as "newest first". */
  order?: string;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
};

/** Which part of a list is shown, and the way on. Without another page there are no buttons at all. */
export function Pagination({ from, to, total, order, previousHref, nextHref }: Props) {
  const several = previousHref || nextHref;
  return (
    <nav className="pages" aria-label="Pages of the list">
      <span className="num">
        {from}–{to} of {total}
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
