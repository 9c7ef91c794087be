import { beforeAll, describe, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import { PEOPLE, planOf } from "@/bench/data/plan";
import { actorOf } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { changeSource } from "@/lib/flows/change-source";
import { makeComment } from "@/lib/flows/discuss-item";
import { findCorrections } from "@/lib/flows/find-corrections";
import { makeEdition } from "@/lib/flows/make-edition";
import { withdrawItem } from "@/lib/flows/move-item";
import { seeCorrections, seeDueEditions } from "@/lib/flows/see-corrections";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { done, mustBe, scopeOf, sourceForm } from "@/tests/support/builders";
import { on } from "@/tests/support/review";
import { statementsSent } from "@/tests/support/statements-sent";

const PLAN = planOf(5_000);
const LARGE = mustBe(PLAN.stories[0]);
let editor: StoryScope;
let ids: string[];

beforeAll(async () => {
  await fill(process.env.DATABASE_URL ?? "", PLAN, "no password", () => {});
  editor = await scopeOf(mustBe(await actorOf(db, PEOPLE.editor.id)), LARGE.id);
  const rows = await db.item.findMany({
    where: { storyId: LARGE.id, kind: "statement", state: { not: "withdrawn" } },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  ids = rows.map(({ id }) => id);
  await edition();
  await findCorrections(editor);
}, 180_000);

async function edition(): Promise<void> {
  const asked = { includeUnconfirmed: "on", includeDisputed: "on", includeStale: "on", acceptErrors: "on" };
  done(
    await makeEdition(
      editor,
      editionInput.parse({ id: newId(), format: "json", everything: "on", ...asked }),
    ),
  );
}

/** How often the database is asked to bring the list up to date. */
async function asked(): Promise<number> {
  return (await statementsSent(() => findCorrections(editor))).length;
}

async function listed(): Promise<string[]> {
  const rows = await db.correctionDue.findMany({ where: { storyId: LARGE.id } });
  return rows.map(({ editionId, statementId }) => `${editionId} ${statementId}`).sort();
}

describe("an edition of thousands", () => {
  it("needs no correction when it has just left", async () => {
    expect(await listed()).toEqual([]);
    await db.correctionHead.deleteMany({ where: { storyId: LARGE.id } });
    await findCorrections(editor);
    expect(await listed()).toEqual([]);
  }, 120_000);

  it("is not looked through for what changes nothing of it, and hardly for what changes one statement", async () => {
    expect(await asked()).toBeLessThan(8);
    done(await makeComment(editor, { id: newId(), itemId: mustBe(ids[0]), body: "Seen." }));
    expect(await asked()).toBeLessThan(16);
    done(await withdrawItem(editor, await on(mustBe(ids[1])), "a second thought"));
    const once = await asked();
    expect(once).toBeLessThan(50);
    expect(await listed()).toHaveLength(1);
    for (let more = 0; more < 3; more += 1) await edition();
    await findCorrections(editor);
    done(await withdrawItem(editor, await on(mustBe(ids[2])), "a second thought"));
    expect(await asked()).toBeLessThanOrEqual(once);
    expect(await listed()).toHaveLength(5);
  }, 180_000);

  it("lists what thousands of them read differently, a page at a time, and finds it again when it is thrown away", async () => {
    const [busiest] = await db.statement.groupBy({
      by: ["speakerId"],
      where: { storyId: LARGE.id, speakerId: { not: null } },
      _count: true,
      orderBy: { _count: { speakerId: "desc" } },
      take: 1,
    });
    const source = await db.source.findUniqueOrThrow({ where: { id: mustBe(busiest?.speakerId) } });
    const renamed = sourceForm({
      id: source.id,
      name: `${source.name}, renamed`,
      kind: source.kind,
      identified: source.identified ? "on" : "",
      partyId: source.partyId,
      alsoKnownAs: source.alsoKnownAs,
    });
    done(await changeSource(editor, source.version, renamed));
    await findCorrections(editor);
    const before = await listed();
    expect(before.length).toBeGreaterThan(100);
    const seen = mustBe(await seeCorrections(editor, 1));
    expect(seen.rows).toHaveLength(25);
    expect(seen.total).toBeGreaterThan(25);
    expect((await seeDueEditions(editor)).total).toBe(4);
    await db.correctionHead.deleteMany({ where: { storyId: LARGE.id } });
    await findCorrections(editor);
    expect(await listed()).toEqual(before);
  }, 180_000);
});
