import Link from "@/app/_ui/link";
import type { ReaderDocument } from "@/lib/documents/reads-reader";
import { Bidi } from "../../../../../_ui/bidi";
import { ButtonLink } from "../../../../../_ui/button";
import { Notice } from "../../../../../_ui/notice";
import { Time, type TimePrecision } from "../../../../../_ui/time";

type Props = { document: ReaderDocument; base: string; mayWrite: boolean };

/** What a document is, where its words come from, and what has to be known before reading it. */
export function DocumentHead({ document, base, mayWrite }: Props) {
  const { text, texts, timeZone } = document;
  const newest = texts[0]?.version ?? text.version;
  return (
    <header className="stack tight">
      <div>
        <ul className="facts sm eyebrow">
          <li>{document.kind.charAt(0).toUpperCase() + document.kind.slice(1)}</li>
          {document.publisher ? (
            <li>
              <Bidi>{document.publisher.name}</Bidi>
            </li>
          ) : null}
          {document.author ? (
            <li>
              <Bidi>{document.author}</Bidi>
            </li>
          ) : null}
          {document.creditLine ? (
            <li>
              “<Bidi>{document.creditLine}</Bidi>”
            </li>
          ) : null}
          <li>
            {document.publishedAt ? (
              <>
                published{" "}
                <Time
                  iso={document.publishedAt}
                  zone={timeZone}
                  precision={(document.publishedOnPrecision ?? "day") as TimePrecision}
                />
              </>
            ) : (
              "publication date not stated"
            )}
          </li>
          <li>
            brought in <Time iso={text.createdAt} zone={timeZone} />
          </li>
          <li>
            <span
              title={`SHA-256 of the text: ${text.sha256}. Of the bytes as they were brought in: ${text.blobSha256}.`}
            >
              sha256 {text.sha256.slice(0, 8)}…{text.sha256.slice(-7)}
            </span>
          </li>
          <li>
            text {text.version} of {newest}
          </li>
        </ul>
        <div className="row sp">
          <h1>
            <Bidi lang={document.language}>{document.title}</Bidi>
          </h1>
          {mayWrite ? (
            <ButtonLink small kind="quiet" href={`${base}/documents/${document.number}/edit`}>
              Edit particulars
            </ButtonLink>
          ) : null}
        </div>
        {document.url ? (
          <p className="sm mut">
            <a href={document.url} rel="noreferrer noopener" target="_blank">
              {document.url}
            </a>
          </p>
        ) : null}
      </div>
      {document.status === "current" ? null : (
        <Notice kind="warn" still>
          <b>The publisher {document.status} this document.</b> {document.statusNote}
        </Notice>
      )}
      {text.whole ? null : (
        <Notice kind="error">
          <b>The words of this text were changed in the database since they came in.</b> Their hash is another
          than was kept. Quote nothing from it: tell whoever runs Onrecord.
        </Notice>
      )}
      {text.version < newest ? (
        <Notice kind="warn" still>
          This is an older text of the document.{" "}
          <Link href={`${base}/documents/${document.number}`}>Read the newest</Link>
        </Notice>
      ) : null}
      {document.twins.map((twin) => (
        <Notice kind="warn" still key={twin.number}>
          The same text, to the letter, stands in{" "}
          <Link href={`${base}/documents/${twin.number}`}>
            D{twin.number} <Bidi>{twin.title}</Bidi>
          </Link>
          : one origin, not two.
        </Notice>
      ))}
    </header>
  );
}
