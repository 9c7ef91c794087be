import { Readable } from "node:stream";
import { actorOf, storyScope } from "@/lib/auth/mint";
import { claimInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { documentInput, type Incoming } from "@/lib/documents/model";
import { addAccount } from "@/lib/flows/add-account";
import { bringInDocument } from "@/lib/flows/bring-in-document";
import { enterStatement } from "@/lib/flows/enter-statement";
import { makeClaim } from "@/lib/flows/keep-claim";
import type { EvidenceFile } from "@/lib/flows/keep-evidence";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { makeStory } from "@/lib/flows/make-story";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import type { Actor, Role, StoryScope } from "@/lib/policy";
import { partyInput, type SourceInput, sourceInput } from "@/lib/sources/model";
import { statementInput } from "@/lib/statements/model";
import { receive } from "@/lib/store/receive";
import { DEFAULT_STANDARD, type Standard } from "@/lib/stories/model";

/** What a flow gave, or the refusal as an error: for what a test needs done before it begins. */
export function done<T extends object>(outcome: Outcome<T>): T & { ok: true } {
  if (!outcome.ok)
    throw new Error(`${outcome.code}: ${outcome.reason} ${JSON.stringify(outcome.fields ?? {})}`);
  return outcome as T & { ok: true };
}

export function mustBe<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("There is none");
  return value;
}

/** A file as a flow is handed one that was received, as nobody says what kind. */
export async function received(
  bytes: Uint8Array,
  filename: string,
  mediaType = "application/octet-stream",
): Promise<EvidenceFile> {
  const came = await receive(Readable.from([bytes]), 200_000_000);
  if ("problem" in came) throw new Error(came.problem);
  return { received: came, filename, mediaType };
}

/** An account of its own for this test, as an actor. It has no password: nobody signs in as it. */
export async function makeAccount(
  name = "Someone",
  { ceiling = "standards", admin = false }: { ceiling?: Role; admin?: boolean } = {},
): Promise<Actor> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}.${newId()}@example.org`;
  const { accountId } = done(await addAccount(COMMAND_LINE, { email, name, ceiling, admin }));
  return mustBe(await actorOf(db, accountId));
}

/**
 * A story with one new account for each name, in the role given: `makeStoryWith({ ed: "editor", rep: "reporter" })`
 * gives `scopes.ed` and `scopes.rep`. Its maker is a standards editor of their own, at `scopes.maker`.
 */
export async function makeStoryWith<N extends string>(
  roles: Record<N, Role>,
  {
    standard = {},
    title = "A story",
    timeZone = "Asia/Karachi",
  }: { standard?: Partial<Standard>; title?: string; timeZone?: string } = {},
): Promise<{ storyId: string; maker: StoryScope; scopes: Record<N, StoryScope> }> {
  const maker = await makeAccount("Maker");
  const actors: [N, Role, Actor][] = [];
  for (const [name, role] of Object.entries(roles) as [N, Role][])
    actors.push([name, role, await makeAccount(name)]);
  const { storyId } = done(
    await makeStory(
      maker,
      { id: newId(), title, timeZone, language: "en" },
      {
        standard: { ...DEFAULT_STANDARD, ...standard },
        members: actors.map(([, role, { accountId }]) => ({ accountId, role })),
      },
    ),
  );
  const scopes: Partial<Record<N, StoryScope>> = {};
  for (const [name, , actor] of actors) scopes[name] = await scopeOf(actor, storyId);
  return { storyId, maker: await scopeOf(maker, storyId), scopes: scopes as Record<N, StoryScope> };
}

/** The scope as the actor's next request would mint it. */
export async function scopeOf(actor: Actor, storyId: string): Promise<StoryScope> {
  return mustBe(await storyScope(mustBe(await actorOf(db, actor.accountId)), storyId));
}

export function pasted(text: string): Incoming {
  return { bytes: new TextEncoder().encode(text), mediaType: "text/plain", filename: null, how: "paste" };
}

export type Brought = { documentId: string; number: number; textId: string };

/** A document with its first text. */
export async function bringIn(
  scope: StoryScope,
  text: string,
  given: Record<string, unknown> = {},
): Promise<Brought> {
  const input = documentInput.parse({ id: newId(), title: "A report", kind: "article", ...given });
  const { documentId, number } = done(await bringInDocument(scope, input, pasted(text)));
  const { id } = await db.text.findFirstOrThrow({
    where: { documentId },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  return { documentId, number, textId: id };
}

export async function makePartyNamed(scope: StoryScope, name: string): Promise<string> {
  return done(await makeParty(scope, partyInput.parse({ id: newId(), name }))).partyId;
}

/** A source as its form would send it. */
export function sourceForm(given: Partial<Record<keyof SourceInput, unknown>> = {}): SourceInput {
  return sourceInput.parse({ id: newId(), kind: "person", name: "Somebody", identified: "on", ...given });
}

export async function makeSourceWith(
  scope: StoryScope,
  given: Partial<Record<keyof SourceInput, unknown>> = {},
): Promise<string> {
  return done(await makeSource(scope, sourceForm(given))).sourceId;
}

/** A draft statement with these words, in the document's text. */
export async function enter(
  scope: StoryScope,
  document: Brought,
  quote: string,
  given: Record<string, unknown> = {},
): Promise<{ statementId: string; number: number }> {
  const input = statementInput.parse({
    id: newId(),
    documentId: document.documentId,
    textId: document.textId,
    quote,
    kind: "direct",
    ...given,
  });
  return done(await enterStatement(scope, input));
}

export async function makeClaimOf(
  scope: StoryScope,
  text: string,
): Promise<{ claimId: string; number: number }> {
  return done(await makeClaim(scope, claimInput.parse({ id: newId(), text })));
}

/** What a chain holds after its first `from` entries. */
export function ledgerOf(chain: string, from = 0) {
  return db.ledgerEntry.findMany({
    where: { chain, seq: { gt: from } },
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      event: true,
      subjectKind: true,
      subjectId: true,
      actorId: true,
      actorRole: true,
      payload: true,
    },
  });
}
