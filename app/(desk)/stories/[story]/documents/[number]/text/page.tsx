import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { readDocument } from "@/lib/documents/reads";
import { settings } from "@/lib/env";
import { may } from "@/lib/policy";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb";
import { itemNumber } from "../../../../../address";
import { addNewerText } from "../../actions";
import { NewTextForm } from "../../new-text-form";

type Props = { params: Promise<{ story: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Newer text of D${(await params).number}` };
}

/** A newer text of the same document: a page that was changed, a wire that was corrected. */
export default async function NewTextPage({ params }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const document = await readDocument(scope, itemNumber(number));
  if (!document || !may(scope, "document.write")) notFound();
  const known = document.texts[0]?.version ?? 1;
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: "Documents", href: `/stories/${scope.storyId}/documents` },
          {
            label: `D${document.number} ${document.title}`,
            href: `/stories/${scope.storyId}/documents/${document.number}`,
          },
          { label: "Newer text" },
        ]}
      />
      <div className="page-head">
        <h1>Add a newer text of D{document.number}</h1>
        <p className="lede">
          The text you have, text {known}, stays as it is. Each statement is proved again in the newer one and
          says held, moved, changed or gone; none is moved to other words.
        </p>
      </div>
      <NewTextForm
        action={addNewerText.bind(null, scope.storyId, document.number)}
        account={scope.actor.accountId}
        draft={`text:new:${document.id}`}
        carries={{ documentId: document.id, known }}
        capture={settings().capture ? document.url : null}
      />
    </div>
  );
}
