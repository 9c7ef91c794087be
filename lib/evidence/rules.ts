import { EVIDENCE_MAX_BYTES } from "@/lib/evidence/model";
import { type Role, roleMay } from "@/lib/policy";

/** Evidence as the rules see it. */
export type EvidenceMark = { addedById: string; reviewedById: string | null; withdrawnReason: string | null };

/** Why a file that didn't come to be kept can't be, or null. */
export function fileProblem(came: { size: number } | { problem: "too-long" | "disk-full" }): string | null {
  if ("size" in came) return came.size === 0 ? "The file is empty." : null;
  return came.problem === "disk-full"
    ? "The disk that keeps evidence is full. Nothing was kept, and no file can be until whoever runs Onrecord has made room."
    : `The file has more than ${EVIDENCE_MAX_BYTES / 1e6} MB, which is the most. Nothing was kept: keep it elsewhere and give its address.`;
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
