import { beforeEach, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { readForReader } from "@/lib/documents/reads-reader";
import { addText } from "@/lib/flows/add-text";
import {
  acceptProposal,
  acceptProposals,
  rejectProposal,
  takeBackProposal,
} from "@/lib/flows/decide-proposal";
import { enterFromReader } from "@/lib/flows/enter-from-reader";
import { takeItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { entryInput } from "@/lib/statements/model-entry";
import {
  proposalAcceptance,
  proposalRejection,
  proposalsAcceptance,
  proposalTakenBack,
} from "@/lib/statements/model-proposals";
import { countProposals, readProposals } from "@/lib/statements/reads-proposals";
import { partsOf } from "@/lib/text/parts";
import {
  type Brought,
  bringIn,
  done,
  enter,
  ledgerOf,
  makeClaimOf,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  pasted,
} from "@/tests/support/builders";
import { itemNow } from "@/tests/support/review";

const TEXT = `The dam at Marrow gave way. Ministry spokesperson Ilse Verhoeven said 12 residents were killed in the flood.

“We closed both gates, and every household was warned,” Verhoeven said.

The Dam Keepers’ Guild said 40 residents were killed. Residents said the siren stayed silent.
`;
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const placed = (words: string) => `${at(words).start}-${at(words).end}`;
const TWELVE = "12 residents were killed in the flood";
const GATES = "We closed both gates, and every household was warned";
const FORTY = "40 residents were killed";

let rep: StoryScope;
let colleague: StoryScope;
let ed: StoryScope;
let view: StoryScope;
let document: Brought;
beforeEach(async () => {
  const roles = { rep: "reporter", colleague: "reporter", ed: "editor", view: "viewer" } as const;
  ({ rep, colleague, ed, view } = (await makeStoryWith(roles)).scopes);
  document = await bringIn(rep, TEXT);
});

const accepting = (words: string, given: Record<string, unknown> = {}) =>
  proposalAcceptance.parse({
    id: newId(),
    textId: document.textId,
    place: placed(words),
    newSource: "on",
    ...given,
  });
const rejecting = (words: string) =>
  proposalRejection.parse({ id: newId(), textId: document.textId, place: placed(words) });

async function proposals(scope: StoryScope) {
  const { text, language, statements } = mustBe(await readForReader(scope, document.number));
  const part = { start: 0, end: text.length };
  return readProposals(scope, { ...text, language }, part, statements);
}
const shown = async (scope: StoryScope) => (await proposals(scope)).shown;
const wordsShown = async (scope = rep) => (await shown(scope)).map(({ quote }) => quote);
const counted = async () => (await countProposals(rep)).all;

describe("what a text suggests", () => {
  it("is held against the story’s sources and claims, and lacks what a statement has already", async () => {
    const party = await makePartyNamed(rep, "Ministry");
    const speakerId = await makeSourceWith(rep, { name: "Ilse Verhoeven", partyId: party });
    const { number } = await makeClaimOf(rep, "Residents killed in the flood");
    const [first] = await shown(rep);
    expect(first).toMatchObject({
      quote: TWELVE,
      speaker: { is: "known", id: speakerId, party: { name: "Ministry" } },
      cue: "said",
      figures: [{ wording: "12 residents", measure: "killed", low: 12, high: 12 }],
      ties: [{ stance: "asserts", claim: { number } }],
    });
    await enter(rep, document, TWELVE, { span: at(TWELVE) });
    expect(await wordsShown()).not.toContain(TWELVE);
  });

  it("offers a denial the words before it to reject, in a newer text too", async () => {
    const told = "40 residents were killed";
    const text = `The Dam Keepers’ Guild said ${told}. The ministry denied that anybody was killed in the flood.`;
    const wire = await bringIn(rep, text);
    const { claimId } = await makeClaimOf(rep, "40 residents were killed");
    const said = await enter(rep, wire, told, { span: spanOf(text, told) });
    const position = { id: newId(), claimId, statementId: said.statementId, stance: "asserts" };
    done(await setPosition(rep, positionInput.parse(position)));
    const offered = async () => {
      const { text: newest, language, statements } = mustBe(await readForReader(rep, wire.number));
      const part = { start: 0, end: newest.length };
      const { shown: suggested } = await readProposals(rep, { ...newest, language }, part, statements);
      return suggested.flatMap(({ stance, ties }) =>
        stance === "denies" ? [ties[0]?.stance, ties[0]?.rejects] : [],
      );
    };
    expect(await offered()).toEqual(["rejects", said.number]);
    done(await addText(rep, wire.documentId, 1, pasted(`Updated on Monday.\n\n${text}`)));
    expect(await offered()).toEqual(["rejects", said.number]);
  });

  it("is none of another language", async () => {
    const urdu = await bringIn(rep, TEXT, { language: "ur" });
    const { text, language } = mustBe(await readForReader(rep, urdu.number));
    expect(await readProposals(rep, { ...text, language }, { start: 0, end: 10 }, [])).toEqual({
      shown: [],
      more: 0,
      rejectedBefore: [],
    });
  });

  it("doesn’t ask again in a newer text what was rejected in an older one, unless that is taken back", async () => {
    const rejection = rejecting(TWELVE);
    done(await rejectProposal(rep, rejection));
    expect(await wordsShown()).not.toContain(TWELVE);
    const others = await wordsShown();
    expect(others.length).toBeGreaterThan(0);
    done(await addText(rep, document.documentId, 1, pasted(`Updated on Monday.\n\n${TEXT}`)));
    expect(await wordsShown()).toEqual(others);
    const rejectedBefore = [{ id: rejection.id, words: TWELVE, by: rep.actor.name }];
    expect(await proposals(rep)).toMatchObject({ rejectedBefore });
    done(await takeBackProposal(rep, proposalTakenBack.parse({ id: rejection.id })));
    expect(await wordsShown()).toContain(TWELVE);
    expect(await proposals(rep)).toMatchObject({ rejectedBefore: [] });
  });

  it("takes a rejection for one place in each part of a long text: which it was said of isn’t known", async () => {
    done(await rejectProposal(rep, rejecting(TWELVE)));
    const filler = "The water stood in the lanes. ".repeat(2_500);
    const long = `${TEXT}\n\n${filler}\n\n${TEXT}`;
    done(await addText(rep, document.documentId, 1, pasted(long)));
    const { text, language } = mustBe(await readForReader(rep, document.number));
    const parts = partsOf(text.content);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of [parts[0], parts.at(-1)]) {
      const { shown: open, rejectedBefore } = await readProposals(
        rep,
        { ...text, language },
        mustBe(part),
        [],
      );
      expect(rejectedBefore.map(({ words }) => words)).toEqual([TWELVE]);
      expect(open.map(({ quote }) => quote)).not.toContain(TWELVE);
    }
  });

  it("asks again where a newer text has somebody else say it, and at each place that nobody rejected", async () => {
    done(await rejectProposal(rep, rejecting(TWELVE)));
    const other = TEXT.replace("Ministry spokesperson Ilse Verhoeven", "Fire chief Tomas Grell");
    done(await addText(rep, document.documentId, 1, pasted(other)));
    expect(await wordsShown()).toContain(TWELVE);
    const twice = `${TEXT}\nMinistry spokesperson Ilse Verhoeven said ${TWELVE}.\n`;
    done(await addText(rep, document.documentId, 2, pasted(twice)));
    expect((await wordsShown()).filter((words) => words === TWELVE)).toHaveLength(1);
  });
});

describe("a suggestion accepted", () => {
  it("is a statement with its proof, speaker, role, cue and figures, tied and submitted, and so it stands in the ledger", async () => {
    const { claimId } = await makeClaimOf(rep, "Residents killed in the flood");
    const partyId = await makePartyNamed(rep, "Ministry");
    const input = accepting(TWELVE, { ties: [`${claimId} asserts`], partyId, next: "submit" });
    const { statementId, grade } = done(await acceptProposal(rep, input));
    expect(grade).toBe("exact");
    const statement = await db.statement.findUniqueOrThrow({
      where: { id: statementId },
      include: { speaker: true, figures: true, item: true, positions: { include: { figures: true } } },
    });
    expect(statement).toMatchObject({
      quote: TWELVE,
      spanStart: at(TWELVE).start,
      cue: "said",
      kind: "indirect",
      role: "Ministry spokesperson",
      speaker: { name: "Ilse Verhoeven", kind: "person", partyId },
      item: { state: "submitted", authorId: rep.actor.accountId },
    });
    expect(statement.positions.map(({ stance, figures }) => [stance, figures.length])).toEqual([
      ["asserts", 1],
    ]);
    const events = (await ledgerOf(rep.storyId)).map(({ event }) => event);
    expect(events.slice(-5)).toEqual([
      "source.created",
      "statement.created",
      "position.set",
      "proposal.accepted",
      "item.submitted",
    ]);
    expect(await counted()).toEqual({ accepted: 1, edited: 0, rejected: 0 });
    expect(await wordsShown()).not.toContain(TWELVE);
  });

  it("makes no source unless a person says so", async () => {
    expect(await acceptProposal(rep, accepting(TWELVE, { newSource: "" }))).toMatchObject({ code: "rule" });
    expect(await db.source.count({ where: { storyId: rep.storyId } })).toBe(0);
    expect(await db.statement.count({ where: { storyId: rep.storyId } })).toBe(0);
  });

  it("by its form sent twice is entered once", async () => {
    const input = accepting(TWELVE);
    const first = done(await acceptProposal(rep, input));
    expect(await acceptProposal(rep, input)).toMatchObject({ ok: true, number: first.number });
    expect(await db.statement.count({ where: { storyId: rep.storyId } })).toBe(1);
  });

  it("in two tabs at one moment is entered once, and the second is told by whom", async () => {
    const outcomes = await Promise.all([
      acceptProposal(rep, accepting(TWELVE)),
      acceptProposal(colleague, accepting(TWELVE)),
    ]);
    const [refused] = outcomes.filter((outcome) => !outcome.ok);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(refused).toMatchObject({
      code: "conflict",
      reason: expect.stringMatching(/accepted it as S1 already/),
    });
    expect(await db.statement.count({ where: { storyId: rep.storyId } })).toBe(1);
    expect(await db.source.count({ where: { storyId: rep.storyId } })).toBe(1);
  });

  it("is refused once somebody entered the words by hand", async () => {
    await enter(colleague, document, TWELVE, { span: at(TWELVE) });
    expect(await acceptProposal(rep, accepting(TWELVE))).toMatchObject({
      code: "conflict",
      reason: "S1 has these words already.",
    });
  });

  it("is none of an older text, nor of words that nobody suggested, nor tied to another story’s claim", async () => {
    const elsewhere = (await makeStoryWith({ them: "reporter" })).scopes.them;
    const theirs = await makeClaimOf(elsewhere, "Residents killed in the flood");
    const tied = accepting(TWELVE, { ties: [`${theirs.claimId} asserts`] });
    expect(await acceptProposal(rep, tied)).toMatchObject({ ok: false, code: "not-found" });
    const party = accepting(TWELVE, { partyId: await makePartyNamed(elsewhere, "Them") });
    expect(await acceptProposal(rep, party)).toMatchObject({ ok: false });
    expect(await acceptProposal(elsewhere, accepting(TWELVE))).toMatchObject({ code: "not-found" });
    expect(await acceptProposal(rep, accepting("The dam at Marrow"))).toMatchObject({ code: "invalid" });
    done(await addText(rep, document.documentId, 1, pasted(`${TEXT}\nCorrected.`)));
    expect(await acceptProposal(rep, accepting(TWELVE))).toMatchObject({ code: "conflict" });
    expect(await rejectProposal(rep, rejecting(TWELVE))).toMatchObject({ code: "conflict" });
    expect(await db.statement.count({ where: { storyId: rep.storyId } })).toBe(0);
    expect(await counted()).toEqual({ accepted: 0, edited: 0, rejected: 0 });
  });

  it("is not a viewer’s to accept, to reject or to take back", async () => {
    const { decisionId } = done(await rejectProposal(rep, rejecting(GATES)));
    const all = proposalsAcceptance.parse({ id: newId(), textId: document.textId, from: 0, least: 1 });
    expect(await acceptProposal(view, accepting(TWELVE))).toMatchObject({ code: "not-allowed" });
    expect(await acceptProposals(view, all)).toMatchObject({ code: "not-allowed" });
    expect(await rejectProposal(view, rejecting(TWELVE))).toMatchObject({ code: "not-allowed" });
    expect(await takeBackProposal(view, proposalTakenBack.parse({ id: decisionId }))).toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("a suggestion edited first", () => {
  const entry = (given: Record<string, unknown>) =>
    entryInput.parse({
      id: newId(),
      documentId: document.documentId,
      textId: document.textId,
      quote: GATES,
      span: at(GATES),
      kind: "direct",
      cue: "said",
      speaker: { id: newId(), name: "Ilse Verhoeven", kind: "person" },
      ...given,
    });

  it("counts as edited where a person changed what it says, as accepted where only a tie was added", async () => {
    const role = "Ministry spokesperson";
    done(await enterFromReader(rep, entry({ role }), at(GATES)));
    expect(await counted()).toEqual({ accepted: 1, edited: 0, rejected: 0 });
    const shorter = "40 residents";
    const guild = { id: newId(), name: "Dam Keepers’ Guild", kind: "organisation" };
    const changed = entry({ quote: shorter, span: at(shorter), kind: "indirect", speaker: guild });
    done(await enterFromReader(rep, changed, at(FORTY)));
    expect(await counted()).toEqual({ accepted: 1, edited: 1, rejected: 0 });
    expect(await wordsShown()).not.toContain(FORTY);
  });

  it("that nobody suggested is refused, and nothing is entered", async () => {
    expect(await enterFromReader(rep, entry({}), { start: 0, end: 9 })).toMatchObject({ code: "invalid" });
    expect(await db.statement.count({ where: { storyId: rep.storyId } })).toBe(0);
  });
});

describe("a suggestion rejected", () => {
  it("is not shown again, to anybody, until that is taken back", async () => {
    const { decisionId } = done(await rejectProposal(rep, rejecting(GATES)));
    expect(await wordsShown(colleague)).not.toContain(GATES);
    expect(await acceptProposal(colleague, accepting(GATES))).toMatchObject({ code: "conflict" });
    const [last] = (await ledgerOf(rep.storyId)).slice(-1);
    expect(last).toMatchObject({ event: "proposal.rejected", subjectId: document.documentId });
    expect(await counted()).toEqual({ accepted: 0, edited: 0, rejected: 1 });
    const back = proposalTakenBack.parse({ id: decisionId });
    done(await takeBackProposal(colleague, back));
    expect(await takeBackProposal(rep, back)).toMatchObject({ code: "conflict" });
    expect(await wordsShown()).toContain(GATES);
    expect(await counted()).toEqual({ accepted: 0, edited: 0, rejected: 0 });
    done(await acceptProposal(rep, accepting(GATES)));
  });
});

describe("all above a confidence", () => {
  const all = (given: Record<string, unknown> = {}) =>
    proposalsAcceptance.parse({ id: newId(), textId: document.textId, from: 0, least: 75, ...given });

  it("come in as drafts, their new sources only if asked for, each source once; and go at one stroke", async () => {
    await makeSourceWith(rep, { name: "Dam Keepers’ Guild", kind: "organisation" });
    expect(done(await acceptProposals(rep, all()))).toMatchObject({ numbers: [1], refused: [] });
    const stroke = all({ newSources: "on" });
    const { numbers } = done(await acceptProposals(rep, stroke));
    expect(numbers).toEqual([2, 3, 4]);
    expect(await db.source.count({ where: { storyId: rep.storyId, name: "Ilse Verhoeven" } })).toBe(1);
    const states = await db.item.findMany({ where: { storyId: rep.storyId, kind: "statement" } });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["draft"]));

    const [one] = await db.proposalDecision.findMany({ where: { togetherId: stroke.id } });
    const back = proposalTakenBack.parse({ id: mustBe(one).id, together: "on" });
    expect(done(await takeBackProposal(rep, back))).toMatchObject({ takenBack: 3 });
    const left = await db.item.count({
      where: { storyId: rep.storyId, kind: "statement", state: { not: "withdrawn" } },
    });
    expect(left).toBe(1);
    expect(await wordsShown()).toEqual([TWELVE, GATES, "the siren stayed silent"]);
    expect(done(await acceptProposals(rep, all({ newSources: "on" }))).numbers).toHaveLength(3);
  });

  it("can’t be taken back once a reviewer has one of them, nor by who may not withdraw another’s", async () => {
    const { statementId } = done(await acceptProposal(rep, accepting(TWELVE, { next: "submit" })));
    const { id } = await db.proposalDecision.findFirstOrThrow({ where: { statementId } });
    const back = proposalTakenBack.parse({ id });
    expect(await takeBackProposal(colleague, back)).toMatchObject({ ok: false });
    const { version } = await itemNow(statementId);
    done(await takeItem(ed, { itemId: statementId, version }));
    expect(await takeBackProposal(rep, back)).toMatchObject({ code: "rule" });
    expect(await counted()).toEqual({ accepted: 1, edited: 0, rejected: 0 });
  });
});
