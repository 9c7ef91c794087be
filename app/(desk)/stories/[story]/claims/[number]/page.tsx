import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findScope, requireScope } from "@/lib/auth/session";
import { type ClaimPage, readClaimPage } from "@/lib/claims/reads";
import { readPositionWords, statementsWithoutPosition } from "@/lib/claims/reads-words";
import { digestOf } from "@/lib/digest";
import { seeReview } from "@/lib/flows/see-review";
import { may } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { readDiscussion } from "@/lib/reviews/reads-history";
import { readParties } from "@/lib/sources/reads";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { Done } from "../../../../_parts/desk-frame";
import { OriginColumns } from "../../../../_parts/origin-columns";
import { ProvenanceGraph } from "../../../../_parts/provenance-graph";
import { ReadingCard } from "../../../../_parts/reading-card";
import { readingName } from "../../../../_parts/reading-name";
import { type Given, itemNumber, only } from "../../../../address";
import { Comments, OpenSuggestions, Replies } from "../../_review/discussion";
import { Evidence } from "../../_review/evidence";
import { History } from "../../_review/history";
import { NextWaiting } from "../../_review/next-waiting";
import { ReviewPanel } from "../../_review/review-panel";
import { ClaimFigures } from "./claim-figures";
import { ClaimHead } from "./claim-head";
import { DecideHolds, StandardBefore } from "./decide-holds";
import { Parts } from "./parts";
import { MANY_POSITIONS, PositionList } from "./position-list";
import { drawProvenance } from "./provenance";
import { type ShownSide, shownReports } from "./shown-reports";
import { sideGroups } from "./sides";
import { Utterances } from "./utterances";

type Props = {
  params: Promise<{ story: string; number: string }>;
  searchParams: Promise<{
    on?: Given;
    done?: string;
    position?: string;
    all?: string;
    tie?: string;
    show?: Given;
    refused?: Given;
  }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, number } = await params;
  const scope = await findScope(story);
  const claim = scope && (await readClaimPage(scope, itemNumber(number)));
  return { title: claim ? `C${claim.item.number} ${claim.shortText ?? claim.text}` : "Not found" };
}

/** The corroboration view: one claim, its verdict, its reading, the two sides, and the decision. */
export default async function ClaimPageView({ params, searchParams }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const claim = await readClaimPage(scope, itemNumber(number));
  if (!claim) notFound();
  const { item, reading } = claim;
  const { done, on, position, all, tie, show, refused } = await searchParams;
  const { copyOf } = claim.standing;
  const asserts = shownReports(reading.groups.asserts, copyOf, all === "1");
  const against = shownReports(reading.groups.denies, copyOf, all === "1");
  const zone = item.story.timeZone;
  const page = `/stories/${scope.storyId}/claims/${item.number}`;
  const offersTie = claim.standing.input.positions.length <= MANY_POSITIONS || tie === "1";
  const mayTie = may(scope, "position.write") && offersTie;
  const [choices, discussion, words, parties, free] = await Promise.all([
    seeReview(scope, item.id),
    readDiscussion(scope, item.id),
    readPositionWords(scope, claim.id, positionIds(asserts, against)),
    readParties(scope),
    mayTie ? statementsWithoutPosition(scope, claim.id) : [],
  ]);
  if (!choices) notFound();
  const [decision] = item.decisionId ? discussion.decisions : [];
  const base = `/stories/${scope.storyId}`;
  const uncheckedNote =
    reading.uncheckedCount > 0
      ? `${reading.uncheckedCount} of the statements counted ${reading.uncheckedCount === 1 ? "is" : "are"} unchecked.`
      : undefined;

  return (
    <div className="cols led">
      <div className="stack">
        <Done words={done} />
        <NextWaiting scope={scope} item={item} on={on === "1"} />
        <ClaimHead scope={scope} claim={claim} page={page} choices={choices} decision={decision} />
        <ReadingCard
          name={readingName(reading)}
          sentence={reading.sentence}
          counts={reading.sides[reading.side ?? "asserts"]}
          wouldChange={reading.wouldChange.replace(/^What would change this: /, "")}
          alsoHolds={reading.alsoHolds.map(({ reading: name }) => name)}
          uncheckedNote={uncheckedNote}
          {...sidesOf(reading)}
        />
        {reading.concession ? <Notice still>{reading.concession}</Notice> : null}
        <Caveats reading={reading} />
      </div>
      <aside className="stack">
        <ReviewPanel
          scope={scope}
          item={{ ...item, kind: "claim", state: item.state as State }}
          page={page}
          choices={choices}
          stale={claim.staleness.stale}
          suggestible={[{ value: "wording", label: "the wording" }]}
          before={<StandardBefore scope={scope} claim={claim} />}
          decide={
            <DecideHolds
              scope={scope}
              claim={claim}
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
      <div className="stack after">
        <ClaimFigures claim={claim} parties={parties} base={base} page={page} all={all === "1"} />
        <Parts scope={scope} claim={claim} page={page} />
        <OriginColumns
          asserts={sideGroups(base, asserts.groups, words, parties, copyOf)}
          against={sideGroups(base, against.groups, words, parties, copyOf)}
        />
        <LeftOut asserts={asserts.left} against={against.left} page={page} />
        <Provenance claim={claim} />
        <Utterances scope={scope} claim={claim} page={page} />
        <PositionList
          scope={scope}
          claim={claim}
          free={offersTie ? free : null}
          page={page}
          open={position}
          whole={all === "1"}
        />
        <Evidence
          scope={scope}
          item={{ id: item.id, kind: "claim" }}
          page={page}
          parties={parties}
          zone={zone}
          shown={only(show)}
          refused={only(refused)}
        />
        <Comments scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
      </div>
    </div>
  );
}

/** A picture where there is something to follow back: more than one report, or somebody who passed it on. */
function Provenance({ claim }: { claim: ClaimPage }) {
  const { placed, rows, left } = drawProvenance(claim.reading, claim.standing.copyOf);
  if (placed.edges.length < 2) return null;
  return (
    <section className="section">
      <h2>Provenance</h2>
      <ProvenanceGraph placed={placed} rows={rows} caption="Where each report has it from" />
      {left > 0 ? (
        <p className="sm mut">{left} more origins are not drawn: the columns above have all of them.</p>
      ) : null}
    </section>
  );
}

function positionIds(...sides: readonly ShownSide[]): string[] {
  return sides.flatMap(({ groups }) =>
    groups.flatMap(({ reports }) => reports.map(({ positionId }) => positionId)),
  );
}

/** What the columns don't show at first, and the way to all of it. The counts and the reading have everything. */
function LeftOut({ asserts, against, page }: { asserts: number; against: number; page: string }) {
  if (asserts + against === 0) return null;
  const sides = [asserts > 0 ? `${asserts} that assert` : "", against > 0 ? `${against} against` : ""];
  return (
    <p className="sm mut">
      Not shown: {sides.filter(Boolean).join(" and ")} it. They are counted above.{" "}
      <a href={`${page}?all=1`}>Show all reports</a>
    </p>
  );
}

/** Whose counts stand first and second, where the claim has two sides. */
function sidesOf(reading: ClaimPage["reading"]) {
  const { asserts, denies } = reading.sides;
  if (denies.reports + denies.origins === 0) return {};
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
