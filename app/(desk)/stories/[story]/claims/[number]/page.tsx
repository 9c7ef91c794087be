import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { type ClaimPage, readClaimPage } from "@/lib/claims/reads";
import { readPositionWords, statementsWithoutPosition } from "@/lib/claims/reads-words";
import { digestOf } from "@/lib/digest";
import { seeReview } from "@/lib/flows/see-review";
import { may } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { readDiscussion } from "@/lib/reviews/reads-history";
import { readParties } from "@/lib/sources/reads";
import { ButtonLink } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { Time } from "../../../../../_ui/time";
import { Done } from "../../../../_parts/desk-frame";
import { HoldsBadge } from "../../../../_parts/holds-badge";
import { OriginColumns } from "../../../../_parts/origin-columns";
import { ReadingCard } from "../../../../_parts/reading-card";
import { Comments, OpenSuggestions, Replies } from "../../_review/discussion";
import { History } from "../../_review/history";
import { ReviewPanel } from "../../_review/review-panel";
import { figureWords } from "../../figure-words";
import { ClaimFigures } from "./claim-figures";
import { DecideHolds, StandardBefore } from "./decide-holds";
import { Evidence } from "./evidence";
import { Parts } from "./parts";
import { PositionList } from "./position-list";
import { sideGroups } from "./sides";

type Props = {
  params: Promise<{ story: string; number: string }>;
  searchParams: Promise<{ done?: string; position?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, number } = await params;
  const claim = await readClaimPage(await requireScope(story), Number(number) || 0);
  return { title: claim ? `C${claim.item.number} ${claim.shortText ?? claim.text}` : "Claim" };
}

/** The corroboration view: one claim, its verdict, its reading, the two sides, and the decision. */
export default async function ClaimPageView({ params, searchParams }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const claim = await readClaimPage(scope, Number(number) || 0);
  if (!claim) notFound();
  const { item, reading } = claim;
  const zone = item.story.timeZone;
  const page = `/stories/${scope.storyId}/claims/${item.number}`;
  const [choices, discussion, words, parties, free] = await Promise.all([
    seeReview(scope, item.id),
    readDiscussion(scope, item.id),
    readPositionWords(scope, claim.id),
    readParties(scope),
    may(scope, "position.write") ? statementsWithoutPosition(scope, claim.id) : [],
  ]);
  if (!choices) notFound();
  const [decision] = item.decisionId ? discussion.decisions : [];
  const base = `/stories/${scope.storyId}`;
  const uncheckedNote =
    reading.uncheckedCount > 0
      ? `${reading.uncheckedCount} of the statements counted ${reading.uncheckedCount === 1 ? "is" : "are"} unchecked.`
      : undefined;

  return (
    <div className="cols">
      <div className="stack">
        <Done words={(await searchParams).done} />
        <div className="row sp">
          <p className="eyebrow">
            Claim C{item.number}
            {claim.measure
              ? ` · counted: ${[claim.who, claim.measure === "other" ? claim.measureOther : claim.measure].filter(Boolean).join(" ")}`
              : ""}
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
            stale={claim.staleness.stale}
            figure={claim.figure ? figureWords(claim.figure) : undefined}
            override={decision?.overrideReason ?? undefined}
            decidedAlone={decision?.alone}
          />
          {decision ? (
            <DecidedLine claim={claim} decision={decision} zone={zone} />
          ) : (
            <span className="mut sm">nobody has decided it yet</span>
          )}
        </div>
        {claim.staleness.stale ? (
          <Notice kind="warn" still>
            <b>Stale: the verdict no longer rests on what was decided.</b> {claim.staleness.reasons.join(" ")}
          </Notice>
        ) : null}
        {claim.staleness.newSince.length > 0 ? (
          <p className="sm mut">New since the decision: {claim.staleness.newSince.join(" ")}</p>
        ) : null}

        <ReadingCard
          name={reading.reading}
          sentence={reading.sentence}
          counts={reading.sides[reading.side ?? "asserts"]}
          wouldChange={reading.wouldChange.replace(/^What would change this: /, "")}
          alsoHolds={reading.alsoHolds.map(({ reading: name }) => name)}
          uncheckedNote={uncheckedNote}
          {...sidesOf(reading)}
        />
        {reading.concession ? <Notice still>{reading.concession}</Notice> : null}
        <Caveats reading={reading} />

        <ClaimFigures claim={claim} parties={parties} />
        <Parts scope={scope} claim={claim} page={page} />
        <OriginColumns
          asserts={sideGroups(base, reading.groups.asserts, words, parties)}
          against={sideGroups(base, reading.groups.denies, words, parties)}
        />
        <PositionList
          scope={scope}
          claim={claim}
          words={words}
          free={free}
          page={page}
          open={(await searchParams).position}
        />
        <Evidence scope={scope} claim={claim} page={page} parties={parties} zone={zone} />
        <Comments scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
      </div>
      <aside className="stack">
        <ReviewPanel
          scope={scope}
          item={{ ...item, kind: "claim", state: item.state as State }}
          page={page}
          choices={choices}
          suggestible={[{ value: "wording", label: "the wording" }]}
          before={<StandardBefore scope={scope} claim={claim} />}
          decide={
            <DecideHolds
              scope={scope}
              claim={claim}
              words={words}
              page={page}
              seen={digestOf(claim.pins)}
              alone={choices.alone}
            />
          }
        />
        <OpenSuggestions scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
        <Replies scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
        <Card title="History">
          <History discussion={discussion} zone={zone} ledgerHref={`${base}/ledger?item=${item.id}`} />
        </Card>
      </aside>
    </div>
  );
}

/** Whose counts stand first and second, where the claim has two sides. */
function sidesOf(reading: ClaimPage["reading"]) {
  const { asserts, denies } = reading.sides;
  if (denies.reports === 0) return {};
  return reading.side === "denies"
    ? { side: "Against", otherSide: { name: "Asserts", counts: asserts } }
    : { side: "Asserts", otherSide: { name: "Against", counts: denies } };
}

/** What the counts leave open, beyond what the counts line says itself. */
function Caveats({ reading }: { reading: ClaimPage["reading"] }) {
  const own = reading.caveats.filter((caveat) => !/upper bounds|unchecked/.test(caveat));
  if (own.length === 0) return null;
  return (
    <ul className="plain-list sm mut">
      {own.map((caveat) => (
        <li key={caveat}>{caveat}</li>
      ))}
    </ul>
  );
}

type DecisionOfPage = Awaited<ReturnType<typeof readDiscussion>>["decisions"][number];

function DecidedLine({
  claim,
  decision,
  zone,
}: {
  claim: ClaimPage;
  decision: DecisionOfPage;
  zone: string;
}) {
  const disputed = decision.disputedPositions
    .map((id) => claim.standing.positions.find((position) => position.id === id)?.label)
    .filter((label) => label !== undefined);
  return (
    <span className="mut sm">
      {disputed.length > 0 ? `disputes ${disputed.join(", ")} · ` : ""}
      decided by <bdi>{decision.decider.name}</bdi>, <Time iso={decision.at} zone={zone} short /> · revision{" "}
      {decision.revision}
    </span>
  );
}
