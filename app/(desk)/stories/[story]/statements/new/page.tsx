import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { pickDocuments } from "@/lib/documents/reads";
import { newId } from "@/lib/identifiers";
import { may } from "@/lib/policy";
import { Breadcrumb } from "../../../../../_ui/breadcrumb";
import { Button, ButtonLink } from "../../../../../_ui/button";
import { EmptyState } from "../../../../../_ui/empty-state";
import { Select } from "../../../../../_ui/select";
import { positionsOnClaim, readFigureLine, saveEntry } from "../../../../_entry/actions";
import { entryOptions } from "../../../../_entry/entry-options";
import { EntryPage } from "../../../../_entry/entry-page";

export const metadata: Metadata = { title: "New statement" };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ story: string }>; searchParams: Promise<Search> };

/** A statement typed without the reader: first the document, then the words, which the proof finds in it. */
export default async function NewStatementPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  if (!may(scope, "statement.write")) notFound();
  const { document: wanted } = await searchParams;
  const documents = await pickDocuments(scope);
  const chosen =
    documents.find((document) => String(document.number) === wanted) ??
    (documents.length === 1 ? documents[0] : undefined);
  const base = `/stories/${scope.storyId}`;
  return (
    <div className="narrow stack">
      <Breadcrumb items={[{ label: "Statements", href: `${base}/statements` }, { label: "New statement" }]} />
      <h1>New statement</h1>
      {documents.length === 0 ? (
        <EmptyState
          title="A statement stands in a document"
          action={{ href: `${base}/documents/new`, label: "Bring in a document" }}
        >
          Bring in the article, transcript or release first: the words are proved in it.
        </EmptyState>
      ) : (
        <form method="get" className="row bottom-aligned">
          <Select
            label="Document"
            name="document"
            options={documents.map(({ number, title }) => ({
              value: String(number),
              label: `D${number} ${title}`,
            }))}
            {...(chosen
              ? { defaultValue: String(chosen.number) }
              : { empty: "Choose where the words stand" })}
          />
          <Button type="submit">{chosen ? "Change" : "Go on"}</Button>
        </form>
      )}
      {chosen ? (
        <>
          <p className="mut">
            Type the words, and the proof finds them in the text.{" "}
            <Link href={`${base}/documents/${chosen.number}`}>Or select them in the reader</Link>.
          </p>
          <EntryPage
            key={chosen.id}
            action={saveEntry.bind(null, scope.storyId, `${base}/documents/${chosen.number}`)}
            readLine={readFigureLine.bind(null, scope.storyId)}
            positionsOn={positionsOnClaim.bind(null, scope.storyId)}
            options={
              await entryOptions(scope, {
                documentId: chosen.id,
                textId: chosen.text.id,
                language: chosen.language,
                ownVoice: chosen.title,
              })
            }
            initial={{ id: newId(), documentId: chosen.id, textId: chosen.text.id }}
            base={base}
          />
        </>
      ) : null}
      {documents.length > 0 && !chosen ? (
        <div>
          <ButtonLink href={`${base}/documents`}>All documents</ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
