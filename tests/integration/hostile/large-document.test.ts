import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { DOCUMENT_MAX_BYTES } from "@/lib/documents/model";
import { readForReader } from "@/lib/documents/reads-reader";
import { addText } from "@/lib/flows/add-text";
import type { StoryScope } from "@/lib/policy";
import { search } from "@/lib/search/reads";
import { proveWhileTyping } from "@/lib/statements/reads-proof";
import { partAt, partsOf } from "@/lib/text/parts";
import { bringIn, done, enter, makeStoryWith, mustBe, pasted } from "@/tests/support/builders";
import { lineAt, longText } from "@/tests/support/long-text";

const LINES = 200_000;
const text = longText(LINES);
/** Lines across the whole of it, the first and the last among them. */
const QUOTED = Array.from({ length: 40 }, (_, at) => Math.floor((at * (LINES - 1)) / 39));

let rep: StoryScope;
let view: StoryScope;
let document: Awaited<ReturnType<typeof bringIn>>;
beforeAll(async () => {
  ({ rep, view } = (await makeStoryWith({ rep: "reporter", view: "viewer" })).scopes);
  document = await bringIn(rep, text, { title: "A very long report" });
}, 180_000);

describe("a document of 200,000 lines and nearly ten million bytes", { timeout: 180_000 }, () => {
  it("is kept to the letter", async () => {
    expect(Buffer.byteLength(text)).toBeGreaterThan(9_900_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(DOCUMENT_MAX_BYTES);
    const kept = await db.text.findUniqueOrThrow({ where: { id: document.textId } });
    expect([kept.sha256, kept.length]).toEqual([sha256(text), text.length]);
  });

  it("is indexed in rows that stay far below what one of PostgreSQL's vectors holds, and is found by its last words", async () => {
    const rows = await db.searchEntry.findMany({
      where: { subjectId: document.documentId },
      orderBy: { ordinal: "asc" },
      select: { body: true },
    });
    expect(rows.map(({ body }) => body).join("")).toBe(`A very long report${text}`);
    expect(Math.max(...rows.map(({ body }) => body.length))).toBeLessThanOrEqual(20_000);
    const found = await search(rep.actor, "199999 Quetta");
    expect(found.rows.map(({ id }) => id)).toEqual([document.documentId]);
  });

  it("is entered from at any place, by its span or by its words alone", async () => {
    for (const [at, line] of QUOTED.entries()) {
      const span = lineAt(text, line);
      const words = text.slice(span.start, span.end);
      const given = at % 2 === 0 ? { span } : {};
      const { statementId } = await enter(rep, document, at % 2 === 0 ? words : `${line} ${words}`, given);
      const statement = await db.statement.findUniqueOrThrow({ where: { id: statementId } });
      expect(statement).toMatchObject({ grade: "exact", spanEnd: span.end });
    }
  });

  it("is proved in while somebody types, whatever the words come to", async () => {
    const prove = async (quote: string) => mustBe(await proveWhileTyping(rep, document.textId, { quote }));
    expect(await prove("the army")).toMatchObject({ grade: "ambiguous", matches: { length: 12 } });
    expect(await prove("Nobody whatever expected giraffes")).toMatchObject({ grade: "missing", matches: [] });
    const { start, end } = lineAt(text, 123_456);
    expect(await prove(`123456  ${text.slice(start, end)}`)).toMatchObject({ grade: "typographic" });
    expect(await prove(`123456 … 123457`)).toMatchObject({ grade: "elided" });
  });

  it("is read a part at a time, each no longer than a page shows, without a gap between them", async () => {
    const read = mustBe(await readForReader(rep, document.number));
    const parts = partsOf(read.text.content);
    expect(parts).toHaveLength(167);
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(60_000);
      expect(text.slice(start, end).split("\n").length).toBeLessThanOrEqual(1_201);
    }
    expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    const last = mustBe(read.statements.find(({ number }) => number === QUOTED.length));
    expect(partAt(parts, mustBe(last.span).start)).toBe(167);
  });

  it("is proved again in a newer text, each statement for itself; a viewer's newer text costs nothing", async () => {
    const without = text.slice(lineAt(text, 500).start).replace("199999 Quetta", "199999 Lahore");
    expect(await addText(view, document.documentId, 1, pasted(without))).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    const { outcomes } = done(await addText(rep, document.documentId, 1, pasted(without)));
    // The first line is gone and the last has another word; all between stand as far on as was taken away.
    expect(outcomes).toEqual({ held: 0, moved: 38, changed: 1, gone: 1 });
    const [moved] = await db.reproof.findMany({
      where: { outcome: "moved" },
      include: { statement: true },
      orderBy: { spanStart: "asc" },
    });
    const { spanStart, statement } = mustBe(moved);
    expect(mustBe(statement.spanStart) - mustBe(spanStart)).toBe(lineAt(text, 500).start);
  });
});
