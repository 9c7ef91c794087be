import type { ClaimVerdict } from "@/lib/claims/reads";
import { may, type StoryScope } from "@/lib/policy";
import type { StatementRow } from "@/lib/statements/reads-list";
import type { ProofGrade } from "@/lib/text/model";
import type { StatementRowData } from "../../../_parts/statement-row";
import { figureWords } from "../figure-words";
import { ticked } from "./ticked";

/** What is there of it: React would send each `undefined` along by name. */
function told<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}

/** A statement as the list shows it: both axes by name, and who has it. */
export function rowData(
  scope: StoryScope,
  row: StatementRow,
  verdicts: ReadonlyMap<string, ClaimVerdict>,
): StatementRowData {
  const party = row.speaker?.party;
  const mayTick = may(scope, "item.submit") && ["draft", "returned"].includes(row.state);
  return told({
    number: row.number,
    tick: mayTick ? ticked.write(row) : undefined,
    party: { index: party?.ordinal ?? null, name: party?.name ?? "no party" },
    speaker: row.speaker?.name ?? `${row.document.publisher ?? row.document.title}, in its own voice`,
    role: row.role ?? undefined,
    words: row.quote,
    lang: row.language,
    said: told({
      verdict: row.said,
      stale: row.stale || undefined,
      basis: row.said === "confirmed" ? (row.basis ?? undefined) : undefined,
    }),
    proof: told({ grade: row.grade as ProofGrade, flagged: row.flagged || undefined }),
    note: noteOf(scope, row),
    claims: row.claims.map((claim) => {
      const now = verdicts.get(claim.id);
      return told({
        number: claim.number,
        text: claim.text,
        verdict: now?.verdict ?? "unassessed",
        stale: now?.stale || undefined,
        figure: now?.figure ? figureWords(now.figure) : undefined,
        override: now?.overrideReason ?? undefined,
        decidedAlone: now?.alone || undefined,
        reading: now?.reading ?? undefined,
      });
    }),
  });
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
