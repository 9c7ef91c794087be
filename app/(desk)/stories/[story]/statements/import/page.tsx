import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { pickDocuments } from "@/lib/documents/reads";
import { newId } from "@/lib/identifiers";
import { may, rolesThatMay } from "@/lib/policy";
import { Breadcrumb } from "../../../../../_ui/breadcrumb";
import { Notice } from "../../../../../_ui/notice";
import { importStep } from "./actions";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Import statements" };

type Props = { params: Promise<{ story: string }> };

/** Statements out of a spreadsheet: its columns are mapped, its rows tried, and all of them entered or none. */
export default async function ImportPage({ params }: Props) {
  const scope = await requireScope((await params).story);
  const documents = await pickDocuments(scope);
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: "Statements", href: `/stories/${scope.storyId}/statements` },
          { label: "Import from a spreadsheet" },
        ]}
      />
      <div className="page-head">
        <h1>Import statements from a spreadsheet</h1>
        <p className="lede">
          Each row is a statement in a document of the story. Its words are proved there like any other’s, and
          it becomes a draft of yours. All rows go in, or none.
        </p>
      </div>
      {may(scope, "statement.write") ? (
        <ImportForm
          action={importStep.bind(null, scope.storyId)}
          id={newId()}
          documents={documents.map(({ number, title }) => ({
            value: String(number),
            label: `D${number} ${title}`,
          }))}
        />
      ) : (
        <Notice kind="warn" still>
          As {scope.role} you may read this story; a {rolesThatMay("statement.write").join(", ")} may enter
          statements.
        </Notice>
      )}
    </div>
  );
}
