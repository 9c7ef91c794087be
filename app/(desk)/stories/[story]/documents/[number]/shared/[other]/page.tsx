import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { type PairOfDocuments, readPair } from "@/lib/documents/reads-shared";
import { may } from "@/lib/policy";
import { Bidi } from "../../../../../../../_ui/bidi";
import { Breadcrumb } from "../../../../../../../_ui/breadcrumb";
import { Time, type TimePrecision } from "../../../../../../../_ui/time";
import { Done } from "../../../../../../_parts/desk-frame";
import { itemNumber, only } from "../../../../../../address";
import { KIND_SENTENCES, KIND_WORDS, sayDirection } from "./copy-words";
import { LinkForm } from "./link-form";
import { SharedPassages } from "./shared-passages";
import { WholeTexts } from "./whole-texts";

type Props = {
  params: Promise<{ story: string; number: string; other: string }>;
  searchParams: Promise<{ whole?: string | string[]; done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, other } = await params;
  return { title: `D${number} beside D${other}` };
}

/** Two documents beside each other: what they share, in its place in both, and which has it from the other. */
export default async function PairPage({ params, searchParams }: Props) {
  const { story, number, other } = await params;
  const search = await searchParams;
  const scope = await requireScope(story);
  const pair = await readPair(scope, itemNumber(number), itemNumber(other));
  if (!pair) notFound();
  const { a, b, kind, passages } = pair;
  const base = `/stories/${scope.storyId}`;
  const page = `${base}/documents/${a.number}/shared/${b.number}`;
  const whole = only(search.whole) === "1";
  return (
    <div className="stack">
      <Done words={search.done} />
      <Breadcrumb
        items={[
          { label: "Documents", href: `${base}/documents` },
          { label: `D${a.number} ${a.title}`, href: `${base}/documents/${a.number}` },
          { label: `Beside D${b.number}` },
        ]}
      />
      <div className="page-head">
        <h1>
          D{a.number} beside D{b.number}
        </h1>
        <p className="lede">
          {kind ? (
            <>
              <b className="cap">{KIND_WORDS[kind]}</b>: {countOf(pair)}.{" "}
            </>
          ) : null}
          {sayDirection(pair)}
        </p>
        {pair.said && pair.said.word !== "as found" ? (
          <p className="sm mut">
            “<Bidi>{pair.said.reason}</Bidi>” <Time iso={pair.said.at} zone={pair.timeZone} />
          </p>
        ) : null}
        {kind ? <p className="sm mut">{KIND_SENTENCES[kind]}</p> : null}
      </div>
      <section className="card pair" aria-label="What both have">
        <div className="pair-row pair-heads">
          <DocumentName side={a} base={base} zone={pair.timeZone} />
          <DocumentName side={b} base={base} zone={pair.timeZone} />
        </div>
        {whole || passages.length === 0 ? (
          <WholeTexts pair={pair} base={base} />
        ) : (
          <SharedPassages pair={pair} base={base} />
        )}
      </section>
      {passages.length > 0 ? (
        <p className="no-print">
          {whole ? (
            <Link href={page}>Only the passages that both have</Link>
          ) : (
            <Link href={`${page}?whole=1`}>Both texts whole</Link>
          )}
        </p>
      ) : null}
      {may(scope, "copy.link") ? <LinkForm scope={scope} pair={pair} page={page} /> : null}
    </div>
  );
}

type Side = PairOfDocuments["a"];

function DocumentName({ side, base, zone }: { side: Side; base: string; zone: string }) {
  return (
    <div className="stack tight">
      <h2>
        <Link href={`${base}/documents/${side.number}`}>
          D{side.number} <Bidi lang={side.language}>{side.title}</Bidi>
        </Link>
      </h2>
      <ul className="facts sm">
        {side.publisher ? (
          <li>
            <Bidi>{side.publisher.name}</Bidi>
          </li>
        ) : (
          <li>publisher not stated</li>
        )}
        {side.creditLine ? (
          <li>
            “<Bidi>{side.creditLine}</Bidi>”
          </li>
        ) : null}
        <li>
          {side.publishedAt ? (
            <Time
              iso={side.publishedAt}
              zone={zone}
              precision={(side.publishedOnPrecision ?? "day") as TimePrecision}
            />
          ) : (
            "date not stated"
          )}
        </li>
        <li>
          text {side.text.version} of {side.texts[0]?.version ?? side.text.version}
        </li>
      </ul>
    </div>
  );
}

/** How much it is, as a share of either text. */
function countOf({ a, b, passages }: PairOfDocuments): string {
  const share = (units: number, of: number) =>
    `${Math.max(1, Math.round((100 * units) / Math.max(1, of)))} %`;
  const inA = passages.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
  const inB = passages.reduce((sum, { bStart, bEnd }) => sum + bEnd - bStart, 0);
  const count = passages.length === 1 ? "one passage" : `${passages.length} passages`;
  return `${count}, ${share(inA, a.text.content.length)} of D${a.number} and ${share(inB, b.text.content.length)} of D${b.number}`;
}
