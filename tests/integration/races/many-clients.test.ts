import { beforeAll, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { describeFault } from "@/lib/errors";
import { changeStatement } from "@/lib/flows/change-statement";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { makeComment } from "@/lib/flows/discuss-item";
import { changeClaim } from "@/lib/flows/keep-claim";
import { makeEdition } from "@/lib/flows/make-edition";
import {
  reopenItem,
  restoreItem,
  returnItem,
  submitItem,
  takeItem,
  withdrawItem,
} from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import { verifyChain } from "@/lib/ledger/verify";
import type { Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { DecisionInput, State } from "@/lib/reviews/model";
import { type StatementInput, statementInput } from "@/lib/statements/model";
import { bringIn, enter, makeClaimOf, makeStoryWith, mustBe } from "@/tests/support/builders";
import { chance } from "@/tests/support/chance";
import { confirm, itemNow, pinsDigest } from "@/tests/support/review";

const CLIENTS = 32;
const ROUNDS = 1_000;
const SEED = 20_261_125;
const REASON = "a reason";

type Who = "rep" | "rob" | "ed" | "eve" | "std";
type Act = {
  name: string;
  run: () => Promise<Outcome<object>>;
};
type Told = { act: string; outcome: Outcome<object> };

let story: Awaited<ReturnType<typeof makeStoryWith<Who>>>;
let statements: { id: string; input: StatementInput }[];
let claimId: string;
/** Confirmed, and in nobody's race: so that every edition has something to let out. */
let settledId: string;

beforeAll(async () => {
  story = await makeStoryWith({
    rep: "reporter",
    rob: "reporter",
    ed: "editor",
    eve: "editor",
    std: "standards",
  });
  const { rep, ed } = story.scopes;
  const words = ["First words stand here.", "Second words stand here.", "Third words stand here."];
  const document = await bringIn(rep, words.join(" "));
  statements = [];
  for (const quote of words) {
    const { statementId: id } = await enter(rep, document, quote);
    const { documentId, textId } = document;
    statements.push({ id, input: statementInput.parse({ id, documentId, textId, quote, kind: "direct" }) });
  }
  settledId = mustBe(statements.pop()).id;
  await confirm(rep, ed, settledId);
  ({ claimId } = await makeClaimOf(rep, "Something holds"));
}, 120_000);

const random = chance(SEED);
const as = (who: readonly Who[]): StoryScope => story.scopes[random.pick(who)];
const ANYONE: readonly Who[] = ["rep", "rob", "ed", "eve", "std"];
const DECIDERS: readonly Who[] = ["ed", "eve", "std"];

/** What the clients of one round may do to an item as all of them see it: same version, same state. */
async function actsOn(itemId: string): Promise<Act[]> {
  const item = await itemNow(itemId);
  const on = { itemId, version: item.version };
  const seen = item.kind === "claim" ? await pinsDigest(story.scopes.ed, itemId) : item.digest;
  const reviewer = Object.values(story.scopes).find(({ actor }) => actor.accountId === item.reviewerId);
  const decide = () => {
    const input: DecisionInput = {
      ...on,
      seen,
      verdict: item.kind === "claim" ? "disputed" : random.pick(["confirmed", "not established"]),
      reason: REASON,
      overrideReason: null,
      figure: null,
      disputedPositions: [],
    };
    // Mostly whoever has it in review, so that many of the same person's tabs decide at once; sometimes somebody else.
    const decider = random.next() < 0.7 && reviewer ? reviewer : as(DECIDERS);
    return (item.kind === "claim" ? decideClaim : decideStatement)(decider, input);
  };
  const save = () => {
    const statement = statements.find(({ id }) => id === itemId);
    const word = String(random.next());
    return statement
      ? changeStatement(as(["rep", "rob"]), item.version, { ...statement.input, cue: word })
      : changeClaim(
          as(["rep", "rob"]),
          item.version,
          claimInput.parse({ id: itemId, text: `It holds ${word}` }),
        );
  };
  const moves: Record<string, () => Promise<Outcome<object>>> = {
    save,
    decide,
    submit: () => submitItem(as(["rep", "rob"]), on),
    take: () => takeItem(as(DECIDERS), on),
    return: () => returnItem(reviewer ?? as(DECIDERS), on, REASON),
    reopen: () => reopenItem(as(DECIDERS), on, REASON),
    withdraw: () => withdrawItem(as(DECIDERS), on, REASON),
    restore: () => restoreItem(as(DECIDERS), on, REASON),
  };
  const named = LIKELY[item.state as State];
  return named.map((name) => ({ name, run: mustBe(moves[name]) }));
}

/** What is worth trying in each state; a name more than once is tried more often. */
const LIKELY: Record<State, readonly string[]> = {
  draft: ["save", "submit", "submit", "withdraw"],
  submitted: ["take", "take", "take", "save"],
  "in review": ["decide", "decide", "decide", "return", "take", "save"],
  decided: ["save", "reopen", "withdraw"],
  returned: ["save", "submit"],
  withdrawn: ["restore", "save"],
};

/** What can be done beside the items' own versions, and never gets lost. A stance alone gives way: to one that came first. */
const BESIDE: Act[] = [
  { name: "comment", run: () => makeComment(as(ANYONE), { id: newId(), itemId: claimId, body: REASON }) },
  {
    name: "position",
    run: async () => {
      const statementId = random.pick(statements).id;
      const stance = random.pick(["asserts", "denies"]);
      const seen = await db.position.findFirst({ where: { claimId, statementId } });
      return setPosition(
        as(["rep", "rob"]),
        positionInput.parse({
          id: seen?.id ?? newId(),
          claimId,
          statementId,
          stance,
          version: seen?.version,
        }),
      );
    },
  },
  {
    name: "export",
    run: () => {
      const statementIds = [...statements.map(({ id }) => id), settledId];
      return makeEdition(as(["rep", "ed"]), editionInput.parse({ id: newId(), format: "csv", statementIds }));
    },
  },
];

/** One round: every client does something at the same moment, to what all of them saw just before. */
async function round(): Promise<Told[]> {
  const acts = await actsOn(random.pick([...statements.map(({ id }) => id), claimId]));
  const chosen = Array.from({ length: CLIENTS }, () => random.pick(random.next() < 0.12 ? BESIDE : acts));
  return Promise.all(
    chosen.map(async (act) => ({ act: act.name, outcome: await act.run().catch(toldBusy) })),
  );
}

/** On a slow machine a client may be told to try again: that nothing of it stands is counted like a refusal's. */
function toldBusy(fault: unknown): Outcome<object> {
  const { status, message } = describeFault(fault);
  if (status !== 503) throw fault;
  return { ok: false, code: "conflict", reason: message };
}

describe(`${CLIENTS} clients save, decide, withdraw and export the same items, ${ROUNDS} rounds`, () => {
  const told: Told[] = [];
  let entriesBefore: number;
  let versionsBefore: Map<string, number>;
  const versions = async () => {
    const items = await db.item.findMany({ where: { storyId: story.storyId } });
    return new Map(items.map(({ id, version }) => [id, version]));
  };
  const acceptedOf = (name: string) =>
    told.filter(({ act, outcome }) => act === name && outcome.ok).map(({ outcome }) => outcome);

  beforeAll(async () => {
    const head = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    entriesBefore = head.seq;
    versionsBefore = await versions();
    for (let count = 0; count < ROUNDS; count += 1) told.push(...(await round()));
  }, 1_800_000);

  it("each was answered: done, or told why not", () => {
    expect(told).toHaveLength(CLIENTS * ROUNDS);
    const refusals = told.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome]));
    expect(refusals.filter(({ reason }) => reason.trim() === "")).toEqual([]);
    const codes = new Set(refusals.map(({ code }) => code));
    expect([...codes].sort()).toEqual(
      ["conflict", "not-allowed", "rule"].filter((code) => codes.has(code as never)),
    );
    expect(codes).toContain("conflict");
    console.info(tallied());
  });
  it("nothing was lost: every item moved on once for each change it took, and no two changes had one version", async () => {
    const after = await versions();
    const moved = told.filter(({ act, outcome }) => outcome.ok && !BESIDE.some(({ name }) => name === act));
    let sum = 0;
    for (const [id, version] of after) sum += version - mustBe(versionsBefore.get(id));
    expect(sum).toBe(moved.filter(({ outcome }) => !("unchanged" in outcome && outcome.unchanged)).length);
  });
  it("no revision was decided on twice without having been opened again in between", async () => {
    const decisions = await db.decision.findMany({
      where: { storyId: story.storyId, itemId: { not: settledId } },
    });
    expect(decisions).toHaveLength(acceptedOf("decide").length);
    const entries = await db.ledgerEntry.findMany({
      where: { chain: story.storyId, event: { in: ["item.decided", "item.reopened", "item.restored"] } },
      orderBy: { seq: "asc" },
    });
    const decided = new Map<string, unknown>();
    for (const { event, subjectId, payload } of entries) {
      const { revision } = payload as { revision?: unknown };
      if (event === "item.decided") expect(decided.get(subjectId)).not.toBe(revision);
      decided.set(subjectId, event === "item.decided" ? revision : undefined);
    }
  });
  it("every change has its entry, in a sequence without gap or double", async () => {
    const report = await verifyChain(db, story.storyId);
    expect(report).toMatchObject({ sound: true });
    const { seq } = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    const entries = await db.ledgerEntry.count({ where: { chain: story.storyId } });
    expect(entries).toBe(seq);
    const silent = told.filter(
      ({ act, outcome }) =>
        outcome.ok && act !== "position" && !("unchanged" in outcome && outcome.unchanged),
    );
    const positions = await db.ledgerEntry.count({ where: { chain: story.storyId, event: "position.set" } });
    expect(seq - entriesBefore).toBe(silent.length + positions);
  });
  it("each position's entry begins from what the one before it left", async () => {
    const entries = await db.ledgerEntry.findMany({
      where: { chain: story.storyId, event: "position.set" },
      orderBy: { seq: "asc" },
    });
    const standing = new Map<string, unknown>();
    for (const { payload } of entries) {
      const { statementId, from, to } = payload as { statementId: string; from: unknown; to: unknown };
      expect(from).toEqual(standing.get(statementId) ?? null);
      standing.set(statementId, to);
    }
    expect(entries.length).toBeGreaterThan(100);
  });
  it("editions and their numbers are as many", async () => {
    const editions = await db.edition.findMany({
      where: { storyId: story.storyId },
      orderBy: { number: "asc" },
    });
    expect(editions.map(({ number }) => number)).toEqual(editions.map((_, index) => index + 1));
    expect(editions).toHaveLength(acceptedOf("export").length);
  });

  function tallied(): string {
    const counts = new Map<string, [number, number]>();
    for (const { act, outcome } of told) {
      const [did, not] = counts.get(act) ?? [0, 0];
      counts.set(act, outcome.ok ? [did + 1, not] : [did, not + 1]);
    }
    return [...counts].map(([act, [did, not]]) => `${act}: ${did} done, ${not} told why not`).join("; ");
  }
});
