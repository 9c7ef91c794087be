import type { ClaimPage } from "@/lib/claims/reads";
import { type EvidenceRow, readEvidence } from "@/lib/evidence/reads";
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
          <EvidenceEntry key={entry.id} scope={scope} entry={entry} carries={carries} zone={zone} />
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

/** One piece: what it says, where to look at it, whether it counts, and what this person may do with it. */
function EvidenceEntry({
  scope,
  entry,
  carries,
  zone,
}: {
  scope: StoryScope;
  entry: EvidenceRow;
  carries: Record<string, string>;
  zone: string;
}) {
  const reviewable =
    !entry.reviewedBy && may(scope, "evidence.review") && entry.addedBy.id !== scope.actor.accountId;
  return (
    <article className="evidence">
      <p>
        <b>{entry.stance}</b> · <Bidi>{entry.title}</Bidi>
      </p>
      {entry.note ? (
        <p dir="auto" className="sm">
          {entry.note}
        </p>
      ) : null}
      <p className="sm mut">
        {entry.kind}, added by <bdi>{entry.addedBy.name}</bdi>, <Time iso={entry.addedAt} zone={zone} short />
        {entry.withdrawnReason ? (
          <>
            {" "}
            · withdrawn: <bdi>{entry.withdrawnReason}</bdi>
          </>
        ) : entry.reviewedBy ? (
          <>
            {" "}
            · reviewed by <bdi>{entry.reviewedBy.name}</bdi>
          </>
        ) : (
          " · not reviewed: it counts for nothing yet"
        )}
      </p>
      {entry.url || entry.blobSha256 ? (
        <p className="sm row">
          {entry.url ? (
            <a href={entry.url} rel="noreferrer noopener">
              Look at it on {new URL(entry.url).hostname}
            </a>
          ) : null}
          {entry.blobSha256 ? (
            <>
              <a href={`/stories/${scope.storyId}/evidence/${entry.id}`} download>
                Download <bdi>{entry.filename ?? "the file"}</bdi>
              </a>
              <span className="mono faint">sha256 {entry.blobSha256.slice(0, 16)}…</span>
            </>
          ) : null}
        </p>
      ) : null}
      {entry.withdrawnReason ? null : (
        <div className="row">
          {reviewable ? (
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
    </article>
  );
}
