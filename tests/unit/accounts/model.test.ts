import { describe, expect, it } from "vitest";
import { emailSchema, firstAccountSchema, PASSWORD_MAX, passwordSchema } from "@/lib/accounts/model";
import { fieldErrors } from "@/lib/field";

describe("an e-mail address", () => {
  it("is kept trimmed and in lower case, so that one person has one account", () => {
    expect(emailSchema.parse("  Ada.Lovelace@Example.ORG ")).toBe("ada.lovelace@example.org");
  });
  it.each(["", "ada", "ada@", "@example.org", "a b@example.org"])(
    "is refused when it is none: %j",
    (email) => {
      expect(emailSchema.safeParse(email).success).toBe(false);
    },
  );
});

describe("a password", () => {
  const cases: [string, string, boolean][] = [
    ["of 11 characters is too short", "elevenchars", false],
    ["of 12 is enough, whatever they are", "aaaaaaaaaaaa", true],
    ["keeps spaces at its ends", "  ten chars ", true],
    ["may be in any script", "پاس ورڈ بہت لمبا ہے", true],
    ["longer than the most is refused, not cut", "x".repeat(PASSWORD_MAX + 1), false],
  ];
  it.each(cases)("%s", (_, password, accepted) => {
    const parsed = passwordSchema.safeParse(password);
    expect(parsed.success).toBe(accepted);
    if (parsed.success) expect(parsed.data).toBe(password);
  });
});

it("the first account's form says which field is wrong: a password typed differently the second time", () => {
  const form = {
    email: "ada@example.org",
    name: "Ada",
    password: "a long password",
    again: "a lonq password",
  };
  const parsed = firstAccountSchema.safeParse(form);
  expect(parsed.error && fieldErrors(parsed.error)).toEqual({ again: "is not the same as the password" });
});
