import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reach } from "@/lib/capture/fetch-page";
import { isPublic } from "@/lib/capture/guard";
import { db } from "@/lib/db";
import { documentInput } from "@/lib/documents/model";
import type { takeIn } from "@/lib/flows/make-text";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { done, enter, makeStoryWith, mustBe } from "@/tests/support/builders";

let server: Server;
let address: string;
let page = "";
let asked = 0;
beforeAll(async () => {
  server = createServer((_request, answer) => {
    asked += 1;
    answer
      .setHeader("content-type", "text/html; charset=utf-8")
      .end(`<!doctype html><title>Fire</title>${page}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fire`;
});
afterAll(() => server.close());

/** The modules as a process with this setting has them: settings are read once in a process. */
async function withCapture(setting: "0" | "1") {
  vi.resetModules();
  vi.stubEnv("ONRECORD_CAPTURE", setting);
  const { takeIn: take } = await import("@/lib/flows/make-text");
  const { bringInDocument } = await import("@/lib/flows/bring-in-document");
  const { addText } = await import("@/lib/flows/add-text");
  return { take, bringInDocument, addText };
}
afterEach(() => vi.unstubAllEnvs());

/** This test's own server is the internet. */
const reach = (): Reach => ({ addressProblem: () => null, isPublic, time: 5_000, bytes: 1_000_000 });
const wanted = () => ({ how: "capture" as const, address });

let rep: StoryScope;
let view: StoryScope;
beforeEach(async () => {
  ({ rep, view } = (await makeStoryWith({ rep: "reporter", view: "viewer" })).scopes);
  asked = 0;
});
const input = () => documentInput.parse({ id: newId(), title: "Fire", kind: "article", url: address });

async function taken(take: typeof takeIn) {
  const came = await take(wanted(), reach());
  if (!came.ok) throw new Error(came.reason);
  return came.incoming;
}

describe("a page of the web", () => {
  it("is asked for by nobody while that is switched off, which it is unless somebody says so", async () => {
    const { bringInDocument } = await withCapture("0");
    expect(await bringInDocument(rep, input(), wanted())).toMatchObject({
      ok: false,
      reason: expect.stringContaining("switched off"),
    });
    expect(asked).toBe(0);
  });

  it("is never asked for by who may bring in nothing, nor in a private network", async () => {
    const { bringInDocument } = await withCapture("1");
    expect(await bringInDocument(view, input(), wanted())).toMatchObject({ code: "not-allowed" });
    expect(await bringInDocument(rep, input(), wanted())).toMatchObject({ code: "invalid" });
    expect(asked).toBe(0);
  });

  it("is kept as a capture; taken again it is a newer text, and each statement says what became of it", async () => {
    const { take, bringInDocument, addText } = await withCapture("1");
    page =
      "<p>One stays.</p><p>Two moves on.</p><p>Three were injured at the gate.</p><p>Four goes away entirely, ship and all.</p>";
    const { documentId, number } = done(await bringInDocument(rep, input(), await taken(take)));
    const text = mustBe(await db.text.findFirst({ where: { documentId }, include: { blob: true } }));
    expect(Buffer.from(mustBe(text.blob.bytes)).toString()).toMatch(
      /^WARC\/1\.1\r\n[\s\S]*content-type: text\/html/i,
    );
    expect(text).toMatchObject({ filename: "capture.warc", cameFrom: address });
    expect(text.maker).toMatch(/^warc\/1 /);
    expect(text.notes[0]).toContain(`Captured from ${address}`);

    const document = { documentId, number, textId: text.id };
    for (const words of [
      "One stays.",
      "Two moves on.",
      "Three were injured at the gate.",
      "Four goes away entirely, ship and all.",
    ])
      await enter(rep, document, words);
    expect(await addText(rep, documentId, 1, await taken(take))).toMatchObject({ code: "duplicate" });
    page = "<p>One stays.</p><p>Added.</p><p>Two moves on.</p><p>Five were injured at the gate.</p>";
    const added = done(await addText(rep, documentId, 1, await taken(take)));
    expect(added.outcomes).toEqual({ held: 1, moved: 1, changed: 1, gone: 1 });
    const changed = mustBe(
      await db.reproof.findFirst({ where: { storyId: rep.storyId, outcome: "changed" } }),
    );
    expect(JSON.stringify(changed.differences)).toContain("Three");
  });
});
