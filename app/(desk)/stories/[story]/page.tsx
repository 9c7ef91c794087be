import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import { requireScope } from "@/lib/auth/session";
import { HOLDS_VERDICTS } from "@/lib/claims/model";
import { countWords } from "@/lib/counting";
import { readStanding } from "@/lib/flows/see-story";
import { describeEntry, reasonOf } from "@/lib/ledger/describe";
import { may } from "@/lib/policy";
import { readLedger } from "@/lib/reviews/reads-history";
import type { Standard } from "@/lib/stories/model";
import { readMembers, readStoryHead } from "@/lib/stories/reads";
import { ButtonLink } from "../../../_ui/button";
import { Card } from "../../../_ui/card";
import { Time } from "../../../_ui/time";
import { Done } from "../../_parts/desk-frame";
import { LedgerLine } from "../../_parts/ledger-line";
import { StandingLine } from "./standing-line";

export const metadata: Metadata = { title: "Overview" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ done?: string }> };

/** A story at a glance: its standard, where it stands, who is in it, what happened last. */
export default async function StoryPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const [head, members, standing, ledger] = await Promise.all([
    readStoryHead(scope),
    readMembers(scope),
    readStanding(scope),
    readLedger(scope, {}, { size: 8 }),
  ]);
  const base = `/stories/${scope.storyId}`;
  const held = HOLDS_VERDICTS.filter((verdict) => (standing.claims[verdict] ?? 0) > 0);
  return (
    <div className="cols">
      <div className="stack">
        <Done words={(await searchParams).done} />
        <div className="row sp">
          <h1>
            <bdi>{head.title}</bdi>
          </h1>
          {may(scope, "document.write") ? (
            <ButtonLink href={`${base}/documents/new`} kind="main">
              Bring in a document
            </ButtonLink>
          ) : null}
        </div>
        <StandingLine storyId={scope.storyId} standing={standing} />
        {standing.statements === 0 && may(scope, "document.write") ? (
          <ol className="card steps">
            <li>
              <b>Bring in a document:</b> an article, a transcript, a press release, as it was published.
            </li>
            <li>
              <b>Enter its statements:</b> select words in it, and say who said them.
            </li>
            <li>
              <b>Tie them to claims:</b> what they assert or deny; then the board shows who else says so.
            </li>
          </ol>
        ) : null}
        {held.length > 0 ? (
          <ul className="facts">
            {held.map((verdict) => (
              <li key={verdict}>
                <Link href={`${base}/claims?holds=${verdict}`}>
                  <b>{countWords(standing.claims[verdict] ?? 0)}</b>{" "}
                  {standing.claims[verdict] === 1 ? "claim" : "claims"} {verdict}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        <Card title="What happened last" aside={<Link href={`${base}/ledger`}>the whole ledger</Link>}>
          <ol className="ledger">
            {ledger.rows.map((entry) => (
              <LedgerLine
                key={entry.seq}
                sequence={entry.seq}
                when={<Time iso={entry.at} zone={head.timeZone} short />}
                who={entry.actorName}
                what={describeEntry(entry.event, entry.payload)}
                reason={reasonOf(entry.payload) ?? undefined}
                sealed={entry.sealed}
              />
            ))}
          </ol>
        </Card>
      </div>
      <aside className="stack">
        <Card title="Standard" aside={<Link href={`${base}/settings`}>settings</Link>}>
          <p>{standardWords(head.standard)}</p>
          <p className="sm mut">Local dates are read in {head.timeZone}.</p>
        </Card>
        <Card
          title="Members"
          aside={<Link href={`${base}/settings`}>{members.length === 1 ? "add members" : "settings"}</Link>}
        >
          <ul className="plain-list">
            {members.map((member) => (
              <li key={member.accountId}>
                <bdi>{member.name}</bdi> <span className="mut sm">{member.role}</span>
              </li>
            ))}
          </ul>
        </Card>
      </aside>
    </div>
  );
}

/** The standard in one sentence. */
function standardWords(standard: Standard): string {
  const parts = [
    `${standard.minOrigins} known ${standard.minOrigins === 1 ? "origin" : "origins"} from ${standard.minParties} ${standard.minParties === 1 ? "party" : "parties"}${standard.acceptPrimaryDocument ? ", or one primary document" : ""}`,
    "nothing against",
    ...(standard.requireConfirmed ? ["each statement confirmed"] : []),
    standard.oneDecider ? "one person may decide" : "four eyes",
  ];
  return `For verified and for false: ${parts.join("; ")}.`;
}
