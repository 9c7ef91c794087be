import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { sealPayload } from "@/lib/flows/seal-payload";
import { describeEntry, reasonOf } from "@/lib/ledger/describe";
import { sealInput } from "@/lib/ledger/seal";
import { verifyChain } from "@/lib/ledger/verify";
import type { Role } from "@/lib/policy";
import { bringIn, done, ledgerOf, makeStoryWith } from "@/tests/support/builders";
import { onLedger } from "@/tests/support/tampering";

const REASON = "the name of a minor, taken out on the parents' request";
let story: Awaited<ReturnType<typeof makeStoryWith<"rep" | "ed" | "std" | "viewer">>>;
let seq: number;

beforeEach(async () => {
  story = await makeStoryWith({ rep: "reporter", ed: "editor", std: "standards", viewer: "viewer" });
  await bringIn(story.scopes.rep, "Some words stand here.", { title: "Named by mistake" });
  const entries = await ledgerOf(story.storyId);
  seq = entries.find(({ event }) => event === "document.created")?.seq ?? 0;
});

const entry = (at: number) =>
  db.ledgerEntry.findUniqueOrThrow({ where: { chain_seq: { chain: story.storyId, seq: at } } });

describe("a standards editor seals what one entry says", () => {
  it("and its payload and salt are gone, all that the hash covers stands, and the chain verifies", async () => {
    const before = await entry(seq);
    expect(await sealPayload(story.scopes.std, { seq, reason: REASON })).toEqual({
      ok: true,
      seq,
      event: "document.created",
    });
    expect(await entry(seq)).toEqual({ ...before, payload: null, salt: null });
    expect(await verifyChain(db, story.storyId)).toMatchObject({
      sound: true,
      seals: [{ seq, by: story.scopes.std.actor.name, reason: REASON }],
    });
  });
  it("and the ledger tells who did, and why, in words that do not repeat what was sealed", async () => {
    done(await sealPayload(story.scopes.std, { seq, reason: REASON }));
    const told = (await ledgerOf(story.storyId)).at(-1);
    expect(told).toMatchObject({
      event: "payload.sealed",
      actorId: story.scopes.std.actor.accountId,
      actorRole: "standards",
      payload: { seq, event: "document.created", reason: REASON },
    });
    expect(describeEntry("payload.sealed", told?.payload)).toBe(
      `sealed what entry ${seq} says (document.created)`,
    );
    expect(reasonOf(told?.payload)).toBe(REASON);
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT row_to_json(e)::text AS row FROM "LedgerEntry" e WHERE chain = ${story.storyId}`;
    expect(rows.map(({ row }) => row).join()).not.toContain("Named by mistake");
  });
  it.each<[Role, "viewer" | "rep" | "ed"]>([
    ["viewer", "viewer"],
    ["reporter", "rep"],
    ["editor", "ed"],
  ])("a %s may not, and nothing changes", async (_role, who) => {
    const before = [await entry(seq), await ledgerOf(story.storyId)];
    expect(await sealPayload(story.scopes[who], { seq, reason: REASON })).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    expect([await entry(seq), await ledgerOf(story.storyId)]).toEqual(before);
  });
  it("not twice, not what says that another was sealed, and nothing of another story", async () => {
    const { std } = story.scopes;
    done(await sealPayload(std, { seq, reason: REASON }));
    expect(await sealPayload(std, { seq, reason: REASON })).toMatchObject({ ok: false, code: "conflict" });
    const last = (await ledgerOf(story.storyId)).at(-1)?.seq ?? 0;
    expect(await sealPayload(std, { seq: last, reason: REASON })).toMatchObject({ ok: false, code: "rule" });
    expect(await sealPayload(std, { seq: 9_999, reason: REASON })).toMatchObject({
      ok: false,
      code: "not-found",
    });
    const other = await makeStoryWith({ std: "standards" });
    const longer = (await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } })).seq;
    expect(await sealPayload(other.scopes.std, { seq: longer, reason: REASON })).toMatchObject({
      code: "not-found",
    });
  });
  it("two at one moment: one does, the other is told", async () => {
    const { std } = story.scopes;
    const both = await Promise.all([1, 2].map(() => sealPayload(std, { seq, reason: REASON })));
    expect(both.map((outcome) => (outcome.ok ? "sealed" : outcome.code)).sort()).toEqual([
      "conflict",
      "sealed",
    ]);
  });
  it.each(["", "0", "-1", "1.5", "x", "2147483648"])("no entry has the number “%s”", (given) => {
    expect(sealInput.safeParse({ seq: given, reason: REASON }).success).toBe(false);
  });
  it("a reason has to be given", () => {
    expect(sealInput.safeParse({ seq: "3", reason: "  " }).success).toBe(false);
  });
});

describe("at the database's own prompt", () => {
  const chain = () => `chain = '${story.storyId}'`;
  it("no payload goes without an entry that tells of it", async () => {
    await expect(
      onLedger(`SET payload = NULL, salt = NULL WHERE ${chain()} AND seq = ${seq}`),
    ).rejects.toThrow(/no entry says who sealed it/);
    expect((await entry(seq)).payload).not.toBeNull();
  });
  it.each([
    ["a payload altered", `SET payload = '{"a":1}'`],
    ["a payload taken out but its salt kept", "SET payload = NULL"],
    ["a salt altered", "SET salt = 'x'"],
    ["a name altered while it is sealed", `SET payload = NULL, salt = NULL, "actorName" = 'x'`],
    ["a time altered", "SET at = at + interval '1 hour'"],
    ["an entry moved", "SET seq = seq + 1000"],
  ])("%s is refused", async (_what, sql) => {
    await expect(onLedger(`${sql} WHERE ${chain()} AND seq = ${seq}`)).rejects.toThrow(
      /never changed, only sealed/,
    );
  });
  it("what tells of a sealing is never sealed", async () => {
    done(await sealPayload(story.scopes.std, { seq, reason: REASON }));
    const last = (await ledgerOf(story.storyId)).at(-1)?.seq ?? 0;
    await expect(
      onLedger(`SET payload = NULL, salt = NULL WHERE ${chain()} AND seq = ${last}`),
    ).rejects.toThrow(/never sealed/);
  });
  it("a sealed payload does not come back", async () => {
    done(await sealPayload(story.scopes.std, { seq, reason: REASON }));
    await expect(
      onLedger(`SET payload = '{}', salt = 'x' WHERE ${chain()} AND seq = ${seq}`),
    ).rejects.toThrow(/never changed/);
  });
});
