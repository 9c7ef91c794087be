import type { Finding } from "@/lib/evidence/model-custody";
import { changedTexts, checkOriginals, lastFinding, storiesRestingOn } from "@/lib/evidence/reads-custody";
import { insertCheck } from "@/lib/evidence/writes-custody";
import { runChange } from "@/lib/flows/change";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { newId } from "@/lib/identifiers";
import { checkStored } from "@/lib/store/kept-file";

/** What was checked, and what is wrong. */
export type EvidenceReport = {
  originals: number;
  wrong: { sha256: string; finding: Exclude<Finding, "whole">; stories: string[] }[];
  /** Texts whose words were changed: "story …, D3, text 2". */
  texts: string[];
};

const AT_ONCE = 20;

/**
 * Hashes again every original that a text or evidence rests on, in the database and in the store's files, and every
 * text. What is wrong, and what is whole again, is kept and told in the chain of each story that rests on it, so that its
 * pages say so; what was whole and is leaves no mark.
 */
export async function verifyEvidence(): Promise<EvidenceReport> {
  const report: EvidenceReport = { originals: 0, wrong: [], texts: await changedTexts() };
  let after = "";
  for (;;) {
    const checked = await checkOriginals(after, AT_ONCE);
    for (const { sha256, finding: found } of checked) {
      const finding = found === "in store" ? await checkStored(sha256) : found;
      const news = finding !== ((await lastFinding(sha256)) ?? "whole");
      const stories = finding !== "whole" || news ? await storiesRestingOn(sha256) : [];
      if (finding !== "whole") report.wrong.push({ sha256, finding, stories });
      if (news) for (const storyId of stories) await keep(storyId, sha256, finding);
    }
    report.originals += checked.length;
    const last = checked.at(-1);
    if (!last || checked.length < AT_ONCE) return report;
    after = last.sha256;
  }
}

async function keep(storyId: string, blobSha256: string, finding: Finding): Promise<void> {
  await runChange(storyId, COMMAND_LINE, async ({ tx, at, record }) => {
    await insertCheck(tx, { id: newId(), storyId, blobSha256, finding, byId: null, at });
    const payload = { sha256: blobSha256, finding };
    record({ event: "original.checked", subjectKind: "story", subjectId: storyId, payload });
    return { ok: true };
  });
}
