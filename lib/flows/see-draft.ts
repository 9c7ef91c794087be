import type { Incoming } from "@/lib/documents/model";
import type { Finding } from "@/lib/draft/model";
import { notAllowed } from "@/lib/flows/change";
import { makeTextOf } from "@/lib/flows/make-text";
import { storyForDraft } from "@/lib/flows/story-for-draft";
import { checkIsolated } from "@/lib/isolation/check-isolated";
import { type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";

/** Longer than any article: about 30,000 words. */
export const DRAFT_MAX = 200_000;

const TOO_LONG =
  "Checking this copy takes longer than any draft does: something in it repeats without end. Check it in parts.";

/**
 * Holds copy against the story as it stands now (product: draft check). Nothing of the copy is kept, and no entry is
 * made: it changes nothing.
 *
 * @returns findings in order of place; spans are UTF-16 code units into `copy`, end exclusive
 */
export async function seeDraft(
  scope: StoryScope,
  copy: string,
  now: Date,
): Promise<Outcome<{ copy: string; findings: Finding[] }>> {
  if (!may(scope, "draft.check")) return notAllowed(scope, "draft.check");
  if (copy.length > DRAFT_MAX)
    return refuse(
      "invalid",
      `The copy has more than ${DRAFT_MAX.toLocaleString("en")} characters: check it in parts.`,
    );
  const findings = await checkIsolated(copy, await storyForDraft(scope, now));
  return findings ? { ok: true, copy, findings } : refuse("invalid", TOO_LONG);
}

/** The same for a paste or a file (text, HTML, DOCX…): the words are taken out first, and the spans are into those. */
export async function seeIncomingDraft(
  scope: StoryScope,
  incoming: Incoming,
  now: Date,
): Promise<Outcome<{ copy: string; findings: Finding[] }>> {
  if (!may(scope, "draft.check")) return notAllowed(scope, "draft.check");
  const made = await makeTextOf(incoming);
  return made.ok ? seeDraft(scope, made.text, now) : refuse("invalid", made.reason);
}
