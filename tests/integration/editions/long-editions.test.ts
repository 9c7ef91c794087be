import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import { PEOPLE, planOf } from "@/bench/data/plan";
import { actorOf } from "@/lib/auth/mint";
import { db, sendingBytes } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { listEditions, readEdition, readEditionFile } from "@/lib/editions/reads";
import { readStyles, stylesFolder } from "@/lib/editions/reads-styles";
import { lastChange } from "@/lib/flows/edition-draft";
import { JsonSpool, Spool } from "@/lib/flows/edition-spool";
import { makeEdition } from "@/lib/flows/make-edition";
import { gatePages } from "@/lib/flows/see-gate";
import { newId } from "@/lib/identifiers";
import { PLAIN } from "@/lib/interchange/house-styles";
import { collect } from "@/lib/interchange/stream";
import { readHead } from "@/lib/ledger/kept";
import { verifyChain } from "@/lib/ledger/verify";
import type { StoryScope } from "@/lib/policy";
import { bringIn, done, enter, makeStoryWith, mustBe, scopeOf } from "@/tests/support/builders";

// More than two pages of the gate, and than any form chooses at once would take to read in one go.
const PLAN = planOf(5_000);
const LARGE = mustBe(PLAN.stories[0]);
const EVERYTHING = {
  includeUnconfirmed: "on",
  includeDisputed: "on",
  includeStale: "on",
  acceptErrors: "on",
};
let editor: StoryScope;

beforeAll(async () => {
  await fill(process.env.DATABASE_URL ?? "", PLAN, "no password", () => {});
  editor = await scopeOf(mustBe(await actorOf(db, PEOPLE.editor.id)), LARGE.id);
}, 120_000);

const everything = (given: object = {}) =>
  editionInput.parse({ id: newId(), format: "json", everything: "on", ...EVERYTHING, ...given });

describe("an edition of a whole story", () => {
  it("holds every statement once, in the order of their numbers, each with its place in code points", async () => {
    const made = done(await makeEdition(editor, everything()));
    const where = { storyId: LARGE.id, kind: "statement", state: { not: "withdrawn" } };
    expect(made.out + made.held).toBe(await db.item.count({ where }));
    const file = mustBe(await readEditionFile(editor, made.number));
    const bytes = await collect(file.bytes);
    const { edition, items } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    expect(edition).toMatchObject({ number: made.number, style: "plain" });
    const numbers = items.map(({ label }: { label: string }) => Number(label.slice(1)));
    expect(numbers).toHaveLength(made.out);
    expect(numbers).toEqual([...new Set<number>(numbers)].sort((a, b) => a - b));
    for (const { span, place } of items)
      expect(place.end - place.start).toBeLessThanOrEqual(span.end - span.start);
    const stored = mustBe(await readEdition(editor, made.number));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(stored.sha256);
    expect(stored.counts).toEqual({ out: made.out, held: made.held });
    expect(await verifyChain(db, LARGE.id)).toMatchObject({ sound: true });
  }, 120_000);

  it("is read back page by page, and counted without reading it", async () => {
    const second = mustBe(await readEdition(editor, 1, { page: 2 }));
    expect(second.first).toBe(201);
    expect(second.out).toHaveLength(200);
    expect((await listEditions(editor)).rows[0]).toMatchObject({ number: 1, held: second.counts.held });
  });

  it("of one speaker holds that speaker's alone", async () => {
    const { speakerId } = mustBe(
      await db.statement.findFirst({
        where: { storyId: LARGE.id, speakerId: { not: null } },
        select: { speakerId: true },
      }),
    );
    const { number } = done(await makeEdition(editor, everything({ speakerId })));
    const stored = mustBe(await readEdition(editor, number));
    const ids = [...stored.out, ...stored.held].map(({ statementId }) => statementId);
    const found = await db.statement.findMany({ where: { id: { in: ids } }, select: { speakerId: true } });
    expect(new Set(found.map((row) => row.speakerId))).toEqual(new Set([speakerId]));
  }, 60_000);

  it("says what a capped format takes, before it writes any of it", async () => {
    const refused = await makeEdition(editor, everything({ format: "docx" }));
    if (LARGE.statements > 2_000)
      expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining("2000 at the most") });
    else done(refused);
  }, 60_000);

  it("is read with no transaction open between its pages", async () => {
    const pages = gatePages(
      editor,
      { speakerId: null },
      {
        asked: new Set(),
        now: new Date(),
        head: await readHead(editor.storyId),
      },
    );
    await pages.next();
    const [open] = await db.$queryRaw<{ open: number }[]>`SELECT count(*)::int AS open FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
    expect(open).toEqual({ open: 0 });
    await pages.return(undefined);
  });
});

describe("a story that changes while its edition is made", () => {
  it("is read again: the edition holds just what stood when the ledger says it was made", async () => {
    const story = await makeStoryWith({ editor: "editor" });
    const words = Array.from({ length: 6 }, (_, at) => `Number ${at} of them.`);
    const document = await bringIn(story.scopes.editor, words.map((one) => `“${one}”`).join(" "));
    await enter(story.scopes.editor, document, mustBe(words[0]));
    for (const one of words.slice(1)) {
      const before = await lastChange(story.storyId);
      const [made] = await Promise.all([
        makeEdition(story.scopes.editor, everything({ format: "text" })),
        enter(story.scopes.editor, document, one),
      ]);
      expect(await lastChange(story.storyId)).toBeGreaterThan(before);
      const entries = await db.ledgerEntry.findMany({
        where: { chain: story.storyId, event: { in: ["statement.created", "edition.made"] } },
        orderBy: { seq: "asc" },
        select: { event: true },
      });
      const events = entries.map(({ event }) => event);
      const stood = events.slice(0, events.lastIndexOf("edition.made"));
      expect(done(made).out).toBe(stood.filter((event) => event === "statement.created").length);
    }
  });
});

describe("what is put aside", () => {
  it("comes back as it was, from memory and from a file alike, and leaves no file behind", async () => {
    const spool = new Spool();
    const hash = createHash("sha256");
    for (let at = 0; at < 200; at += 1) {
      const chunk = Buffer.alloc(50_000, at);
      hash.update(chunk);
      await spool.add(chunk);
    }
    const again = async () => {
      const found = createHash("sha256");
      for await (const piece of spool.pieces(777_777)) found.update(piece);
      return found.digest("hex");
    };
    const wanted = hash.digest("hex");
    expect(await again()).toBe(wanted);
    expect(await again()).toBe(wanted);
    expect(readdirSync(path.dirname(stylesFolder())).filter((name) => name.endsWith(".part"))).toEqual([]);
    await spool.discard();
  });
  it("as values has them in order, whatever characters they hold", async () => {
    const spool = new JsonSpool<string>();
    const values = Array.from({ length: 3_000 }, (_, at) => `${at} 🤔\n${"ہ".repeat(at)}`);
    for (let at = 0; at < values.length; at += 7) await spool.add(values.slice(at, at + 7));
    const back: string[] = [];
    for await (const value of spool.values()) back.push(value);
    expect(back).toEqual(values);
    await spool.discard();
  });
});

describe("bytes that the client doesn't turn into text", () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256));
  it("reach the database as they are, several statements' at once", async () => {
    const found = await Promise.all(
      [bytes, bytes.subarray(1), Buffer.alloc(0)].map((each) =>
        sendingBytes(each, (sent) => db.$queryRaw<{ bytes: Uint8Array }[]>`SELECT ${sent} AS bytes`),
      ),
    );
    expect(found.map(([row]) => Buffer.compare(mustBe(row).bytes, bytes))).toEqual([0, 1, -1]);
    expect(found[1]?.[0]?.bytes).toEqual(new Uint8Array(bytes.subarray(1)));
  });
  it("are never stored as the word that stands for them", async () => {
    const word = await sendingBytes(bytes, async (sent) => sent);
    await expect(db.$queryRaw`SELECT ${word} AS bytes`).rejects.toThrow(/invalid hexadecimal/);
  });
});

describe("a newsroom's own house style", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-styles-"));
  it("is a file in the folder of styles; one that is none is named and stops nothing", async () => {
    writeFileSync(
      path.join(folder, "ours.json"),
      JSON.stringify({ ...PLAIN, id: "ours", name: "Ours", verb: "told us" }),
    );
    writeFileSync(path.join(folder, "ap.json"), JSON.stringify({ ...PLAIN, id: "ap", name: "AP, our copy" }));
    writeFileSync(path.join(folder, "broken.json"), "{");
    writeFileSync(
      path.join(folder, "wrong.json"),
      JSON.stringify({ ...PLAIN, id: "wrong", order: "backwards" }),
    );
    const { styles, faults } = await readStyles(folder);
    expect(styles.map(({ name }) => name)).toEqual(["Plain", "AP, our copy", "The Guardian", "Ours"]);
    expect(faults).toEqual([
      expect.stringMatching(/^broken\.json: it is no JSON/),
      expect.stringMatching(/^wrong\.json: order /),
    ]);
    rmSync(folder, { recursive: true });
  });
  it("is used by its name", async () => {
    const story = await makeStoryWith({ editor: "editor" });
    const document = await bringIn(story.scopes.editor, "“One of them.”");
    await enter(story.scopes.editor, document, "One of them.");
    mkdirSync(stylesFolder(), { recursive: true });
    const file = path.join(stylesFolder(), "of-this-test.json");
    writeFileSync(
      file,
      JSON.stringify({ ...PLAIN, id: "of-this-test", name: "Of this test", verb: "let it be known" }),
    );
    try {
      const { number } = done(
        await makeEdition(story.scopes.editor, everything({ format: "text", style: "of-this-test" })),
      );
      const { bytes } = mustBe(await readEditionFile(story.scopes.editor, number));
      expect(Buffer.from(await collect(bytes)).toString("utf8")).toContain("let it be known");
    } finally {
      rmSync(file);
    }
    expect(await makeEdition(story.scopes.editor, everything({ style: "nobodys" }))).toMatchObject({
      ok: false,
      reason: "There is no house style “nobodys”: choose among plain, ap, guardian.",
    });
  });
});
