import { actorOf, storyScope } from "@/lib/auth/mint";
import { bringInDocument } from "@/lib/flows/bring-in-document";
import { enterStatement } from "@/lib/flows/enter-statement";
import { makeClaim } from "@/lib/flows/keep-claim";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { makeStory } from "@/lib/flows/make-story";
import { setPosition } from "@/lib/flows/place-position";
import { setPart } from "@/lib/flows/set-part";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { FigureInput } from "@/lib/statements/model";
import { makePeople, type Person, type PersonKey } from "@/prisma/seed/demo-people";
import { reviewDemonstration } from "@/prisma/seed/demo-review";
import {
  CLAIMS,
  type DemoFigure,
  type DemoStatement,
  PARTIES,
  SPEAKERS,
  type SpeakerKey,
  STATEMENTS,
} from "@/prisma/seed/demo-statements";
import { QUOTE_SHEET } from "@/prisma/seed/quote-sheet";

export type Scopes = Record<Exclude<PersonKey, "admin">, StoryScope>;
/** What was made, by the names the demonstration's lines use. */
export type Made = { statements: Map<string, string>; claims: Map<string, string> };

/**
 * Makes the demonstration newsroom: its people, the Balochistan story with its quote sheet, statements in every state
 * of review, the eight claims, verdicts and editions. Everything goes through the same flows as a person's work, so
 * that its ledger is a true one.
 */
export async function seedDemonstration(
  db: PrismaClient,
  { password }: { password?: string } = {},
): Promise<{ accounts: { email: string; name: string; role: string; password: string }[] }> {
  const people = await makePeople(db, password);
  const storyId = await makeDemoStory(people);
  const scopes = await scopesOf(db, people, storyId);
  const made = await enterEverything(scopes.reporter);
  await reviewDemonstration(scopes, made);
  const accounts = Object.values(people).map(({ email, name, role, password: secret }) => ({
    email,
    name,
    role,
    password: secret,
  }));
  return { accounts };
}

/** A flow's answer, or a fault: a demonstration that can't be made is our mistake. */
export function must<T extends object>(outcome: Outcome<T>): T & { ok: true } {
  if (!outcome.ok)
    throw new Error(
      `The demonstration could not be made: ${outcome.reason} ${JSON.stringify(outcome.fields ?? {})}`,
    );
  return outcome;
}

async function makeDemoStory(people: Record<PersonKey, Person>): Promise<string> {
  const member = (key: PersonKey, role: "reporter" | "editor") => ({
    accountId: people[key].actor.accountId,
    role,
  });
  const { storyId } = must(
    await makeStory(
      people.standards.actor,
      { id: newId(), title: "Balochistan attacks", timeZone: "Asia/Karachi", language: "en" },
      {
        members: [
          member("reporter", "reporter"),
          member("editor", "editor"),
          member("nightEditor", "editor"),
        ],
      },
    ),
  );
  return storyId;
}

async function scopesOf(
  db: PrismaClient,
  people: Record<PersonKey, Person>,
  storyId: string,
): Promise<Scopes> {
  const scopes: Partial<Scopes> = {};
  for (const key of ["reporter", "editor", "nightEditor", "standards"] as const) {
    const actor = await actorOf(db, people[key].actor.accountId);
    const scope = actor && (await storyScope(actor, storyId));
    if (!scope) throw new Error(`${people[key].name} is no member of the demonstration's story`);
    scopes[key] = scope;
  }
  return scopes as Scopes;
}

async function enterEverything(reporter: StoryScope): Promise<Made> {
  const speakers = await enterSources(reporter);
  const documentId = newId();
  must(
    await bringInDocument(
      reporter,
      {
        id: documentId,
        title: "Quote sheet, Balochistan attacks",
        kind: "quote sheet",
        publisherId: null,
        publisherName: null,
        author: "Rosa Lindqvist",
        url: null,
        publishedOn: "2026-02-01T21:00",
        creditLine: "Compiled from published reports",
        language: "en",
      },
      {
        bytes: new TextEncoder().encode(QUOTE_SHEET),
        mediaType: "text/plain; charset=utf-8",
        filename: "quote-sheet.txt",
        how: "upload",
      },
    ),
  );
  const { db } = await import("@/lib/db");
  const text = await db.text.findFirstOrThrow({ where: { documentId }, select: { id: true } });
  const made: Made = { statements: new Map(), claims: new Map() };
  const figures = new Map<string, FigureInput[]>();
  for (const statement of STATEMENTS) {
    const id = newId();
    const own = (statement.figures ?? []).map(figureInput);
    must(await enterStatement(reporter, statementInput(id, statement, documentId, text.id, speakers, own)));
    made.statements.set(statement.key, id);
    figures.set(statement.key, own);
  }
  await makeClaims(reporter, made, figures);
  return made;
}

async function enterSources(reporter: StoryScope): Promise<Record<SpeakerKey, string>> {
  const parties = new Map<string, string>();
  for (const { key, ...party } of PARTIES)
    parties.set(key, must(await makeParty(reporter, { id: newId(), ...party })).partyId);
  const speakers: Partial<Record<SpeakerKey, string>> = {};
  for (const [key, { party, alsoKnownAs = [], ...source }] of Object.entries(SPEAKERS)) {
    const made = must(
      await makeSource(reporter, {
        id: newId(),
        ...source,
        alsoKnownAs,
        language: null,
        identified: true,
        partyId: parties.get(party) ?? null,
        bodyId: null,
        givesBodysAccount: false,
        roleFrom: null,
        roleTo: null,
      }),
    );
    speakers[key as SpeakerKey] = made.sourceId;
  }
  return speakers as Record<SpeakerKey, string>;
}

function figureInput({
  wording,
  measure,
  who,
  low,
  high = low,
  qualifier = "exactly",
  counting = "total",
  on,
  place,
}: DemoFigure): FigureInput {
  return {
    id: newId(),
    wording,
    measure,
    measureOther: null,
    who,
    low,
    high,
    qualifier,
    counting,
    currency: null,
    windowStart: on ?? null,
    windowEnd: on ?? null,
    asOf: null,
    place: place ?? null,
    subsetOfId: null,
  };
}

function statementInput(
  id: string,
  statement: DemoStatement,
  documentId: string,
  textId: string,
  speakers: Record<SpeakerKey, string>,
  figures: FigureInput[],
) {
  return {
    id,
    documentId,
    textId,
    quote: statement.words,
    span: null,
    speakerId: speakers[statement.speaker],
    kind: statement.kind,
    cue: statement.cue,
    role: SPEAKERS[statement.speaker].role,
    givesBodysAccount: false,
    saidOn: statement.saidOn ?? null,
    language: "en",
    original: null,
    originalLanguage: null,
    translator: null,
    translationMethod: null,
    terms: "on record" as const,
    agreedDescription: null,
    embargoUntil: null,
    relays: [],
    grounds: null,
    groundsMadeBy: null,
    figures,
  };
}

async function makeClaims(
  reporter: StoryScope,
  made: Made,
  figures: ReadonlyMap<string, FigureInput[]>,
): Promise<void> {
  for (const { key, text, shortText, counts, positions, parts = [] } of CLAIMS) {
    const id = newId();
    must(
      await makeClaim(reporter, {
        id,
        text,
        shortText,
        measure: counts?.measure ?? null,
        measureOther: null,
        who: counts?.who ?? null,
        currency: null,
      }),
    );
    made.claims.set(key, id);
    const placed = new Map<string, string>();
    for (const { statement, stance, rejects } of positions) {
      const input = {
        id: newId(),
        claimId: id,
        statementId: made.statements.get(statement) ?? "",
        stance,
        rejectsId: (rejects && placed.get(rejects)) || null,
        version: null,
        figureIds: null,
      };
      placed.set(statement, must(await setPosition(reporter, input)).positionId);
    }
    for (const { statement, figure } of parts) {
      const figureId = figures.get(statement)?.[figure]?.id;
      if (figureId) must(await setPart(reporter, { claimId: id, figureId, isPart: true }));
    }
  }
}
