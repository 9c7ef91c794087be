import { DateTime } from "luxon";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { Finding } from "@/lib/draft/model";
import { DRAFT_MAX, seeDraft, seeIncomingDraft } from "@/lib/flows/see-draft";
import { bringIn, done, enter, makeSourceWith, makeStoryWith, pasted } from "@/tests/support/builders";
import { onrecord } from "@/tests/support/command-line";

const SAID = "The sluice was open for nine hours and nobody on the night shift could close it";
const TEXT = `“${SAID},” said Ilse Varga, the chief engineer, on Monday.`;

let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "viewer">>>;

beforeAll(async () => {
  story = await makeStoryWith({ reporter: "reporter", viewer: "viewer" }, { title: "The sluice" });
  const { reporter } = story.scopes;
  const speakerId = await makeSourceWith(reporter, { name: "Ilse Varga" });
  const document = await bringIn(reporter, TEXT);
  await enter(reporter, document, SAID, { speakerId, role: "chief engineer" });
});

const kinds = (findings: readonly Finding[]) => findings.map(({ kind, statement }) => [kind, statement]);

describe("a reporter", () => {
  it("is told that what is rightly quoted is not confirmed yet", async () => {
    const { findings } = done(await seeDraft(story.scopes.reporter, TEXT, new Date()));
    expect(kinds(findings)).toEqual([["not cleared", "S1"]]);
  });
  it("is told of a changed word, with the words that should stand there", async () => {
    const copy = TEXT.replace("nobody", "somebody");
    const { findings } = done(await seeDraft(story.scopes.reporter, copy, new Date()));
    const wrong = findings.find(({ kind }) => kind === "wrong words");
    expect(wrong).toMatchObject({ statement: "S1", expected: SAID });
    expect(copy.slice(wrong?.start, wrong?.end)).toBe(SAID.replace("nobody", "somebody"));
  });
  it("may bring the copy as a page of HTML: the words are taken out first", async () => {
    const html = `<!doctype html><html><body><article><p>${TEXT.replace("nine", "five")}</p></article></body></html>`;
    const incoming = {
      bytes: new TextEncoder().encode(html),
      mediaType: "text/html",
      filename: "draft.html",
      how: "upload" as const,
    };
    const { copy, findings } = done(await seeIncomingDraft(story.scopes.reporter, incoming, new Date()));
    expect(copy).not.toContain("<");
    expect(findings.map(({ kind }) => kind)).toContain("figure changed");
  });
  it("is asked to check more than a book's chapter in parts", async () => {
    const refused = await seeDraft(story.scopes.reporter, "a".repeat(DRAFT_MAX + 1), new Date());
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining("in parts") });
  });
  it("leaves nothing of the copy behind", async () => {
    const before = await db.ledgerEntry.count();
    done(await seeIncomingDraft(story.scopes.reporter, pasted(TEXT), new Date()));
    expect(await db.ledgerEntry.count()).toBe(before);
    expect(await db.document.count()).toBe(1);
  });
});

describe("a story that was made ready for a draft before", () => {
  it("is read again once something of it changed, and when an embargo ends", async () => {
    const { reporter } = (
      await makeStoryWith({ reporter: "reporter" }, { title: "The weir", timeZone: "UTC" })
    ).scopes;
    const speakerId = await makeSourceWith(reporter, { name: "Ilse Varga" });
    const document = await bringIn(reporter, TEXT);
    const now = new Date();
    const ends = new Date(now.getTime() + 60_000);
    const whyNotCleared = async (at: Date) => {
      const { findings } = done(await seeDraft(reporter, TEXT, at));
      return findings.map(({ kind, message }) => `${kind}: ${message}`).join("\n");
    };
    expect(await whyNotCleared(now)).not.toContain("not cleared");
    const embargoUntil = DateTime.fromJSDate(ends, { zone: "utc" }).plus({ minutes: 1 }).startOf("minute");
    await enter(reporter, document, SAID, {
      speakerId,
      role: "chief engineer",
      embargoUntil: embargoUntil.toFormat("yyyy-MM-dd'T'HH:mm"),
    });
    expect(await whyNotCleared(now)).toContain("under embargo");
    expect(await whyNotCleared(embargoUntil.minus({ milliseconds: 1 }).toJSDate())).toContain(
      "under embargo",
    );
    expect(await whyNotCleared(embargoUntil.toJSDate())).not.toContain("under embargo");
  });
});

describe("a viewer", () => {
  it("may not check a draft, and is told who may", async () => {
    const refused = await seeDraft(story.scopes.viewer, TEXT, new Date());
    expect(refused).toMatchObject({
      ok: false,
      code: "not-allowed",
      reason: expect.stringContaining("reporter"),
    });
  });
});

describe("onrecord check-draft", () => {
  it("prints a JSON line for each finding, by place", async () => {
    const copy = TEXT.replace("nobody", "somebody");
    const { email } = story.scopes.reporter.actor;
    const said = await onrecord(["check-draft", "--story", "The sluice", "--as", email], {}, copy);
    expect(said).toMatchObject({ code: 0, err: "" });
    const found = said.out
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(found[0]).toEqual({
      start: 1,
      end: 1 + SAID.length + 2,
      kind: "wrong words",
      statement: "S1",
      expected: SAID,
      message: expect.any(String),
    });
  }, 60_000);
  it("refuses who is no member", async () => {
    const said = await onrecord(
      ["check-draft", "--story", "The sluice", "--as", "nobody@example.org"],
      {},
      TEXT,
    );
    expect(said).toMatchObject({ code: 1, out: "", err: expect.stringContaining("nobody@example.org") });
  }, 60_000);
});
