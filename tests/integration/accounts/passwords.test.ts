import { beforeEach, describe, expect, it } from "vitest";
import { ATTEMPTS_PER_ACCOUNT } from "@/lib/auth/attempts";
import { checkCredentials } from "@/lib/auth/credentials";
import { actorOfSession } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { addAccount } from "@/lib/flows/add-account";
import { changePassword } from "@/lib/flows/change-password";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { endSessions } from "@/lib/flows/end-sessions";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { resetPassword } from "@/lib/flows/reset-password";
import { setPasswordByLink } from "@/lib/flows/use-setup-link";
import { chainLength, emptyNewsroom, entriesAfter, PASSWORD, person } from "./newsroom";

const NEW = "another password, as long";
const address = "192.0.2.1";

beforeEach(emptyNewsroom);

function signIn(email: string, password: string, from = address) {
  return checkCredentials({ email, password, address: from });
}

describe("signing in", () => {
  it("takes the e-mail address in any case and with spaces around it, and answers with the session's version", async () => {
    const ada = await person("Ada");
    const check = await signIn(" ADA@Example.org ", PASSWORD);
    expect(check).toEqual({ ok: true, accountId: ada.accountId, sessionVersion: 1 });
  });

  it("answers alike for a wrong password, no account, a disabled one, one without a password and no e-mail address", async () => {
    await person("Ada");
    const ben = await person("Ben");
    await disableAccount(COMMAND_LINE, ben.accountId);
    await addAccount(COMMAND_LINE, {
      email: "cem@example.org",
      name: "Cem",
      ceiling: "viewer",
      admin: false,
    });
    const answers = [
      await signIn("ada@example.org", "not the password"),
      await signIn("nobody@example.org", PASSWORD),
      await signIn("ben@example.org", PASSWORD),
      await signIn("cem@example.org", "none"),
      await signIn("no address", ""),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, why: "wrong" });
  });

  it.each(["ada@example.org", "nobody@example.org"])(
    "after too many attempts even the right password waits: %s",
    async (email) => {
      await person("Ada");
      for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n += 1)
        await signIn(email, "not the password", `192.0.2.${n}`);
      expect(await signIn(email, PASSWORD)).toEqual({
        ok: false,
        why: "too-many",
        retryAfter: expect.any(Number),
      });
    },
  );

  it("does not count what was right", async () => {
    await person("Ada");
    for (let n = 0; n <= ATTEMPTS_PER_ACCOUNT; n += 1)
      expect((await signIn("ada@example.org", PASSWORD)).ok).toBe(true);
  });
});

describe("changing one's password", () => {
  it("ends every session, gives the version of the next, and is one entry without any secret", async () => {
    const ada = await person("Ada", { ceiling: "editor" });
    const before = await chainLength();
    const changed = await changePassword(ada, { current: PASSWORD, password: NEW, address });
    expect(changed).toEqual({ ok: true, sessionVersion: 2 });
    expect(await actorOfSession(db, { accountId: ada.accountId, version: 1 })).toBeNull();
    expect(await actorOfSession(db, { accountId: ada.accountId, version: 2 })).toEqual(ada);
    expect((await signIn("ada@example.org", PASSWORD)).ok).toBe(false);
    expect((await signIn("ada@example.org", NEW)).ok).toBe(true);
    expect(await entriesAfter(before)).toEqual([
      {
        event: "account.password",
        subjectId: ada.accountId,
        actorId: ada.accountId,
        actorName: "Ada",
        actorRole: "editor",
        payload: { email: "ada@example.org", how: "changed" },
      },
    ]);
  });

  it("needs the current one, and a refusal leaves no entry", async () => {
    const ada = await person("Ada");
    const before = await chainLength();
    const refused = await changePassword(ada, { current: "not the password", password: NEW, address });
    expect(refused).toMatchObject({ ok: false, fields: { current: expect.any(String) } });
    expect(await chainLength()).toBe(before);
    expect((await signIn("ada@example.org", PASSWORD)).ok).toBe(true);
  });

  it("can't be guessed at from a borrowed session", async () => {
    const ada = await person("Ada");
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n += 1) {
      await changePassword(ada, { current: "not the password", password: NEW, address });
    }
    const right = await changePassword(ada, { current: PASSWORD, password: NEW, address });
    expect(right).toMatchObject({
      ok: false,
      code: "rule",
      reason: expect.stringMatching(/Try again in 15 minutes/),
    });
  });

  it("twice at once from the same current one succeeds once", async () => {
    const ada = await person("Ada");
    const both = await Promise.all([
      changePassword(ada, { current: PASSWORD, password: NEW, address }),
      changePassword(ada, { current: PASSWORD, password: `${NEW} still`, address }),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});

it("signing out everywhere ends every session and nothing else", async () => {
  const ada = await person("Ada");
  expect(await endSessions(ada)).toEqual({ ok: true });
  expect(await actorOfSession(db, { accountId: ada.accountId, version: 1 })).toBeNull();
  expect(await signIn("ada@example.org", PASSWORD)).toMatchObject({ ok: true, sessionVersion: 2 });
});

describe("a password that was reset", () => {
  async function reset(accountId: string): Promise<string> {
    const outcome = await resetPassword(COMMAND_LINE, accountId);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.link.token;
  }

  it("no longer opens the account, whose sessions end; the link sets another", async () => {
    const ada = await person("Ada");
    const token = await reset(ada.accountId);
    expect(await actorOfSession(db, { accountId: ada.accountId, version: 1 })).toBeNull();
    expect((await signIn("ada@example.org", PASSWORD)).ok).toBe(false);
    expect(await setPasswordByLink(token, NEW)).toEqual({ ok: true, email: "ada@example.org" });
    expect((await signIn("ada@example.org", NEW)).ok).toBe(true);
  });

  it("is set once, however many use the link at once", async () => {
    const ada = await person("Ada");
    const token = await reset(ada.accountId);
    const before = await chainLength();
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, n) => setPasswordByLink(token, `${NEW} ${n}`)),
    );
    expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await entriesAfter(before)).map((entry) => entry.event)).toEqual([
      "setup.used",
      "account.password",
    ]);
  });

  it("is not set by an earlier link, an expired one, a used one or an invented one", async () => {
    const ada = await person("Ada");
    const earlier = await reset(ada.accountId);
    const used = await reset(ada.accountId);
    await setPasswordByLink(used, NEW);
    const expired = await reset(ada.accountId);
    await db.setupLink.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });
    const before = await chainLength();
    for (const token of [earlier, used, expired, "invented"]) {
      expect(await setPasswordByLink(token, NEW)).toMatchObject({ ok: false, code: "not-found" });
    }
    expect(await chainLength()).toBe(before);
  });

  it("is not set once the account was disabled, nor by that link after it is enabled again", async () => {
    const ada = await person("Ada");
    const token = await reset(ada.accountId);
    await disableAccount(COMMAND_LINE, ada.accountId);
    expect((await setPasswordByLink(token, NEW)).ok).toBe(false);
    expect((await resetPassword(COMMAND_LINE, ada.accountId)).ok).toBe(false);
    await enableAccount(COMMAND_LINE, ada.accountId);
    expect((await setPasswordByLink(token, NEW)).ok).toBe(false);
  });
});
