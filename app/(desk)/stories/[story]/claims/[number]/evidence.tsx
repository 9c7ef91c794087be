import type { ClaimPage } from "@/lib/claims/reads";
import { readEvidence } from "@/lib/evidence/reads";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import type { Party } from "@/lib/sources/model";
import { pickSources } from "@/lib/sources/reads";
import { Bidi } from "../../../../../_ui/bidi";
import { Disclosure } from "../../../../../_ui/disclosure";
import { Time } from "../../../../../_ui/time";
import { ActionForm } from "../../../../_parts/action-form";
import { addEvidenceTo, reviewEvidenceOf, withdrawEvidenceOf } from "../../_review/evidence-actions";
import { EvidenceForm } from "../../_review/evidence-form";

type Props = { scope: StoryScope; claim: ClaimPage; page: string; parties: readonly Party[]; zone: string };

/** What else bears on the claim. Once another person reviewed it, it counts as an origin. */
export async function Evidence({ scope, claim, page, parties, zone }: Props) {
  const [entries, sources] = await Promise.all([
    readEvidence(scope, claim.id),
    pickSources(scope, { limit: 200 }),
  ]);
  const carries = { itemId: claim.id, back: page };
  return (
    <section className="section" id="evidence">
      <h2>Evidence</h2>
      <div className="card stack">
        {entries.length === 0 ? (
          <p className="mut">
            None yet: a list, a photo, a call, a record. Once reviewed by another person it counts as an
            origin.
          </p>
        ) : null}
        {entries.map((entry) => (
          <div key={entry.id} className="stack">
            <p>
              <b>{entry.stance}</b> · <Bidi>{entry.title}</Bidi>
              {entry.url ? (
                <>
                  {" · "}
                  <a href={entry.url} rel="noreferrer noopener">
                    {new URL(entry.url).hostname}
                  </a>
                </>
              ) : null}
              {entry.blobSha256 ? (
                <span className="mono sm"> sha256 {entry.blobSha256.slice(0, 8)}…</span>
              ) : null}
            </p>
            {entry.note ? (
              <p dir="auto" className="sm">
                {entry.note}
              </p>
            ) : null}
            <p className="sm mut">
              {entry.kind}, added by <bdi>{entry.addedBy.name}</bdi>,{" "}
              <Time iso={entry.addedAt} zone={zone} short />
              {entry.withdrawnReason
                ? ` · withdrawn: ${entry.withdrawnReason}`
                : entry.reviewedBy
                  ? ` · reviewed by ${entry.reviewedBy.name}`
                  : " · not reviewed: it counts for nothing yet"}
            </p>
            {entry.withdrawnReason ? null : (
              <div className="row">
                {!entry.reviewedBy &&
                may(scope, "evidence.review") &&
                entry.addedBy.id !== scope.actor.accountId ? (
                  <ActionForm
                    id={`re-${entry.id}`}
                    action={reviewEvidenceOf.bind(null, scope.storyId)}
                    carries={{ ...carries, id: entry.id, version: entry.version }}
                    submit="Mark as reviewed"
                    kind="plain"
                    small
                  />
                ) : null}
                {may(scope, "evidence.write") ? (
                  <Disclosure summary="Withdraw">
                    <ActionForm
                      id={`we-${entry.id}`}
                      action={withdrawEvidenceOf.bind(null, scope.storyId)}
                      carries={{ ...carries, id: entry.id, version: entry.version }}
                      fields={[{ name: "reason", label: "Reason", required: true }]}
                      submit="Withdraw it"
                      kind="danger"
                      small
                    />
                  </Disclosure>
                ) : null}
              </div>
            )}
          </div>
        ))}
        {may(scope, "evidence.write") ? (
          <Disclosure summary="Add evidence">
            <EvidenceForm
              action={addEvidenceTo.bind(null, scope.storyId)}
              carries={{ ...carries, id: newId() }}
              sources={sources.map(({ id, name }) => ({ value: id, label: name }))}
              parties={parties.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Disclosure>
        ) : null}
      </div>
    </section>
  );
}
