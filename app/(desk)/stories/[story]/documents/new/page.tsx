import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { settings } from "@/lib/env";
import { newId } from "@/lib/identifiers";
import { may, rolesThatMay } from "@/lib/policy";
import { Breadcrumb } from "../../../../../_ui/breadcrumb";
import { Notice } from "../../../../../_ui/notice";
import { bringIn } from "../actions";
import { DocumentForm } from "../document-form";
import { publisherOptions } from "../publishers";

export const metadata: Metadata = { title: "Bring in a document" };

type Props = { params: Promise<{ story: string }> };

/** Bring in a document: paste its text, or upload a file. */
export default async function NewDocumentPage({ params }: Props) {
  const scope = await requireScope((await params).story);
  const allowed = may(scope, "document.write");
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: "Documents", href: `/stories/${scope.storyId}/documents` },
          { label: "Bring in a document" },
        ]}
      />
      <h1>Bring in a document</h1>
      {allowed ? (
        <DocumentForm
          action={bringIn.bind(null, scope.storyId)}
          account={scope.actor.accountId}
          draft={`document:new:${scope.storyId}`}
          publishers={await publisherOptions(scope)}
          initial={{}}
          carries={{ id: newId() }}
          withText
          capture={settings().capture}
          submit="Bring it in"
        />
      ) : (
        <Notice kind="warn" still>
          As {scope.role} you may read this story; a {rolesThatMay("document.write").join(", ")} may bring in
          documents.
        </Notice>
      )}
    </div>
  );
}
