import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { DOCUMENT_STATUSES } from "@/lib/documents/model";
import { readDocument } from "@/lib/documents/reads";
import { may, rolesThatMay } from "@/lib/policy";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb";
import { Card } from "../../../../../../_ui/card";
import { ActionForm } from "../../../../../_parts/action-form";
import { itemNumber } from "../../../../../address";
import { changeParticulars, changeStatus } from "../../actions";
import { DocumentForm } from "../../document-form";
import { publisherOptions } from "../../publishers";

type Props = { params: Promise<{ story: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit D${(await params).number}` };
}

const FIELDS = [
  "title",
  "kind",
  "publisherId",
  "author",
  "url",
  "publishedOn",
  "creditLine",
  "language",
] as const;

/** A document's particulars and what its publisher did with it. Its text is never changed. */
export default async function EditDocumentPage({ params }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const document = await readDocument(scope, itemNumber(number));
  if (!document || !may(scope, "document.write")) notFound();
  const here = `/stories/${scope.storyId}/documents/${document.number}`;
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: "Documents", href: `/stories/${scope.storyId}/documents` },
          { label: `D${document.number} ${document.title}`, href: here },
          { label: "Edit" },
        ]}
      />
      <h1>Edit D{document.number}</h1>
      <DocumentForm
        action={changeParticulars.bind(null, scope.storyId, document.number)}
        account={scope.actor.accountId}
        draft={`document:${document.id}:${document.version}`}
        publishers={await publisherOptions(scope)}
        initial={Object.fromEntries(FIELDS.map((name) => [name, document[name] ?? ""]))}
        carries={{ id: document.id, version: document.version }}
        withText={false}
        submit="Save"
      />
      <Card title="What the publisher did with it">
        {may(scope, "document.status") ? (
          <ActionForm
            id="status"
            action={changeStatus.bind(null, scope.storyId, document.number)}
            carries={{ documentId: document.id, version: document.version }}
            fields={[
              {
                name: "status",
                label: "Status",
                as: "select",
                options: DOCUMENT_STATUSES.map((status) => ({ value: status, label: status })),
                value: document.status,
                hint: "Corrected or killed makes every decision that rests on this document stale.",
              },
              {
                name: "note",
                label: "What was said about it, and where",
                as: "area",
                value: document.statusNote ?? "",
                required: true,
              },
            ]}
            submit="Save the status"
            kind="plain"
          />
        ) : (
          <p className="mut">
            {document.status}. A {rolesThatMay("document.status").join(" or ")} says when a publisher corrects
            or kills a document.
          </p>
        )}
      </Card>
    </div>
  );
}
