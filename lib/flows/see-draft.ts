import { DateTime } from "luxon";
import { type ClaimVerdict, keptVerdicts } from "@/lib/claims/reads";
import type { ReadingName, Stance } from "@/lib/corroboration/model";
import { db } from "@/lib/db";
import type { Incoming } from "@/lib/documents/model";
import { checkDraft } from "@/lib/draft/check-draft";
import type { DraftClaim, DraftSpeaker, DraftStatement, DraftStory, Finding } from "@/lib/draft/model";
import { localTime } from "@/lib/editions/reads-gate";
import { notAllowed } from "@/lib/flows/change";
import { makeTextOf } from "@/lib/flows/make-text";
import { type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { readNamesForDraft } from "@/lib/sources/reads-draft";
import { type ForDraft, readForDraft } from "@/lib/statements/reads-draft";

/** Longer than any article: about 30,000 words. */
export const DRAFT_MAX = 200_000;

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
  return { ok: true, copy, findings: checkDraft(copy, await storyForDraft(scope, now)) };
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

async function storyForDraft(scope: StoryScope, now: Date): Promise<DraftStory> {
  const [{ timeZone }, rows, sources] = await Promise.all([
    db.story.findUniqueOrThrow({ where: { id: scope.storyId }, select: { timeZone: true } }),
    readForDraft(scope),
    readNamesForDraft(scope),
  ]);
  const claimIds = [...new Set(rows.flatMap(({ positions }) => positions.map(({ claimId }) => claimId)))];
  const verdicts = await keptVerdicts(scope, claimIds);
  const speakers = new Map(
    sources.map(({ id, kind, name, alsoKnownAs, body, roles }): [string, DraftSpeaker] => [
      id,
      {
        id,
        name,
        alsoKnownAs,
        kind: kind as DraftSpeaker["kind"],
        bodyName: body?.name ?? null,
        roles: roles.map(({ title, fromDate, toDate }) => ({ title, from: fromDate, to: toDate })),
      },
    ]),
  );
  return {
    today: DateTime.fromJSDate(now, { zone: timeZone }).toFormat("yyyy-MM-dd"),
    statements: rows.map((row) => statementOf(row, speakers, now, timeZone)),
    claims: claimsOf(rows, verdicts),
    otherSpeakers: [...speakers.values()],
  };
}

function statementOf(
  row: ForDraft,
  speakers: ReadonlyMap<string, DraftSpeaker>,
  now: Date,
  timeZone: string,
): DraftStatement {
  const publisher = speakers.get(row.document.publisherId ?? "") ?? null;
  const { embargoUntil, item } = row;
  return {
    number: item.number,
    quote: row.quote,
    original: row.original,
    kind: row.kind as DraftStatement["kind"],
    speaker: speakers.get(row.speakerId ?? "") ?? publisher,
    carriedBy: [
      publisher?.name,
      ...row.relays.map(({ source, description }) => source?.name ?? description),
    ].flatMap((name) => name ?? []),
    role: row.role,
    saidOn: row.saidOn,
    terms: row.terms as DraftStatement["terms"],
    agreedDescription: row.agreedDescription,
    embargoedUntil: embargoUntil && embargoUntil > now ? localTime(embargoUntil, timeZone) : null,
    said: item.verdict as DraftStatement["said"],
    stale: row.stale,
    withdrawn: item.state === "withdrawn",
    figures: row.figures.map(({ low, high, qualifier, ...figure }) => ({
      ...figure,
      low: low === null ? null : Number(low),
      high: high === null ? null : Number(high),
      qualifier: qualifier as DraftStatement["figures"][number]["qualifier"],
    })),
  };
}

function claimsOf(rows: readonly ForDraft[], verdicts: ReadonlyMap<string, ClaimVerdict>): DraftClaim[] {
  const positions = new Map<string, { statement: number; stance: Stance }[]>();
  for (const { item, positions: taken } of rows)
    for (const { claimId, stance } of taken) {
      const known = positions.get(claimId) ?? [];
      known.push({ statement: item.number, stance: stance as Stance });
      positions.set(claimId, known);
    }
  return [...verdicts].map(([id, { number, text, verdict, stale, reading }]) => ({
    number,
    text,
    shortText: null,
    holds: verdict,
    stale,
    reading: reading as ReadingName,
    positions: positions.get(id) ?? [],
  }));
}
