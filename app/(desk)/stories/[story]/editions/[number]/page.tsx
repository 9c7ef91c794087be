import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { readEdition } from "@/lib/editions/reads";
import { buttonClass } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/card";
import { CopyButton } from "../../../../../_ui/copy-button";
import { Cell, Row, Table } from "../../../../../_ui/table";
import { Time } from "../../../../../_ui/time";
import { Done } from "../../../../_parts/desk-frame";
import { itemNumber } from "../../../../address";

type Props = { params: Promise<{ story: string; number: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edition ${(await params).number}` };
}

/** Longer than anyone reads on a page: the file has it all. */
const SHOWN = 60_000;
/** Formats for people; the others are shown as the code they are. */
const READ_AS_PROSE = new Set(["text", "markdown"]);

/** One edition: exactly as it left, what was held back and why, and the revisions and hashes inside. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const edition = await readEdition(scope, itemNumber(number));
  if (!edition) notFound();
  const text = Buffer.from(edition.bytes).toString("utf8");
  const out = edition.items.filter(({ held }) => held === null);
  const held = edition.items.filter((item) => item.held !== null);
  const base = `/stories/${scope.storyId}`;
  return (
    <div className="stack">
      <Done words={(await searchParams).done} />
      <div className="row sp">
        <div className="page-head">
          <p className="eyebrow">
            Made by <bdi>{edition.madeBy.name}</bdi>,{" "}
            <Time iso={edition.madeAt} zone={edition.story.timeZone} />
            {edition.recipient ? (
              <>
                , for <bdi>{edition.recipient}</bdi>
              </>
            ) : null}
          </p>
          <h1>Edition {edition.number}</h1>
        </div>
        <div className="row">
          {text.length <= SHOWN ? <CopyButton text={text} label="Copy it" /> : null}
          <a
            className={buttonClass("main")}
            href={`${base}/editions/${edition.number}/download`}
            download={edition.filename}
          >
            Download {edition.filename}
          </a>
        </div>
      </div>
      {edition.note ? <p dir="auto">{edition.note}</p> : null}
      {edition.supersedes ? <p className="sm">It supersedes edition {edition.supersedes.number}.</p> : null}
      {edition.supersededBy.map((later) => (
        <p key={later.number} className="sm">
          Superseded by <Link href={`${base}/editions/${later.number}`}>edition {later.number}</Link>.
        </p>
      ))}
      <Card title="As it left" aside={<span className="mono">sha256 {edition.sha256.slice(0, 16)}…</span>}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <section className="edition-text" aria-label="The edition as it left" tabIndex={0}>
          <pre dir="auto" className={READ_AS_PROSE.has(edition.format) ? undefined : "mono"}>
            {text.slice(0, SHOWN)}
            {text.length > SHOWN ? "\n… the file has the rest" : ""}
          </pre>
        </section>
      </Card>
      <section className="section">
        <h2>What is inside</h2>
        <Table
          caption="Statements inside"
          columns={["Statement", "Labels", "Revision", "Digest"].map((label) => ({ label }))}
        >
          {out.map((item) => (
            <Row key={item.ordinal}>
              <Cell header label="Statement">
                <Link href={`${base}/statements/${item.frozen.label.slice(1)}`} data-open="">
                  {item.frozen.label}
                </Link>{" "}
                <bdi>{item.frozen.speaker ?? "without attribution"}</bdi>
              </Cell>
              <Cell label="Labels">
                {item.frozen.labels.length > 0 ? (
                  item.frozen.labels.join(", ")
                ) : (
                  <span className="faint">none</span>
                )}
              </Cell>
              <Cell label="Revision">{item.revision}</Cell>
              <Cell label="Digest">
                <span className="mono">{item.digest.slice(0, 16)}…</span>
              </Cell>
            </Row>
          ))}
        </Table>
      </section>
      {held.length > 0 ? (
        <section className="section">
          <h2>Held back</h2>
          <ul className="plain-list queue card">
            {held.map((item) => (
              <li key={item.ordinal}>
                <Link href={`${base}/statements/${item.frozen.label.slice(1)}`}>{item.frozen.label}</Link>{" "}
                <bdi>{item.frozen.speaker ?? "without attribution"}</bdi>{" "}
                <span className="sm mut">· {item.held}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
