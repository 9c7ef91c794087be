import type { ClaimPage } from "@/lib/claims/reads";
import type { ReviewChoices } from "@/lib/flows/see-review";
import { may, type StoryScope } from "@/lib/policy";
import type { readDiscussion } from "@/lib/reviews/reads-history";
import { Sentence } from "../../../../../_ui/bidi";
import { ButtonLink } from "../../../../../_ui/button";
import { Disclosure } from "../../../../../_ui/disclosure";
import { Notice } from "../../../../../_ui/notice";
import { Time } from "../../../../../_ui/time";
import { HoldsBadge } from "../../../../_parts/holds-badge";
import { figureWords } from "../../figure-words";

type Decision = Awaited<ReturnType<typeof readDiscussion>>["decisions"][number];
type Props = {
  scope: StoryScope;
  claim: ClaimPage;
  page: string;
  choices: ReviewChoices;
  /** The one that stands. */
  decision: Decision | undefined;
};

/** The claim in one sentence, its verdict, and whether that still rests on what was decided. */
export function ClaimHead({ scope, claim, page, choices, decision }: Props) {
  const { item, staleness } = claim;
  return (
    <>
      <div className="row sp">
        <p className="eyebrow">
          Claim C{item.number}
          {claim.measure ? <Sentence>{` · counted: ${countedWords(claim)}`}</Sentence> : null}
        </p>
        {may(scope, "claim.write") && choices.edit === null ? (
          <ButtonLink href={`${page}/edit`} small>
            Edit
          </ButtonLink>
        ) : null}
      </div>
      <h1 dir="auto">{claim.text}</h1>
      <div className="row wrap">
        <HoldsBadge
          verdict={claim.verdict}
          stale={staleness.stale}
          figure={claim.figure ? figureWords(claim.figure) : undefined}
          override={decision?.overrideReason ?? undefined}
          decidedAlone={decision?.alone}
        />
        {decision ? (
          <DecidedLine claim={claim} decision={decision} />
        ) : (
          <span className="mut sm">nobody has decided it yet</span>
        )}
      </div>
      {staleness.stale ? (
        <Notice kind="warn" still>
          <b>Stale: the verdict no longer rests on what was decided.</b>
          <Sentences all={staleness.reasons} />
          {choices.moves.reopen === null && choices.barred === null ? (
            <p>
              <a href="#decide">Reopen it</a> to decide on what stands now.
            </p>
          ) : null}
        </Notice>
      ) : null}
      {staleness.newSince.length > 0 ? (
        <div className="sm mut">
          <b>New since the decision, and adding nothing to it:</b>
          <Sentences all={staleness.newSince} />
        </div>
      ) : null}
    </>
  );
}

/** What a notice says at once; the rest is folded away. */
const MOST_SAID = 6;

function Sentences({ all }: { all: readonly string[] }) {
  const line = (sentence: string) => (
    <li key={sentence}>
      <Sentence>{sentence}</Sentence>
    </li>
  );
  if (all.length === 1)
    return (
      <p>
        <Sentence>{all[0]}</Sentence>
      </p>
    );
  return (
    <>
      <ul className="sentences">{all.slice(0, MOST_SAID).map(line)}</ul>
      {all.length > MOST_SAID ? (
        <Disclosure summary={`${all.length - MOST_SAID} more`} prints>
          <ul className="sentences">{all.slice(MOST_SAID).map(line)}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** What a counted claim counts: "residents killed", "money (USD), the guild". */
function countedWords({ measure, measureOther, who, currency }: ClaimPage): string {
  if (measure === "money")
    return [`money${currency ? ` (${currency})` : ""}`, who].filter(Boolean).join(", ");
  return [who, measure === "other" ? measureOther : measure].filter(Boolean).join(" ");
}

function DecidedLine({ claim, decision }: { claim: ClaimPage; decision: Decision }) {
  const disputed = decision.disputedPositions
    .map((id) => claim.standing.positions.find((position) => position.id === id)?.label)
    .filter((label) => label !== undefined);
  return (
    <span className="mut sm">
      {disputed.length > 0 ? `disputes ${disputed.join(", ")} · ` : ""}
      decided by <bdi>{decision.decider.name}</bdi>,{" "}
      <Time iso={decision.at} zone={claim.item.story.timeZone} short /> · revision {decision.revision}
    </span>
  );
}
