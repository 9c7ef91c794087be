import { chmod, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { documentInput } from "@/lib/documents/model";
import { readForReader } from "@/lib/documents/reads-reader";
import { evidenceInput } from "@/lib/evidence/model";
import { readAlarms, readOpenings } from "@/lib/evidence/reads-custody";
import { bringInDocument } from "@/lib/flows/bring-in-document";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { type Opened, openEvidence, openOriginal } from "@/lib/flows/open-original";
import { verifyEvidence } from "@/lib/flows/verify-evidence";
import { newId } from "@/lib/identifiers";
import { describeEntry } from "@/lib/ledger/describe";
import type { StoryScope } from "@/lib/policy";
import { readContext } from "@/lib/statements/reads-one";
import { placeOf } from "@/lib/store/place";
import {
  done,
  enter,
  ledgerOf,
  makeClaimOf,
  makeStoryWith,
  mustBe,
  received,
} from "@/tests/support/builders";
import { onrecord } from "@/tests/support/command-line";
import { realFile, utf8 } from "@/tests/support/formats";
import { tamperForGood } from "@/tests/support/tampering";

let rep: StoryScope;
let view: StoryScope;
let brought: Awaited<ReturnType<typeof bringInMail>>;

beforeEach(async () => {
  ({ rep, view } = (await makeStoryWith({ rep: "reporter", view: "viewer" })).scopes);
  brought = await bringInMail(rep);
});

/** An e-mail as nobody brought in before it: bytes are kept once, and what one test does to them is no other's. */
async function bringInMail(scope: StoryScope, id = newId()) {
  const bytes = utf8(`X-Test: ${id}\r\n${new TextDecoder().decode(realFile("harbour.eml"))}`);
  const input = documentInput.parse({ id: newId(), title: "A mail", kind: "press release" });
  const { documentId, number } = done(
    await bringInDocument(scope, input, {
      bytes,
      mediaType: "message/rfc822",
      filename: "harbour.eml",
      how: "upload",
      cameFrom: "The press office, by e-mail",
    }),
  );
  const { id: textId } = await db.text.findFirstOrThrow({ where: { documentId } });
  return { documentId, number, textId, hash: sha256(bytes), id };
}

async function bytesOf(opened: Opened): Promise<Buffer> {
  if (opened.finding !== "whole") throw new Error(opened.finding);
  const pieces: Uint8Array[] = [];
  const parts = opened.file.read(0, opened.file.size);
  for (let next = await parts.next(); !next.done; next = await parts.next()) pieces.push(next.value);
  return Buffer.concat(pieces);
}

const first = () => ({ document: brought.number, version: 1 });
const changeBytes = (hash: string) =>
  tamperForGood(
    `UPDATE "Blob" SET bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 1) % 128) WHERE sha256 = '${hash}'`,
  );

describe("custody", () => {
  it("says who brought it, when, from where, as what, and what made its text", async () => {
    const { text } = mustBe(await readForReader(rep, brought.number));
    expect(text).toMatchObject({
      filename: "harbour.eml",
      cameFrom: "The press office, by e-mail",
      maker: "eml/1 postal-mime/4.0.0",
      createdBy: { name: "rep" },
      whole: true,
    });
    const entries = await ledgerOf(rep.storyId);
    expect(entries.find(({ event }) => event === "document.created")?.payload).toMatchObject({
      from: "The press office, by e-mail",
      maker: "eml/1 postal-mime/4.0.0",
    });
  });

  it("keeps every opening with its finding, of whoever opens it, and tells the ledger", async () => {
    const opened = done(await openOriginal(view, newId(), first()));
    expect(sha256(await bytesOf(opened))).toBe(brought.hash);
    done(await openOriginal(rep, newId(), first()));
    expect(
      (await readOpenings(rep, brought.documentId)).map(({ by, finding, version }) => [
        by?.name,
        finding,
        version,
      ]),
    ).toEqual([
      ["rep", "whole", 1],
      ["view", "whole", 1],
    ]);
    const told = (await ledgerOf(rep.storyId)).filter(({ event }) => event === "original.opened");
    expect(told.map(({ event, payload }) => describeEntry(event, payload))).toEqual(
      Array(2).fill(`opened the original of D${brought.number}, text 1: its bytes are those brought in`),
    );
    expect(await readAlarms(rep)).toEqual([]);
  });

  it("finds no original that isn't there, and none of another story", async () => {
    expect(await openOriginal(rep, newId(), { ...first(), version: 2 })).toMatchObject({ code: "not-found" });
    const { stranger } = (await makeStoryWith({ stranger: "standards" })).scopes;
    expect(await openOriginal(stranger, newId(), first())).toMatchObject({ code: "not-found" });
    expect(await openEvidence(stranger, newId(), newId())).toMatchObject({ code: "not-found" });
  });
});

describe("a byte that was changed", () => {
  it("is found when the original is opened, which is not given out, and is an alarm until it is whole again", async () => {
    const { number } = await enter(rep, brought, "twelve injured and no dead");
    await changeBytes(brought.hash);
    expect(await openOriginal(view, newId(), first())).toEqual({ ok: true, finding: "changed" });
    const [alarm] = await readAlarms(rep);
    expect(alarm).toMatchObject({
      finding: "changed",
      what: `D${brought.number}, text 1`,
      page: `documents/${brought.number}?text=1`,
      rests: [`S${number}`],
    });
    await tamperForGood(
      `UPDATE "Blob" SET bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 127) % 128) WHERE sha256 = '${brought.hash}'`,
    );
    expect(done(await openOriginal(rep, newId(), first())).finding).toBe("whole");
    expect(await readAlarms(rep)).toEqual([]);
  });

  it("is found by the command line, for every story that rests on it, once; and so is a missing one", async () => {
    const { other } = (await makeStoryWith({ other: "reporter" })).scopes;
    const same = await bringInMail(other, brought.id);
    expect(same.hash).toBe(brought.hash);
    await changeBytes(brought.hash);
    const gone = await bringInMail(rep);
    await tamperForGood(`DELETE FROM "Blob" WHERE sha256 = '${gone.hash}'`);

    const { wrong } = await verifyEvidence();
    expect(wrong.find(({ sha256: hash }) => hash === brought.hash)).toEqual({
      sha256: brought.hash,
      finding: "changed",
      stories: [rep.storyId, other.storyId].sort(),
    });
    expect(wrong.find(({ sha256: hash }) => hash === gone.hash)).toMatchObject({ finding: "missing" });
    expect((await readAlarms(other)).map(({ finding }) => finding)).toEqual(["changed"]);
    expect((await readAlarms(rep)).map(({ finding, what }) => [finding, what])).toEqual([
      ["changed", `D${brought.number}, text 1`],
      ["missing", `D${gone.number}, text 1`],
    ]);
    const entries = (await ledgerOf(rep.storyId)).length;
    await verifyEvidence();
    expect(await ledgerOf(rep.storyId)).toHaveLength(entries);

    const said = await onrecord(["verify", "--evidence"], { DATABASE_URL: mustBe(process.env.DATABASE_URL) });
    expect(said.code).toBe(1);
    expect(said.out).toContain(`${gone.hash} is missing; in story ${rep.storyId}`);
  });

  it("of evidence is found and named with the claim it bears on", async () => {
    const { claimId, number } = await makeClaimOf(rep, "Twelve were injured");
    const id = newId();
    const input = evidenceInput.parse({
      id,
      itemId: claimId,
      kind: "photo",
      title: "The list",
      stance: "asserts",
    });
    const bytes = utf8(`photo ${id} of a list that hangs at the gate`);
    done(await addEvidence(rep, input, await received(bytes, "list.jpg")));
    const place = placeOf(sha256(bytes));
    await chmod(place, 0o600);
    await writeFile(place, Buffer.concat([bytes.subarray(0, -1), utf8("!")]));
    expect(await openEvidence(rep, newId(), id)).toEqual({ ok: true, finding: "changed" });
    expect(await readAlarms(rep)).toMatchObject([
      { what: "The list", page: `claims/${number}`, rests: [`C${number}`] },
    ]);
  });

  it("of the working text shows wherever its words are read, and to the command line", async () => {
    await tamperForGood(
      `UPDATE "Text" SET content = replace(content, 'twelve', 'eleven') WHERE id = '${brought.textId}'`,
    );
    expect(mustBe(await readForReader(rep, brought.number)).text.whole).toBe(false);
    expect(await readContext(rep, brought.textId, { start: 0, end: 4 })).toMatchObject({ whole: false });
    const { texts } = await verifyEvidence();
    expect(texts).toContain(`story ${rep.storyId}, D${brought.number}, text 1`);
  });

  it("cannot be hidden: what was found is never changed or taken away", async () => {
    await changeBytes(brought.hash);
    done(await openOriginal(rep, newId(), first()));
    await expect(db.originalCheck.updateMany({ data: { finding: "whole" } })).rejects.toThrow();
    await expect(db.originalCheck.deleteMany()).rejects.toThrow();
  });
});
