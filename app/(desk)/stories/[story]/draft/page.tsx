import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { may, rolesThatMay } from "@/lib/policy";
import { Notice } from "../../../../_ui/notice";
import { checkCopy } from "./actions";
import { DraftDesk } from "./draft-desk";

export const metadata: Metadata = { title: "Check a draft" };

/** Copy that is about to be published, held against the story. */
export default async function DraftPage({ params }: { params: Promise<{ story: string }> }) {
  const scope = await requireScope((await params).story);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Check a draft</h1>
        <p className="lede">
          Each quotation, figure, role and attribution of the copy is held against this story. What doesn’t
          stand as written is marked in its place, and what could not be checked is said. Nothing of the copy
          is kept.
        </p>
      </div>
      {may(scope, "draft.check") ? (
        <DraftDesk action={checkCopy.bind(null, scope.storyId)} story={`/stories/${scope.storyId}`} />
      ) : (
        <Notice kind="warn" still>
          As {scope.role} you may read this story; a {rolesThatMay("draft.check").join(", ")} may check a
          draft against it.
        </Notice>
      )}
    </div>
  );
}
