import Link from "@/app/_ui/link";
import type { ReaderDocument, ReaderStatement } from "@/lib/documents/reads-reader";
import { ButtonLink } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/card";
import { Time } from "../../../../../_ui/time";
import { QuoteBlock } from "../../../../_parts/quote-block";

const WORDS = {
  held: "the words stand where they stood",
  moved: "the words stand, in another place",
  changed: "only changed words are left",
  gone: "the words are gone",
} as const;

/** The texts of the document, and what became of each statement's words in the one that is open. */
export function TextVersions({
  document,
  base,
  mayWrite,
}: {
  document: ReaderDocument;
  base: string;
  mayWrite: boolean;
}) {
  const here = `${base}/documents/${document.number}`;
  const reproved = document.statements.filter(({ outcome }) => outcome !== null);
  const unmarked = document.statements.filter(({ span, outcome }) => span === null && outcome === null);
  return (
    <>
      {document.texts.length > 1 || mayWrite ? (
        <Card title="Texts of this document" className="no-print">
          <ul className="plain-list stack tight">
            {document.texts.map((text) => (
              <li key={text.id} className="row">
                {text.version === document.text.version ? (
                  <b>Text {text.version}, open</b>
                ) : (
                  <Link href={`${here}?text=${text.version}`}>Text {text.version}</Link>
                )}
                <span className="sm mut">
                  <Time iso={text.createdAt} zone={document.timeZone} /> ·{" "}
                  {text.length.toLocaleString("en-GB")} characters · sha256 {text.sha256.slice(0, 8)}…
                  {text.notes.length > 0 ? ` · ${text.notes.join(" ")}` : ""}
                </span>
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <div className="row gap">
              <ButtonLink small href={`${here}/text`}>
                Add a newer text
              </ButtonLink>
            </div>
          ) : null}
        </Card>
      ) : null}
      {reproved.length > 0 ? (
        <Card title={`Proved again in text ${document.text.version}`}>
          <ul className="plain-list stack">
            {reproved.map((statement) => (
              <StatementLine
                key={statement.id}
                statement={statement}
                base={base}
                words={`${statement.outcome}: ${WORDS[statement.outcome ?? "held"]}`}
              />
            ))}
          </ul>
        </Card>
      ) : null}
      {unmarked.length > 0 ? (
        <Card title="Not marked in this text">
          <ul className="plain-list stack">
            {unmarked.map((statement) => (
              <StatementLine key={statement.id} statement={statement} base={base} words={statement.grade} />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

function StatementLine({
  statement,
  base,
  words,
}: {
  statement: ReaderStatement;
  base: string;
  words: string;
}) {
  return (
    <li>
      <Link href={`${base}/statements/${statement.number}`}>S{statement.number}</Link> <b>{words}</b>{" "}
      <bdi>{statement.speaker}</bdi>
      <QuoteBlock>{statement.quote}</QuoteBlock>
    </li>
  );
}
