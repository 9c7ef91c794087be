import { expect, it } from "vitest";
import { hashPassword, NO_PASSWORD, verifyPassword } from "@/lib/auth/password";

it("a password is kept as argon2id with OWASP's parameters", async () => {
  expect(await hashPassword("correct horse battery")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it("the right password matches and a wrong one does not", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(await verifyPassword(hash, "correct horse battery")).toBe(true);
  expect(await verifyPassword(hash, "correct horse batterz")).toBe(false);
});

it("a password typed decomposed is the same as composed", async () => {
  const hash = await hashPassword("caf\u00e9 caf\u00e9 caf\u00e9");
  expect(await verifyPassword(hash, "cafe\u0301 cafe\u0301 cafe\u0301")).toBe(true);
});

it.each([
  ["an account that does not exist", null],
  ["an account that has no password yet", NO_PASSWORD],
])("nothing matches %s, not even the word that stands there", async (_, stored) => {
  expect(await verifyPassword(stored, NO_PASSWORD)).toBe(false);
});
