// Makes the stories of tests/support/every-state in the newsroom of a running site, through the app's flows and as its
// demonstration's people, and says on standard output where they are. The site's data folder is in ONRECORD_DATA.

import { actorOf, storyScope } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { correctionInput } from "@/lib/editions/model-corrections";
import { adoptEmbeddedDatabase, settings } from "@/lib/env";
import { addAccount } from "@/lib/flows/add-account";
import { closeCorrections } from "@/lib/flows/close-corrections";
import { disableAccount } from "@/lib/flows/disable-account";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { makeEdition } from "@/lib/flows/make-edition";
import { makeStory } from "@/lib/flows/make-story";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { withdrawItem } from "@/lib/flows/move-item";
import { sealPayload } from "@/lib/flows/seal-payload";
import { seeCorrections } from "@/lib/flows/see-corrections";
import { newId } from "@/lib/identifiers";
import type { Actor, Role, StoryScope } from "@/lib/policy";
import { identityInput } from "@/lib/sources/model";
import { reachEmbedded } from "@/scripts/database/embedded";
import { bringIn, done, enter, mustBe } from "@/tests/support/builders";
import { makeClaims } from "@/tests/support/every-state/claims";
import { fillRightToLeft } from "@/tests/support/every-state/right-to-left";
import { RIGHT_TO_LEFT } from "@/tests/support/every-state/right-to-left-words";
import { type Cast, enterStatements } from "@/tests/support/every-state/statements";
import { on } from "@/tests/support/review";

/** Where everything is: what the rows of the table of states make their addresses from. */
export type EveryState = {
  story: string;
  demonstration: string;
  empty: string;
  rightToLeft: string;
  statements: Record<string, number>;
  claims: Record<string, number>;
  /** Addresses below their story. */
  pair: string;
  source: string;
  unnamedSource: string;
  rightToLeftSource: string;
  /** Accounts' addresses. */
  account: string;
  disabledAccount: string;
  setupLink: string;
};

async function person(name: string): Promise<Actor> {
  const { id } = await db.account.findUniqueOrThrow({ where: { email: `${name}@newsroom.example` } });
  return mustBe(await actorOf(db, id));
}

async function makeStoryOf(
  people: Record<string, Actor>,
  title: string,
): Promise<{ id: string; cast: Cast }> {
  const roles: [string, Role][] = [
    ["reporter", "reporter"],
    ["editor", "editor"],
    ["night-editor", "viewer"],
  ];
  const members = roles.map(([name, role]) => ({ accountId: mustBe(people[name]).accountId, role }));
  const story = { id: newId(), title, timeZone: "Asia/Karachi", language: "en" };
  done(await makeStory(mustBe(people.standards), story, { members }));
  const scope = async (name: string): Promise<StoryScope> =>
    mustBe(await storyScope(mustBe(people[name]), story.id));
  return {
    id: story.id,
    cast: {
      reporter: await scope("reporter"),
      editor: await scope("editor"),
      standards: await scope("standards"),
    },
  };
}

/** Two outlets that print one report, one of them without its end. */
async function makePair({ reporter }: Cast): Promise<string> {
  const paragraphs = Array.from(
    { length: 6 },
    (_, index) =>
      `Engineers who inspected gate ${index + 1} of the reservoir on Tuesday found fresh scratches along its hinge and a chain that had been cut through, the water board wrote.`,
  );
  const first = await bringIn(reporter, `${paragraphs.join("\n\n")}\n`, {
    title: "Scratches on six gates",
    creditLine: "Northern News Agency",
  });
  const second = await bringIn(reporter, `${paragraphs.slice(0, 4).join("\n\n")}\n`, {
    title: "Water board: gates were forced",
    publisherName: "The Valley Post",
  });
  return `/documents/${first.number}/shared/${second.number}`;
}

async function makeEditions({ editor }: Cast, statementIds: string[]): Promise<void> {
  const all = { includeUnconfirmed: "on", includeDisputed: "on", includeStale: "on", includeEmbargoed: "on" };
  const first = newId();
  const note = "Hold until the press conference.";
  for (const edition of [
    { id: first, format: "text", recipient: "World desk", note },
    { id: newId(), format: "markdown", ...all, supersedesId: first },
    { id: newId(), format: "csv", ...all },
    { id: newId(), format: "json", order: "name-first" },
  ])
    done(await makeEdition(editor, editionInput.parse({ statementIds, ...edition })));
}

/** Two editions of two statements that were both withdrawn since; in one a correction was sent. */
async function makeCorrections({ reporter, editor }: Cast): Promise<void> {
  const document = await bringIn(reporter, "“The water stood at the sill.” “Nobody rang the bell.”");
  const statementIds: string[] = [];
  for (const words of ["The water stood at the sill.", "Nobody rang the bell."])
    statementIds.push((await enter(reporter, document, words)).statementId);
  const asked = { includeUnconfirmed: "on", statementIds };
  const ids = [newId(), newId()];
  for (const id of ids)
    done(
      await makeEdition(
        editor,
        editionInput.parse({ id, format: "text", recipient: "Night desk", ...asked }),
      ),
    );
  for (const id of statementIds) done(await withdrawItem(reporter, await on(id), "It was the day before."));
  const [first] = (await seeCorrections(editor, 5))?.rows ?? [];
  const seen = [`${first?.statementId}:${first?.digest}`];
  done(await closeCorrections(editor, correctionInput.parse({ editionId: ids[0], how: "by hand", seen })));
}

async function makeAccounts(): Promise<Pick<EveryState, "account" | "disabledAccount" | "setupLink">> {
  const add = async (name: string) =>
    done(
      await addAccount(COMMAND_LINE, {
        email: `${newId()}@newsroom.example`,
        name,
        ceiling: "reporter",
        admin: false,
      }),
    );
  const [waiting, disabled] = [await add("Waits for a link"), await add("Was disabled")];
  done(await disableAccount(COMMAND_LINE, disabled.accountId));
  return {
    account: `/admin/accounts/${waiting.accountId}`,
    disabledAccount: `/admin/accounts/${disabled.accountId}`,
    setupLink: `/setup/${mustBe(waiting.link).token}`,
  };
}

async function makeEverything(): Promise<EveryState> {
  const names = ["reporter", "editor", "night-editor", "standards"];
  const people = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await person(name)] as const)),
  );
  const { id, cast } = await makeStoryOf(people, "A story in every state");
  const statements = await enterStatements(cast);
  const claims = await makeClaims(cast, statements);
  const [source = "", unnamed = ""] = statements.sourceIds;
  const note = { sourceId: unnamed, note: "The deputy keeper.", seen: null, readerIds: [] };
  done(await writeIdentityNote(cast.reporter, identityInput.parse(note)));
  await makeEditions(cast, Object.values(statements.ids));
  await makeCorrections(cast);
  done(await sealPayload(cast.standards, { seq: 3, reason: "It named somebody." }));
  const pair = await makePair(cast);
  const empty = await makeStoryOf(people, "A story with nothing in it");
  const rightToLeft = await makeStoryOf(people, RIGHT_TO_LEFT.title);
  const { sourceId } = await fillRightToLeft(rightToLeft.cast);
  const demonstration = await db.story.findFirstOrThrow({
    where: { title: "Balochistan attacks" },
    select: { id: true },
  });
  return {
    story: `/stories/${id}`,
    demonstration: `/stories/${demonstration.id}`,
    empty: `/stories/${empty.id}`,
    rightToLeft: `/stories/${rightToLeft.id}`,
    statements: statements.numbers,
    claims,
    pair,
    source: `/sources/${source}`,
    unnamedSource: `/sources/${unnamed}`,
    rightToLeftSource: `/sources/${sourceId}`,
    ...(await makeAccounts()),
  };
}

const { url } = await reachEmbedded(settings().dataFolder);
adoptEmbeddedDatabase(url);
process.stdout.write(JSON.stringify(await makeEverything()));
await db.$disconnect();
