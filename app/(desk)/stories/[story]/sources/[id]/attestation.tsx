import { may, type StoryScope } from "@/lib/policy";
import type { SourcePage } from "@/lib/sources/reads";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { attestAction, withdrawAttestationAction } from "../actions";

/** Whether an unnamed source counts as an origin: somebody who knows says that it is no other of the story's, or no longer does. */
export function Attestation({ scope, source }: { scope: StoryScope; source: SourcePage }) {
  if (source.kind !== "unnamed" || !may(scope, "source.attest")) return null;
  const carries = { sourceId: source.id, version: source.version };
  if (source.attested)
    return (
      <Disclosure summary="Take the attestation back">
        <p className="sm mut">
          The source then counts as an unknown origin; verdicts that rest on it will show stale.
        </p>
        <ActionForm
          id="attestation-back"
          action={withdrawAttestationAction.bind(null, scope.storyId)}
          carries={carries}
          fields={[{ name: "reason", label: "Reason", as: "area", required: true, rows: 2 }]}
          submit="Take it back"
          kind="danger"
          small
        />
      </Disclosure>
    );
  return (
    <Card title="Attest it">
      <div className="stack tight">
        <p>
          If you know who it is, and that it is no other source of this story, say so. Until then it counts as
          an unknown origin. Who attests it may not decide what rests on it.
        </p>
        <ActionForm
          id="attest"
          action={attestAction.bind(null, scope.storyId)}
          carries={carries}
          submit="I know who it is: it is no other source here"
          kind="plain"
        />
      </div>
    </Card>
  );
}
