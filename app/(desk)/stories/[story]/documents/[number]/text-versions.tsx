import Link from "@/app/_ui/link";
import type { ReaderDocument, ReaderStatement } from "@/lib/documents/reads-reader";
import type { readOpenings } from "@/lib/evidence/reads-custody";
import { sizeWords } from "@/lib/size-words";
import { ButtonLink } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
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
  openings,
  base,
  mayWrite,
}: {
  document: ReaderDocument;
  openings: readonly Opening[];
  base: string;
  mayWrite: boolean;
}) {
  const here = `${base}/documents/${document.number}`;
  const reproved = document.statements.filter(({ outcome }) => outcome !== null);
  const unmarked = document.statements.filter(({ span, outcome }) => span === null && outcome === null);
  return (
    <>
      <Card title="Texts and originals" className="no-print">
        <ul className="plain-list stack tight">
          {document.texts.map((text) => (
            <li key={text.id} className="row">
              {text.version === document.text.version ? (
                <b>Text {text.version}, open</b>
              ) : (
                <Link href={`${here}?text=${text.version}`}>Text {text.version}</Link>
              )}
              <span className="sm mut">
                <Time iso={text.createdAt} zone={document.timeZone} /> · {text.length.toLocaleString("en-GB")}{" "}
                characters · sha256 {text.sha256.slice(0, 8)}…
                {text.notes.length > 0 ? ` · ${text.notes.join(" ")}` : ""}
              </span>
              <span className="sm mut">
                Brought in by <bdi>{text.createdBy.name}</bdi>
                {text.filename ? (
                  <>
                    {" as "}
                    <bdi>{text.filename}</bdi>
                  </>
                ) : null}
                {text.cameFrom ? (
                  <>
                    , from: <bdi>{text.cameFrom}</bdi>
                  </>
                ) : null}
                . Made by {text.maker}.{" "}
                <a href={`${here}/original?text=${text.version}`} download>
                  Download the original
                </a>{" "}
                ({sizeWords(text.blob.size)}, sha256{" "}
                <span className="mono">{text.blobSha256.slice(0, 8)}…</span>)
                {text.version > 1 ? (
                  <>
                    {" · "}
                    <Link href={`${here}/changes?older=${text.version - 1}&newer=${text.version}`}>
                      What changed since text {text.version - 1}
                    </Link>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
        <Openings openings={openings} zone={document.timeZone} />
        {mayWrite ? (
          <div className="row gap">
            <ButtonLink small href={`${here}/text`}>
              Add a newer text
            </ButtonLink>
          </div>
        ) : null}
      </Card>
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

type Opening = Awaited<ReturnType<typeof readOpenings>>[number];

/** Who looked at the originals, and what their hash was then. */
function Openings({ openings, zone }: { openings: readonly Opening[]; zone: string }) {
  if (openings.length === 0)
    return (
      <p className="sm mut">
        Nobody has opened an original yet. Each opening is kept, and its bytes hashed again.
      </p>
    );
  return (
    <Disclosure summary={`Opened ${openings.length === 1 ? "once" : `${openings.length} times`}`}>
      <ul className="plain-list sm">
        {openings.map(({ id, at, by, finding, version }) => (
          <li key={id}>
            <Time iso={at} zone={zone} /> · <bdi>{by?.name ?? "command line"}</bdi> · text {version}:{" "}
            {finding}
          </li>
        ))}
      </ul>
    </Disclosure>
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
