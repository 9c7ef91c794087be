import { beforeEach, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { documentInput } from "@/lib/documents/model";
import { evidenceInput } from "@/lib/evidence/model";
import { changeDocument } from "@/lib/flows/bring-in-document";
import { attestSource, changeSource, withdrawAttestation } from "@/lib/flows/change-source";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { changeClaim } from "@/lib/flows/keep-claim";
import { addEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { agreeToLoosening, proposeLoosening } from "@/lib/flows/loosen-terms";
import { setMember, setStandard } from "@/lib/flows/manage-story";
import { reopenItem, restoreItem, submitItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { removePosition, setPosition } from "@/lib/flows/place-position";
import { sealPayload } from "@/lib/flows/seal-payload";
import { setPart } from "@/lib/flows/set-part";
import { acceptSuggestion, suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import type { SourceInput } from "@/lib/sources/model";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makeClaimOf,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  scopeOf,
  sourceForm,
} from "@/tests/support/builders";
import { decisionOn, intoReview, itemNow, on } from "@/tests/support/review";

const TEXT =
  "The spokesman said 12 residents were killed. The paper counted 40 residents killed, 3 of them at the weir.";
const RULE = { ok: false, code: "rule" };

let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let reporter: StoryScope;
let editor: StoryScope;
let document: Brought;
let claimId: string;
let parties: { works: string; guild: string };
let sources: Record<"ministry" | "spokesman" | "paper" | "keeper" | "agency", string>;
let statements: Record<"said" | "counted" | "unnamed", string>;

const figure = (wording: string, count: number) => ({
  id: newId(),
  wording,
  measure: "killed",
  who: "residents",
  low: count,
  high: count,
  qualifier: "exactly",
  counting: "total",
});

/** A claim on which rest a spokesman's word for his ministry, the paper's own count, and an unnamed keeper's word. */
beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  ({ reporter, editor } = story.scopes);
  parties = {
    works: await makePartyNamed(reporter, "Works"),
    guild: await makePartyNamed(reporter, "Guild"),
  };
  const ministry = await makeSourceWith(reporter, { name: "Ministry", kind: "organisation" });
  sources = {
    ministry,
    spokesman: await makeSourceWith(reporter, {
      name: "Spokesman",
      bodyId: ministry,
      givesBodysAccount: "on",
    }),
    paper: await makeSourceWith(reporter, { name: "The Paper", kind: "publisher" }),
    keeper: await makeSourceWith(reporter, { name: "a keeper", kind: "unnamed" }),
    agency: await makeSourceWith(reporter, { name: "Agency", kind: "publisher" }),
  };
  document = await bringIn(reporter, TEXT, { publisherId: sources.paper });
  const said = { speakerId: sources.spokesman, figures: [figure("12 residents", 12)] };
  const counted = {
    figures: [figure("40 residents", 40), figure("3 of them", 3)],
    relays: [{ sourceId: sources.agency }],
  };
  statements = {
    said: (await enter(reporter, document, "12 residents were killed", said)).statementId,
    counted: (await enter(reporter, document, "40 residents killed, 3 of them at the weir", counted))
      .statementId,
    unnamed: (await enter(reporter, document, "said", { speakerId: sources.keeper })).statementId,
  };
  ({ claimId } = await makeClaimOf(reporter, "Residents were killed"));
  for (const statementId of [statements.said, statements.unnamed]) await position(reporter, statementId);
});

/** Ties the statement to the claim, or changes how it bears on it. */
async function position(by: StoryScope, statementId: string, given: Record<string, unknown> = {}) {
  const seen = await db.position.findFirst({ where: { claimId, statementId } });
  const on = { id: seen?.id ?? newId(), claimId, statementId, version: seen?.version };
  const input = { ...on, stance: "asserts", ...given };
  done(await setPosition(by, positionInput.parse(input)));
}

async function unposition(by: StoryScope, statementId: string) {
  const { id } = await db.position.findFirstOrThrow({ where: { claimId, statementId } });
  done(await removePosition(by, id));
}

/** Changes only these fields of a source, as its form would with the others left as they stand. */
async function source(by: StoryScope, id: string, change: Partial<SourceInput>) {
  const { version, ...row } = await db.source.findUniqueOrThrow({ where: { id } });
  done(await changeSource(by, version, { ...sourceForm(row as never), ...change }));
}

async function credit(by: StoryScope, creditLine: string, publisherId = sources.paper) {
  const { version, title, kind } = await db.document.findUniqueOrThrow({
    where: { id: document.documentId },
  });
  const input = { id: document.documentId, title, kind, creditLine, publisherId };
  done(await changeDocument(by, version, documentInput.parse(input)));
}

async function attest(by: StoryScope, stands: boolean) {
  const { version } = await db.source.findUniqueOrThrow({ where: { id: sources.keeper } });
  const outcome = stands
    ? await attestSource(by, sources.keeper, version)
    : await withdrawAttestation(by, sources.keeper, version, "not sure any more");
  done(outcome);
}

async function part(by: StoryScope, isPart: boolean) {
  const where = { statementId: statements.counted, wording: "3 of them" };
  const { id } = await db.figure.findFirstOrThrow({ where });
  done(await setPart(by, { claimId, figureId: id, isPart }));
}

async function reword(by: StoryScope, text: string) {
  done(await changeClaim(by, (await itemNow(claimId)).version, claimInput.parse({ id: claimId, text })));
}

const evidence = { id: "", kind: "document", title: "The list", stance: "denies" };
async function evidenceOf(by: StoryScope, sourceId: string | null = null): Promise<string> {
  const id = newId();
  done(await addEvidence(by, evidenceInput.parse({ ...evidence, id, itemId: claimId, sourceId })));
  return id;
}

type Case = [what: string, editorDoes: () => Promise<unknown>, overwritten: () => Promise<unknown>];

/** What an editor does to what a claim's decision pins; and what another does over it, after which nothing of it stands. */
const HANDS: Case[] = [
  ["words the claim", () => reword(editor, "Residents died"), () => reword(reporter, "Residents were shot")],
  [
    "sets a stance",
    () => position(editor, statements.said, { stance: "denies" }),
    () => position(reporter, statements.said),
  ],
  [
    "chooses which figures a position gives",
    () => position(editor, statements.said, { figureIds: [] }),
    async () => {
      const { id } = await db.figure.findFirstOrThrow({ where: { statementId: statements.said } });
      await position(reporter, statements.said, { figureIds: [id] });
    },
  ],
  [
    "takes somebody else's position away",
    () => unposition(editor, statements.said),
    () => position(reporter, statements.said, { stance: "denies" }),
  ],
  [
    "makes a figure a part of it",
    () => part(editor, true),
    () => part(reporter, false).then(() => part(reporter, true)),
  ],
  [
    "takes somebody else's part away",
    () => part(reporter, true).then(() => part(editor, false)),
    () => part(reporter, true),
  ],
  [
    "declares the party of the speaker",
    () => source(editor, sources.spokesman, { partyId: parties.works }),
    () => source(reporter, sources.spokesman, { partyId: parties.guild }),
  ],
  [
    "declares the party of the body spoken for",
    () => source(editor, sources.ministry, { partyId: parties.works }),
    () => source(reporter, sources.ministry, { partyId: parties.guild }),
  ],
  [
    "declares the party of the publisher",
    () => source(editor, sources.paper, { partyId: parties.works }),
    () => source(reporter, sources.paper, { partyId: parties.guild }),
  ],
  [
    "declares the party of a relay",
    async () => {
      await position(reporter, statements.counted);
      await source(editor, sources.agency, { partyId: parties.works });
    },
    () => source(reporter, sources.agency, { partyId: parties.guild }),
  ],
  [
    "declares the party of the evidence's source",
    async () => {
      await evidenceOf(reporter, sources.agency);
      await source(editor, sources.agency, { partyId: parties.works });
    },
    () => source(reporter, sources.agency, { partyId: parties.guild }),
  ],
  [
    "says that the body is identified or not",
    () => source(editor, sources.ministry, { identified: false }),
    () => source(reporter, sources.ministry, { identified: true }),
  ],
  ["attests an unnamed source", () => attest(editor, true), () => attest(reporter, false)],
  [
    "takes somebody else's attestation back",
    () => attest(reporter, true).then(() => attest(editor, false)),
    () => attest(reporter, true),
  ],
  [
    "gives the credit line",
    () => credit(editor, "With inputs from agencies"),
    () => credit(reporter, "Own report"),
  ],
  [
    "names another publisher",
    () => credit(editor, "", sources.agency),
    () => credit(reporter, "", sources.paper),
  ],
];

describe("who changed what a claim's verdict would rest on", () => {
  it.each(HANDS)(
    "and %s: may not take it, until another's change stands over theirs",
    async (_what, does, overwritten) => {
      await does();
      done(await submitItem(reporter, await on(claimId)));
      const refused = await takeItem(editor, await on(claimId));
      expect(refused).toMatchObject(RULE);
      expect(!refused.ok && refused.reason).toContain("second");
      await overwritten();
      done(await takeItem(editor, await on(claimId)));
      const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
      done(await decideClaim(editor, form));
    },
  );

  it("in several fields of one source: each counts until it is overwritten itself", async () => {
    await source(editor, sources.spokesman, { partyId: parties.works, identified: false });
    await source(reporter, sources.spokesman, { partyId: parties.guild });
    done(await submitItem(reporter, await on(claimId)));
    expect(await takeItem(editor, await on(claimId))).toMatchObject(RULE);
    await source(reporter, sources.spokesman, { identified: true });
    done(await takeItem(editor, await on(claimId)));
  });
  it("in the figures of a position: another's stance leaves them standing", async () => {
    await position(editor, statements.said, { figureIds: [] });
    await position(reporter, statements.said, { stance: "denies", figureIds: [] });
    done(await submitItem(reporter, await on(claimId)));
    expect(await takeItem(editor, await on(claimId))).toMatchObject(RULE);
  });
  it("with evidence: until it is withdrawn", async () => {
    const id = await evidenceOf(editor);
    done(await submitItem(reporter, await on(claimId)));
    expect(await takeItem(editor, await on(claimId))).toMatchObject(RULE);
    done(await withdrawEvidence(editor, id, 1, "another list"));
    done(await takeItem(editor, await on(claimId)));
  });
  it("but took back all of it: a position of one's own that is gone is nobody's hand", async () => {
    await position(editor, statements.counted);
    await unposition(editor, statements.counted);
    done(await submitItem(reporter, await on(claimId)));
    done(await takeItem(editor, await on(claimId)));
  });
  it("does not become free by having the ledger's entry sealed", async () => {
    await source(editor, sources.spokesman, { partyId: parties.works });
    const { seq } = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    done(await sealPayload(story.maker, { seq, reason: "a court's order" }));
    done(await submitItem(reporter, await on(claimId)));
    expect(await takeItem(editor, await on(claimId))).toMatchObject(RULE);
  });
  it("after taking it: may not decide what they took with clean hands", async () => {
    await intoReview(reporter, editor, claimId);
    await position(editor, statements.counted);
    const decide = async (scope: StoryScope) =>
      decideClaim(scope, await decisionOn(scope, claimId, "disputed", { reason: "two counts" }));
    expect(await decide(editor)).toMatchObject(RULE);
    done(await takeItem(story.scopes.second, await on(claimId)));
    done(await decide(story.scopes.second));
  });
  it("on a desk of one: decides it, alone, and it says so", async () => {
    await source(editor, sources.paper, { partyId: parties.works });
    done(await setStandard(story.maker, 1, { ...DEFAULT_STANDARD, oneDecider: true }));
    await intoReview(reporter, editor, claimId);
    const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
    const { decisionId } = done(await decideClaim(editor, form));
    expect(await db.decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({ alone: true });
  });
});

describe("the author", () => {
  it.each(["editor", "standards"] as const)(
    "under the role of %s may neither take nor reopen nor decide",
    async (role) => {
      done(await setMember(story.maker, reporter.actor.accountId, role));
      const raised = await scopeOf(reporter.actor, story.storyId);
      await intoReview(raised, editor, statements.said);
      expect(await takeItem(raised, await on(statements.said))).toMatchObject(RULE);
      expect(
        await decideStatement(raised, await decisionOn(raised, statements.said, "confirmed")),
      ).toMatchObject(RULE);
      done(await decideStatement(editor, await decisionOn(editor, statements.said, "confirmed")));
      expect(await reopenItem(raised, await on(statements.said), "again")).toMatchObject(RULE);
    },
  );
  it("may not decide what they withdrew and restored", async () => {
    done(await setMember(story.maker, reporter.actor.accountId, "editor"));
    const raised = await scopeOf(reporter.actor, story.storyId);
    done(await withdrawItem(raised, await on(claimId), "not now"));
    done(await restoreItem(raised, await on(claimId), "now"));
    done(await submitItem(editor, await on(claimId)));
    expect(await takeItem(raised, await on(claimId))).toMatchObject(RULE);
  });
  it("may not override the standard on a claim of their own, whatever the reason", async () => {
    const own = (await makeClaimOf(story.maker, "The weir held")).claimId;
    await intoReview(story.maker, editor, own);
    await db.item.update({ where: { id: own }, data: { reviewerId: story.maker.actor.accountId } });
    const form = { reason: "seen", overrideReason: "seen with our own eyes" };
    expect(
      await decideClaim(story.maker, await decisionOn(story.maker, own, "verified", form)),
    ).toMatchObject(RULE);
  });
});

describe("the reviewer", () => {
  it("who withdrew and restored somebody else's item had no hand in it, and decides it", async () => {
    done(await withdrawItem(editor, await on(statements.said), "a duplicate"));
    done(await restoreItem(editor, await on(statements.said), "no duplicate"));
    await intoReview(reporter, editor, statements.said);
    done(await decideStatement(editor, await decisionOn(editor, statements.said, "confirmed")));
  });
  it("reopens their own decision and decides again; both decisions stand in the history", async () => {
    await intoReview(reporter, editor, statements.said);
    done(await decideStatement(editor, await decisionOn(editor, statements.said, "confirmed")));
    done(await reopenItem(editor, await on(statements.said), "a tape came in"));
    const wrong = { reason: "the tape says 13" };
    done(await decideStatement(editor, await decisionOn(editor, statements.said, "wrong", wrong)));
    const verdicts = await db.decision.findMany({
      where: { itemId: statements.said },
      orderBy: { at: "asc" },
    });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["confirmed", "wrong"]);
  });
  it("whose suggestion for a claim the author accepted may decide it; accepted twice it is accepted once", async () => {
    await intoReview(reporter, editor, claimId);
    const suggestion = { field: "wording", value: "Residents died", note: "nobody knows how" } as const;
    const { suggestionId } = done(
      await suggestChange(editor, { id: newId(), ...(await on(claimId)), ...suggestion }),
    );
    const { version } = await itemNow(claimId);
    done(await acceptSuggestion(reporter, suggestionId, version));
    expect(await acceptSuggestion(reporter, suggestionId, version + 1)).toMatchObject({ ok: false });
    const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
    done(await decideClaim(editor, form));
    expect(await db.revision.count({ where: { itemId: claimId } })).toBe(2);
  });
  it("who agreed to looser terms while they had it in review changed it, and may not decide it", async () => {
    const terms = { terms: "background", agreedDescription: "an official" };
    const tight = (await enter(reporter, document, "The paper counted", terms)).statementId;
    await intoReview(reporter, story.maker, tight);
    const to = { terms: "on record", agreedDescription: null, embargoUntil: null } as const;
    const proposal = { id: newId(), itemId: tight, to, reason: "on the phone at nine" };
    const { proposalId } = done(await proposeLoosening(reporter, proposal));
    done(await agreeToLoosening(story.maker, proposalId, (await itemNow(tight)).version));
    expect(
      await decideStatement(story.maker, await decisionOn(story.maker, tight, "confirmed")),
    ).toMatchObject(RULE);
  });
});

describe("a decision's form", () => {
  const both = async () => {
    await intoReview(reporter, editor, statements.said);
    await intoReview(reporter, editor, claimId);
  };
  const decisions = () => db.decision.count({ where: { storyId: story.storyId } });

  it("sent from a second tab, or once more, decides nothing again", async () => {
    await both();
    const [said, holds] = [
      await decisionOn(editor, statements.said, "confirmed"),
      await decisionOn(editor, claimId, "disputed", { reason: "two counts" }),
    ];
    done(await decideStatement(editor, said));
    done(await decideClaim(editor, holds));
    expect(await decideStatement(editor, { ...said, verdict: "wrong", reason: "other tab" })).toMatchObject({
      ok: false,
    });
    expect(await decideClaim(editor, { ...holds, verdict: "false" })).toMatchObject({ ok: false });
    // Reopened meanwhile, the old tab's form still names a version that is gone.
    done(await reopenItem(editor, await on(statements.said), "again"));
    expect(await decideStatement(editor, said)).toMatchObject({ ok: false, code: "conflict" });
    expect(await decisions()).toBe(2);
  });
  it("naming an item of the other kind, another story's or nobody's finds none such", async () => {
    await both();
    const elsewhere = await makeStoryWith({ reporter: "reporter", editor: "editor" });
    const theirs = (await makeClaimOf(elsewhere.scopes.reporter, "Another story's")).claimId;
    await intoReview(elsewhere.scopes.reporter, elsewhere.scopes.editor, theirs);
    const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
    const said = await decisionOn(editor, statements.said, "confirmed");
    const absent = await decideClaim(editor, { ...form, itemId: newId() });
    expect(absent).toMatchObject({ ok: false, code: "not-found" });
    for (const itemId of [statements.said, theirs])
      expect(await decideClaim(editor, { ...form, itemId })).toEqual(absent);
    expect(await decideStatement(editor, { ...said, itemId: claimId })).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(await decisions()).toBe(0);
  });
  it("with what was seen forged, or of an older revision, decides nothing", async () => {
    const old = await decisionOn(editor, statements.said, "confirmed");
    await both();
    const { version } = await itemNow(statements.said);
    for (const seen of ["", "0".repeat(64), mustBe(await itemNow(claimId)).digest])
      expect(await decideStatement(editor, { ...old, version, seen })).toMatchObject({
        ok: false,
        code: "conflict",
      });
    const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
    expect(await decideClaim(editor, { ...form, seen: old.seen })).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await decisions()).toBe(0);
  });
  it("disputing a position of another claim is refused", async () => {
    await both();
    const other = (await makeClaimOf(reporter, "The weir held")).claimId;
    done(
      await setPosition(
        reporter,
        positionInput.parse({
          id: newId(),
          claimId: other,
          statementId: statements.counted,
          stance: "asserts",
        }),
      ),
    );
    const { id } = await db.position.findFirstOrThrow({ where: { claimId: other } });
    const form = { reason: "two counts", disputedPositions: [id] };
    expect(await decideClaim(editor, await decisionOn(editor, claimId, "disputed", form))).toMatchObject({
      ok: false,
      code: "invalid",
    });
    expect(await decisions()).toBe(0);
  });
});
