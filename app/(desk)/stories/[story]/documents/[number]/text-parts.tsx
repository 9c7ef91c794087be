import Link from "@/app/_ui/link";
import type { ReaderDocument } from "@/lib/documents/reads-reader";
import type { Span } from "@/lib/text/model";
import { partAt } from "@/lib/text/parts";
import { ButtonLink } from "../../../../../_ui/button";

type Props = { document: ReaderDocument; parts: readonly Span[]; part: number; base: string };

/** The way through a long text, a part at a time, and to the parts that hold statements. Nothing for a short one. */
export function TextParts({ document, parts, part, base }: Props) {
  if (parts.length < 2) return null;
  const address = (to: number) => {
    const version =
      document.texts[0]?.version === document.text.version ? "" : `text=${document.text.version}&`;
    return `${base}/documents/${document.number}?${version}part=${to}`;
  };
  const elsewhere = document.statements.flatMap(({ number, span }) => {
    const at = span && partAt(parts, span.start);
    return at && at !== part ? [{ number, at }] : [];
  });
  return (
    <nav className="reader-parts no-print" aria-label="Parts of the text">
      <span className="num sm mut">
        Part {part} of {parts.length}
      </span>
      {elsewhere.length > 0 ? (
        <span className="sm">
          In other parts:{" "}
          {elsewhere.slice(0, 12).map(({ number, at }) => (
            <Link key={number} href={`${address(at)}#S${number}`}>
              S{number}{" "}
            </Link>
          ))}
          {elsewhere.length > 12 ? `and ${elsewhere.length - 12} more` : ""}
        </span>
      ) : null}
      <span className="row">
        {part > 1 ? (
          <ButtonLink small href={address(part - 1)} rel="prev">
            Previous part
          </ButtonLink>
        ) : null}
        {part < parts.length ? (
          <ButtonLink small href={address(part + 1)} rel="next">
            Next part
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
