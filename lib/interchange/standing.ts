import type { EditionClaim, EditionHead, EditionItem } from "@/lib/interchange/model";
import { notHeld } from "@/lib/interchange/thaw";

/** "Edition 14, made 2026-02-03T10:00:00Z by An Editor, for World desk, supersedes edition 12". */
export function headLine({ number, madeAt, madeBy, recipient, supersedes }: EditionHead): string {
  return `Edition ${number}, made ${madeAt} by ${madeBy}${recipient ? `, for ${recipient}` : ""}${supersedes ? `, supersedes edition ${supersedes}` : ""}`;
}

/** The lines beneath a quotation: both axes by name, the proof, and where the words stand. */
export function standing(item: EditionItem): string[] {
  const { span } = item;
  const at = span ? `, at ${span.start}–${span.end}` : "";
  return [
    saidWords(item),
    ...item.claims.map((claim) => `${claim.stance} ${claim.label}, ${claim.text}. ${holdsWords(claim)}`),
    `Proof: ${item.proof}, ${documentWords(item)}${at}, text sha256 ${item.textSha256}`,
    `${item.label}, revision ${item.revision}, digest ${item.digest}`,
    notHeld(item),
  ].filter((line) => line !== null);
}

/** "Said: confirmed, primary". */
export function saidWords({ said, basis, decidedAlone }: EditionItem): string {
  return [`Said: ${said}`, said === "confirmed" ? basis : null, decidedAlone ? "decided alone" : null]
    .filter(Boolean)
    .join(", ");
}

/** "Holds: disputed, stale, standard overridden: …". */
export function holdsWords(claim: EditionClaim): string {
  return [
    `Holds: ${claim.holds}`,
    claim.figure,
    claim.stale ? "stale" : null,
    claim.overrideReason ? `standard overridden: ${claim.overrideReason}` : null,
    claim.decidedAlone ? "decided alone" : null,
  ]
    .filter(Boolean)
    .join(", ");
}

/** "D1 Quote sheet, A publisher, 2026-02-01, https://…". */
export function documentWords({ document }: EditionItem): string {
  return [`${document.label} ${document.title}`, document.publisher, document.publishedOn, document.url]
    .filter(Boolean)
    .join(", ");
}

/** Whether a claim the statement bears on is disputed or false. */
export function isDisputed({ claims }: EditionItem): boolean {
  return claims.some(({ holds }) => holds === "disputed" || holds === "false");
}
