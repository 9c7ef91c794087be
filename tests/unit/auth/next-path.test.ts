import { describe, expect, it } from "vitest";
import { safeNext } from "@/lib/auth/next-path";

describe("after signing in one goes", () => {
  const kept = ["/", "/account", "/stories/018f/claims?filter=stale&page=2"];
  it.each(kept)("where one wanted to, on this site: %s", (path) => {
    expect(safeNext(path)).toBe(path);
  });

  const refused: [string, unknown][] = [
    ["another site", "https://evil.example/"],
    ["another site without its scheme", "//evil.example/"],
    ["what browsers read as another site", "/\\evil.example"],
    ["the same behind a tab, which browsers drop", "/\t/evil.example"],
    ["a path that turns into another site", "/.//evil.example"],
    ["a script", "javascript:alert(1)"],
    ["a path without its slash", "account"],
    ["the sign-in page again", "/sign-in?next=/account"],
    ["a route that is no page", "/api/auth/signout"],
    ["nothing", null],
    ["a list", ["/account"]],
  ];
  it.each(refused)("to the desk instead of %s", (_, value) => {
    expect(safeNext(value)).toBe("/");
  });
});
