import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { newId } from "@/lib/identifiers";
import { may } from "@/lib/policy";
import { pickSources, readParties } from "@/lib/sources/reads";
import { Breadcrumb } from "../../../../../_ui/breadcrumb";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { ActionForm } from "../../../../_parts/action-form";
import { makeSourceAction } from "../actions";
import { sourceFields } from "../source-fields";

export const metadata: Metadata = { title: "New source" };

/** Adds a source to the story. */
export default async function NewSourcePage({ params }: { params: Promise<{ story: string }> }) {
  const scope = await requireScope((await params).story);
  if (!may(scope, "source.write"))
    return (
      <div className="stack">
        <h1>New source</h1>
        <Notice kind="warn">As {scope.role} you may not add sources; reporters and editors may.</Notice>
      </div>
    );
  const [parties, sources] = await Promise.all([readParties(scope), pickSources(scope)]);
  const bodies = sources.filter(({ kind }) => kind === "organisation" || kind === "publisher");
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[{ label: "Sources", href: `/stories/${scope.storyId}/sources` }, { label: "New source" }]}
      />
      <h1>New source</h1>
      <Card>
        <ActionForm
          id="source"
          action={makeSourceAction.bind(null, scope.storyId)}
          carries={{ id: newId() }}
          fields={[...sourceFields(parties, bodies), { name: "role", label: "Role now", optional: true }]}
          submit="Add the source"
        />
      </Card>
    </div>
  );
}
