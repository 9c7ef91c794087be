import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { placeOf } from "@/lib/store/place";
import { runSql } from "@/scripts/testing/postgres";
import { ledgerOf, mustBe } from "@/tests/support/builders";
import { onrecord } from "@/tests/support/command-line";
import { makeEverything } from "@/tests/support/newsroom-with-everything";
import { openSpareDatabase } from "@/tests/support/spare-database";

process.env.ONRECORD_IDENTITY_KEY = Buffer.alloc(32, 7).toString("base64");

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-cli-"));
const file = path.join(folder, "backup");
let made: Awaited<ReturnType<typeof makeEverything>>;

beforeAll(async () => {
  made = await makeEverything();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command line", () => {
  it("backs up, says what is not in it, and does not write over what it wrote", async () => {
    const said = await onrecord(["backup", file]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/rows of \d+ tables and 1 file of evidence are in .*SHA-256 [0-9a-f]{64}/);
    expect(said.out).toMatch(
      /Not in it: .*SetupLink.*secret that signs sessions.*opens its 1 identity notes/,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await onrecord(["backup", file])).toMatchObject({ code: 1, out: "" });
    expect((await onrecord(["restore", "--check", file])).out).toMatch(/is whole/);
  }, 120_000);
  it("restores into an empty server and says what the person has to see to", async () => {
    const server = await openSpareDatabase();
    try {
      const said = await onrecord(["restore", file], { DATABASE_URL: server.url });
      expect(said).toMatchObject({ code: 0, err: "" });
      expect(said.out).toMatch(/are restored/);
      expect(said.out).toMatch(/new NEXTAUTH_SECRET/);
      expect(said.out).toMatch(/The ledger is sound/);
      expect(said.out).not.toMatch(/can't be opened/);
      const again = await onrecord(["restore", file], { DATABASE_URL: server.url });
      expect(again).toMatchObject({ code: 1, err: expect.stringContaining("not empty") });
    } finally {
      await server.close();
    }
  }, 120_000);
  it("restores into a new data folder, ends old sessions, and tells of the key that is not there", async () => {
    const data = path.join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(path.join(data, "session-secret"), "old");
    const evidence = path.join(folder, "evidence");
    const embedded = {
      DATABASE_URL: "",
      ONRECORD_IDENTITY_KEY: "",
      ONRECORD_DATA: data,
      ONRECORD_EVIDENCE: evidence,
    };
    const said = await onrecord(["restore", file], embedded);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/1 identity notes can't be opened with this place's key: put the former/);
    expect(existsSync(path.join(data, "session-secret"))).toBe(false);
    expect(existsSync(path.join(data, "identity-key"))).toBe(false);
    expect((await onrecord(["verify", "--evidence"], embedded)).code).toBe(0);
    const { sha256 } = await db.blob.findFirstOrThrow({ where: { bytes: null } });
    const restored = path.join(evidence, sha256.slice(0, 2), sha256.slice(2));
    expect(readFileSync(restored).equals(readFileSync(placeOf(sha256)))).toBe(true);
  }, 120_000);
  it("says which file of evidence is not in a backup, since it is gone or was altered", async () => {
    const { sha256 } = await db.blob.findFirstOrThrow({ where: { bytes: null } });
    const place = placeOf(sha256);
    renameSync(place, `${place}.aside`);
    const without = path.join(folder, "without");
    const said = await onrecord(["backup", without]);
    renameSync(`${place}.aside`, place);
    expect([said.code, said.out]).toEqual([
      1,
      expect.stringContaining(`the file ${sha256} of the evidence is missing`),
    ]);
    expect((await onrecord(["restore", "--check", without])).code).toBe(0);
  }, 120_000);
  it("leaves a damaged file's destination untouched", async () => {
    const cut = path.join(folder, "cut");
    writeFileSync(cut, readFileSync(file).subarray(0, 5_000));
    const data = path.join(folder, "never-made");
    const said = await onrecord(["restore", cut], { DATABASE_URL: "", ONRECORD_DATA: data });
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining("can't be restored") });
    expect(existsSync(data)).toBe(false);
  }, 60_000);
  it("seals an entry, and a check tells of it and holds the chain against an earlier one", async () => {
    const { storyId, scopes } = made.story;
    const earlier = path.join(folder, "earlier.jsonl");
    writeFileSync(earlier, (await onrecord(["verify", "--json"])).out);
    const seal = ["seal", "--story", storyId, "--entry", "3", "--reason", "a court's order", "--as"];
    expect(await onrecord([...seal, scopes.rep.actor.email])).toMatchObject({ code: 1, out: "" });
    expect(await onrecord([...seal, scopes.std.actor.email])).toMatchObject({ code: 0, err: "" });
    const checked = await onrecord(["verify", "--against", earlier]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/entry 3 was sealed by std, .*: a court's order/);
    const last = mustBe((await ledgerOf(storyId)).at(-1)).seq;
    await runSql(mustBe(process.env.DATABASE_URL), [
      "SET session_replication_role = replica",
      `UPDATE "LedgerEntry" SET "actorName" = 'x' WHERE chain = '${storyId}' AND seq = ${last}`,
    ]);
    const broken = await onrecord(["verify"]);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain(`${storyId}: broken at entry ${last}: its fields were altered`);
    await db.$disconnect();
  }, 120_000);
});
