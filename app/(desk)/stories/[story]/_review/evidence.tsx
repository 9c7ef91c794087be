import { readKeptForm } from "@/lib/auth/kept-form";
import { type EvidenceRow, readEvidence } from "@/lib/evidence/reads";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import type { Party } from "@/lib/sources/model";
import { pickSources } from "@/lib/sources/reads";
import { Bidi } from "../../../../_ui/bidi";
import { Disclosure } from "../../../../_ui/disclosure";
import { Time } from "../../../../_ui/time";
import { ActionForm } from "../../../_parts/action-form";
import { reviewEvidenceOf, withdrawEvidenceOf } from "./evidence-actions";
import { EvidenceFile } from "./evidence-file";
import { EvidenceForm } from "./evidence-form";

type Props = {
  scope: StoryScope;
  item: { id: string; kind: "statement" | "claim" };
  page: string;
  parties: readonly Party[];
  zone: string;
  /** The piece whose file is shown in place, as the address says it. */
  shown: string | undefined;
  /** What the address says was refused. */
  refused: string | undefined;
};

const NONE = {
  claim:
    "None yet: a list, a photo, a call, a record. Once reviewed by another person it counts as an origin.",
  statement:
    "None yet: a recording, a photo, a note of the call. It shows whether it was said, and counts as no origin.",
};

/** What else bears on the item. On a claim it counts as an origin once another person reviewed it. */
export async function Evidence({ scope, item, page, parties, zone, shown, refused }: Props) {
  const [entries, sources, kept] = await Promise.all([
    readEvidence(scope, item.id),
    pickSources(scope, { limit: 200 }),
    refused === "evidence" ? readKeptForm(scope.actor.accountId) : null,
  ]);
  const carries = { itemId: item.id, back: page };
  const again = kept?.about === item.id ? kept : null;
  return (
    <section className="section" id="evidence">
      <h2>Evidence</h2>
      <div className="card stack">
        {entries.length === 0 ? <p className="mut">{NONE[item.kind]}</p> : null}
        {entries.map((entry) => (
          <EvidenceEntry
            key={entry.id}
            scope={scope}
            kind={item.kind}
            entry={entry}
            carries={carries}
            page={page}
            zone={zone}
            isShown={shown === entry.id}
          />
        ))}
        {may(scope, "evidence.write") ? (
          <Disclosure summary="Add evidence" open={again !== null}>
            <EvidenceForm
              // After a piece was added it begins anew.
              key={`${entries.length} ${again?.message ?? ""}`}
              to={`/stories/${scope.storyId}/evidence`}
              carries={{ id: newId(), ...carries }}
              sources={sources.map(({ id, name }) => ({ value: id, label: name }))}
              parties={parties.map(({ id, name }) => ({ value: id, label: name }))}
              refused={again}
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
  kind,
  entry,
  carries,
  page,
  zone,
  isShown,
}: {
  scope: StoryScope;
  kind: "statement" | "claim";
  entry: EvidenceRow;
  carries: Record<string, string>;
  page: string;
  zone: string;
  isShown: boolean;
}) {
  const reviewable =
    !entry.reviewedBy && may(scope, "evidence.review") && entry.addedBy.id !== scope.actor.accountId;
  return (
    <article className="evidence" id={`evidence-${entry.id}`}>
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
        ) : kind === "claim" ? (
          " · not reviewed: it counts for nothing yet"
        ) : (
          " · not reviewed"
        )}
      </p>
      <EvidenceFile storyId={scope.storyId} entry={entry} page={page} isShown={isShown} />
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
