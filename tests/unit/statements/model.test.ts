import { describe, expect, it } from "vitest";
import { newId } from "@/lib/identifiers";
import { statementInput } from "@/lib/statements/model";

const statement = {
  id: newId(),
  documentId: newId(),
  textId: newId(),
  quote: "Nobody was there",
  kind: "direct",
};
const translated = { original: "کوئی نہیں تھا", originalLanguage: "ur" };

describe("a translated statement", () => {
  it.each([
    ["neither translator nor method", {}, ["translator", "translationMethod"]],
    ["a translator alone", { translator: "A. Khan" }, ["translationMethod"]],
    ["a method alone", { translationMethod: "by machine" }, ["translator"]],
    ["both", { translator: "A. Khan", translationMethod: "by hand" }, []],
  ])("with %s says what is missing", (_what, given, missing) => {
    const parsed = statementInput.safeParse({ ...statement, ...translated, ...given });
    expect((parsed.error?.issues ?? []).map(({ path }) => path.join("."))).toEqual(missing);
  });
  it("is no translation without an original: nothing of it is asked for", () => {
    expect(statementInput.safeParse(statement).success).toBe(true);
  });
});
