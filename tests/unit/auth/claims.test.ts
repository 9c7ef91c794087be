import { beforeAll, describe, expect, it } from "vitest";
import { liveClaims, newClaims, openClaims, SESSION_LASTS, sealClaims } from "@/lib/auth/claims";

const ACCOUNT = { accountId: "018f3c1e-0000-7000-8000-000000000001", sessionVersion: 3 };

const SECRET = "a secret of this test alone, long enough";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
});

describe("a session", () => {
  it("carries whose it is, the version and its end, and nothing else", () => {
    const at = new Date("2026-03-01T00:00:00Z");
    const until = at.getTime() / 1000 + SESSION_LASTS;
    expect(newClaims(ACCOUNT, at)).toEqual({ sub: ACCOUNT.accountId, version: 3, until });
  });

  it("ends at its time, however often its token was renewed", () => {
    const claims = newClaims(ACCOUNT, new Date(0));
    const renewed = { ...claims, iat: 9e9, exp: 9e9 };
    expect(liveClaims(renewed, new Date(SESSION_LASTS * 1000 - 1))).not.toBeNull();
    expect(liveClaims(renewed, new Date(SESSION_LASTS * 1000))).toBeNull();
  });

  it("comes back from its sealed token", async () => {
    const now = new Date();
    const claims = newClaims(ACCOUNT, now);
    const token = await sealClaims(claims);
    expect(token).not.toContain(ACCOUNT.accountId);
    expect(await openClaims(token, now)).toEqual(claims);
  });

  it("comes back each time until it is over, and not once the secret is another", async () => {
    const now = new Date();
    const claims = newClaims(ACCOUNT, now);
    const token = await sealClaims(claims);
    expect(await openClaims(token, now)).toEqual(claims);
    expect(await openClaims(token, now)).toEqual(claims);
    expect(await openClaims(token, new Date(claims.until * 1000))).toBeNull();

    process.env.NEXTAUTH_SECRET = "another secret, which is as long as that";
    try {
      expect(await openClaims(token, now)).toBeNull();
    } finally {
      process.env.NEXTAUTH_SECRET = SECRET;
    }
    expect(await openClaims(token, now)).toEqual(claims);
  });

  it("does not come from a token that was tampered with, was sealed with another secret, or is no token", async () => {
    const now = new Date();
    const token = await sealClaims(newClaims(ACCOUNT, now));
    const middle = Math.floor(token.length / 2);
    const tampered = token.slice(0, middle) + (token[middle] === "A" ? "B" : "A") + token.slice(middle + 1);
    expect(await openClaims(tampered, now)).toBeNull();
    expect(await openClaims("no token", now)).toBeNull();

    process.env.NEXTAUTH_SECRET = "another secret, which is as long as that";
    try {
      expect(await openClaims(token, now)).toBeNull();
    } finally {
      process.env.NEXTAUTH_SECRET = SECRET;
    }
  });
});
