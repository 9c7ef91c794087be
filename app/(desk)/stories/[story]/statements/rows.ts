import type { ClaimVerdict } from "@/lib/claims/reads";
import { may, type StoryScope } from "@/lib/policy";
import type { StatementRow } from "@/lib/statements/reads-list";
import type { ProofGrade } from "@/lib/text/model";
import type { StatementRowData } from "../../../_parts/statement-row";
import { figureWords } from "../figure-words";
import { ticked } from "./ticked";

/** A statement as the list shows it: both axes by name, and who has it. */
export function rowData(
  scope: StoryScope,
  row: StatementRow,
  verdicts: ReadonlyMap<string, ClaimVerdict>,
): StatementRowData {
  const party = row.speaker?.party;
  const mayTick = may(scope, "item.submit") && ["draft", "returned"].includes(row.state);
  return {
    number: row.number,
    ...(mayTick ? { tick: ticked.write(row) } : {}),
    party: { index: party?.ordinal ?? null, name: party?.name ?? "no party" },
    speaker: row.speaker?.name ?? `${row.document.publisher ?? row.document.title}, in its own voice`,
    ...(row.role ? { role: row.role } : {}),
    words: row.quote,
    lang: row.language,
    said: {
      verdict: row.said,
      ...(row.stale ? { stale: true } : {}),
      ...(row.said === "confirmed" && row.basis ? { basis: row.basis } : {}),
    },
    proof: { grade: row.grade as ProofGrade, ...(row.flagged ? { flagged: true } : {}) },
    note: noteOf(scope, row),
    claims: row.claims.map((claim) => {
      const now = verdicts.get(claim.id);
      return {
        number: claim.number,
        text: claim.text,
        verdict: now?.verdict ?? "unassessed",
        ...(now?.stale ? { stale: true } : {}),
        ...(now?.figure ? { figure: figureWords(now.figure) } : {}),
        ...(now?.overrideReason ? { override: now.overrideReason } : {}),
        ...(now?.alone ? { decidedAlone: true } : {}),
        ...(now?.reading ? { reading: now.reading } : {}),
      };
    }),
  };
}

function noteOf(scope: StoryScope, row: StatementRow): string {
  const me = scope.actor.accountId;
  const terms = row.terms === "on record" ? [] : [row.terms];
  const embargo = row.embargoUntil && row.embargoUntil > new Date() ? ["under embargo"] : [];
  return [`S${row.number}`, stateWords(row, me), ...terms, ...embargo].filter(Boolean).join(" · ");
}

function stateWords(row: StatementRow, me: string): string {
  switch (row.state) {
    case "submitted":
      return row.author.id === me ? "submitted" : "waiting for review";
    case "in review":
      return row.reviewer?.id === me
        ? "in review with you"
        : `in review with ${row.reviewer?.name ?? "an editor"}`;
    case "returned":
      return row.author.id === me ? "returned to you" : `returned to ${row.author.name}`;
    case "decided":
      return "";
    default:
      return row.state;
  }
}
