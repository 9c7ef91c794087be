import type { ClaimPage } from "@/lib/claims/reads";
import { standardLines, standingOf } from "@/lib/claims/rules";
import { may, type StoryScope } from "@/lib/policy";
import { readStandard } from "@/lib/stories/reads";
import { ActionForm } from "../../../../_parts/action-form";
import { StandardChecklist } from "../../../../_parts/standard-checklist";
import { decideHolds } from "../../_review/actions";
import { figureWords } from "../../figure-words";

/** The story's standard for `verified`, line by line, and for `false` where somebody stands against the claim. */
export async function StandardBefore({ scope, claim }: { scope: StoryScope; claim: ClaimPage }) {
  const { verified, refuted } = await linesOf(scope, claim);
  const denied = claim.reading.sides.denies.reports > 0;
  const shown = (lines: typeof verified) =>
    lines.map(({ met, text, detail }) => ({ met, text, note: detail ?? undefined }));
  return (
    <>
      <StandardChecklist lines={shown(verified)}>Standard for verified</StandardChecklist>
      {denied ? <StandardChecklist lines={shown(refuted)}>Standard for false</StandardChecklist> : null}
    </>
  );
}

async function linesOf(scope: StoryScope, claim: ClaimPage) {
  const standard = await readStandard(scope);
  const standing = standingOf(claim.standing, claim.reading);
  return {
    verified: standardLines("verified", standard, standing),
    refuted: standardLines("false", standard, standing),
  };
}

type Props = {
  scope: StoryScope;
  claim: ClaimPage;
  page: string;
  /** Digest of the pins this page shows. */
  seen: string;
  alone: boolean;
};

/** The decision on Holds?, bound to everything this page shows. */
export async function DecideHolds({ scope, claim, page, seen, alone }: Props) {
  const { verified, refuted } = await linesOf(scope, claim);
  const overrides = may(scope, "standard.override");
  const unmet = (lines: typeof verified) => lines.some(({ met }) => !met);
  const blocked = (lines: typeof verified) =>
    unmet(lines) && !overrides
      ? { disabled: true, hint: "the standard is not met; a standards editor may override it" }
      : {};
  const counted = claim.measure !== null;
  return (
    <ActionForm
      id="decide-holds"
      action={decideHolds.bind(null, scope.storyId)}
      carries={{ itemId: claim.item.id, version: claim.item.version, seen, back: page }}
      fields={[
        {
          name: "verdict",
          label: "Holds?",
          as: "verdicts" as const,
          options: [
            { value: "verified", label: "Verified", ...blocked(verified) },
            { value: "disputed", label: "Disputed" },
            { value: "false", label: "False", ...blocked(refuted) },
            { value: "unverifiable", label: "Unverifiable" },
          ],
        },
        ...(claim.standing.positions.length > 0
          ? [
              {
                name: "disputedPositions",
                label: "Positions the verdict disputes",
                optional: true,
                as: "boxes" as const,
                options: claim.standing.positions.map(({ id }) => ({
                  value: id,
                  label: positionLabel(claim, id),
                })),
              },
            ]
          : []),
        ...(counted
          ? [
              {
                name: "figure.low",
                label: "The figure that holds, at least",
                optional: true,
                inputMode: "decimal" as const,
                hint: "Blank with the next one where none holds.",
              },
              {
                name: "figure.high",
                label: "At most",
                optional: true,
                inputMode: "decimal" as const,
                hint: "The same number twice is an exact figure.",
              },
              { name: "figure.asOf", label: "As of", optional: true, hint: "Such as 2026-02-01." },
            ]
          : []),
        {
          name: "reason",
          label: "What it rests on, and what you looked at",
          as: "area" as const,
          required: true,
        },
        ...(overrides && (unmet(verified) || unmet(refuted))
          ? [
              {
                name: "overrideReason",
                label: "Reason to override the standard",
                as: "area" as const,
                optional: true,
                hint: "Needed for verified or false below the standard. It shows wherever the verdict does.",
                rows: 2,
              },
            ]
          : []),
      ]}
      submit="Decide"
      pending="Deciding…"
      shortcut="v"
    >
      {alone ? (
        <p className="sm mut">
          You had a hand in it. The story’s standard lets one person decide, and “decided alone” will show.
        </p>
      ) : null}
    </ActionForm>
  );
}

function positionLabel(claim: ClaimPage, id: string): string {
  const position = claim.standing.input.positions.find((entry) => entry.id === id);
  const figures = (position?.figures ?? []).map(figureWords).join(", ");
  const who = position?.speaker?.name ?? "the publication";
  return `${position?.statementLabel}: ${who} ${position?.stance}${figures ? ` ${figures}` : ""}`;
}
