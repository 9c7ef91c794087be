import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { proveQuote } from "@/lib/text/prove-quote";

// The worked example is not part of the project: where it isn't beside it, this shows as skipped.
const folder = new URL("../../../../shared/stories/balochistan/", import.meta.url);
const present = existsSync(new URL("expected.json", folder));

type Expected = { statements: { id: string; exact: string; start: number; end: number }[] };

describe.skipIf(!present)("the worked example", () => {
  const article = present ? readFileSync(new URL("article-a.txt", folder), "utf8") : "";
  const expected: Expected = present
    ? (JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Expected)
    : { statements: [] };

  it("has 18 statements", () => {
    expect(expected.statements).toHaveLength(18);
  });

  it.each(expected.statements)("$id is exact at its span, given or found", ({ exact, start, end }) => {
    const given = proveQuote({ quote: exact, snapshot: article, span: { start, end } });
    const found = proveQuote({ quote: exact, snapshot: article });
    expect(given).toMatchObject({ grade: "exact", matches: [{ start, end }] });
    expect(found).toMatchObject({ grade: "exact", matches: [{ start, end }] });
  });

  it.each(expected.statements)(
    "$id is exact without its outer marks and final comma",
    ({ exact, start, end }) => {
      const bare = exact.replace(/^“/, "").replace(/,?”$/, "");
      const proved = proveQuote({ quote: bare, snapshot: article, span: { start, end } });
      expect(proved.grade).toBe("exact");
      expect(article.slice(proved.matches[0]?.start, proved.matches[0]?.end)).toBe(bare);
    },
  );
});
