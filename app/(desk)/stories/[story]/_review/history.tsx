import type { Discussion } from "@/lib/reviews/reads-history";
import { Time } from "../../../../_ui/time";
import { HistoryList } from "../../../_parts/history-list";

/** Decisions and revisions of an item, newest first, and the way to its whole ledger. */
export function History({
  discussion,
  zone,
  ledgerHref,
}: {
  discussion: Discussion;
  zone: string;
  ledgerHref: string;
}) {
  const decisions = discussion.decisions.map((decision) => ({
    at: decision.at,
    line: {
      key: decision.id,
      what: (
        <>
          <b>{decision.verdict}</b>
          {decision.basis ? `, ${decision.basis}` : ""}, on revision {decision.revision}
          {decision.overrideReason ? ", overriding the standard" : ""}
          {decision.alone ? ", decided alone" : ""}
        </>
      ),
      who: `${decision.decider.name}, ${decision.deciderRole}`,
      when: <Time iso={decision.at} zone={zone} short />,
      reason: [decision.reason, decision.overrideReason].filter(Boolean).join(" · ") || undefined,
    },
  }));
  const revisions = discussion.revisions.map((revision) => ({
    at: revision.at,
    line: {
      key: `r${revision.number}`,
      what: revision.number === 1 ? "Entered" : `Revision ${revision.number}: ${revision.changed.join(", ")}`,
      who: revision.by.name,
      when: <Time iso={revision.at} zone={zone} short />,
    },
  }));
  const lines = [...decisions, ...revisions].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <>
      <HistoryList lines={lines.map(({ line }) => line)} />
      <p className="sm">
        <a href={ledgerHref}>Every change, in the ledger</a>
      </p>
    </>
  );
}
