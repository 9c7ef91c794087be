import { describe, expect, it } from "vitest";
import { type AccountDeed, type AccountFacts, linkState, whyNot } from "@/lib/accounts/rules";

const ADA = "ada";
const BEN = "ben";
const COMMAND_LINE = null;

function account(id: string, facts: Partial<AccountFacts> = {}): AccountFacts {
  return { id, ceiling: "editor", admin: false, disabledAt: null, ...facts };
}

describe("an admin", () => {
  const toOneself: [string, AccountDeed, RegExp][] = [
    ["raise their own ceiling", { kind: "ceiling", to: "standards" }, /own ceiling/],
    ["lower their own ceiling", { kind: "ceiling", to: "viewer" }, /own ceiling/],
    ["give themselves the admin mark", { kind: "admin", to: true }, /own admin mark/],
    ["take their own admin mark", { kind: "admin", to: false }, /own admin mark/],
    ["disable themselves", { kind: "disable" }, /own account/],
    ["reset their own password without knowing it", { kind: "reset" }, /current one/],
  ];
  it.each(toOneself)("may not %s", (_, deed, why) => {
    const refusal = whyNot(ADA, account(ADA, { admin: true }), deed, [ADA, BEN]);
    expect(refusal).toMatchObject({ ok: false, code: "rule", reason: expect.stringMatching(why) });
  });

  const toAnother: AccountDeed[] = [
    { kind: "ceiling", to: "standards" },
    { kind: "admin", to: true },
    { kind: "admin", to: false },
    { kind: "disable" },
    { kind: "enable" },
    { kind: "reset" },
  ];
  it.each(toAnother)("may do $kind to another admin while both can sign in", (deed) => {
    expect(whyNot(ADA, account(BEN, { admin: true }), deed, [ADA, BEN])).toBeNull();
  });
});

describe("the last admin who can sign in", () => {
  const last = account(ADA, { admin: true });
  const lost: AccountDeed[] = [{ kind: "disable" }, { kind: "admin", to: false }];
  it.each(lost)("keeps the mark and the account, even from the command line: $kind", (deed) => {
    expect(whyNot(COMMAND_LINE, last, deed, [ADA])).toMatchObject({ ok: false, code: "rule" });
  });

  it("may be reset from the command line: that is how a lost password comes back", () => {
    expect(whyNot(COMMAND_LINE, last, { kind: "reset" }, [ADA])).toBeNull();
  });

  it("is not an admin who is disabled: taking the mark from that one leaves the last as it was", () => {
    const disabled = account(BEN, { admin: true, disabledAt: new Date(0) });
    expect(whyNot(ADA, disabled, { kind: "admin", to: false }, [ADA])).toBeNull();
  });

  it("does not keep anyone else: an account without the mark can be disabled", () => {
    expect(whyNot(ADA, account(BEN), { kind: "disable" }, [ADA])).toBeNull();
  });
});

it("a disabled account gets no new password before it is enabled", () => {
  const disabled = account(BEN, { disabledAt: new Date(0) });
  expect(whyNot(ADA, disabled, { kind: "reset" }, [ADA])).toMatchObject({ code: "rule" });
  expect(whyNot(ADA, disabled, { kind: "enable" }, [ADA])).toBeNull();
});

describe("a one-time link", () => {
  const expiresAt = new Date("2026-03-02T00:00:00Z");
  const before = new Date("2026-03-01T23:59:59.999Z");
  const cases = [
    ["is open until it expires", null, before, "open"],
    ["has expired at that very instant", null, expiresAt, "expired"],
    ["once used says so, even after it would have expired", before, new Date("2027-01-01T00:00:00Z"), "used"],
  ] as const;
  it.each(cases)("%s", (_, usedAt, at, state) => {
    expect(linkState({ usedAt, expiresAt }, at)).toBe(state);
  });
});
