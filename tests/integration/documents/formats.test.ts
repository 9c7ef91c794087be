import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { documentInput, type Incoming } from "@/lib/documents/model";
import { readForReader } from "@/lib/documents/reads-reader";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument } from "@/lib/flows/bring-in-document";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { readContext } from "@/lib/statements/reads-one";
import { placeWords } from "@/lib/text/locate";
import { bringIn, done, enter, ledgerOf, makeStoryWith, mustBe } from "@/tests/support/builders";
import { realFile, utf8 } from "@/tests/support/formats";

const upload = (filename: string, bytes = realFile(filename)): Incoming => ({
  bytes,
  filename,
  mediaType: "application/octet-stream",
  how: "upload",
});
const aDocument = () => documentInput.parse({ id: newId(), title: "Harbour fire", kind: "press release" });

let rep: StoryScope;
beforeAll(async () => {
  ({ rep } = (await makeStoryWith({ rep: "reporter" })).scopes);
});

async function textsOf(documentId: string) {
  return db.text.findMany({ where: { documentId }, orderBy: { version: "asc" }, include: { blob: true } });
}

describe("a PDF brought in", () => {
  it("keeps its bytes and has a text whose statements lead back to its pages", async () => {
    const brought = done(await bringInDocument(rep, aDocument(), upload("harbour-chromium.pdf")));
    const [text] = await textsOf(brought.documentId);
    const { blob, content, maker, filename, blobSha256 } = mustBe(text);
    expect(sha256(mustBe(blob.bytes))).toBe(sha256(realFile("harbour-chromium.pdf")));
    expect([blobSha256, filename]).toEqual([blob.sha256, "harbour-chromium.pdf"]);
    expect(maker).toBe("pdf/1 unpdf/1.4.0");

    const document = { ...brought, textId: mustBe(text).id };
    const quote = "Nobody has told us what lit it,";
    const { statementId, number } = await enter(rep, document, quote);
    const statement = await db.statement.findUniqueOrThrow({ where: { id: statementId } });
    expect(statement.grade).toBe("exact");
    const span = { start: mustBe(statement.spanStart), end: mustBe(statement.spanEnd) };
    expect(content.slice(span.start, span.end)).toBe(quote);

    const context = mustBe(await readContext(rep, document.textId, span));
    expect(placeWords(mustBe(context.place))).toBe("page 2, paragraph 2");
    const read = mustBe(await readForReader(rep, brought.number));
    expect(read.text.locators).toEqual({ kind: "pages", starts: [0, content.indexOf("On the cause")] });
    const shown = mustBe(read.statements.find((each) => each.number === number));
    expect(placeWords(mustBe(shown.place))).toBe("page 2, paragraph 2");
  });

  it("and its Word file as a newer text prove the statements again", async () => {
    const brought = done(await bringInDocument(rep, aDocument(), upload("harbour-chromium.pdf")));
    const [first] = await textsOf(brought.documentId);
    await enter(rep, { ...brought, textId: mustBe(first).id }, "Whoever names a cause today is guessing.");
    await enter(rep, { ...brought, textId: mustBe(first).id }, "North 3 destroyed");
    const added = done(await addText(rep, brought.documentId, 1, upload("harbour.docx")));
    // The cells of a table stand on a line each in what Word keeps.
    expect(added.outcomes).toEqual({ held: 0, moved: 2, changed: 0, gone: 0 });
    const [, second] = await textsOf(brought.documentId);
    expect(second).toMatchObject({ version: 2, locators: { kind: "paragraphs" } });
  });

  it("that is refused leaves nothing behind", async () => {
    const cut = upload("harbour-chromium.pdf", realFile("harbour-chromium.pdf").subarray(0, 20_000));
    const input = aDocument();
    const before = (await ledgerOf(rep.storyId)).length;
    expect(await bringInDocument(rep, input, cut)).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { text: expect.stringContaining("cut off") },
    });
    expect(await db.document.count({ where: { id: input.id } })).toBe(0);
    expect(await db.blob.count({ where: { sha256: sha256(cut.bytes) } })).toBe(0);
    expect(await ledgerOf(rep.storyId)).toHaveLength(before);
  });
});

describe("what leads back to the original", () => {
  it("is the time in a transcript, and the paragraph in a paste", async () => {
    const srt = utf8("1\n00:01:01,000 --> 00:01:03,500\nTwelve injured and no dead.\n");
    const brought = done(await bringInDocument(rep, aDocument(), upload("speech.srt", srt)));
    const [text] = await textsOf(brought.documentId);
    const context = await readContext(rep, mustBe(text).id, { start: 0, end: 6 });
    expect(placeWords(mustBe(context?.place))).toBe("00:01:01–00:01:03");

    const pasted = await bringIn(rep, "One.\n\nTwo.");
    const second = await readContext(rep, pasted.textId, { start: 6, end: 9 });
    expect(placeWords(mustBe(second?.place))).toBe("paragraph 2");
  });

  it("is of a kind that is known, or the database refuses it", async () => {
    const { textId } = await bringIn(rep, "One.");
    const copy = async (locators: object) => {
      const { id: _id, ...row } = await db.text.findUniqueOrThrow({ where: { id: textId } });
      return db.text.create({ data: { ...row, version: 2, locators } });
    };
    await expect(copy({ kind: "verses" })).rejects.toThrow();
    await expect(copy({})).rejects.toThrow();
    expect((await copy({ kind: "pages", starts: [0] })).version).toBe(2);
  });
});
