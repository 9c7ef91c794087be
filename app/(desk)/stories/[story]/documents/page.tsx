import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { type DocumentRow, listDocuments } from "@/lib/documents/reads";
import { may } from "@/lib/policy";
import { Bidi } from "../../../../_ui/bidi";
import { ButtonLink } from "../../../../_ui/button";
import { EmptyState } from "../../../../_ui/empty-state";
import { Pagination } from "../../../../_ui/pagination";
import { Cell, Row, Table } from "../../../../_ui/table";
import { Done } from "../../../_parts/desk-frame";
import { pageNumber } from "../../../address";
import { dateWords } from "../date-words";

export const metadata: Metadata = { title: "Documents" };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ story: string }>; searchParams: Promise<Search> };

const COLUMNS = [
  { label: "Document" },
  { label: "Publisher" },
  { label: "Published" },
  { label: "Credit line" },
  { label: "Statements", end: true },
  { label: "SHA-256" },
];

/** The documents of a story: what was published or recorded, from whom, and its hash. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const search = await searchParams;
  const page = pageNumber(search.page);
  const list = await listDocuments(scope, { page });
  const base = `/stories/${scope.storyId}/documents`;
  const last = list.first + list.rows.length - 1;
  const mayWrite = may(scope, "document.write");
  return (
    <div className="stack">
      <Done words={search.done} />
      <div className="row sp">
        <h1>Documents</h1>
        {mayWrite ? (
          <ButtonLink kind="main" href={`${base}/new`} shortcut="n">
            Bring in a document
          </ButtonLink>
        ) : null}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState
          title="No document yet"
          {...(mayWrite ? { action: { href: `${base}/new`, label: "Bring in a document" } } : {})}
        >
          Paste an article, a transcript or a press release, or upload a PDF, a Word document, a web page, an
          e-mail, subtitles, a capture or plain text. Its bytes are kept and hashed, and statements are
          entered by selecting words in it.
        </EmptyState>
      ) : (
        <>
          <Table caption="Documents" columns={COLUMNS}>
            {list.rows.map((row) => (
              <DocumentLine key={row.id} row={row} base={base} />
            ))}
          </Table>
          <Pagination
            shown={`${list.first}–${last}`}
            total={list.total}
            order="newest first"
            previousHref={page > 1 ? `${base}?page=${page - 1}` : undefined}
            nextHref={last < list.total ? `${base}?page=${page + 1}` : undefined}
          />
        </>
      )}
    </div>
  );
}

function DocumentLine({ row, base }: { row: DocumentRow; base: string }) {
  return (
    <Row>
      <Cell header label="Document">
        <Link href={`${base}/${row.number}`} data-open="" className="strong">
          D{row.number} <Bidi lang={row.language}>{row.title}</Bidi>
        </Link>
        <div className="sm mut">
          {row.kind}
          {row.text && row.text.version > 1 ? ` · text ${row.text.version}` : ""}
          {row.status === "current" ? null : <b> · {row.status} by the publisher</b>}
        </div>
      </Cell>
      <Cell label="Publisher">
        {row.publisher ? <Bidi>{row.publisher.name}</Bidi> : <span className="faint">not stated</span>}
      </Cell>
      <Cell label="Published">
        {row.publishedOn ? dateWords(row.publishedOn) : <span className="faint">not stated</span>}
      </Cell>
      <Cell label="Credit line">
        {row.creditLine ? <Bidi>{row.creditLine}</Bidi> : <span className="faint">none</span>}
      </Cell>
      <Cell label="Statements" end>
        <Link href={`${base.replace(/documents$/, "statements")}?document=${row.id}`} className="num">
          {row.statements}
        </Link>
      </Cell>
      <Cell label="SHA-256">
        <span className="mono nowrap" title={row.text?.sha256}>
          {row.text?.sha256.slice(0, 8)}…
        </span>
      </Cell>
    </Row>
  );
}
