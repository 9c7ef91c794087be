import { newId } from "@/lib/identifiers";
import type { Role } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import type { People, Person } from "../permissions/people";
import { MARK, type World } from "../permissions/world";

/** What is typed into a form: the fields by name, several values where a name comes more than once. */
export type Typed = Readonly<Record<string, string | readonly string[] | File>>;

/** A server action, and somebody who may send its form. */
export type ActionRow = {
  /** The file below `app` and its function. */
  action: `${string}.ts#${string}`;
  /** The least role that product.md gives it to; a mark, or a session alone, outside any story. */
  least: Role | "admin" | "signed in" | { ceiling: Role };
  by: Person;
  /** The state in which review lets it be done. */
  state?: State;
  page: (world: World, people: People) => string;
  /** Fields that only the form meant has, where its page has several. */
  having?: (world: World) => Readonly<Record<string, string>>;
  typed?: (world: World) => Typed;
  /** The form written out, where the page of this story shows none. */
  made?: (world: World) => Typed;
  /** Names nothing but what it makes: in their own story anyone with the role may. */
  namesNothing?: true;
  /** Names an account, which is no story's: who sets the members of their own story may name any. */
  namesAccount?: true;
};

const story = "(desk)/stories/[story]";
const review = `${story}/_review/actions.ts` as const;
const evidence = `${story}/_review/evidence-actions.ts` as const;
const sources = `${story}/sources/actions.ts` as const;
const documents = `${story}/documents/actions.ts` as const;
const suggestions = `${story}/documents/[number]/suggestion-actions.ts` as const;
const admin = "(desk)/admin/actions.ts";

const at = (below: string) => (world: World) => `/stories/${world.storyId}${below}`;
const statement = at("/statements/1");
const claim = at("/claims/1");
const reason = () => ({ reason: "as the log has it" });

const REVIEW: ActionRow[] = [
  { action: `${review}#submit`, least: "reporter", by: "author", state: "draft", page: statement },
  { action: `${review}#take`, least: "editor", by: "other", state: "submitted", page: statement },
  {
    action: `${review}#sendBack`,
    least: "editor",
    by: "reviewer",
    page: statement,
    typed: reason,
  },
  { action: `${review}#reopen`, least: "editor", by: "other", state: "decided", page: claim, typed: reason },
  {
    action: `${review}#withdraw`,
    least: "reporter",
    by: "author",
    state: "draft",
    page: claim,
    typed: reason,
  },
  {
    action: `${review}#restore`,
    least: "editor",
    by: "other",
    state: "withdrawn",
    page: claim,
    typed: reason,
  },
  {
    action: `${review}#decideSaid`,
    least: "editor",
    by: "reviewer",
    page: statement,
    typed: () => ({ verdict: "not established", reason: "nobody answers" }),
  },
  {
    action: `${review}#decideHolds`,
    least: "editor",
    by: "reviewer",
    page: claim,
    typed: () => ({ verdict: "unverifiable", reason: "nobody can be asked" }),
  },
  {
    action: `${review}#comment`,
    least: "reporter",
    by: "author",
    page: claim,
    typed: () => ({ body: "Why?" }),
  },
  {
    action: `${review}#askReply`,
    least: "reporter",
    by: "author",
    page: statement,
    typed: () => ({ asked: "the warden", question: "Was it open?", askedAt: "2026-02-02T09:00" }),
  },
  {
    action: `${review}#enterAnswer`,
    least: "reporter",
    by: "author",
    page: statement,
    typed: () => ({ outcome: "answered", answer: "It was." }),
  },
  {
    action: `${review}#suggest`,
    least: "editor",
    by: "reviewer",
    page: statement,
    typed: () => ({ field: "cue", value: "added", note: "so it stands there" }),
  },
  {
    action: `${review}#accept`,
    least: "reporter",
    by: "author",
    state: "returned",
    page: statement,
    having: ({ ids }) => ({ suggestionId: ids.statementSuggestion }),
  },
  {
    action: `${review}#decline`,
    least: "reporter",
    by: "author",
    state: "returned",
    page: statement,
    having: ({ ids }) => ({ suggestionId: ids.statementSuggestion }),
  },
  {
    action: `${review}#agree`,
    least: "standards",
    by: "other",
    page: statement,
    having: ({ ids }) => ({ suggestionId: ids.proposal }),
  },
  {
    action: `${review}#position`,
    least: "reporter",
    by: "author",
    page: statement,
    having: ({ ids }) => ({ id: ids.position }),
    typed: () => ({ stance: "denies" }),
  },
  {
    action: `${story}/_review/utterance-action.ts#tieUtterance`,
    least: "reporter",
    by: "author",
    page: claim,
    made: ({ ids }) => ({ statementId: ids.statement, "otherIds[]": ids.aside, word: "one" }),
  },
  { action: `${review}#unposition`, least: "reporter", by: "author", page: statement },
  { action: `${evidence}#reviewEvidenceOf`, least: "editor", by: "other", page: claim },
  { action: `${evidence}#withdrawEvidenceOf`, least: "reporter", by: "author", page: claim, typed: reason },
  {
    action: `${story}/_review/loosening-action.ts#proposeLoosening`,
    least: "reporter",
    by: "author",
    page: statement,
    typed: () => ({ "to.terms": "on record", "to.agreedDescription": "", reason: "they agreed" }),
  },
  {
    action: `${story}/_review/loosening-action.ts#markPart`,
    least: "reporter",
    by: "author",
    page: claim,
    made: ({ ids }) => ({ claimId: ids.claim, figureId: ids.figure, isPart: "true" }),
  },
];

const ENTERING: ActionRow[] = [
  {
    action: "(desk)/_entry/actions.ts#saveEntry",
    least: "reporter",
    by: "author",
    page: at("/statements/new?document=1"),
    typed: ({ ids }) => ({
      quote: `the ${MARK} sluice was open`,
      speakerId: ids.source,
      kind: "direct",
      terms: "on record",
    }),
  },
  {
    action: `${suggestions}#decideSuggestion`,
    least: "reporter",
    by: "author",
    page: at("/documents/2"),
    typed: () => ({ next: "draft", newSource: "on" }),
  },
  {
    action: `${suggestions}#acceptAllSuggestions`,
    least: "reporter",
    by: "author",
    page: at("/documents/2?all=1"),
    typed: () => ({ least: "1", newSources: "on" }),
  },
  {
    action: `${suggestions}#takeBackSuggestion`,
    least: "reporter",
    by: "author",
    page: at("/documents/1"),
  },
  {
    action: "(desk)/_entry/edit-action.ts#saveChange",
    least: "reporter",
    by: "author",
    state: "returned",
    page: at("/statements/1/edit"),
    typed: () => ({ cue: "added" }),
  },
  {
    action: `${story}/statements/submit-ticked.ts#submitTicked`,
    least: "reporter",
    by: "author",
    state: "draft",
    page: at("/statements"),
    typed: ({ ids, seen }) => ({ ticked: `${ids.statement} ${seen.statementVersion} 1` }),
  },
  {
    action: `${story}/claims/actions.ts#makeClaimAction`,
    least: "reporter",
    by: "author",
    page: at("/claims/new"),
    typed: ({ ids }) => ({
      text: "It was noon",
      "position.id": ids.comment,
      "position.statementId": ids.statement,
      "position.stance": "asserts",
    }),
  },
  {
    action: `${story}/claims/actions.ts#changeClaimAction`,
    least: "reporter",
    by: "author",
    state: "returned",
    page: at("/claims/1/edit"),
    typed: () => ({ text: "Keepers died" }),
  },
  {
    action: `${documents}#bringIn`,
    least: "reporter",
    by: "author",
    page: at("/documents/new"),
    typed: ({ ids }) => ({ title: "A second report", text: "The keeper said no.", publisherId: ids.source }),
  },
  {
    action: `${documents}#addNewerText`,
    least: "reporter",
    by: "author",
    page: at("/documents/1/text"),
    typed: () => ({ text: "A corrected wire." }),
  },
  {
    action: `${documents}#changeParticulars`,
    least: "reporter",
    by: "author",
    page: at("/documents/1/edit"),
    typed: () => ({ title: "Another title" }),
  },
  {
    action: `${documents}#changeStatus`,
    least: "editor",
    by: "other",
    page: at("/documents/1/edit"),
    typed: () => ({ status: "corrected", note: "They took it back" }),
  },
  {
    action: `${story}/documents/link-action.ts#linkPair`,
    least: "reporter",
    by: "author",
    page: at("/documents/1/shared/2"),
    made: ({ ids }) => ({
      documentId: ids.document,
      otherId: ids.reprint,
      word: "not copied",
      reason: "they asked themselves",
      version: "0",
    }),
  },
  {
    action: `${story}/statements/import/actions.ts#importStep`,
    least: "reporter",
    by: "author",
    page: at("/statements/import"),
    made: () => ({
      step: "import",
      id: newId(),
      sheet: JSON.stringify({
        columns: ["Quote"],
        rows: [{ number: 2, cells: [`the ${MARK} sluice was open`] }],
      }),
      "mapping.words": "0",
      document: "1",
    }),
    namesNothing: true,
  },
  {
    action: `${story}/editions/actions.ts#makeEditionAction`,
    least: "reporter",
    by: "author",
    state: "decided",
    page: at("/editions/new"),
    typed: ({ ids }) => ({ statementIds: [ids.statement] }),
  },
  {
    action: `${story}/editions/actions.ts#closeCorrectionsAction`,
    least: "editor",
    by: "other",
    page: at("/editions/1"),
    typed: ({ seen }) => ({ seen: [seen.correction], how: "dismiss", reason: "as the log has it" }),
  },
  {
    action: `${sources}#makeSourceAction`,
    least: "reporter",
    by: "author",
    page: at("/sources/new"),
    typed: ({ ids }) => ({ name: "A mayor", partyId: ids.party }),
  },
  {
    action: `${sources}#changeSourceAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.source}`)(world),
    typed: () => ({ name: "A warden" }),
  },
  {
    action: `${sources}#addRoleAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.source}`)(world),
    typed: () => ({ title: "mayor" }),
  },
  {
    action: `${sources}#attestAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.unnamed}`)(world),
  },
  {
    action: `${sources}#withdrawAttestationAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.attested}`)(world),
    typed: reason,
  },
  {
    action: `${sources}#makePartyAction`,
    least: "reporter",
    by: "author",
    page: at("/sources/parties"),
    typed: () => ({ name: "Keepers" }),
    namesNothing: true,
  },
  {
    action: `${sources}#changePartyAction`,
    least: "reporter",
    by: "author",
    page: at("/sources/parties"),
    having: ({ ids }) => ({ id: ids.party }),
    typed: () => ({ name: "The wardens" }),
  },
  {
    action: `${story}/sources/identity-action.ts#writeIdentityAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.unnamed}`)(world),
    typed: () => ({ note: "somebody else" }),
  },
  {
    action: `${story}/sources/identity-action.ts#removeIdentityAction`,
    least: "reporter",
    by: "author",
    page: (world) => at(`/sources/${world.ids.unnamed}`)(world),
  },
];

const MANAGING: ActionRow[] = [
  {
    action: "(desk)/stories/actions.ts#makeStoryAction",
    least: { ceiling: "reporter" },
    by: "author",
    page: () => "/stories/new",
    typed: () => ({ title: "Another", timeZone: "UTC" }),
    namesNothing: true,
  },
  {
    action: "(desk)/stories/actions.ts#changeStoryAction",
    least: "standards",
    by: "other",
    page: at("/settings"),
    typed: () => ({ title: "Another title" }),
    namesNothing: true,
  },
  {
    action: "(desk)/stories/actions.ts#setStandardAction",
    least: "standards",
    by: "other",
    page: at("/settings"),
    typed: () => ({ minOrigins: "3" }),
    namesNothing: true,
  },
  {
    action: "(desk)/stories/actions.ts#setMemberAction",
    least: "standards",
    by: "other",
    page: at("/settings"),
    having: ({ ids }) => ({ accountId: ids.member }),
    typed: () => ({ role: "viewer" }),
    namesAccount: true,
  },
  {
    action: "(desk)/stories/actions.ts#removeMemberAction",
    least: "standards",
    by: "other",
    page: at("/settings"),
    having: ({ ids }) => ({ accountId: ids.member }),
    namesAccount: true,
  },
  ...["ceilingAction", "adminMarkAction", "disableAction", "resetAction"].map(
    (name): ActionRow => ({
      action: `${admin}#${name}`,
      least: "admin",
      by: "admin",
      page: (_world, { newcomer }) => `/admin/accounts/${newcomer.accountId}`,
      typed: () => (name === "ceilingAction" ? { ceiling: "viewer" } : {}),
    }),
  ),
  {
    action: `${admin}#enableAction`,
    least: "admin",
    by: "admin",
    page: (_world, { gone }) => `/admin/accounts/${gone.accountId}`,
  },
  {
    action: `${admin}#addAccountAction`,
    least: "admin",
    by: "admin",
    page: () => "/admin/add",
    typed: () => ({ email: "someone.new@example.org", name: "Someone new", ceiling: "reporter" }),
    namesNothing: true,
  },
  {
    action: "(desk)/account/actions.ts#changePasswordAction",
    least: "signed in",
    by: "author",
    page: () => "/account",
    typed: () => ({
      current: "a password of the tests",
      password: "another password of theirs",
      again: "another password of theirs",
    }),
    namesNothing: true,
  },
  {
    action: "(desk)/account/actions.ts#endSessionsAction",
    least: "signed in",
    by: "author",
    page: () => "/account",
    namesNothing: true,
  },
];

/** Every action that changes something and asks who sends it. */
export const ACTIONS: readonly ActionRow[] = [...REVIEW, ...ENTERING, ...MANAGING];

/** What an action that reads is called with: values alone, or what is bound to it and a form. */
type Asked =
  | { values: (world: World) => unknown[] }
  | { bound: (world: World) => unknown[]; fields: (world: World) => [string, string][] };

const NOT_CHECKED = { message: null, fields: {}, values: {}, attempt: 0, checked: null };

/** Actions that read. */
export const READING: readonly ({
  action: string;
  page: (world: World) => string;
  finds: string;
} & Asked)[] = [
  {
    action: "(desk)/_entry/actions.ts#readFigureLine",
    page: at("/statements/new?document=1"),
    values: ({ storyId }) => [storyId, "at least 145 militants killed", 0],
    finds: "145",
  },
  {
    action: "(desk)/_entry/actions.ts#positionsOnClaim",
    page: at("/statements/new?document=1"),
    values: ({ storyId, ids }) => [storyId, ids.claim],
    finds: MARK,
  },
  {
    action: `${story}/draft/actions.ts#checkCopy`,
    page: at("/draft"),
    bound: ({ storyId }) => [storyId, NOT_CHECKED],
    fields: () => [["text", `It was open, said the ${MARK} spokesman. “The sluice was shut,” she said.`]],
    finds: '"findings":',
  },
];

/**
 * Doors for those who have no session: a password or a link is what they ask for. Tried in tests/integration/accounts and
 * tests/integration/auth.
 */
export const OPEN_ACTIONS = [
  "sign-in/actions.ts#signInAction",
  "sign-in/actions.ts#signOutAction",
  "setup/[token]/actions.ts#setUpAction",
  "setup/[token]/actions.ts#setPasswordAction",
];
