import type { ClaimPage } from "@/lib/claims/reads";
import { figuresForParts } from "@/lib/claims/reads-words";
import { may, type StoryScope } from "@/lib/policy";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { markPart } from "../../_review/loosening-action";

/** Figures that bear on a counted claim as a part of it (one place, one day), and the form for one more. */
export async function Parts({ scope, claim, page }: { scope: StoryScope; claim: ClaimPage; page: string }) {
  if (claim.measure === null || !may(scope, "position.write")) return null;
  const { parts } = claim.standing.input;
  const free = await figuresForParts(scope, claim.id, claim.measure);
  const carries = { claimId: claim.id, back: page };
  return (
    <Disclosure
      summary={
        parts.length === 0
          ? "Figures that are a part of this"
          : `Figures that are a part of this: ${parts.length}`
      }
    >
      {parts.map((part) => (
        <ActionForm
          key={part.id}
          id={`part-${part.id}`}
          action={markPart.bind(null, scope.storyId)}
          carries={{ ...carries, figureId: part.id, isPart: "false" }}
          submit={`“${part.wording}” is no part of it`}
          kind="quiet"
          small
        />
      ))}
      {free.length > 0 ? (
        <ActionForm
          id="part"
          action={markPart.bind(null, scope.storyId)}
          carries={{ ...carries, isPart: "true" }}
          fields={[
            {
              name: "figureId",
              label: "Figure",
              as: "select",
              options: free.map((figure) => ({
                value: figure.id,
                label: `S${figure.number} ${figure.speaker}: ${figure.wording}`,
              })),
              hint: "A part lies within the whole and adds no origin.",
            },
          ]}
          submit="It is a part"
          kind="plain"
          small
        />
      ) : (
        <p className="sm mut">No other figure of this measure stands in the story.</p>
      )}
    </Disclosure>
  );
}
