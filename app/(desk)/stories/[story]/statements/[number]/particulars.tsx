import type { ReactNode } from "react";
import { GROUNDS_WORDS } from "@/lib/statements/model-kinds";
import type { StatementPage } from "@/lib/statements/reads-one";
import { Bidi } from "../../../../../_ui/bidi";
import { Time } from "../../../../../_ui/time";
import { dateWords } from "../../date-words";

type Grounds = keyof typeof GROUNDS_WORDS;

/** Who, as what, when, on what terms, and through whom it came. */
export function Particulars({ statement, zone }: { statement: StatementPage; zone: string }) {
  const { content, document, speaker } = statement;
  return (
    <section className="section">
      <h2>Particulars</h2>
      <dl className="card defs">
        <dt>Kind</dt>
        <dd>
          {content.kind}
          {content.cue ? (
            <>
              , “<Bidi>{content.cue}</Bidi>”
            </>
          ) : null}
        </dd>
        <dt>Said on</dt>
        <dd>{content.saidOn ? `${dateWords(content.saidOn)} (${zone})` : "not stated"}</dd>
        <dt>Terms</dt>
        <dd>{terms(statement, zone)}</dd>
        <dt>As told to</dt>
        <dd>{relays(statement)}</dd>
        <dt>Speaks for</dt>
        <dd>{speaker?.body ? <bdi>{speaker.body.name}</bdi> : "nobody else"}</dd>
        {content.grounds ? (
          <>
            <dt>Rests on</dt>
            <dd>{grounds(content.grounds, content.groundsMadeBy)}</dd>
          </>
        ) : null}
        <dt>Published</dt>
        <dd>{published(document)}</dd>
      </dl>
    </section>
  );
}

function published({ publisher, publishedOn, creditLine }: StatementPage["document"]): ReactNode {
  return (
    <>
      {publisher ? <Bidi>{publisher.name}</Bidi> : "publisher not stated"}
      {` · ${publishedOn ? dateWords(publishedOn) : "date not stated"}`}
      {creditLine ? (
        <>
          {" · "}
          <Bidi>{creditLine}</Bidi>
        </>
      ) : null}
    </>
  );
}

function terms(statement: StatementPage, zone: string): ReactNode {
  const { content, embargoUntil } = statement;
  return (
    <>
      {content.terms}
      {content.agreedDescription ? (
        <>
          , as “<bdi>{content.agreedDescription}</bdi>”
        </>
      ) : null}
      {embargoUntil ? (
        <>
          , under embargo until <Time iso={embargoUntil} zone={zone} showZone />
        </>
      ) : null}
    </>
  );
}

/** What the publication's own voice rests on, and by whose reading. */
function grounds(read: Grounds, madeBy: "person" | "program" | null): ReactNode {
  return (
    <>
      {GROUNDS_WORDS[read]}{" "}
      <span className="mut">({madeBy === "person" ? "set by a person" : "as the program read it"})</span>
    </>
  );
}

function relays({ relays: links }: StatementPage): ReactNode {
  if (links.length === 0) return "nobody between";
  return links.map((link, index) => (
    <span key={`${link.description}${link.source?.name}`}>
      {index > 0 ? ", from " : ""}
      <bdi>{link.source?.name ?? link.description}</bdi>
      <span className="mut">
        {" "}
        (
        {link.madeBy === "person" ? (
          <>
            link made by <bdi>{link.by.name}</bdi>
          </>
        ) : (
          "link proposed by the program"
        )}
        )
      </span>
    </span>
  ));
}
