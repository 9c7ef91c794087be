import { beforeEach, describe, expect, it } from "vitest";
import { readLink } from "@/lib/accounts/reads";
import { spendLink } from "@/lib/accounts/writes";
import { checkCredentials } from "@/lib/auth/credentials";
import { actorOf } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { createSetupLink } from "@/lib/flows/create-setup-link";
import { setPasswordByLink, setUpNewsroom } from "@/lib/flows/use-setup-link";
import { chainLength, emptyNewsroom, entriesAfter, mustBe, person } from "./newsroom";

const FIRST = { email: "first@example.org", name: "First", password: "the weir held all night" };

beforeEach(emptyNewsroom);

async function link(): Promise<string> {
  const made = await createSetupLink();
  if (!made.ok) throw new Error(made.reason);
  return made.token;
}

describe("the link to an empty newsroom", () => {
  it("makes its first account: an admin whose ceiling lets them do all that a desk of one does", async () => {
    const token = await link();
    const before = await chainLength();
    const made = await setUpNewsroom(token, FIRST);
    if (!made.ok) throw new Error(made.reason);
    expect(mustBe(await actorOf(db, made.accountId))).toMatchObject({
      name: "First",
      admin: true,
      ceiling: "standards",
    });
    expect((await checkCredentials({ ...FIRST, address: "192.0.2.1" })).ok).toBe(true);
    const written = await entriesAfter(before);
    expect(written.map((entry) => entry.event)).toEqual(["setup.used", "account.created"]);
    expect(written.every((entry) => entry.actorId === made.accountId)).toBe(true);
    expect(JSON.stringify(written)).not.toMatch(/argon2|the weir held all night/);
  });

  it("makes one account, however many use it at once", async () => {
    const token = await link();
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, n) => setUpNewsroom(token, { ...FIRST, email: `first${n}@example.org` })),
    );
    expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db.account.count()).toBe(1);
  });

  it("makes one account even where two starts at once left two links open", async () => {
    for (let round = 0; round < 5; round += 1) {
      await emptyNewsroom();
      const tokens = [await link(), "another token"];
      const expiresAt = new Date(Date.now() + 60_000);
      await db.setupLink.create({
        data: { tokenHash: sha256("another token"), purpose: "admin", expiresAt },
      });
      const tries = await Promise.all(
        tokens.map((token, n) => setUpNewsroom(token, { ...FIRST, email: `first${n}@example.org` })),
      );
      expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
    }
  });

  it("that expires between being read and being used is not used", async () => {
    const token = await link();
    const later = new Date(Date.now() + 25 * 3600 * 1000);
    expect(await db.$transaction((tx) => spendLink(tx, token, "admin", later))).toBe(false);
  });

  it("is one at a time: a newer one closes it", async () => {
    const older = await link();
    const newer = await link();
    expect(await readLink(db, older, new Date())).toEqual({ state: "unknown" });
    expect(await readLink(db, newer, new Date())).toEqual({ state: "open", purpose: "admin" });
  });

  it("is not made, and opens nothing, once there is an account", async () => {
    const token = await link();
    await person("Ada");
    const before = await chainLength();
    expect(await setUpNewsroom(token, FIRST)).toMatchObject({ ok: false, code: "not-found" });
    expect(await createSetupLink()).toMatchObject({ ok: false, code: "rule" });
    expect(await chainLength()).toBe(before);
  });

  it("holds for a day, and then says that it has expired", async () => {
    const token = await link();
    const hours = (count: number) => new Date(Date.now() + count * 3600 * 1000);
    expect((await readLink(db, token, hours(23.9))).state).toBe("open");
    expect((await readLink(db, token, hours(24.1))).state).toBe("expired");
  });

  it("says that it was used", async () => {
    const token = await link();
    await setUpNewsroom(token, FIRST);
    expect(await readLink(db, token, new Date())).toEqual({ state: "used" });
  });

  it("sets nobody's password", async () => {
    expect((await setPasswordByLink(await link(), "a long password")).ok).toBe(false);
  });
});
