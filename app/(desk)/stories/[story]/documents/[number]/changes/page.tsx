import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { CHANGES_A_PAGE, readTextChanges } from "@/lib/documents/reads-changes";
import { may } from "@/lib/policy";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb";
import { Button } from "../../../../../../_ui/button";
import { EmptyState } from "../../../../../../_ui/empty-state";
import { Pagination } from "../../../../../../_ui/pagination";
import { Select } from "../../../../../../_ui/select";
import { Time } from "../../../../../../_ui/time";
import { type Given, itemNumber, only } from "../../../../../address";
import { Change } from "./change";

type Props = {
  params: Promise<{ story: string; number: string }>;
  searchParams: Promise<{ older?: Given; newer?: Given; from?: Given }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `What changed in D${(await params).number}` };
}

type Read = NonNullable<Awaited<ReturnType<typeof readTextChanges>>>;
type Compared = NonNullable<Read["compared"]>;

/** What differs between two texts of a document: a page that was changed, a wire that was corrected. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { story, number } = await params;
  const search = await searchParams;
  const scope = await requireScope(story);
  // A number nobody asked for is none; one that is not ours is 0, which no text has.
  const version = (given: Given) => (only(given) === undefined ? undefined : itemNumber(given));
  const from = itemNumber(search.from) || 1;
  const versions = { older: version(search.older), newer: version(search.newer) };
  const read = await readTextChanges(scope, itemNumber(number), versions, from);
  if (!read) notFound();
  const { compared } = read;
  const base = `/stories/${scope.storyId}`;
  const document = `${base}/documents/${read.number}`;
  const items = [
    { label: "Documents", href: `${base}/documents` },
    { label: `D${read.number} ${read.title}`, href: document },
    { label: "What changed" },
  ];
  if (!compared)
    return (
      <div className="narrow stack">
        <Breadcrumb items={items} />
        <h1>D{read.number}: what changed</h1>
        <EmptyState
          title="There is one text only"
          {...(may(scope, "document.write")
            ? { action: { href: `${document}/text`, label: "Add a newer text" } }
            : {})}
        >
          Once a newer text of the document is brought in, what differs is shown here word by word.
        </EmptyState>
      </div>
    );
  const { older, newer } = compared;
  return (
    <div className="narrow stack">
      <Breadcrumb items={items} />
      <div className="page-head">
        <h1>
          D{read.number}: what changed from text {older.version} to text {newer.version}
        </h1>
        <p className="lede">
          {compared.changes && compared.total > 0 ? (
            <b>{compared.total === 1 ? "One change. " : `${compared.total} changes. `}</b>
          ) : null}
          <Link href={`${document}?text=${older.version}`}>Text {older.version}</Link> came in on{" "}
          <Time iso={older.createdAt} zone={read.timeZone} />, and{" "}
          <Link href={`${document}?text=${newer.version}`}>text {newer.version}</Link> on{" "}
          <Time iso={newer.createdAt} zone={read.timeZone} />.
        </p>
      </div>
      {read.versions.length > 2 ? <OtherTexts versions={read.versions} compared={compared} /> : null}
      <Changes compared={compared} from={from} lang={read.language} base={base} document={document} />
    </div>
  );
}

function OtherTexts({ versions, compared }: { versions: Read["versions"]; compared: Compared }) {
  const options = versions.map(({ version }) => ({ value: String(version), label: `Text ${version}` }));
  return (
    <form method="get" className="row bottom-aligned no-print">
      <Select
        label="From"
        name="older"
        options={options.slice(1)}
        defaultValue={String(compared.older.version)}
      />
      <Select
        label="To"
        name="newer"
        options={options.slice(0, -1)}
        defaultValue={String(compared.newer.version)}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}

type ChangesProps = {
  compared: Compared;
  from: number;
  lang: string;
  base: string;
  /** Address of the document in the reader. */
  document: string;
};

function Changes({ compared, from, lang, base, document }: ChangesProps) {
  const { older, newer, changes, total } = compared;
  if (!changes)
    return (
      <EmptyState title="The two texts are too far apart to be compared word by word">
        More than some thousand lines differ. Open each of them to read it.
      </EmptyState>
    );
  if (total === 0)
    return (
      <EmptyState title="The two texts are the same, to the letter">
        Only the file or what made the text of it can differ.
      </EmptyState>
    );
  const last = from + changes.length - 1;
  const at = (first: number) =>
    `${document}/changes?older=${older.version}&newer=${newer.version}&from=${first}`;
  return (
    <>
      <ol className="plain-list stack">
        {changes.map((change) => (
          <Change
            key={change.number}
            change={change}
            lang={lang}
            base={base}
            place={`${document}?text=${newer.version}`}
          />
        ))}
      </ol>
      {total > CHANGES_A_PAGE || from > 1 ? (
        <Pagination
          shown={changes.length > 0 ? `${from}–${last}` : "None"}
          total={`${total} changes`}
          order="in the order of the text"
          previousHref={from > 1 ? at(Math.max(1, from - CHANGES_A_PAGE)) : undefined}
          nextHref={last < total && changes.length > 0 ? at(last + 1) : undefined}
        />
      ) : null}
    </>
  );
}
