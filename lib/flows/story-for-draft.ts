import { DateTime } from "luxon";
import { type ClaimVerdict, keptVerdicts } from "@/lib/claims/reads";
import type { ReadingName, Stance } from "@/lib/corroboration/model";
import { db } from "@/lib/db";
import type { DraftClaim, DraftSpeaker, DraftStatement, DraftStory } from "@/lib/draft/model";
import { localTime } from "@/lib/editions/reads-gate";
import { type Head, readHead } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import { readNamesForDraft } from "@/lib/sources/reads-draft";
import { type ForDraft, readForDraft } from "@/lib/statements/reads-draft";

/** A story as drafts meet it, with the heads it was read at and the span of time in which the clock changes nothing in it. */
type Ready = Head & { from: Date; until: Date; story: DraftStory };

/** Each may be thousands of statements with their index: a desk checks drafts of few stories at a time. */
const MOST_READY = 8;
const ready = new Map<string, Ready>();

/**
 * The story as it stands at that moment, for `checkDraft`. The same object as before while no entry came, nothing else
 * was found to be shared, no embargo ended and the day is the same: what a check makes ready of it is then ready.
 */
export async function storyForDraft(scope: StoryScope, now: Date): Promise<DraftStory> {
  const { storyId } = scope;
  // Before the reads: what is kept under a head is never older than it.
  const head = await readHead(storyId);
  const { seq, shared } = head;
  const before = ready.get(storyId);
  ready.delete(storyId);
  const holds = before?.seq === seq && before.shared === shared && before.from <= now && now < before.until;
  const made = before && holds ? before : { ...head, from: now, ...(await readAt(scope, now, head)) };
  ready.set(storyId, made);
  for (const oldest of ready.keys()) if (ready.size > MOST_READY) ready.delete(oldest);
  return made.story;
}

async function readAt(scope: StoryScope, now: Date, head: Head): Promise<Pick<Ready, "story" | "until">> {
  const [{ timeZone }, rows, sources] = await Promise.all([
    db.story.findUniqueOrThrow({ where: { id: scope.storyId }, select: { timeZone: true } }),
    readForDraft(scope),
    readNamesForDraft(scope),
  ]);
  const claimIds = [...new Set(rows.flatMap(({ positions }) => positions.map(({ claimId }) => claimId)))];
  const verdicts = await keptVerdicts(scope, claimIds, head);
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
  const day = DateTime.fromJSDate(now, { zone: timeZone });
  const embargoes = rows.flatMap(({ embargoUntil }) =>
    embargoUntil && embargoUntil > now ? [embargoUntil.getTime()] : [],
  );
  return {
    until: new Date(Math.min(day.plus({ days: 1 }).startOf("day").toMillis(), ...embargoes)),
    story: {
      today: day.toFormat("yyyy-MM-dd"),
      statements: rows.map((row) => statementOf(row, speakers, now, timeZone)),
      claims: claimsOf(rows, verdicts),
      otherSpeakers: [...speakers.values()],
    },
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
