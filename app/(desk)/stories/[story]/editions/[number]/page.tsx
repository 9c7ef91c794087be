import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { type EditionPage as EditionOf, readEdition } from "@/lib/editions/reads";
import { seeCorrections } from "@/lib/flows/see-corrections";
import { may } from "@/lib/policy";
import { ButtonLink } from "../../../../../_ui/button";
import { buttonClass } from "../../../../../_ui/button-class";
import { Card } from "../../../../../_ui/card";
import { CopyButton } from "../../../../../_ui/copy-button";
import { Pagination } from "../../../../../_ui/pagination";
import { Cell, Row, Table } from "../../../../../_ui/table";
import { Time } from "../../../../../_ui/time";
import { Done } from "../../../../_parts/desk-frame";
import { itemNumber, pageNumber } from "../../../../address";
import { Corrections } from "./corrections";

type Props = {
  params: Promise<{ story: string; number: string }>;
  searchParams: Promise<{ done?: string; page?: string; due?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edition ${(await params).number}` };
}

/** Longer than anyone reads on a page: the file has it all. */
const SHOWN = 60_000;
/** Formats for people; the others are shown as the code they are. */
const READ_AS_PROSE = new Set(["text", "markdown"]);
/** Files that are no text: other programs open them. */
const OPENED_ELSEWHERE: Record<string, string> = { docx: "a word processor", xlsx: "a spreadsheet" };

/** One edition: exactly as it left, what was held back and why, and the revisions and hashes inside. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const { done, page: given, due } = await searchParams;
  const [page, duePage] = [pageNumber(given), pageNumber(due)];
  const [edition, corrections] = await Promise.all([
    readEdition(scope, itemNumber(number), { page }),
    seeCorrections(scope, itemNumber(number), { page: duePage }),
  ]);
  if (!edition || !corrections) notFound();
  const elsewhere = OPENED_ELSEWHERE[edition.format];
  // The beginning may end inside a character.
  const text = elsewhere
    ? ""
    : Buffer.from(edition.beginning)
        .toString("utf8")
        .replace(/\ufffd$/, "");
  const short = edition.whole && text.length <= SHOWN && !elsewhere;
  const { out, held, counts, first } = edition;
  const last = first + out.length - 1;
  const base = `/stories/${scope.storyId}`;
  const here = `${base}/editions/${edition.number}`;
  return (
    <div className="stack">
      <Done words={done} />
      <div className="row sp">
        <div className="page-head">
          <p className="eyebrow">
            Made by <bdi>{edition.madeBy.name}</bdi>,{" "}
            <Time iso={edition.madeAt} zone={edition.story.timeZone} />, {edition.format}, style{" "}
            {edition.style}
            {edition.recipient ? (
              <>
                , for <bdi>{edition.recipient}</bdi>
              </>
            ) : null}
          </p>
          <h1>Edition {edition.number}</h1>
        </div>
        <div className="row">
          {short ? <CopyButton text={text} label="Copy it" /> : null}
          {may(scope, "edition.make.confirmed") ? (
            <ButtonLink href={nextEdition(base, edition)} kind="plain">
              Make the next edition
            </ButtonLink>
          ) : null}
          <a className={buttonClass("main")} href={`${here}/download`} download={edition.filename}>
            <span>
              Download <bdi>{edition.filename}</bdi>
            </span>
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
      <Corrections
        storyId={scope.storyId}
        number={edition.number}
        recipient={edition.recipient}
        timeZone={edition.story.timeZone}
        seen={corrections}
        page={duePage}
        closes={may(scope, "correction.close")}
      />
      <Card title="As it left" aside={<span className="mono">sha256 {edition.sha256.slice(0, 16)}…</span>}>
        {elsewhere ? (
          <p>A file for {elsewhere}: download it to see it.</p>
        ) : (
          /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */
          <section className="edition-text" aria-label="The edition as it left" tabIndex={0}>
            <pre dir="auto" className={READ_AS_PROSE.has(edition.format) ? undefined : "mono"}>
              {text.slice(0, SHOWN)}
              {short ? "" : "\n… the file has the rest"}
            </pre>
          </section>
        )}
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
        {counts.out > out.length ? (
          <Pagination
            shown={`${first}–${last}`}
            total={counts.out}
            order="by number"
            previousHref={page > 1 ? `${here}?page=${page - 1}` : undefined}
            nextHref={last < counts.out ? `${here}?page=${page + 1}` : undefined}
          />
        ) : null}
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
          {counts.held > held.length ? <p className="sm mut">and {counts.held - held.length} more</p> : null}
        </section>
      ) : null}
    </div>
  );
}

/** Where the edition that takes this one's place is made, as this one was. */
function nextEdition(base: string, { number, style, options }: EditionOf): string {
  const { asked, order, verbs } = (options ?? {}) as { asked?: string[]; order?: string; verbs?: string };
  const query = new URLSearchParams({
    supersedes: String(number),
    style,
    ...(order ? { order } : {}),
    ...(verbs ? { verbs } : {}),
    ...Object.fromEntries((asked ?? []).map((label) => [label, "1"])),
  });
  return `${base}/editions/new?${query}`;
}
