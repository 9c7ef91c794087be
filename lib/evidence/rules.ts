import { EVIDENCE_MAX_BYTES, type EvidenceFile } from "@/lib/evidence/model";
import { type Role, roleMay } from "@/lib/policy";

/** Evidence as the rules see it. */
export type EvidenceMark = { addedById: string; reviewedById: string | null; withdrawnReason: string | null };

/** Why a file can't be kept, or null. */
export function fileProblem({ bytes }: EvidenceFile): string | null {
  if (bytes.length === 0) return "The file is empty.";
  if (bytes.length <= EVIDENCE_MAX_BYTES) return null;
  const size = (bytes.length / 1e6).toFixed(1);
  return `The file has ${size} MB; ${EVIDENCE_MAX_BYTES / 1e6} MB is the most. Keep it elsewhere and give its address.`;
}

/** Why this person may not review it, or null: what somebody added counts only once another person looked at it. */
export function reviewProblem(evidence: EvidenceMark, accountId: string): string | null {
  if (evidence.withdrawnReason !== null) return "It is withdrawn.";
  if (evidence.addedById !== accountId) return null;
  return "You added it: another editor reviews it.";
}

/** Why this person may not withdraw it, or null: one's own is anybody's who adds, others' takes an editor. */
export function withdrawProblem(
  evidence: EvidenceMark,
  who: { accountId: string; role: Role },
): string | null {
  const own = evidence.addedById === who.accountId;
  return own || roleMay(who.role, "item.withdraw.others")
    ? null
    : "Somebody else added it: an editor may withdraw it.";
}
