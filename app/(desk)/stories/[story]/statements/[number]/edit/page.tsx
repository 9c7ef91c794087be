import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { may } from "@/lib/policy";
import { editProblem } from "@/lib/reviews/rules";
import { readStatement } from "@/lib/statements/reads-one";
import { Breadcrumb } from "../../../../../../_ui/breadcrumb";
import { Notice } from "../../../../../../_ui/notice";
import { positionsOnClaim, readFigureLine } from "../../../../../_entry/actions";
import { contentValues } from "../../../../../_entry/content-values";
import { saveChange } from "../../../../../_entry/edit-action";
import { entryOptions } from "../../../../../_entry/entry-options";
import { EntryPage } from "../../../../../_entry/entry-page";
import { itemNumber } from "../../../../../address";

type Props = { params: Promise<{ story: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit S${(await params).number}` };
}

/** A statement's content, to be changed: the next revision, proved anew. */
export default async function EditStatementPage({ params }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const statement = await readStatement(scope, itemNumber(number));
  if (!statement || !may(scope, "statement.write")) notFound();
  const { item, content, document } = statement;
  const base = `/stories/${scope.storyId}`;
  const here = `${base}/statements/${item.number}`;
  const problem = editProblem({
    ...item,
    kind: "statement",
    authorId: item.author.id,
    reviewerId: item.reviewer?.id ?? null,
  });
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: "Statements", href: `${base}/statements` },
          { label: `S${item.number}`, href: here },
          { label: "Edit" },
        ]}
      />
      <h1>Edit S{item.number}</h1>
      <p className="mut">
        It stands in{" "}
        <Link href={`${base}/documents/${document.number}#S${item.number}`}>
          D{document.number} <bdi>{document.title}</bdi>
        </Link>
        . The claims it bears on are changed on <Link href={here}>its page</Link>.
      </p>
      {item.state === "decided" ? (
        <Notice kind="warn" still>
          It is decided. Saving a change opens a draft revision; the verdict stays and shows stale until it is
          decided again.
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="warn" still>
          {problem}
        </Notice>
      ) : (
        <EntryPage
          action={saveChange.bind(null, scope.storyId, here)}
          readLine={readFigureLine.bind(null, scope.storyId)}
          positionsOn={positionsOnClaim.bind(null, scope.storyId)}
          options={
            await entryOptions(scope, {
              documentId: content.documentId,
              textId: content.textId,
              language: content.language,
              ownVoice: document.publisher?.name ?? document.title,
            })
          }
          initial={{ ...contentValues(content), id: item.id, version: String(item.version) }}
          base={base}
          editing
        />
      )}
    </div>
  );
}
