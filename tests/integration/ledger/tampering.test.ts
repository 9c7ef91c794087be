import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeComment } from "@/lib/flows/discuss-item";
import { sealPayload } from "@/lib/flows/seal-payload";
import { newId } from "@/lib/identifiers";
import { entryHash } from "@/lib/ledger/hash";
import { type ChainReport, type EarlierCheck, verifyChain, verifyEveryChain } from "@/lib/ledger/verify";
import { bringIn, done, enter, makeStoryWith, mustBe } from "@/tests/support/builders";
import { afterTampering } from "@/tests/support/tampering";

let story: Awaited<ReturnType<typeof makeStoryWith<"reporter">>>;
let itemId: string;
let length: number;

beforeAll(async () => {
  story = await makeStoryWith({ reporter: "reporter" });
  const { reporter } = story.scopes;
  const document = await bringIn(reporter, "Some words stand here.");
  itemId = (await enter(reporter, document, "Some words")).statementId;
  for (const body of ["one", "two", "three", "four"])
    done(await makeComment(reporter, { id: newId(), itemId, body }));
  length = (await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } })).seq;
});

const COLUMNS = `chain, seq, at, "actorId", "actorName", "actorRole", event, "subjectKind", "subjectId", payload, salt, "payloadDigest", "previousHash", hash`;
const chain = () => `chain = '${story.storyId}'`;
const entryWhere = (seq: number) => `${chain()} AND seq = ${seq}`;
const set = (columns: string, seq: number) => `UPDATE "LedgerEntry" SET ${columns} WHERE ${entryWhere(seq)}`;
const drop = (seq: number) => `DELETE FROM "LedgerEntry" WHERE ${entryWhere(seq)}`;
/** A copy of entry `from` put at `to`. */
const copy = (from: number, to: number) =>
  `INSERT INTO "LedgerEntry" SELECT ${COLUMNS.replace("seq", String(to)).replace(/hash$/, "hash || 'x'")} FROM "LedgerEntry" WHERE ${entryWhere(from)}`;

const movedDown = (after: number) => [
  `UPDATE "LedgerEntry" SET seq = seq + 1000 WHERE ${chain()} AND seq > ${after}`,
  `UPDATE "LedgerEntry" SET seq = seq - 999 WHERE ${chain()} AND seq > 1000`,
];

type Deed = { what: string; by: () => string[]; place: () => number; why: RegExp };

/** What somebody with the database in their hands did, and the place that has to be named. */
const DEEDS: Deed[] = [
  {
    what: "a payload altered",
    by: () => [set(`payload = '{"a":1}'`, 4)],
    place: () => 4,
    why: /payload was altered/,
  },
  {
    what: "a salt altered",
    by: () => [set("salt = repeat('0', 32)", 3)],
    place: () => 3,
    why: /payload was altered/,
  },
  {
    what: "a salt taken away",
    by: () => [`ALTER TABLE "LedgerEntry" DROP CONSTRAINT "LedgerEntry_check"`, set("salt = NULL", 3)],
    place: () => 3,
    why: /payload was altered/,
  },
  {
    what: "a payload exchanged with its digest",
    by: () => [set(`payload = '{"a":1}', "payloadDigest" = repeat('0', 64)`, 4)],
    place: () => 4,
    why: /fields were altered/,
  },
  {
    what: "a payload emptied",
    by: () => [set("payload = NULL, salt = NULL", 2)],
    place: () => 2,
    why: /no entry says who/,
  },
  {
    what: "a payload made JSON's null",
    by: () => [set("payload = 'null'", 2)],
    place: () => 2,
    why: /no entry says who/,
  },
  {
    what: "a name altered",
    by: () => [set(`"actorName" = 'x'`, 3)],
    place: () => 3,
    why: /fields were altered/,
  },
  {
    what: "an actor altered",
    by: () => [set(`"actorId" = NULL`, 3)],
    place: () => 3,
    why: /fields were altered/,
  },
  {
    what: "a time altered",
    by: () => [set("at = at + interval '1 millisecond'", 3)],
    place: () => 3,
    why: /fields were altered/,
  },
  {
    what: "a hash altered",
    by: () => [set("hash = repeat('a', 64)", 3)],
    place: () => 3,
    why: /fields were altered/,
  },
  { what: "the first entry dropped", by: () => [drop(1)], place: () => 1, why: /entry 1 is missing/ },
  { what: "one in the middle dropped", by: () => [drop(3)], place: () => 3, why: /entry 3 is missing/ },
  {
    what: "two in the middle dropped",
    by: () => [drop(3), drop(4)],
    place: () => 3,
    why: /entry 3 is missing/,
  },
  { what: "the last entry dropped", by: () => [drop(length)], place: () => length, why: /head says/ },
  {
    what: "one dropped and the rest moved up",
    by: () => [
      drop(3),
      `UPDATE "LedgerEntry" SET seq = seq + 1000 WHERE ${chain()} AND seq > 3`,
      `UPDATE "LedgerEntry" SET seq = seq - 1001 WHERE ${chain()} AND seq > 1000`,
    ],
    place: () => 3,
    why: /does not point to the entry before/,
  },
  {
    what: "two entries exchanged",
    by: () => [set("seq = 1000", 2), set("seq = 2", 3), set("seq = 3", 1000)],
    place: () => 2,
    why: /does not point to the entry before/,
  },
  {
    what: "one added at the end",
    by: () => [copy(1, length + 1)],
    place: () => length + 1,
    why: /does not point/,
  },
  {
    what: "one added far beyond the end",
    by: () => [copy(1, 9000)],
    place: () => length + 1,
    why: /is missing/,
  },
  {
    what: "one added before the first, the rest moved down",
    by: () => [...movedDown(0), copy(2, 1)],
    place: () => 1,
    why: /fields were altered/,
  },
  {
    what: "one added in the middle, the rest moved down",
    by: () => [...movedDown(2), copy(2, 3)],
    place: () => 3,
    why: /does not point/,
  },
  {
    what: "the head's hash altered",
    by: () => [`UPDATE "LedgerHead" SET hash = repeat('0', 64) WHERE ${chain()}`],
    place: () => length,
    why: /head does not match/,
  },
  {
    what: "the head set back",
    by: () => [`UPDATE "LedgerHead" SET seq = 2 WHERE ${chain()}`],
    place: () => 3,
    why: /head says 2/,
  },
  {
    what: "the head dropped",
    by: () => [`DELETE FROM "LedgerHead" WHERE ${chain()}`],
    place: () => length,
    why: /no head/,
  },
  {
    what: "every entry dropped",
    by: () => [`DELETE FROM "LedgerEntry" WHERE ${chain()}`],
    place: () => 1,
    why: /empty/,
  },
  {
    what: "the whole chain dropped",
    by: () => [`DELETE FROM "LedgerEntry" WHERE ${chain()}`, `DELETE FROM "LedgerHead" WHERE ${chain()}`],
    place: () => 1,
    why: /empty/,
  },
];

/** What a check of every chain says of one of them, once somebody has done this. */
async function checkAfter(
  statements: string[],
  { chain: named = story.storyId, earlier = [] }: { chain?: string; earlier?: EarlierCheck[] } = {},
): Promise<ChainReport> {
  const reports = await afterTampering(statements, (tampered) => verifyEveryChain(tampered, earlier));
  return mustBe(reports.find((one) => one.chain === named));
}

describe("what somebody did by hand with the triggers switched off is named with its place", () => {
  it.each(DEEDS)("$what", async ({ by, place, why }) => {
    const report = await checkAfter(by());
    expect(report).toMatchObject({ sound: false, seq: place() });
    expect("why" in report && report.why).toMatch(why);
  });
  it("by altering the table, too", async () => {
    const report = await checkAfter([
      'ALTER TABLE "LedgerEntry" DISABLE TRIGGER ALL',
      set(`"actorName" = 'x'`, 3),
      'ALTER TABLE "LedgerEntry" ENABLE TRIGGER ALL',
    ]);
    expect(report).toMatchObject({ sound: false, seq: 3 });
  });
  it("a sealed payload put back, even the right one", async () => {
    const before = await db.ledgerEntry.findUniqueOrThrow({
      where: { chain_seq: { chain: story.storyId, seq: length } },
    });
    const sealed = length;
    done(await sealPayload(story.maker, { seq: sealed, reason: "a court's order" }));
    length += 1;
    const putBack = set(`payload = '${JSON.stringify(before.payload)}', salt = '${before.salt}'`, sealed);
    expect(await checkAfter([putBack])).toMatchObject({
      sound: false,
      seq: sealed,
      why: "it was sealed, and has a payload again",
    });
  });
  it("the accounts' chain dropped as a whole", async () => {
    const statements = ["LedgerEntry", "LedgerHead"].map(
      (table) => `DELETE FROM "${table}" WHERE chain = 'accounts'`,
    );
    expect(await checkAfter(statements, { chain: "accounts" })).toMatchObject({ sound: false, seq: 1 });
  });
  it("nothing, when nobody did anything", async () => {
    expect(await checkAfter([])).toMatchObject({ sound: true, entries: length });
  });
});

describe("whoever can write to the database can write a chain anew; what an earlier check said tells", () => {
  const earlierCheck = async (): Promise<EarlierCheck> => {
    const report = await verifyChain(db, story.storyId);
    if (!report.sound) throw new Error(report.why);
    return report;
  };
  it("the end cut off, head and all", async () => {
    done(await makeComment(story.scopes.reporter, { id: newId(), itemId, body: "the last" }));
    length += 1;
    const earlier = await earlierCheck();
    const cut = [
      drop(length),
      `UPDATE "LedgerHead" h SET seq = e.seq, hash = e.hash FROM "LedgerEntry" e WHERE h.chain = e.chain AND h.${chain()} AND e.seq = ${length - 1}`,
    ];
    expect(await checkAfter(cut)).toMatchObject({ sound: true, entries: length - 1 });
    expect(await checkAfter(cut, { earlier: [earlier] })).toMatchObject({ sound: false, seq: length });
  });
  it("an entry altered, and every hash after it", async () => {
    const earlier = await earlierCheck();
    const anew = await writtenAnewFrom(3);
    expect(await checkAfter(anew)).toMatchObject({ sound: true });
    expect(await checkAfter(anew, { earlier: [earlier] })).toMatchObject({
      sound: false,
      seq: length,
      why: "an earlier check saw another entry here: the chain was written anew",
    });
  });
  it("a story gone with its chain", async () => {
    const gone = { chain: newId(), entries: 12, hash: "0".repeat(64) };
    const report = await checkAfter([], { chain: gone.chain, earlier: [gone] });
    expect(report).toMatchObject({ sound: false, seq: 1 });
  });
  it("and what was added since is no reproach", async () => {
    const earlier = await earlierCheck();
    done(await makeComment(story.scopes.reporter, { id: newId(), itemId, body: "five" }));
    done(await sealPayload(story.maker, { seq: 2, reason: "a court's order" }));
    length += 2;
    expect(await verifyChain(db, story.storyId, earlier)).toMatchObject({ sound: true, entries: length });
  });

  /** As a forger with the code would: another name in entry `seq`, and all that follows hashed again. */
  async function writtenAnewFrom(seq: number): Promise<string[]> {
    const entries = await db.ledgerEntry.findMany({
      where: { chain: story.storyId },
      orderBy: { seq: "asc" },
    });
    let previousHash = mustBe(entries[seq - 2]).hash;
    const statements: string[] = [];
    for (const entry of entries.slice(seq - 1)) {
      const actorName = entry.seq === seq ? "Somebody else" : entry.actorName;
      const hash = entryHash({ ...entry, actorName, previousHash });
      statements.push(
        set(`"actorName" = '${actorName}', "previousHash" = '${previousHash}', hash = '${hash}'`, entry.seq),
      );
      previousHash = hash;
    }
    return [...statements, `UPDATE "LedgerHead" SET hash = '${previousHash}' WHERE ${chain()}`];
  }
});

describe("while people work", () => {
  it("a check finds the chain sound at every moment, sealing included", async () => {
    const { reporter } = story.scopes;
    const work = async () => {
      for (let round = 0; round < 10; round += 1) {
        await Promise.all(
          [1, 2, 3].map(() => makeComment(reporter, { id: newId(), itemId, body: "meanwhile" })),
        );
        const open = await db.ledgerEntry.findFirstOrThrow({
          where: { chain: story.storyId, event: "comment.made", salt: { not: null } },
          orderBy: { seq: "asc" },
        });
        done(await sealPayload(story.maker, { seq: open.seq, reason: "meanwhile" }));
      }
    };
    let working = true;
    let checks = 0;
    const check = async () => {
      for (; working; checks += 1)
        expect(await verifyChain(db, story.storyId)).toMatchObject({ sound: true });
    };
    await Promise.all([work().finally(() => (working = false)), check()]);
    expect(checks).toBeGreaterThan(3);
  });
});
