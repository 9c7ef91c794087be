import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { findScope, requireScope } from "@/lib/auth/session";
import { keptVerdicts, pickClaims } from "@/lib/claims/reads";
import { seeReview } from "@/lib/flows/see-review";
import { may } from "@/lib/policy";
import { readDiscussion } from "@/lib/reviews/reads-history";
import { readParties } from "@/lib/sources/reads";
import { readContext, readPlaces, readStatement, type StatementPage } from "@/lib/statements/reads-one";
import { proofCarries } from "@/lib/statements/rules";
import { placeWords } from "@/lib/text/locate";
import type { ProofGrade } from "@/lib/text/model";
import { ButtonLink } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { Done } from "../../../../_parts/desk-frame";
import { FigureTable } from "../../../../_parts/figure-table";
import { PartyMark } from "../../../../_parts/party-mark";
import { ProofLine } from "../../../../_parts/proof-line";
import { QuoteBlock } from "../../../../_parts/quote-block";
import { SaidChip } from "../../../../_parts/said-chip";
import { type Given, itemNumber, only } from "../../../../address";
import { Comments, OpenSuggestions, Replies } from "../../_review/discussion";
import { Evidence } from "../../_review/evidence";
import { History } from "../../_review/history";
import { NextWaiting } from "../../_review/next-waiting";
import { ReviewPanel } from "../../_review/review-panel";
import { figureWords } from "../../figure-words";
import { ProofView } from "../../proof-view";
import { DecideSaid } from "./decide-said";
import { Loosen } from "./loosen";
import { Particulars } from "./particulars";
import { CLAIMS_OFFERED, Positions } from "./positions";

type Props = {
  params: Promise<{ story: string; number: string }>;
  searchParams: Promise<{ done?: string; on?: Given; show?: Given; refused?: Given }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, number } = await params;
  const scope = await findScope(story);
  const statement = scope && (await readStatement(scope, itemNumber(number)));
  return {
    title: statement
      ? `S${statement.item.number}${statement.speaker ? ` ${statement.speaker.name}` : ""}`
      : "Not found",
  };
}

const SUGGESTIBLE = [
  { value: "words", label: "the words" },
  { value: "role", label: "the role" },
  { value: "cue", label: "the cue" },
  { value: "kind", label: "the kind (direct, mixed, indirect)" },
  { value: "date", label: "the date" },
  { value: "terms", label: "the terms" },
];

/** A statement: the words in their context, their proof, who said them on what terms, and its review. */
export default async function StatementPageView({ params, searchParams }: Props) {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const statement = await readStatement(scope, itemNumber(number));
  if (!statement) notFound();
  const { item } = statement;
  const zone = item.story.timeZone;
  const page = `/stories/${scope.storyId}/statements/${item.number}`;
  const place = statement.content.span ?? statement.proof.matches[0] ?? null;
  const ambiguous = statement.grade === "ambiguous" ? statement.proof.matches : [];
  const { done, on, show, refused } = await searchParams;
  const [choices, discussion, context, places, claims, verdicts, parties] = await Promise.all([
    seeReview(scope, item.id),
    readDiscussion(scope, item.id),
    place ? readContext(scope, statement.textId, place) : null,
    ambiguous.length > 0 ? readPlaces(scope, statement.textId, ambiguous) : [],
    pickClaims(scope, CLAIMS_OFFERED),
    keptVerdicts(
      scope,
      statement.positions.map(({ claim }) => claim.id),
    ),
    readParties(scope),
  ]);
  if (!choices) notFound();
  const [decision] = item.decisionId ? discussion.decisions : [];
  const carries = proofCarries(statement.grade, statement.proof.omissions);

  return (
    <div className="cols">
      <div className="stack">
        <Done words={done} />
        <NextWaiting scope={scope} item={item} on={on === "1"} />
        <div className="row sp">
          <p className="eyebrow">Statement S{item.number}</p>
          {may(scope, "statement.write") && choices.edit === null ? (
            <ButtonLink href={`${page}/edit`} small>
              Edit
            </ButtonLink>
          ) : null}
        </div>
        <h1 className="who-said">
          <Speaker statement={statement} storyId={scope.storyId} />
        </h1>
        <div className="row wrap">
          <SaidChip
            verdict={item.verdict}
            stale={statement.staleness.length > 0}
            basis={item.verdict === "confirmed" ? (decision?.basis ?? undefined) : undefined}
            decidedAlone={decision?.alone}
          />
          {statement.content.terms === "on record" ? null : (
            <span className="chip">{statement.content.terms}</span>
          )}
        </div>
        {statement.staleness.length > 0 ? (
          <Notice kind="warn" still>
            <b>Stale.</b> {statement.staleness.join(" ")}
          </Notice>
        ) : null}

        {context && !context.whole ? (
          <Notice kind="error">
            <b>The words of the text this rests on were changed in the database since they came in.</b> Their
            hash is another than was kept. Publish nothing on it: tell whoever runs Onrecord.
          </Notice>
        ) : null}

        <section className="card section" aria-label="The words">
          {context && context.words === statement.quote ? (
            <p className="passage" dir="auto" lang={statement.language}>
              <span className="around">{context.before}</span>
              <strong className="said-words">{context.words}</strong>
              <span className="around">{context.after}</span>
            </p>
          ) : (
            <QuoteBlock size="large" lang={statement.language}>
              {statement.quote}
            </QuoteBlock>
          )}
          {statement.original ? (
            <div>
              <p className="sm mut">
                Translated from {languageName(statement.originalLanguage)} by {statement.translator}
                {statement.translationMethod ? `, ${statement.translationMethod}` : ""}. The original:
              </p>
              <QuoteBlock lang={statement.originalLanguage ?? undefined}>{statement.original}</QuoteBlock>
            </div>
          ) : null}
          <p className="proof-row">
            <ProofLine
              grade={statement.grade as ProofGrade}
              flagged={statement.proof.omissions.some(({ flagged }) => flagged)}
            >
              <Link
                href={`/stories/${scope.storyId}/documents/${statement.document.number}${place ? `?text=${statement.text.version}&start=${place.start}&end=${place.end}#S${item.number}` : ""}`}
              >
                <bdi>{statement.document.title}</bdi>
              </Link>
              {place
                ? `, at ${place.start}–${place.end} of text ${statement.text.version}`
                : `, text ${statement.text.version}`}
              {context?.place ? `, ${placeWords(context.place)}` : ""}
              {", "}
              <span className="mono" title={`SHA-256 of the text: ${statement.textSha256}`}>
                sha256 {statement.textSha256.slice(0, 8)}…
              </span>
            </ProofLine>
          </p>
          <ProofView
            proof={statement.proof}
            context={context}
            place={place}
            places={places}
            addressOf={({ start, end }) =>
              `/stories/${scope.storyId}/documents/${statement.document.number}?text=${statement.text.version}&start=${start}&end=${end}`
            }
            lang={statement.language}
          />
          {statement.reproofs.map((reproof) => (
            <p key={reproof.text.version} className="sm">
              In text {reproof.text.version} of the document the words are <b>{reproof.outcome}</b>.
              {reproof.outcome === "held" ? null : (
                <>
                  {" "}
                  <Link
                    href={`/stories/${scope.storyId}/documents/${statement.document.number}/changes?older=${statement.text.version}&newer=${reproof.text.version}`}
                  >
                    What changed in the text
                  </Link>
                </>
              )}
            </p>
          ))}
        </section>

        <Positions scope={scope} statement={statement} page={page} claims={claims} verdicts={verdicts} />

        {statement.figures.length > 0 ? (
          <section className="section">
            <h2>Figures</h2>
            <FigureTable
              lang={statement.language}
              figures={statement.content.figures.map((figure) => ({
                key: figure.id,
                wording: figure.wording,
                number: figureWords(figure),
                counts: [figure.who, figure.measure === "other" ? figure.measureOther : figure.measure]
                  .filter(Boolean)
                  .join(", "),
                counting: figure.counting,
                window: figure.windowStart
                  ? [figure.windowStart, figure.windowEnd].filter(Boolean).join(" to ")
                  : undefined,
                asOf: figure.asOf ?? undefined,
                place: figure.place ?? undefined,
              }))}
            />
          </section>
        ) : null}
        <Particulars statement={statement} zone={zone} />
        <Loosen scope={scope} statement={statement} page={page} zone={zone} />
      </div>
      <aside className="stack">
        <ReviewPanel
          scope={scope}
          item={{ ...item, kind: "statement" }}
          page={page}
          choices={choices}
          suggestible={SUGGESTIBLE}
          decide={
            <DecideSaid
              storyId={scope.storyId}
              item={item}
              page={page}
              grade={statement.grade}
              carries={carries}
              alone={choices.alone}
            />
          }
        />
        <OpenSuggestions scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
        <Replies scope={scope} item={item} page={page} zone={zone} discussion={discussion} />
        <Card title="History">
          <History
            discussion={discussion}
            zone={zone}
            ledgerHref={`/stories/${scope.storyId}/ledger?item=${item.id}`}
          />
        </Card>
      </aside>
      <div className="stack after">
        <Evidence
          scope={scope}
          item={{ id: item.id, kind: "statement" }}
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

/** "Urdu" for "ur"; a tag that names no language stays as it was written. */
function languageName(tag: string | null): string {
  if (!tag) return "the original";
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function Speaker({ statement, storyId }: { statement: StatementPage; storyId: string }) {
  const { speaker, role, document } = statement;
  if (!speaker)
    return (
      <>
        <bdi>{document.publisher?.name ?? document.title}</bdi> <span className="role">in its own voice</span>
      </>
    );
  return (
    <>
      <PartyMark index={speaker.party?.ordinal ?? null} name={speaker.party?.name ?? "no party"} bare />{" "}
      <Link href={`/stories/${storyId}/sources/${speaker.id}`}>
        <bdi>{speaker.name}</bdi>
      </Link>
      {role ? (
        <span className="role">
          {" "}
          <bdi>{role}</bdi>
        </span>
      ) : null}
    </>
  );
}
