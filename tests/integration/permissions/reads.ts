import type { ClaimStanding } from "@/lib/claims/model";
import { keptVerdicts, listClaims, pickClaims, readClaimPage } from "@/lib/claims/reads";
import { readClaimPositions } from "@/lib/claims/reads-positions";
import { figuresForParts, readPositionWords, statementsWithoutPosition } from "@/lib/claims/reads-words";
import { db } from "@/lib/db";
import { listDocuments, pickDocuments, readDocument } from "@/lib/documents/reads";
import { readTextChanges } from "@/lib/documents/reads-changes";
import { readForReader } from "@/lib/documents/reads-reader";
import { readPair, readSharesText } from "@/lib/documents/reads-shared";
import { listEditions, pickEdition, readEdition, readEditionFile } from "@/lib/editions/reads";
import { countDue } from "@/lib/editions/reads-corrections";
import { readEvidence } from "@/lib/evidence/reads";
import { readAlarms, readOpenings } from "@/lib/evidence/reads-custody";
import { readEvidenceToReview } from "@/lib/evidence/reads-desk";
import { tryImport } from "@/lib/flows/import-statements";
import { readIdentityNote } from "@/lib/flows/keep-identity-note";
import { seeAccount, seeAccountEntries, seeAccounts } from "@/lib/flows/see-accounts";
import { chainOf } from "@/lib/flows/see-chain";
import { readDeskCorrections, seeCorrections, seeDueEditions } from "@/lib/flows/see-corrections";
import { readStale } from "@/lib/flows/see-desk";
import { seeDraft, seeIncomingDraft } from "@/lib/flows/see-draft";
import { gateStatements } from "@/lib/flows/see-gate";
import { seeReview } from "@/lib/flows/see-review";
import { readStanding } from "@/lib/flows/see-story";
import { seeUtterances } from "@/lib/flows/see-utterances";
import { newId } from "@/lib/identifiers";
import { type Actor, ROLES, type Role, type StoryScope } from "@/lib/policy";
import { itemIdNamed } from "@/lib/reviews/reads";
import { readNextWaiting, readQueues } from "@/lib/reviews/reads-desk";
import { readDiscussion, readLedger } from "@/lib/reviews/reads-history";
import { search } from "@/lib/search/reads";
import { frequentSpeakers, listSources, pickSources, readParties, readSource } from "@/lib/sources/reads";
import { sheetInput } from "@/lib/statements/model-sheet";
import { countStatements, listStatements, statementIds } from "@/lib/statements/reads-list";
import { readContext, readPlaces, readStatement } from "@/lib/statements/reads-one";
import { proveWhileTyping } from "@/lib/statements/reads-proof";
import { countProposals, readProposals, readRecentProposals } from "@/lib/statements/reads-proposals";
import { readTimeline } from "@/lib/statements/reads-timeline";
import {
  addableAccounts,
  countsOfStory,
  findStoriesTitled,
  listStories,
  readMembers,
  readStandard,
  readStoryHead,
} from "@/lib/stories/reads";
import { pasted } from "@/tests/support/builders";
import type { Hand, People } from "./people";
import { MARK, type World } from "./world";

/** One thing a member may read in a story, with the identifiers a request may name. */
export type Read = {
  /** The file below lib and the function. */
  read: `${string}.${string}`;
  how?: string;
  /** Who finds something; every member where this is not said. */
  finds?: (hand: Hand, role: Role) => boolean;
  /** What shows that something was found: the mark of the story, unless said otherwise. */
  shows?: (found: string, people: People) => boolean;
  run: (scope: StoryScope, world: World) => Promise<unknown>;
};

const QUOTE = `the ${MARK} sluice was open`;
/** Copy without the mark: it comes back in what should stand instead. */
const MISQUOTED = "The warden told reporters on Monday: “the sluice was open.”";
const span = { start: 16, end: 16 + QUOTE.length };
/** Numbers only: more than none of anything. */
const counts = (found: string) => /[1-9]/.test(found);
const isAtLeast = (least: Role) => (_hand: Hand, role: Role) => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** "Read the stories they belong to": every member's, whatever the role, but for what is said. */
export const READS: readonly Read[] = [
  { read: "claims/reads.listClaims", run: (scope) => listClaims(scope) },
  { read: "claims/reads.readClaimPage", run: (scope) => readClaimPage(scope, 1) },
  {
    read: "claims/reads.keptVerdicts",
    run: async (scope, { ids }) => [...(await keptVerdicts(scope, [ids.claim]))],
  },
  { read: "claims/reads.pickClaims", run: (scope) => pickClaims(scope, 20) },
  {
    read: "claims/reads-positions.readClaimPositions",
    run: (scope, { ids }) => readClaimPositions(scope, ids.claim),
  },
  {
    read: "claims/reads-words.readPositionWords",
    run: async (scope, { ids }) => [
      ...(await readPositionWords(scope, ids.claim, await positionsOf(ids.claim))),
    ],
  },
  {
    read: "claims/reads-words.statementsWithoutPosition",
    run: (scope, { ids }) => statementsWithoutPosition(scope, ids.claim),
  },
  {
    read: "claims/reads-words.figuresForParts",
    run: (scope, { ids }) => figuresForParts(scope, ids.claim, "killed"),
  },
  { read: "documents/reads-changes.readTextChanges", run: (scope) => readTextChanges(scope, 1) },
  { read: "documents/reads-reader.readForReader", run: (scope) => readForReader(scope, 1) },
  {
    read: "documents/reads-shared.readSharesText",
    run: (scope, { ids }) => readSharesText(scope, ids.document, ids.text),
  },
  { read: "documents/reads-shared.readPair", run: (scope) => readPair(scope, 1, 2) },
  { read: "documents/reads.listDocuments", run: (scope) => listDocuments(scope) },
  { read: "documents/reads.pickDocuments", run: (scope) => pickDocuments(scope) },
  { read: "documents/reads.readDocument", run: (scope) => readDocument(scope, 1) },
  { read: "editions/reads.listEditions", run: (scope) => listEditions(scope) },
  { read: "editions/reads.pickEdition", run: (scope) => pickEdition(scope, 1) },
  { read: "flows/see-corrections.seeCorrections", run: (scope) => seeCorrections(scope, 1) },
  { read: "flows/see-corrections.seeDueEditions", run: (scope) => seeDueEditions(scope) },
  {
    read: "editions/reads-corrections.countDue",
    shows: counts,
    // What is due is found by whoever looks first.
    run: async (scope, { ids }) => {
      await seeDueEditions(scope);
      return [...(await countDue(scope, [ids.edition])).values()];
    },
  },
  { read: "editions/reads.readEdition", run: (scope) => readEdition(scope, 1) },
  {
    read: "editions/reads.readEditionFile",
    shows: (found) => found.includes("edition-1"),
    run: async (scope) => (await readEditionFile(scope, 1))?.filename,
  },
  { read: "evidence/reads.readEvidence", run: (scope, { ids }) => readEvidence(scope, ids.claim) },
  {
    read: "evidence/reads-custody.readAlarms",
    shows: (found) => found.includes("changed"),
    run: (scope) => readAlarms(scope),
  },
  {
    read: "evidence/reads-custody.readOpenings",
    shows: (found) => found.includes("changed"),
    run: (scope, { ids }) => readOpenings(scope, ids.document),
  },
  {
    read: "flows/keep-identity-note.readIdentityNote",
    // "Read by its author, those the author names, and standards."
    finds: (hand, role) => hand === "author" || hand === "contributor" || role === "standards",
    shows: (found) => found.includes(`${MARK} secret`),
    run: (scope, { ids }) => readIdentityNote(scope, ids.unnamed),
  },
  {
    read: "flows/import-statements.tryImport",
    // Nothing is read for somebody who may enter nothing.
    finds: isAtLeast("reporter"),
    shows: (found) => found.includes('"grade":"exact"'),
    run: (scope) =>
      tryImport(
        scope,
        sheetInput.parse({
          id: newId(),
          columns: ["words"],
          rows: [{ number: 2, cells: ["sluice was open"] }],
          mapping: { words: 0 },
          document: "1",
        }),
      ),
  },
  { read: "flows/see-chain.chainOf", shows: counts, run: async (scope) => (await chainOf(scope)).sound && 1 },
  {
    read: "flows/see-draft.seeDraft",
    finds: isAtLeast("reporter"),
    run: (scope) => seeDraft(scope, MISQUOTED, new Date()),
  },
  {
    read: "flows/see-draft.seeIncomingDraft",
    finds: isAtLeast("reporter"),
    run: (scope) => seeIncomingDraft(scope, pasted(MISQUOTED), new Date()),
  },
  {
    read: "flows/see-gate.gateStatements",
    run: (scope, { ids }) => gateStatements(scope, [ids.statement], { asked: new Set(), now: new Date() }),
  },
  {
    read: "flows/see-review.seeReview",
    shows: (found) => found.includes("moves"),
    run: (scope, { ids }) => seeReview(scope, ids.statement),
  },
  {
    read: "flows/see-utterances.seeUtterances",
    shows: (found) => found.includes("S1"),
    run: async (scope, { ids }) => {
      const positions = [ids.statement, ids.aside].map((id) => ({ counted: true, statementId: id }));
      const standing = { positions, restsOn: new Set<string>() } as unknown as ClaimStanding;
      return (await seeUtterances(scope, { id: ids.claim, standing })).said;
    },
  },
  { read: "flows/see-story.readStanding", shows: counts, run: (scope) => readStanding(scope) },
  {
    read: "reviews/reads.itemIdNamed",
    shows: (found) => /[0-9a-f]{8}-/.test(found),
    run: (scope) => itemIdNamed(scope, "claim", "C1"),
  },
  {
    read: "reviews/reads-history.readDiscussion",
    run: (scope, { ids }) => readDiscussion(scope, ids.statement),
  },
  {
    read: "reviews/reads-desk.readNextWaiting",
    // One's own statement waits for others.
    finds: (hand, role) => hand !== "author" && isAtLeast("editor")(hand, role),
    run: (scope, { ids }) => readNextWaiting(scope, ids.claim),
  },
  { read: "reviews/reads-history.readLedger", run: (scope) => readLedger(scope, {}) },
  {
    read: "reviews/reads-history.readLedger",
    how: "of an item",
    run: (scope, { ids }) => readLedger(scope, { subjectId: ids.claim }),
  },
  { read: "sources/reads.readParties", run: (scope) => readParties(scope) },
  { read: "sources/reads.listSources", run: (scope) => listSources(scope) },
  {
    read: "sources/reads.listSources",
    how: "of a party",
    run: (scope, { ids }) => listSources(scope, { partyId: ids.party }),
  },
  { read: "sources/reads.pickSources", run: (scope) => pickSources(scope) },
  { read: "sources/reads.frequentSpeakers", run: (scope) => frequentSpeakers(scope) },
  { read: "sources/reads.readSource", run: (scope, { ids }) => readSource(scope, ids.source) },
  ...(["documentId", "claimId", "speakerId", "partyId"] as const).map((filter): Read => {
    const named = {
      documentId: "document",
      claimId: "claim",
      speakerId: "source",
      partyId: "party",
    } as const;
    return {
      read: "statements/reads-list.listStatements",
      how: `by ${filter}`,
      run: (scope, { ids }) => listStatements(scope, { [filter]: ids[named[filter]] }),
    };
  }),
  {
    read: "statements/reads-list.countStatements",
    shows: counts,
    run: (scope, { ids }) => countStatements(scope, { documentId: ids.document }),
  },
  {
    read: "statements/reads-list.statementIds",
    shows: counts,
    run: (scope, { ids }) => statementIds(scope, { speakerId: ids.source }, 10),
  },
  { read: "statements/reads-one.readStatement", run: (scope) => readStatement(scope, 1) },
  { read: "statements/reads-one.readContext", run: (scope, { ids }) => readContext(scope, ids.text, span) },
  {
    read: "statements/reads-one.readPlaces",
    run: (scope, { ids }) => readPlaces(scope, ids.text, [span]),
  },
  {
    read: "statements/reads-proposals.readProposals",
    run: async (scope) => {
      const document = await readForReader(scope, 2);
      if (!document) return null;
      const { text, language, statements } = document;
      return readProposals(scope, { ...text, language }, { start: 0, end: text.length }, statements);
    },
  },
  {
    read: "statements/reads-proposals.countProposals",
    shows: counts,
    run: async (scope) => (await countProposals(scope)).all.rejected,
  },
  {
    read: "statements/reads-proposals.readRecentProposals",
    run: async (scope) => {
      const document = await readForReader(scope, 1);
      return document && readRecentProposals(scope, document.text);
    },
  },
  {
    read: "statements/reads-proof.proveWhileTyping",
    run: (scope, { ids }) => proveWhileTyping(scope, ids.text, { quote: QUOTE }),
  },
  { read: "statements/reads-timeline.readTimeline", run: (scope) => readTimeline(scope) },
  { read: "stories/reads.readStoryHead", run: (scope) => readStoryHead(scope) },
  { read: "stories/reads.readStandard", shows: counts, run: (scope) => readStandard(scope) },
  { read: "stories/reads.countsOfStory", shows: counts, run: (scope) => countsOfStory(scope) },
  {
    read: "stories/reads.readMembers",
    shows: (found, { author }) => found.includes(author.accountId),
    run: (scope) => readMembers(scope),
  },
  {
    read: "stories/reads.addableAccounts",
    // Whom one may add is for those who may add: accounts are nobody else's business.
    finds: isAtLeast("standards"),
    shows: (found, { stranger }) => found.includes(stranger.accountId),
    run: (scope) => addableAccounts(scope),
  },
];

/** One thing a signed-in person may read over all their stories, or of the accounts. */
export type OwnRead = Omit<Read, "run" | "finds"> & {
  /** Who finds something; every member where this is not said. */
  finds?: (role: Role) => boolean;
  /** What a member of the stories finds; an admin finds the accounts. */
  of: "stories" | "accounts";
  run: (actor: Actor, world: World, people: People) => Promise<unknown>;
};

export const OWN_READS: readonly OwnRead[] = [
  { read: "flows/see-desk.readStale", of: "stories", run: (actor) => readStale(actor) },
  {
    read: "flows/see-desk.readStale",
    how: "from a place in a story",
    of: "stories",
    // What went stale here is a statement, which only the first look tells: from a place on, nothing is left.
    shows: (found) => !found.includes(MARK),
    run: (actor, { storyId }) => readStale(actor, { after: `2999-01-01T00:00:00.000Z~${storyId}~9` }),
  },
  {
    read: "flows/see-corrections.readDeskCorrections",
    of: "stories",
    finds: (role) => ROLES.indexOf(role) >= ROLES.indexOf("editor"),
    run: (actor) => readDeskCorrections(actor),
  },
  { read: "reviews/reads-desk.readQueues", of: "stories", run: (actor) => readQueues(actor) },
  {
    read: "evidence/reads-desk.readEvidenceToReview",
    of: "stories",
    finds: (role) => ROLES.indexOf(role) >= ROLES.indexOf("editor"),
    run: (actor) => readEvidenceToReview(actor),
  },
  { read: "stories/reads.listStories", of: "stories", run: (actor) => listStories(actor) },
  { read: "stories/reads.findStoriesTitled", of: "stories", run: (actor) => findStoriesTitled(actor, "") },
  { read: "search/reads.search", of: "stories", run: (actor) => search(actor, MARK) },
  {
    read: "search/reads.search",
    how: "in one story",
    of: "stories",
    run: (actor, { storyId }) => search(actor, MARK, { storyId }),
  },
  {
    read: "flows/see-accounts.seeAccounts",
    of: "accounts",
    shows: (found, { author }) => found.includes(author.email),
    run: (actor) => seeAccounts(actor, 1),
  },
  {
    read: "flows/see-accounts.seeAccount",
    of: "accounts",
    shows: (found, { author }) => found.includes(author.email),
    run: (actor, _world, { author }) => seeAccount(actor, author.accountId),
  },
  {
    read: "flows/see-accounts.seeAccountEntries",
    of: "accounts",
    shows: (found, { author }) => found.includes(author.email),
    run: (actor, _world, { author }) => seeAccountEntries(actor, { subjectId: author.accountId }),
  },
];

/** Every position of a claim, whoever asks. */
async function positionsOf(claimId: string): Promise<string[]> {
  return (await db.position.findMany({ where: { claimId }, select: { id: true } })).map(({ id }) => id);
}
