import { afterEach, describe, expect, it } from "vitest";
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ADDRESS,
  admitAttempt,
  forgiveAttempt,
} from "@/lib/auth/attempts";
import { db } from "@/lib/db";

afterEach(async () => {
  await db.rateLimit.deleteMany();
});

/** Puts every window's end into the past, as waiting would. */
async function letWindowsPass(): Promise<void> {
  await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
}

async function attempts(count: number, account: (n: number) => string, address: (n: number) => string) {
  const made = Array.from({ length: count }, (_, n) => admitAttempt(account(n), address(n)));
  return (await Promise.all(made)).filter((admission) => admission.admitted).length;
}

describe("attempts for one account", () => {
  it("are limited from however many addresses they come, and at once no more than one after another", async () => {
    const admitted = await attempts(
      40,
      () => "ada@example.org",
      (n) => `192.0.2.${n}`,
    );
    expect(admitted).toBe(ATTEMPTS_PER_ACCOUNT);
  });

  it("say in how many seconds the next may be made", async () => {
    await attempts(
      ATTEMPTS_PER_ACCOUNT,
      () => "ada@example.org",
      () => "192.0.2.1",
    );
    const next = await admitAttempt("ada@example.org", "192.0.2.1");
    expect(next).toEqual({ admitted: false, retryAfter: expect.any(Number) });
    expect(next.admitted ? 0 : next.retryAfter).toBeGreaterThan(14 * 60);
    expect(next.admitted ? 0 : next.retryAfter).toBeLessThanOrEqual(15 * 60);
  });

  it("do not prolong the wait, and begin anew after it", async () => {
    await attempts(
      ATTEMPTS_PER_ACCOUNT + 5,
      () => "ada@example.org",
      () => "192.0.2.1",
    );
    await letWindowsPass();
    expect(
      await attempts(
        40,
        () => "ada@example.org",
        (n) => `192.0.2.${n}`,
      ),
    ).toBe(ATTEMPTS_PER_ACCOUNT);
  });

  it("leave another account alone", async () => {
    await attempts(
      ATTEMPTS_PER_ACCOUNT + 1,
      () => "ada@example.org",
      () => "192.0.2.1",
    );
    expect(await admitAttempt("ben@example.org", "192.0.2.1")).toEqual({ admitted: true });
  });

  it("are forgotten once the right password was given", async () => {
    await attempts(
      ATTEMPTS_PER_ACCOUNT,
      () => "ada@example.org",
      () => "192.0.2.1",
    );
    await forgiveAttempt("ada@example.org", "192.0.2.1");
    expect(await admitAttempt("ada@example.org", "192.0.2.1")).toEqual({ admitted: true });
  });
});

describe("attempts from one address", () => {
  it("are limited for however many accounts they are made", async () => {
    const admitted = await attempts(
      ATTEMPTS_PER_ADDRESS + 10,
      (n) => `${n}@example.org`,
      () => "192.0.2.1",
    );
    expect(admitted).toBe(ATTEMPTS_PER_ADDRESS);
  });

  it("are forgiven one at a time: someone who knows one password can't go on guessing others", async () => {
    for (let round = 0; round < ATTEMPTS_PER_ADDRESS; round += 1)
      await admitAttempt(`${round}@example.org`, "192.0.2.1");
    expect(await admitAttempt("own@example.org", "192.0.2.1")).toMatchObject({ admitted: false });
    await forgiveAttempt("own@example.org", "192.0.2.1");
    expect(await admitAttempt("last@example.org", "192.0.2.1")).toMatchObject({ admitted: false });
  });

  it("once shut out use up nobody's own attempts", async () => {
    await attempts(
      ATTEMPTS_PER_ADDRESS,
      (n) => `${n}@example.org`,
      () => "192.0.2.1",
    );
    await attempts(
      40,
      () => "ada@example.org",
      () => "192.0.2.1",
    );
    expect(await admitAttempt("ada@example.org", "198.51.100.1")).toEqual({ admitted: true });
  });
});

it("what was typed is not kept: people type passwords into the wrong field", async () => {
  await admitAttempt("hunter2 hunter2", "192.0.2.1");
  const keys = (await db.rateLimit.findMany()).map((row) => row.key);
  expect(keys).toHaveLength(2);
  expect(keys.join()).not.toMatch(/hunter2|192\.0\.2/);
});
