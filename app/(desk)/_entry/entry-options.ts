import { pickClaims } from "@/lib/claims/reads";
import type { StoryScope } from "@/lib/policy";
import { pickSources, readParties } from "@/lib/sources/reads";
import type { EntryOptions } from "./entry-state";

/** As many as a browser filters without a pause. */
const MOST = 1_000;

/** What the form of a statement offers in this story, for words in one text. */
export async function entryOptions(
  scope: StoryScope,
  at: { documentId: string; textId: string; language: string; ownVoice: string },
): Promise<EntryOptions> {
  const [sources, parties, claims] = await Promise.all([
    pickSources(scope, { limit: MOST }),
    readParties(scope),
    pickClaims(scope, MOST),
  ]);
  return {
    storyId: scope.storyId,
    accountId: scope.actor.accountId,
    ...at,
    sources: sources.map(({ id, name, role, party }) => {
      const hint = [role, party?.name].filter(Boolean).join(" · ");
      return { value: id, label: name, role, ...(hint ? { hint } : {}) };
    }),
    parties: parties.map(({ id, name }) => ({ value: id, label: name })),
    claims: claims.map(({ id, number, text, shortText }) => ({
      value: id,
      label: `C${number} ${shortText ?? text}`,
      ...(shortText ? { hint: text } : {}),
    })),
  };
}
