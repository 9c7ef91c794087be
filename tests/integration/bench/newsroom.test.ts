import { beforeAll, describe, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import { PEOPLE, type Plan, planOf, RARE_PLACES } from "@/bench/data/plan";
import { RARE_WORDS } from "@/bench/data/words";
import { actorOf } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { verifyChain } from "@/lib/ledger/verify";
import { search } from "@/lib/search/reads";
import { readContent } from "@/lib/statements/reads";
import { statementDigest } from "@/lib/statements/rules";
import { countsOfStory } from "@/lib/stories/reads";
import { proveQuote } from "@/lib/text/prove-quote";
import { mustBe, scopeOf } from "@/tests/support/builders";

const PLAN: Plan = planOf(1_000);

beforeAll(() => fill(process.env.DATABASE_URL ?? "", PLAN, "no password", () => {}), 120_000);

describe("the newsroom that is measured", () => {
  it("has as many statements as it says, where it says", async () => {
    for (const { id, statements } of PLAN.stories)
      expect(await db.item.count({ where: { storyId: id, kind: "statement" } })).toBe(statements);
  });

  it("has a sound ledger in every story", async () => {
    for (const { id } of PLAN.stories) expect(await verifyChain(db, id)).toMatchObject({ sound: true });
  });

  it("holds contents that digest to what the items say, and quotes that prove as the rows say", async () => {
    const rows = await db.statement.findMany({
      where: { item: { number: { in: [1, 7, 50] } } },
      select: {
        id: true,
        storyId: true,
        quote: true,
        spanStart: true,
        spanEnd: true,
        grade: true,
        proof: true,
        item: { select: { digest: true } },
        text: { select: { content: true } },
      },
    });
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const content = mustBe(await readContent(db, row.storyId, row.id, "Europe/Vienna"));
      expect(statementDigest(content)).toBe(row.item.digest);
      const span = { start: mustBe(row.spanStart), end: mustBe(row.spanEnd) };
      const proof = proveQuote({ quote: row.quote, snapshot: row.text.content, span, language: "en" });
      expect([
        proof.grade,
        { matches: proof.matches, omissions: proof.omissions, differences: proof.differences },
      ]).toEqual([row.grade, row.proof]);
    }
  });

  it("is counted by its stories' next numbers as by its rows", async () => {
    const actor = mustBe(await actorOf(db, PEOPLE.editor.id));
    for (const { id } of PLAN.stories.slice(0, 3)) {
      const where = { storyId: id, state: { not: "withdrawn" } };
      expect(await countsOfStory(await scopeOf(actor, id))).toEqual({
        statements: await db.item.count({ where: { ...where, kind: "statement" } }),
        claims: await db.item.count({ where: { ...where, kind: "claim" } }),
        documents: await db.document.count({ where: { storyId: id } }),
        sources: await db.source.count({ where: { storyId: id } }),
        editions: 0,
      });
    }
  });

  it("is searched: the rare words stand in their places and nowhere else", async () => {
    const actor = mustBe(await actorOf(db, PEOPLE.editor.id));
    const { total } = await search(actor, RARE_WORDS, { kind: "statement" });
    expect(total).toBeGreaterThan(RARE_PLACES * 0.9);
    expect(total).toBeLessThanOrEqual(RARE_PLACES);
  });
});
