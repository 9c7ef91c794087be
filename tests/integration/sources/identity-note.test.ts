import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { readIdentityNote, writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { identityInput } from "@/lib/sources/model";
import { done, ledgerOf, makeSourceWith, makeStoryWith, mustBe } from "@/tests/support/builders";

process.env.ONRECORD_IDENTITY_KEY = Buffer.alloc(32, 7).toString("base64");

const SECRET = "Gul Bibi, the driver’s sister";

let scopes: Record<"author" | "named" | "ed" | "chief" | "view", StoryScope>;
let sourceId: string;
const note = (given: object) => identityInput.parse({ sourceId, note: SECRET, ...given });
const seen = async () =>
  mustBe(await db.identityNote.findUnique({ where: { sourceId } })).writtenAt.toISOString();

beforeAll(async () => {
  ({ scopes } = await makeStoryWith({
    author: "reporter",
    named: "reporter",
    ed: "editor",
    chief: "standards",
    view: "viewer",
  }));
});

async function freshNote(): Promise<void> {
  sourceId = await makeSourceWith(scopes.author, { kind: "unnamed", name: "a resident of Quetta" });
  done(await writeIdentityNote(scopes.author, note({ readerIds: [scopes.named.actor.accountId] })));
}

describe("an identity note", () => {
  it("is read by its author, those the author named and standards, and by nobody else", async () => {
    await freshNote();
    for (const scope of [scopes.author, scopes.named, scopes.chief])
      expect(await readIdentityNote(scope, sourceId)).toMatchObject({ ok: true, note: SECRET });
    for (const scope of [scopes.ed, scopes.view])
      expect(await readIdentityNote(scope, sourceId)).toMatchObject({
        ok: false,
        code: "not-allowed",
        reason: expect.stringContaining("author"),
      });
    const stranger = (await makeStoryWith({})).maker;
    expect(await readIdentityNote(stranger, sourceId)).toMatchObject({ ok: false, code: "not-found" });
  });

  it("stands nowhere in plain words: not in its row, the ledger or the index", async () => {
    await freshNote();
    const { storyId } = scopes.author;
    const entries = await ledgerOf(storyId);
    expect(entries.at(-1)).toMatchObject({
      event: "identity.written",
      payload: { name: "a resident of Quetta", what: "written", readers: 1 },
    });
    const everything = JSON.stringify([
      entries,
      await db.searchEntry.findMany({ where: { storyId }, omit: {} }),
      await db.source.findMany({ where: { storyId } }),
    ]);
    expect(everything).not.toContain("Gul");
    const row = mustBe(await db.identityNote.findUnique({ where: { sourceId } }));
    expect(Buffer.from(row.ciphertext).toString("latin1")).not.toContain("Gul");
  });

  it("is not written over by who can't read it, nor by whom the author only named", async () => {
    await freshNote();
    for (const scope of [scopes.ed, scopes.named])
      expect(await writeIdentityNote(scope, note({ note: "x", seen: await seen() }))).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
    expect(await writeIdentityNote(scopes.view, note({ note: "x" }))).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    expect(await readIdentityNote(scopes.author, sourceId)).toMatchObject({ note: SECRET });
  });

  it("rewritten by standards, is theirs, and its former author goes on reading it", async () => {
    await freshNote();
    done(await writeIdentityNote(scopes.chief, note({ note: "Her cousin", seen: await seen() })));
    expect(await readIdentityNote(scopes.author, sourceId)).toMatchObject({
      ok: true,
      note: "Her cousin",
      author: { name: "chief" },
    });
    expect(await readIdentityNote(scopes.named, sourceId)).toMatchObject({ ok: false });
  });

  it("tells who writes after it was changed since they looked", async () => {
    await freshNote();
    const before = await seen();
    done(await writeIdentityNote(scopes.author, note({ note: "One more word", seen: before })));
    expect(await writeIdentityNote(scopes.chief, note({ note: "Lost", seen: before }))).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await writeIdentityNote(scopes.chief, note({ note: "Lost" }))).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });

  it("written again unchanged, adds no entry; emptied, it is gone", async () => {
    await freshNote();
    const before = (await ledgerOf(scopes.author.storyId)).length;
    done(
      await writeIdentityNote(
        scopes.author,
        note({ readerIds: [scopes.named.actor.accountId], seen: await seen() }),
      ),
    );
    expect(await ledgerOf(scopes.author.storyId, before)).toEqual([]);
    done(await writeIdentityNote(scopes.author, note({ note: " ", seen: await seen() })));
    expect(await readIdentityNote(scopes.author, sourceId)).toMatchObject({ ok: false, code: "not-found" });
    expect(await db.identityReader.count({ where: { sourceId } })).toBe(0);
  });

  it("names readers among the story's members only", async () => {
    sourceId = await makeSourceWith(scopes.author, { kind: "unnamed", name: "an aide" });
    const stranger = (await makeStoryWith({})).maker.actor.accountId;
    for (const id of [stranger, newId()])
      expect(await writeIdentityNote(scopes.author, note({ readerIds: [id] }))).toMatchObject({
        ok: false,
        code: "invalid",
        fields: { readerIds: expect.any(String) },
      });
    expect(await db.identityNote.count({ where: { sourceId } })).toBe(0);
  });

  it("is for unnamed sources alone", async () => {
    sourceId = await makeSourceWith(scopes.author, { kind: "person", name: "Named" });
    expect(await writeIdentityNote(scopes.author, note({}))).toMatchObject({ ok: false, code: "rule" });
  });
});
