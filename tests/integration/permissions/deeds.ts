import { claimInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { copyLinkInput, documentInput } from "@/lib/documents/model";
import { editionInput } from "@/lib/editions/model";
import { correctionInput } from "@/lib/editions/model-corrections";
import { evidenceInput } from "@/lib/evidence/model";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument, changeDocument, setDocumentStatus } from "@/lib/flows/bring-in-document";
import {
  addRole,
  attestSource,
  changeParty,
  changeRole,
  changeSource,
  withdrawAttestation,
} from "@/lib/flows/change-source";
import { changeStatement } from "@/lib/flows/change-statement";
import { closeCorrections } from "@/lib/flows/close-corrections";
import { decideClaim } from "@/lib/flows/decide-claim";
import {
  acceptProposal,
  acceptProposals,
  rejectProposal,
  takeBackProposal,
} from "@/lib/flows/decide-proposal";
import { decideStatement } from "@/lib/flows/decide-statement";
import { answerReply, logReply, makeComment } from "@/lib/flows/discuss-item";
import { enterFromReader } from "@/lib/flows/enter-from-reader";
import { enterStatement } from "@/lib/flows/enter-statement";
import { importStatements } from "@/lib/flows/import-statements";
import { changeClaim, makeClaim } from "@/lib/flows/keep-claim";
import { addEvidence, reviewEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { linkCopies } from "@/lib/flows/link-copies";
import { agreeToLoosening, proposeLoosening } from "@/lib/flows/loosen-terms";
import { makeEdition } from "@/lib/flows/make-edition";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { changeStory, setMember, setStandard } from "@/lib/flows/manage-story";
import {
  reopenItem,
  restoreItem,
  returnItem,
  submitItem,
  takeItem,
  withdrawItem,
} from "@/lib/flows/move-item";
import { openEvidence, openOriginal } from "@/lib/flows/open-original";
import { removePosition, setPosition } from "@/lib/flows/place-position";
import { sealPayload } from "@/lib/flows/seal-payload";
import { setPart } from "@/lib/flows/set-part";
import { acceptSuggestion, declineSuggestion, suggestChange } from "@/lib/flows/suggest-change";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { newId } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import { ROLES, type Role, type StoryScope } from "@/lib/policy";
import { type OnItem, STATES, type State } from "@/lib/reviews/model";
import { identityInput, partyInput } from "@/lib/sources/model";
import { statementInput } from "@/lib/statements/model";
import { entryInput } from "@/lib/statements/model-entry";
import {
  proposalAcceptance,
  proposalRejection,
  proposalsAcceptance,
  proposalTakenBack,
} from "@/lib/statements/model-proposals";
import { sheetInput } from "@/lib/statements/model-sheet";
import { utteranceInput } from "@/lib/statements/model-utterance";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import { pasted, received, sourceForm } from "@/tests/support/builders";
import { HANDS, type Hand } from "./people";
import { type Ids, MARK, SUGGESTED, type World } from "./world";

/** What came of an attempt: done, or the code of the refusal. */
export type Answer = "done" | "not-allowed" | "rule";

/** One thing that a person may ask of a story, and who may have it, as product.md says (not as the code does). */
export type Deed = {
  /** The file of lib/flows and its function. */
  flow: `${string}.${string}`;
  /** The same flow in words, where it stands here more than once. */
  how?: string;
  /** The least role of product.md's table; of those with a hand in the item, where that makes a difference. */
  least: Role | ((hand: Hand) => Role);
  /** The states from which review lets it be done; every one where this is not said. */
  states?: readonly State[];
  /** Who may not, though their role might: four eyes, and what belongs to one person. */
  barred?: (hand: Hand, role: Role, state: State) => Exclude<Answer, "done"> | null;
  /** What it makes, under an identifier that the form brings. */
  makes?: keyof Ids;
  /** @param id what it makes is to have this identifier */
  run: (scope: StoryScope, world: World, id: string) => Promise<Outcome<object>>;
};

/** What product.md expects of a member with this hand in the items, this role, in this state. */
export function expected({ least, states, barred }: Deed, hand: Hand, role: Role, state: State): Answer {
  const needed = typeof least === "function" ? least(hand) : least;
  if (ROLES.indexOf(role) < ROLES.indexOf(needed)) return "not-allowed";
  return barred?.(hand, role, state) ?? (states && !states.includes(state) ? "rule" : "done");
}

const butFor = (...left: State[]) => STATES.filter((state) => !left.includes(state));
const reason = `the ${MARK} log`;

/** Four eyes: neither the author nor anyone whose change survives. Whose change was overwritten may again. */
const hadAHand = (hand: Hand) => (hand === "author" || hand === "contributor" ? "rule" : null);
/** Only who has it in review returns and decides it; anyone else takes it over first. */
const hasItNot = (hand: Hand) => (hand === "reviewer" ? null : "rule");
const isNotAuthor = (hand: Hand) => (hand === "author" ? null : "not-allowed");

type OfItem = Omit<Deed, "run"> & {
  run: (scope: StoryScope, on: OnItem, asked: Asked) => Promise<Outcome<object>>;
};
type Asked = World & { kind: "statement" | "claim"; id: string };

/** A deed on a statement and the same on a claim. */
function onBoth({ run, ...deed }: OfItem): Deed[] {
  return [
    {
      ...deed,
      how: "a statement",
      run: (scope, world, id) => {
        const on = { itemId: world.ids.statement, version: world.seen.statementVersion };
        return run(scope, on, { ...world, kind: "statement", id });
      },
    },
    {
      ...deed,
      how: "a claim",
      run: (scope, world, id) => {
        const on = { itemId: world.ids.claim, version: world.seen.claimVersion };
        return run(scope, on, { ...world, kind: "claim", id });
      },
    },
  ];
}

/** The place of what the program suggests in a document, as a form names it. */
async function suggestedIn(documentId: string): Promise<{ textId: string; place: string }> {
  const text = await db.text.findFirst({ where: { documentId }, select: { id: true } });
  // Of a document that nobody brought in there is none: then the form names a text that nobody brought in.
  return { textId: text?.id ?? documentId, place: `${SUGGESTED.start}-${SUGGESTED.end}` };
}

/** A spreadsheet of one statement in the story's first document. */
const aSheet = (id: string) =>
  sheetInput.parse({
    id,
    columns: ["words"],
    rows: [{ number: 2, cells: ["the keeper"] }],
    mapping: { words: 0 },
    document: "1",
  });

const decision = { reason, overrideReason: null, figure: null, disputedPositions: [] };

/** "Make a story; enter and edit documents, sources, statements, claims, evidence, replies, origin links": a reporter's. */
const ENTERING: Deed[] = [
  {
    flow: "bring-in-document.bringInDocument",
    makes: "document",
    least: "reporter",
    run: (scope, { ids }, id) => {
      const input = { id, title: "A second report", kind: "article", publisherId: ids.source };
      return bringInDocument(scope, documentInput.parse(input), pasted("The keeper said no."));
    },
  },
  {
    flow: "bring-in-document.changeDocument",
    least: "reporter",
    run: (scope, { ids }) =>
      changeDocument(
        scope,
        1,
        documentInput.parse({ id: ids.document, title: "Another title", kind: "article" }),
      ),
  },
  {
    flow: "link-copies.linkCopies",
    least: "reporter",
    run: (scope, { ids }) => {
      const link = { documentId: ids.document, otherId: ids.reprint, word: "not copied", reason, version: 0 };
      return linkCopies(scope, copyLinkInput.parse(link));
    },
  },
  {
    flow: "tie-utterances.tieUtterances",
    least: "reporter",
    run: (scope, { ids }) => {
      const word = { statementId: ids.statement, otherIds: [ids.aside], word: "one" };
      return tieUtterances(scope, utteranceInput.parse(word));
    },
  },
  {
    flow: "tie-utterances.tieUtterances",
    how: "two of them",
    least: "reporter",
    run: (scope, { ids }) => {
      const word = { statementId: ids.statement, otherIds: [ids.aside], word: "two" };
      return tieUtterances(scope, utteranceInput.parse(word));
    },
  },
  {
    flow: "add-text.addText",
    least: "reporter",
    run: (scope, { ids }) => addText(scope, ids.document, 1, pasted("A corrected wire, all in other words.")),
  },
  {
    flow: "make-source.makeParty",
    makes: "party",
    least: "reporter",
    run: (scope, _world, id) => makeParty(scope, aParty(id)),
  },
  {
    flow: "make-source.makeSource",
    makes: "source",
    least: "reporter",
    run: (scope, { ids }, id) => makeSource(scope, sourceForm({ id, partyId: ids.party, role: "a mayor" })),
  },
  {
    flow: "change-source.changeSource",
    least: "reporter",
    run: (scope, { ids }) => changeSource(scope, 1, sourceForm({ id: ids.source, name: "A warden" })),
  },
  {
    flow: "change-source.addRole",
    least: "reporter",
    run: (scope, { ids }) => addRole(scope, ids.source, aRole("mayor")),
  },
  {
    flow: "change-source.changeRole",
    least: "reporter",
    run: (scope, { ids }) => changeRole(scope, ids.role, aRole("former warden")),
  },
  {
    flow: "change-source.changeRole",
    how: "away",
    least: "reporter",
    run: (scope, { ids }) => changeRole(scope, ids.role, null),
  },
  {
    flow: "change-source.attestSource",
    least: "reporter",
    run: (scope, { ids }) => attestSource(scope, ids.unnamed, 1),
  },
  {
    flow: "change-source.withdrawAttestation",
    least: "reporter",
    run: (scope, { ids }) => withdrawAttestation(scope, ids.attested, 2, reason),
  },
  {
    flow: "change-source.changeParty",
    least: "reporter",
    run: (scope, { ids }) => changeParty(scope, partyInput.parse({ id: ids.party, name: "The wardens" })),
  },
  {
    flow: "keep-identity-note.writeIdentityNote",
    // Its author's, and what a standards editor may read they may rewrite.
    least: "reporter",
    barred: (hand, role) => (hand === "author" || role === "standards" ? null : "not-allowed"),
    run: (scope, { ids, seen }) => {
      const note = { sourceId: ids.unnamed, note: "somebody else", seen: seen.noteWrittenAt };
      return writeIdentityNote(scope, identityInput.parse(note));
    },
  },
  {
    flow: "enter-statement.enterStatement",
    makes: "statement",
    least: "reporter",
    states: butFor("withdrawn"),
    run: (scope, { ids, seen }, id) => {
      const position = { id: newId(), claimId: ids.claim, statementId: id, stance: "denies" };
      return enterStatement(scope, fresh(seen.content, id), [positionInput.parse(position)]);
    },
  },
  {
    flow: "enter-from-reader.enterFromReader",
    makes: "statement",
    least: "reporter",
    states: butFor("withdrawn"),
    run: (scope, { ids, seen }, id) => {
      const entry = {
        ...fresh(seen.content, id),
        speaker: { id: newId(), name: "A passer-by", kind: "person", partyName: "Passers-by" },
        positions: [
          { id: newId(), claimId: ids.claim, stance: "qualifies" },
          { id: newId(), claimText: "A new claim", stance: "asserts" },
        ],
        next: "submit",
      };
      return enterFromReader(scope, entryInput.parse(entry));
    },
  },
  {
    flow: "decide-proposal.acceptProposal",
    makes: "statement",
    least: "reporter",
    states: butFor("withdrawn"),
    run: async (scope, { ids }, id) =>
      acceptProposal(
        scope,
        proposalAcceptance.parse({
          id,
          ...(await suggestedIn(ids.reprint)),
          ties: [`${ids.claim} asserts`],
          newSource: "on",
          partyId: "",
          next: "submit",
        }),
      ),
  },
  {
    flow: "decide-proposal.acceptProposals",
    least: "reporter",
    run: async (scope, { ids }, id) => {
      const { textId } = await suggestedIn(ids.reprint);
      const asked = { id, textId, from: 0, least: 1, newSources: "on" };
      return acceptProposals(scope, proposalsAcceptance.parse(asked));
    },
  },
  {
    flow: "decide-proposal.rejectProposal",
    least: "reporter",
    run: async (scope, { ids }, id) =>
      rejectProposal(scope, proposalRejection.parse({ id, ...(await suggestedIn(ids.reprint)) })),
  },
  {
    flow: "decide-proposal.takeBackProposal",
    least: "reporter",
    run: (scope, { ids }) => takeBackProposal(scope, proposalTakenBack.parse({ id: ids.rejected })),
  },
  {
    flow: "change-statement.changeStatement",
    least: "reporter",
    // In review nobody edits; a decided one opens a draft revision.
    states: butFor("in review", "withdrawn"),
    run: (scope, { seen }) =>
      changeStatement(scope, seen.statementVersion, { ...seen.content, saidOn: "2026-02-01" }),
  },
  {
    flow: "keep-claim.makeClaim",
    makes: "claim",
    least: "reporter",
    run: (scope, { ids }, id) => {
      const position = { id: newId(), claimId: id, statementId: ids.statement, stance: "asserts" };
      return makeClaim(scope, claimInput.parse({ id, text: "It was noon" }), [positionInput.parse(position)]);
    },
  },
  {
    flow: "keep-claim.changeClaim",
    least: "reporter",
    states: butFor("in review", "withdrawn"),
    run: (scope, { ids, seen }) =>
      changeClaim(scope, seen.claimVersion, claimInput.parse({ id: ids.claim, text: "Keepers died" })),
  },
  {
    flow: "place-position.setPosition",
    least: "reporter",
    states: butFor("withdrawn"),
    run: (scope, { ids }) => {
      const on = { claimId: ids.claim, statementId: ids.statement, version: 1 };
      return setPosition(scope, positionInput.parse({ id: ids.position, ...on, stance: "denies" }));
    },
  },
  {
    flow: "place-position.setPosition",
    how: "a first one",
    makes: "position",
    least: "reporter",
    states: butFor("withdrawn"),
    run: (scope, { ids }, id) => {
      const on = { claimId: ids.claim, statementId: ids.aside };
      return setPosition(scope, positionInput.parse({ id, ...on, stance: "denies" }));
    },
  },
  {
    flow: "place-position.removePosition",
    least: "reporter",
    run: (scope, { ids }) => removePosition(scope, ids.position),
  },
  {
    flow: "set-part.setPart",
    least: "reporter",
    run: (scope, { ids }) => setPart(scope, { claimId: ids.claim, figureId: ids.figure, isPart: true }),
  },
  {
    flow: "set-part.setPart",
    how: "no more",
    least: "reporter",
    run: (scope, { ids }) => setPart(scope, { claimId: ids.claim, figureId: ids.part, isPart: false }),
  },
  ...onBoth({
    flow: "keep-evidence.addEvidence",
    makes: "evidence",
    least: "reporter",
    states: butFor("withdrawn"),
    run: async (scope, { itemId }, { ids, id }) => {
      const told = { kind: "record", title: "The gate's log", stance: "denies", sourceId: ids.source };
      const file = await received(new TextEncoder().encode(reason), "log.txt", "text/plain");
      return addEvidence(scope, evidenceInput.parse({ id, itemId, ...told }), file);
    },
  }),
  {
    flow: "import-statements.importStatements",
    least: "reporter",
    run: (scope, _world, id) => importStatements(scope, aSheet(id)),
  },
  {
    flow: "open-original.openOriginal",
    least: "viewer",
    run: (scope, _world, id) => openOriginal(scope, id, { document: 1, version: 1 }),
  },
  {
    flow: "open-original.openEvidence",
    least: "viewer",
    run: (scope, { ids }, id) => openEvidence(scope, id, ids.evidence),
  },
  {
    flow: "keep-evidence.withdrawEvidence",
    least: (hand) => (hand === "author" ? "reporter" : "editor"),
    run: (scope, { ids }) => withdrawEvidence(scope, ids.evidence, 1, reason),
  },
  {
    flow: "keep-evidence.reviewEvidence",
    least: "editor",
    barred: (hand) => (hand === "author" ? "rule" : null),
    run: (scope, { ids }) => reviewEvidence(scope, ids.evidence, 1),
  },
  ...onBoth({
    flow: "discuss-item.logReply",
    makes: "reply",
    least: "reporter",
    run: (scope, { itemId }, { id }) => {
      const asked = { asked: "the warden", channel: "mail", question: "Was it open?" } as const;
      const reply = { id, itemId, ...asked, askedAt: "2026-02-02T09:00", deadline: null };
      return logReply(scope, reply);
    },
  }),
  {
    flow: "discuss-item.answerReply",
    least: "reporter",
    run: (scope, { ids }) =>
      answerReply(scope, { id: ids.reply, version: 1, outcome: "answered", answer: "It was." }),
  },
  ...onBoth({
    flow: "discuss-item.makeComment",
    makes: "comment",
    least: "reporter",
    run: (scope, { itemId }, { id }) => makeComment(scope, { id, itemId, body: "Who has the key?" }),
  }),
];

/** "Take, decide, return, reopen, restore; withdraw others'": an editor's. "Submit; withdraw one's own": a reporter's. */
const REVIEWING: Deed[] = [
  ...onBoth({
    flow: "move-item.submitItem",
    least: "reporter",
    states: ["draft", "returned"],
    run: submitItem,
  }),
  ...onBoth({
    flow: "move-item.takeItem",
    least: "editor",
    states: ["submitted", "in review"],
    // Who has it in review has nothing to take over.
    barred: (hand, _role, state) => (hand === "reviewer" && state === "in review" ? "rule" : hadAHand(hand)),
    run: takeItem,
  }),
  ...onBoth({
    flow: "move-item.returnItem",
    least: "editor",
    states: ["in review"],
    barred: hasItNot,
    run: (scope, on) => returnItem(scope, on, reason),
  }),
  ...onBoth({
    flow: "move-item.reopenItem",
    least: "editor",
    states: ["decided"],
    barred: hadAHand,
    run: (scope, on) => reopenItem(scope, on, reason),
  }),
  ...onBoth({
    flow: "move-item.withdrawItem",
    least: (hand) => (hand === "author" ? "reporter" : "editor"),
    states: butFor("withdrawn"),
    run: (scope, on) => withdrawItem(scope, on, reason),
  }),
  ...onBoth({
    flow: "move-item.restoreItem",
    least: "editor",
    states: ["withdrawn"],
    run: (scope, on) => restoreItem(scope, on, reason),
  }),
  {
    flow: "decide-statement.decideStatement",
    least: "editor",
    states: ["in review"],
    barred: hasItNot,
    run: (scope, { ids, seen }) => {
      const on = { itemId: ids.statement, version: seen.statementVersion, seen: seen.statementDigest };
      return decideStatement(scope, { ...on, verdict: "not established", ...decision });
    },
  },
  {
    flow: "decide-claim.decideClaim",
    least: "editor",
    states: ["in review"],
    barred: hasItNot,
    run: (scope, { ids, seen }) => {
      const on = { itemId: ids.claim, version: seen.claimVersion, seen: seen.claimPins };
      return decideClaim(scope, { ...on, verdict: "disputed", ...decision });
    },
  },
  ...onBoth({
    flow: "suggest-change.suggestChange",
    makes: "statementSuggestion",
    least: "editor",
    states: ["in review"],
    run: (scope, on, { kind, id }) => {
      const change = { field: kind === "claim" ? "wording" : "cue", value: "told us", note: reason } as const;
      return suggestChange(scope, { id, ...on, ...change });
    },
  }),
  ...onBoth({
    flow: "suggest-change.acceptSuggestion",
    least: "reporter",
    states: butFor("withdrawn"),
    // Accepted, it is the author's: so nobody else can.
    barred: isNotAuthor,
    run: (scope, { version }, { ids, kind }) => acceptSuggestion(scope, ids[`${kind}Suggestion`], version),
  }),
  ...onBoth({
    flow: "suggest-change.declineSuggestion",
    least: "reporter",
    barred: (hand) => (hand === "reviewer" ? null : isNotAuthor(hand)),
    run: (scope, _on, { ids, kind }) => declineSuggestion(scope, ids[`${kind}Suggestion`]),
  }),
];

/** "Set a story's members and standard; loosen terms (two people, a reason)": standards'; so is sealing. Exports by what they let out. */
const MANAGING: Deed[] = [
  {
    flow: "bring-in-document.setDocumentStatus",
    least: "editor",
    run: (scope, { ids }) => setDocumentStatus(scope, ids.document, 1, { status: "killed", note: reason }),
  },
  {
    flow: "loosen-terms.proposeLoosening",
    makes: "proposal",
    least: "reporter",
    run: (scope, { ids }, id) => {
      const to = { terms: "on record", agreedDescription: null, embargoUntil: null } as const;
      return proposeLoosening(scope, { id, itemId: ids.statement, to, reason });
    },
  },
  {
    flow: "loosen-terms.agreeToLoosening",
    least: "standards",
    states: butFor("withdrawn"),
    // The overwritten contributor made the proposal: the second person is another.
    barred: (hand) => (hand === "overwritten" ? "rule" : null),
    run: (scope, { ids, seen }) => agreeToLoosening(scope, ids.proposal, seen.statementVersion),
  },
  {
    flow: "manage-story.changeStory",
    least: "standards",
    run: (scope) => changeStory(scope, 1, { title: "Renamed", timeZone: "UTC" }),
  },
  {
    flow: "manage-story.setStandard",
    least: "standards",
    run: (scope) => setStandard(scope, 1, { ...DEFAULT_STANDARD, minOrigins: 3 }),
  },
  {
    flow: "manage-story.setMember",
    how: "to another role",
    least: "standards",
    run: (scope, { ids }) => setMember(scope, ids.member, "viewer"),
  },
  {
    flow: "manage-story.setMember",
    how: "out",
    least: "standards",
    run: (scope, { ids }) => setMember(scope, ids.member, null),
  },
  {
    flow: "seal-payload.sealPayload",
    least: "standards",
    run: (scope) => sealPayload(scope, { seq: 1, reason }),
  },
  {
    flow: "close-corrections.closeCorrections",
    how: "sent by hand",
    least: "editor",
    run: (scope, { ids, seen }) =>
      closeCorrections(
        scope,
        correctionInput.parse({ editionId: ids.edition, how: "by hand", seen: [seen.correction] }),
      ),
  },
  {
    flow: "close-corrections.closeCorrections",
    how: "dismissed",
    least: "editor",
    run: (scope, { ids, seen }) =>
      closeCorrections(
        scope,
        correctionInput.parse({ editionId: ids.edition, how: "dismiss", reason, seen: [seen.correction] }),
      ),
  },
  edition("confirmed", "reporter", ["decided"], {}),
  edition("unconfirmed, labelled", "editor", butFor("withdrawn"), { includeUnconfirmed: "on" }),
  edition("disputed, labelled", "editor", ["decided"], { includeDisputed: "on" }),
  edition("stale, labelled", "editor", ["decided"], { includeStale: "on" }),
  edition("before an embargo", "editor", ["decided"], { includeEmbargoed: "on" }),
];

function edition(how: string, least: Role, states: readonly State[], asked: object): Deed {
  return {
    flow: "make-edition.makeEdition",
    how,
    makes: "edition",
    least,
    states,
    run: (scope, { ids }, id) => {
      const chosen = { id, format: "json", statementIds: [ids.statement], ...asked };
      return makeEdition(scope, editionInput.parse(chosen));
    },
  };
}

function aParty(id: string) {
  return partyInput.parse({ id, name: "Mill owners" });
}

function aRole(title: string) {
  return { title, fromDate: null, toDate: null };
}

function fresh(content: World["seen"]["content"], id: string) {
  const figures = content.figures.map((figure) => ({ ...figure, id: newId() }));
  return statementInput.parse({ ...content, id, figures });
}

/** Everything that can be asked of a story. */
export const DEEDS: readonly Deed[] = [...ENTERING, ...REVIEWING, ...MANAGING];

/** Someone for whom product.md has it done, and an item in a state in which it can be. */
export function someoneWhoMay(deed: Deed): { hand: Hand; role: Role; state: State } {
  for (const state of STATES)
    for (const hand of HANDS)
      for (const role of ROLES)
        if (expected(deed, hand, role, state) === "done") return { hand, role, state };
  throw new Error(`Nobody may ever ask for ${nameOf(deed)}`);
}

/** A deed's name in a test's report. */
export function nameOf({ flow, how }: Pick<Deed, "flow" | "how">): string {
  return how ? `${flow} (${how})` : flow;
}
