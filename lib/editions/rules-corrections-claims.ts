import type { ClaimAsRead, CorrectionSentence } from "@/lib/editions/model-corrections";
import { disputes } from "@/lib/editions/rules-as-read";
import { type Both, claimWords, gave, sentence } from "@/lib/editions/rules-corrections-wording";

/** What reads differently of the claims that a statement bears on. */
export function claimSentences(both: Both): CorrectionSentence[] {
  const { told, now } = both;
  const before = told.claims.flatMap((claim) => {
    const after = now.claims.find(({ label }) => label === claim.label);
    return after ? claimChanges(both, claim, after) : [untied(both, claim)];
  });
  const known = new Set(told.claims.map(({ label }) => label));
  const tied = now.claims.filter((claim) => !known.has(claim.label) && disputes(claim));
  return [
    ...before,
    ...tied.map((claim) =>
      sentence(
        "verdict on the claim",
        `${gave(both)}; the statement is now disputed: it ${claim.stance} ${claimWords(claim)}, Holds? ${claim.holds}.`,
      ),
    ),
  ];
}

function claimChanges(both: Both, before: ClaimAsRead, after: ClaimAsRead): CorrectionSentence[] {
  const { edition, label } = both;
  const changes: CorrectionSentence[] = [];
  if (before.holds !== after.holds) {
    const turned = disputes(after) && !disputes(before) ? "the statement is now disputed: " : "";
    changes.push(
      sentence(
        "verdict on the claim",
        `${gave(both)}; ${turned}it ${after.stance} ${claimWords(after)}, Holds? was ${before.holds} and is ${after.holds} now.`,
      ),
    );
  }
  if (before.text !== after.text)
    changes.push(
      sentence(
        "claim",
        `${edition} gave the claim ${after.label} as “${before.text}”; it is now “${after.text}”.`,
      ),
    );
  if (before.stance !== after.stance)
    changes.push(
      sentence(
        "stance",
        `${edition} said that ${label} ${before.stance} ${claimWords(after)}; it ${after.stance} it now.`,
      ),
    );
  return changes;
}

function untied({ edition, label }: Both, claim: ClaimAsRead): CorrectionSentence {
  return sentence(
    "stance",
    `${edition} said that ${label} ${claim.stance} ${claimWords(claim)}; it is no longer taken to bear on it.`,
  );
}
