import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { readClaimPage } from "@/lib/claims/reads";
import { seeReview } from "@/lib/flows/see-review";
import { may } from "@/lib/policy";
import { Card } from "../../../../../../_ui/card";
import { Notice } from "../../../../../../_ui/notice";
import { itemNumber } from "../../../../../address";
import { changeClaimAction } from "../../actions";
import { ClaimForm } from "../../claim-form";

export const metadata: Metadata = { title: "Edit claim" };

/** Changes a claim's wording. A decided claim opens a draft revision, and its verdict shows stale. */
export default async function EditClaimPage({
  params,
}: {
  params: Promise<{ story: string; number: string }>;
}) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const claim = await readClaimPage(scope, itemNumber(number));
  if (!claim) notFound();
  const choices = await seeReview(scope, claim.id);
  const page = `/stories/${scope.storyId}/claims/${claim.item.number}`;
  const refusal = may(scope, "claim.write") ? choices?.edit : `As ${scope.role} you may not edit claims.`;
  const head = (
    <div className="page-head">
      <p className="eyebrow">
        <Link href={page}>Back to C{claim.item.number}</Link>
      </p>
      <h1>Edit C{claim.item.number}</h1>
    </div>
  );
  if (refusal)
    return (
      <>
        {head}
        <Notice kind="warn">{refusal}</Notice>
      </>
    );
  return (
    <div className="narrow stack">
      {head}
      {claim.item.decisionId ? (
        <Notice kind="warn" still>
          It is decided. Changing its wording opens a draft revision: the verdict stays and shows stale until
          somebody decides again.
        </Notice>
      ) : null}
      <Card>
        <ClaimForm
          action={changeClaimAction.bind(null, scope.storyId)}
          carries={{ id: claim.id, version: claim.item.version }}
          claim={claim}
          submit="Save"
        />
      </Card>
    </div>
  );
}
