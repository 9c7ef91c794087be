import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { STANCES } from "@/lib/claims/model-kinds";
import { newId } from "@/lib/identifiers";
import { may } from "@/lib/policy";
import { readStatement } from "@/lib/statements/reads-one";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { QuoteBlock } from "../../../../_parts/quote-block";
import { itemNumber } from "../../../../address";
import { makeClaimAction } from "../actions";
import { ClaimForm } from "../claim-form";

export const metadata: Metadata = { title: "New claim" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ statement?: string }> };

/** Makes a claim, from a statement where the address names one. */
export default async function NewClaimPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const { statement: number } = await searchParams;
  const statement = number ? await readStatement(scope, itemNumber(number)) : null;
  const id = newId();
  if (!may(scope, "claim.write"))
    return (
      <div className="stack">
        <h1>New claim</h1>
        <Notice kind="warn">As {scope.role} you may not make claims; reporters and editors may.</Notice>
      </div>
    );
  return (
    <div className="narrow stack">
      <h1>New claim</h1>
      <Card>
        {statement ? (
          <div className="mb-4">
            <p className="sm mut">
              From S{statement.item.number}, <bdi>{statement.speaker?.name ?? "the publication"}</bdi>:
            </p>
            <QuoteBlock lang={statement.language}>{statement.quote}</QuoteBlock>
          </div>
        ) : null}
        <ClaimForm
          action={makeClaimAction.bind(null, scope.storyId)}
          carries={{
            id,
            ...(statement ? { "position.id": newId(), "position.statementId": statement.id } : {}),
          }}
          submit="Make the claim"
          more={
            statement
              ? [
                  {
                    name: "position.stance",
                    label: `How S${statement.item.number} bears on it`,
                    as: "select",
                    options: STANCES.filter((stance) => stance !== "rejects").map((value) => ({
                      value,
                      label: value,
                    })),
                  },
                ]
              : []
          }
        />
      </Card>
    </div>
  );
}
