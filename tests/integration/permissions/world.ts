import { claimInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { evidenceInput } from "@/lib/evidence/model";
import { addRole, attestSource } from "@/lib/flows/change-source";
import { changeStatement } from "@/lib/flows/change-statement";
import { decideClaim } from "@/lib/flows/decide-claim";
import { rejectProposal } from "@/lib/flows/decide-proposal";
import { decideStatement } from "@/lib/flows/decide-statement";
import { logReply, makeComment } from "@/lib/flows/discuss-item";
import { changeClaim } from "@/lib/flows/keep-claim";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { proposeLoosening } from "@/lib/flows/loosen-terms";
import { makeEdition } from "@/lib/flows/make-edition";
import { makeStory } from "@/lib/flows/make-story";
import { restoreItem, returnItem, submitItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { seeCorrections } from "@/lib/flows/see-corrections";
import { setPart } from "@/lib/flows/set-part";
import { suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import type { Role, StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { identityInput } from "@/lib/sources/model";
import type { StatementInput } from "@/lib/statements/model";
import { readContent } from "@/lib/statements/reads";
import {
  bringIn,
  done,
  enter,
  makeClaimOf,
  makePartyNamed,
  makeSourceWith,
  mustBe,
  received,
  scopeOf,
} from "@/tests/support/builders";
import { decisionOn, itemNow, on, pinsDigest } from "@/tests/support/review";
import { HANDS, type Hand, type People } from "./people";

/** Every identifier that a request about a story can name. */
export type Ids = Record<(typeof ID_NAMES)[number], string>;
export const ID_NAMES = [
  "document",
  "reprint",
  "text",
  "party",
  "source",
  "unnamed",
  "attested",
  "role",
  "statement",
  "aside",
  "claim",
  "position",
  "part",
  "figure",
  "evidence",
  "reply",
  "comment",
  "statementSuggestion",
  "claimSuggestion",
  "proposal",
  "rejected",
  "edition",
  "member",
] as const;

/** What a page of the story shows beside identifiers, and a form sends back. */
export type Seen = {
  statementVersion: number;
  claimVersion: number;
  statementDigest: string;
  claimPins: string;
  noteWrittenAt: string;
  content: StatementInput;
  /** The correction of the statement aside, as the edition's page shows it. */
  correction: string;
};

/** A story whose statement and claim are in one state, and whose people each had their hand in it. */
export type World = { storyId: string; ids: Ids; seen: Seen };

/** Stands in every text of a world, and nowhere else: where it shows, something of the story shows. */
export const MARK = "Quarrelmere";
const ZONE = "Asia/Karachi";
const QUOTE = `the ${MARK} sluice was open`;
/** What the program suggests as a statement, in the document and in its reprint. */
export const SUGGESTED = { start: 16, end: 16 + QUOTE.length };
const TEXT = `The warden said ${QUOTE}. Nine keepers were killed at ${MARK}, three of them by the weir at ${MARK} and two at the gate.`;

const figure = (wording: string, count: number, measure = "killed") => ({
  id: newId(),
  wording,
  measure,
  who: "keepers",
  low: count,
  high: count,
  qualifier: "exactly",
  counting: "total",
});

/** Makes one story and brings its items to the state, each step by the flow and the person who would do it. */
export async function makeWorld(people: People, state: State): Promise<World> {
  const storyId = newId();
  const roles: Record<Hand, Role> = {
    author: "reporter",
    contributor: "reporter",
    overwritten: "reporter",
    other: "editor",
    reviewer: "editor",
  };
  done(
    await makeStory(
      people.chief,
      { id: storyId, title: `${MARK} ${state}`, timeZone: ZONE, language: "en" },
      {
        members: [
          ...HANDS.map((hand) => ({ accountId: people[hand].accountId, role: roles[hand] })),
          { accountId: people.newcomer.accountId, role: "reporter" },
        ],
      },
    ),
  );
  const as = (who: Hand | "chief") => scopeOf(people[who], storyId);
  const author = await as("author");

  const document = await bringIn(author, TEXT, { title: `${MARK} report` });
  const reprint = await bringIn(author, TEXT, { title: `${MARK} reprint` });
  const rejected = newId();
  done(await rejectProposal(author, { id: rejected, textId: document.textId, place: SUGGESTED }));
  const party = await makePartyNamed(author, `${MARK} wardens`);
  const source = await makeSourceWith(author, { name: `${MARK} warden`, kind: "person", partyId: party });
  const unnamed = await makeSourceWith(author, { name: `a ${MARK} keeper`, kind: "unnamed" });
  const attested = await makeSourceWith(author, { name: `a second ${MARK} keeper`, kind: "unnamed" });
  done(await attestSource(await as("overwritten"), attested, 1));
  done(await addRole(author, source, { title: `${MARK} warden`, fromDate: null, toDate: null }));
  const role = (await db.sourceRole.findFirstOrThrow({ where: { sourceId: source } })).id;
  const note = identityInput.parse({
    sourceId: unnamed,
    note: `${MARK} secret`,
    readerIds: [people.contributor.accountId],
  });
  done(await writeIdentityNote(author, note));

  const statement = (
    await enter(author, document, QUOTE, {
      speakerId: source,
      terms: "background",
      agreedDescription: `a ${MARK} official`,
      figures: [figure("Nine keepers", 9)],
    })
  ).statementId;
  const aside = (
    await enter(author, document, `three of them by the weir at ${MARK} and two at the gate`, {
      speakerId: source,
      figures: [figure("three of them", 3), figure("two at the gate", 2)],
    })
  ).statementId;
  const claim = (await makeClaimOf(author, `${MARK} keepers were killed`)).claimId;
  const [part, other] = await db.figure.findMany({
    where: { statementId: aside },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  const ids: Ids = {
    document: document.documentId,
    reprint: reprint.documentId,
    text: document.textId,
    party,
    source,
    unnamed,
    attested,
    role,
    statement,
    aside,
    claim,
    position: newId(),
    part: mustBe(part).id,
    figure: mustBe(other).id,
    evidence: newId(),
    reply: newId(),
    comment: newId(),
    statementSuggestion: newId(),
    claimSuggestion: newId(),
    proposal: newId(),
    rejected,
    edition: newId(),
    member: people.newcomer.accountId,
  };
  const stance = { id: ids.position, claimId: claim, statementId: statement, stance: "asserts" };
  done(await setPosition(author, positionInput.parse(stance)));
  done(await setPart(author, { claimId: claim, figureId: ids.part, isPart: true }));
  const evidence = {
    id: ids.evidence,
    itemId: claim,
    kind: "photo",
    title: `${MARK} at dawn`,
    stance: "asserts",
  };
  const file = await received(new TextEncoder().encode(MARK), `${MARK}.jpg`, "image/jpeg");
  done(await addEvidence(author, evidenceInput.parse(evidence), file));
  const question = { asked: `${MARK} warden`, channel: "phone", question: `What of ${MARK}?` } as const;
  const asked = {
    id: ids.reply,
    itemId: statement,
    ...question,
    askedAt: "2026-02-01T09:00",
    deadline: null,
  };
  done(await logReply(author, asked));
  done(await makeComment(await as("other"), { id: ids.comment, itemId: claim, body: `What of ${MARK}?` }));

  await haveChanged(as, ids);
  const looser = { terms: "on record", agreedDescription: null, embargoUntil: null } as const;
  const reason = `${MARK} warden agreed`;
  done(
    await proposeLoosening(await as("overwritten"), {
      id: ids.proposal,
      itemId: statement,
      to: looser,
      reason,
    }),
  );
  const edition = {
    id: ids.edition,
    format: "text",
    recipient: `${MARK} Times`,
    includeUnconfirmed: "on",
    statementIds: [statement, aside],
  };
  done(await makeEdition(await as("chief"), editionInput.parse(edition)));
  // What left reads differently in every state of the two items.
  const asideNow = await itemNow(aside);
  done(
    await changeStatement(author, asideNow.version, {
      ...(await contentOf(storyId, aside)),
      saidOn: "2026-02-01",
    }),
  );
  // Waits in every state for whoever may decide it.
  done(await submitItem(author, await on(aside)));
  await bringTo(as, ids, state);
  return { storyId, ids, seen: await seenIn(author, ids) };
}

type As = (who: Hand | "chief") => Promise<StoryScope>;

/** The content of a statement, as its form sends it. */
async function contentOf(storyId: string, id: string): Promise<StatementInput> {
  const { textSha256: _hash, ...content } = mustBe(await readContent(db, storyId, id, ZONE));
  return { ...content, id };
}

/** The contributor's change stands in both items; the overwritten one's was replaced, field by field. */
async function haveChanged(as: As, ids: Ids): Promise<void> {
  const edit = async (who: Hand, change: Partial<StatementInput>) => {
    const scope = await as(who);
    const content = await contentOf(scope.storyId, ids.statement);
    const { version } = await itemNow(ids.statement);
    done(await changeStatement(scope, version, { ...content, ...change }));
  };
  await edit("overwritten", { cue: "claimed" });
  await edit("author", { cue: "said" });
  await edit("contributor", { role: `warden of ${MARK}` });
  const reword = async (who: Hand, text: string) => {
    const { version } = await itemNow(ids.claim);
    done(await changeClaim(await as(who), version, claimInput.parse({ id: ids.claim, text })));
  };
  await reword("overwritten", `${MARK} keepers died`);
  await reword("contributor", `Keepers were killed at ${MARK}`);
}

/** Both items with a suggestion of the reviewer's still open, and then to where they shall stand. */
async function bringTo(as: As, ids: Ids, state: State): Promise<void> {
  const [author, reviewer] = [await as("author"), await as("reviewer")];
  const items = [ids.statement, ids.claim];
  for (const id of items) {
    done(await submitItem(author, await on(id)));
    done(await takeItem(reviewer, await on(id)));
  }
  const suggestion = { note: `as ${MARK} has it` };
  done(
    await suggestChange(reviewer, {
      id: ids.statementSuggestion,
      ...(await on(ids.statement)),
      field: "role",
      value: `chief warden of ${MARK}`,
      ...suggestion,
    }),
  );
  done(
    await suggestChange(reviewer, {
      id: ids.claimSuggestion,
      ...(await on(ids.claim)),
      field: "wording",
      value: `Nine keepers were killed at ${MARK}`,
      ...suggestion,
    }),
  );
  if (state === "decided") {
    done(await decideStatement(reviewer, await decisionOn(reviewer, ids.statement, "confirmed")));
    const reason = `nobody of ${MARK} can be asked`;
    done(await decideClaim(reviewer, await decisionOn(reviewer, ids.claim, "unverifiable", { reason })));
  }
  if (state === "in review" || state === "decided") return;
  for (const id of items) {
    done(await returnItem(reviewer, await on(id), `look at ${MARK} again`));
    if (state === "submitted") done(await submitItem(author, await on(id)));
    if (state === "draft" || state === "withdrawn")
      done(await withdrawItem(author, await on(id), `not ${MARK}`));
    if (state === "draft") done(await restoreItem(reviewer, await on(id), `${MARK} after all`));
  }
}

async function seenIn(scope: StoryScope, ids: Ids): Promise<Seen> {
  const [statement, claim] = [await itemNow(ids.statement), await itemNow(ids.claim)];
  const note = await db.identityNote.findUniqueOrThrow({ where: { sourceId: ids.unnamed } });
  const due = mustBe(await seeCorrections(scope, 1));
  const aside = mustBe(due.rows.find(({ statementId }) => statementId === ids.aside));
  return {
    statementVersion: statement.version,
    claimVersion: claim.version,
    statementDigest: statement.digest,
    claimPins: await pinsDigest(scope, ids.claim),
    noteWrittenAt: note.writtenAt.toISOString(),
    content: await contentOf(scope.storyId, ids.statement),
    correction: `${aside.statementId}:${aside.digest}`,
  };
}

/** The same request about nothing: every identifier is one that nobody ever made. */
export function aboutNothing({ storyId: _story, seen }: World): World {
  const ids = Object.fromEntries(ID_NAMES.map((name) => [name, newId()])) as Ids;
  const { document, text, source, statement } = ids;
  const content = {
    ...seen.content,
    id: statement,
    documentId: document,
    textId: text,
    speakerId: source,
    figures: seen.content.figures.map((one) => ({ ...one, id: newId() })),
  };
  return { storyId: newId(), ids, seen: { ...seen, content } };
}
