import { beforeEach, describe, expect, it } from "vitest";
import { accountIdOf, listAccounts } from "@/lib/accounts/reads";
import { actorOfSession } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { addAccount } from "@/lib/flows/add-account";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { resetPassword } from "@/lib/flows/reset-password";
import { setAdmin } from "@/lib/flows/set-admin";
import { setCeiling } from "@/lib/flows/set-ceiling";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { verifyChain } from "@/lib/ledger/verify";
import type { Outcome } from "@/lib/outcome";
import type { Actor } from "@/lib/policy";
import { atNextRequest, chainLength, emptyNewsroom, entriesAfter, person } from "./newsroom";

const NEWCOMER = { email: "new@example.org", name: "New", ceiling: "reporter", admin: false } as const;

beforeEach(emptyNewsroom);

describe("each change by an admin is one entry of the accounts' chain, from what to what", () => {
  const changes: [string, (ada: Actor, ben: Actor) => Promise<Outcome>, object][] = [
    [
      "a ceiling",
      (ada, ben) => setCeiling(ada, ben.accountId, "editor"),
      { event: "account.ceiling", payload: { email: "ben@example.org", from: "reporter", to: "editor" } },
    ],
    [
      "the admin mark",
      (ada, ben) => setAdmin(ada, ben.accountId, true),
      { event: "account.admin", payload: { email: "ben@example.org", from: false, to: true } },
    ],
    [
      "disabling",
      (ada, ben) => disableAccount(ada, ben.accountId),
      { event: "account.disabled", payload: { email: "ben@example.org" } },
    ],
  ];
  it.each(changes)("%s", async (_, change, entry) => {
    const ada = await person("Ada", { admin: true });
    const ben = await person("Ben");
    const before = await chainLength();
    expect(await change(ada, ben)).toEqual({ ok: true });
    const by = { actorId: ada.accountId, actorName: "Ada", actorRole: "admin" };
    expect(await entriesAfter(before)).toEqual([{ ...entry, ...by, subjectId: ben.accountId }]);
    expect(await verifyChain(db, ACCOUNTS_CHAIN)).toMatchObject({ sound: true });
  });

  it("what changes nothing writes nothing", async () => {
    const ada = await person("Ada", { admin: true });
    const ben = await person("Ben");
    const before = await chainLength();
    expect(await setCeiling(ada, ben.accountId, "reporter")).toEqual({ ok: true });
    expect(await setAdmin(ada, ben.accountId, false)).toEqual({ ok: true });
    expect(await enableAccount(ada, ben.accountId)).toEqual({ ok: true });
    expect(await chainLength()).toBe(before);
  });

  it("the command line's deeds are in it as the operator's", async () => {
    const before = await chainLength();
    const ben = await person("Ben");
    expect(await entriesAfter(before)).toMatchObject([
      {
        event: "account.created",
        subjectId: ben.accountId,
        actorId: null,
        actorName: "command line",
        actorRole: "operator",
      },
    ]);
  });
});

describe("adding an account", () => {
  it("gives a link once, and neither it nor any hash is in the ledger or stands readable anywhere", async () => {
    const ada = await person("Ada", { admin: true });
    const before = await chainLength();
    const added = await addAccount(ada, NEWCOMER);
    if (!added.ok || !added.link) throw new Error("no link");
    const written = await entriesAfter(before);
    expect(written.map((entry) => entry.event)).toEqual(["account.created", "setup.link-made"]);
    expect(JSON.stringify(written)).not.toContain(added.link.token);
    expect(JSON.stringify(written)).not.toMatch(/hash|argon2/i);
    expect(JSON.stringify(await db.setupLink.findMany())).not.toContain(added.link.token);
    expect(added.link.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.99 * 24 * 3600 * 1000);
  });

  it("is refused for an e-mail address that is taken, and writes nothing", async () => {
    const ada = await person("Ada", { admin: true });
    await addAccount(ada, NEWCOMER);
    const before = await chainLength();
    expect(await addAccount(ada, NEWCOMER)).toMatchObject({
      ok: false,
      code: "duplicate",
      fields: { email: expect.any(String) },
    });
    expect(await chainLength()).toBe(before);
  });

  it("made twice at once makes one account", async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, () => addAccount(COMMAND_LINE, NEWCOMER, "long enough to do")),
    );
    expect(made.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await listAccounts(db)).total).toBe(1);
  });
});

describe("someone without the admin mark, whatever their ceiling", () => {
  it("manages no account: each deed is refused and leaves no entry", async () => {
    const ben = await person("Ben", { ceiling: "standards" });
    const cem = await person("Cem");
    const before = await chainLength();
    const outcomes = [
      await addAccount(ben, NEWCOMER),
      await setCeiling(ben, cem.accountId, "editor"),
      await setAdmin(ben, ben.accountId, true),
      await disableAccount(ben, cem.accountId),
      await enableAccount(ben, cem.accountId),
      await resetPassword(ben, cem.accountId),
    ];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await chainLength()).toBe(before);
    expect(await accountIdOf(db, NEWCOMER.email)).toBeNull();
  });
});

describe("an admin", () => {
  it("can raise neither their ceiling nor disable themselves, and no entry says they tried", async () => {
    const ada = await person("Ada", { admin: true });
    await person("Ben", { admin: true });
    const before = await chainLength();
    for (const outcome of [
      await setCeiling(ada, ada.accountId, "standards"),
      await setAdmin(ada, ada.accountId, false),
      await disableAccount(ada, ada.accountId),
      await resetPassword(ada, ada.accountId),
    ]) {
      expect(outcome).toMatchObject({ ok: false, code: "rule" });
    }
    expect(await chainLength()).toBe(before);
    expect(await atNextRequest(ada)).toEqual(ada);
  });

  it("who lost the mark meanwhile does nothing more with the actor they still hold", async () => {
    const ada = await person("Ada", { admin: true });
    const ben = await person("Ben", { admin: true });
    await setAdmin(ben, ada.accountId, false);
    const before = await chainLength();
    expect(await setAdmin(ada, ben.accountId, false)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await addAccount(ada, NEWCOMER)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await chainLength()).toBe(before);
  });

  it("is told of an account that does not exist, by an unknown identifier or by none at all", async () => {
    const ada = await person("Ada", { admin: true });
    for (const id of ["018f3c1e-0000-7000-8000-000000000001", "no identifier"]) {
      expect(await disableAccount(ada, id)).toMatchObject({ ok: false, code: "not-found" });
    }
  });
});

describe("two admins who demote or disable each other at the same moment", () => {
  const deeds: [string, (by: Actor, target: Actor) => Promise<Outcome>][] = [
    ["demote", (by, target) => setAdmin(by, target.accountId, false)],
    ["disable", (by, target) => disableAccount(by, target.accountId)],
  ];
  it.each(deeds)("%s: one succeeds, and one admin is left", async (_, deed) => {
    for (let round = 0; round < 5; round += 1) {
      await emptyNewsroom();
      const ada = await person("Ada", { admin: true });
      const ben = await person("Ben", { admin: true });
      const outcomes = await Promise.all([deed(ada, ben), deed(ben, ada)]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await db.account.count({ where: { admin: true, disabledAt: null } })).toBe(1);
    }
  });
});

it("the last admin who can sign in is neither demoted nor disabled, not by the command line either", async () => {
  const ada = await person("Ada", { admin: true });
  const ben = await person("Ben", { admin: true });
  await disableAccount(ada, ben.accountId);
  expect(await disableAccount(COMMAND_LINE, ada.accountId)).toMatchObject({ ok: false, code: "rule" });
  expect(await setAdmin(COMMAND_LINE, ada.accountId, false)).toMatchObject({ ok: false, code: "rule" });
  expect((await atNextRequest(ada))?.admin).toBe(true);
});

describe("at their next request", () => {
  it("a demoted account has its lower ceiling", async () => {
    const ben = await person("Ben", { ceiling: "editor" });
    await setCeiling(COMMAND_LINE, ben.accountId, "viewer");
    expect((await atNextRequest(ben))?.ceiling).toBe("viewer");
  });

  it("a disabled account is nobody, and its sessions stay ended once it is enabled", async () => {
    const ben = await person("Ben");
    const session = { accountId: ben.accountId, version: 1 };
    expect(await actorOfSession(db, session)).toEqual(ben);
    await disableAccount(COMMAND_LINE, ben.accountId);
    expect(await atNextRequest(ben)).toBeNull();
    expect(await actorOfSession(db, session)).toBeNull();
    await enableAccount(COMMAND_LINE, ben.accountId);
    expect(await atNextRequest(ben)).toEqual(ben);
    expect(await actorOfSession(db, session)).toBeNull();
  });
});

it("accounts are listed by name, a page at a time, without their hashes", async () => {
  for (const name of ["Cem", "Ada", "Ben"]) await person(name);
  const second = await listAccounts(db, { page: 2, perPage: 2 });
  expect(second.total).toBe(3);
  expect(second.rows.map((row) => row.name)).toEqual(["Cem"]);
  expect(JSON.stringify(second.rows)).not.toContain("argon2");
});
