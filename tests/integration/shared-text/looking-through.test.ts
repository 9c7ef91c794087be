import { rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { keptReadings } from "@/lib/claims/reads-readings";
import { db } from "@/lib/db";
import { documentInput } from "@/lib/documents/model";
import { insertText } from "@/lib/documents/writes";
import { settings } from "@/lib/env";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument, changeDocument } from "@/lib/flows/bring-in-document";
import { change } from "@/lib/flows/change";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { lookThroughAnew, lookThroughMissing } from "@/lib/reuse/look-through";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  pasted,
} from "@/tests/support/builders";
import { FERRY, LIBRARY, ORCHARD } from "@/tests/unit/text/reuse/build";

const COPY = FERRY.join(" ");
const ORIGINAL = `TORVIK (Reuters) - ${COPY}`;
const REPRINT = `${ORCHARD[0]} ${COPY} Reuters`;
const RANSOM = LIBRARY.join(" ");
const CLAIM = "The ferry ran aground near the lighthouse";
const WORDS = "Divers found a tear of nearly nine metres along the starboard side of the hull.";

let scope: StoryScope;
let storyId: string;
let publishers: Record<"Reuters" | "The Torvik Courier" | "The Bergstad Post", string>;

beforeEach(async () => {
  const story = await makeStoryWith({ reporter: "reporter" });
  scope = story.scopes.reporter;
  storyId = story.storyId;
  const named = async (name: string) => makeSourceWith(scope, { name, kind: "publisher" });
  publishers = {
    Reuters: await named("Reuters"),
    "The Torvik Courier": await named("The Torvik Courier"),
    "The Bergstad Post": await named("The Bergstad Post"),
  };
});

const printed = (publisher: keyof typeof publishers, text: string, given = {}) =>
  bringIn(scope, text, { publisherId: publishers[publisher], title: publisher, ...given });

/** Every pair, by the names of what it is between. */
async function pairs() {
  const rows = await db.sharedText.findMany({
    where: { storyId },
    select: {
      kind: true,
      fromId: true,
      evidence: true,
      passages: true,
      a: { select: { document: { select: { id: true, title: true } }, version: true } },
      b: { select: { document: { select: { id: true, title: true } }, version: true } },
    },
  });
  return rows
    .map(({ a, b, kind, fromId, evidence, passages }) => ({
      between: [a, b].map(({ document, version }) => `${document.title} ${version}`).sort(),
      kind,
      from: [a, b].find(({ document }) => document.id === fromId)?.document.title ?? null,
      evidence,
      passages,
    }))
    .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
}

async function asserts(claimId: string, document: Brought, words = WORDS) {
  const { statementId } = await enter(scope, document, words);
  done(
    await setPosition(scope, positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" })),
  );
}

const readingOf = async (claimId: string) => mustBe((await keptReadings(storyId, [claimId])).get(claimId));

/** The rooms as another process would load them: with indexes of its own and nothing seen yet. */
async function anotherProcess() {
  vi.resetModules();
  const { lookThroughMissing: look } = await import("@/lib/reuse/look-through");
  return look;
}

describe("a document brought in", () => {
  it("is looked through at once: the passage stands in both texts, and where it came from", async () => {
    await printed("Reuters", ORIGINAL);
    await printed("The Torvik Courier", REPRINT);
    const [only, ...others] = await pairs();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: "copied", from: "Reuters", evidence: "credit" });
    const [passage] = (mustBe(only).passages ?? []) as number[][];
    const [aStart, aEnd, bStart, bEnd] = mustBe(passage);
    const sides = [ORIGINAL, REPRINT].map((text) => [text.slice(aStart, aEnd), text.slice(bStart, bEnd)]);
    expect(sides.flat()).toContain(COPY);
  });

  it("shares nothing with a document of another story", async () => {
    await printed("Reuters", ORIGINAL);
    const other = await makeStoryWith({ reporter: "reporter" });
    await bringIn(other.scopes.reporter, REPRINT);
    expect(await db.sharedText.count({ where: { storyId: { in: [storyId, other.storyId] } } })).toBe(0);
  });

  it("gives a claim's copy the origin of its original", async () => {
    const [agency, paper] = [
      await printed("Reuters", ORIGINAL),
      await printed("The Torvik Courier", REPRINT),
    ];
    const { claimId } = await makeClaimOf(scope, CLAIM);
    await asserts(claimId, agency);
    await asserts(claimId, paper);
    const { reading } = await readingOf(claimId);
    expect(reading.sides.asserts).toMatchObject({ reports: 2, origins: 1, unknown: 0 });
    expect(reading.groups.asserts[0]?.why).toContain("copied");
  });
});

describe("a newer text", () => {
  it("is another witness of the same document: what it shares is found, and the way stays as it was", async () => {
    const agency = await printed("Reuters", ORIGINAL);
    await printed("The Torvik Courier", REPRINT);
    done(await addText(scope, agency.documentId, 1, pasted(`${ORIGINAL} ${ORCHARD[3]}`)));
    const found = await pairs();
    expect(found.map(({ between, from }) => [...between, from])).toEqual([
      ["Reuters 1", "The Torvik Courier 1", "Reuters"],
      ["Reuters 2", "The Torvik Courier 1", "Reuters"],
    ]);
  });
});

describe("what is missing", () => {
  /** What is left by a process that dies between the transaction and the look. */
  async function bringInAndDie(title: keyof typeof publishers, text: string): Promise<Brought> {
    const [documentId, textId] = [newId(), newId()];
    done(
      await change(scope, "document.write", async ({ tx, at, record }) => {
        const number = 90 + (await tx.document.count({ where: { storyId } }));
        await tx.document.create({
          data: {
            id: documentId,
            storyId,
            number,
            title,
            kind: "article",
            publisherId: publishers[title],
            createdById: scope.actor.accountId,
          },
        });
        const row = {
          id: textId,
          storyId,
          documentId,
          version: 1,
          content: text,
          maker: "paste/1",
          locators: { kind: "paragraphs" as const },
        };
        await insertText(
          tx,
          { ...row, notes: [], filename: null, cameFrom: null, createdById: scope.actor.accountId, at },
          pasted(text),
        );
        record({ event: "document.created", subjectKind: "document", subjectId: documentId, payload: {} });
        return { ok: true, documentId };
      }),
    );
    return { documentId, textId, number: 0 };
  }

  it("is found at the next use, before anything is counted", async () => {
    const agency = await printed("Reuters", ORIGINAL);
    const { claimId } = await makeClaimOf(scope, CLAIM);
    await asserts(claimId, agency);
    expect((await readingOf(claimId)).reading.sides.asserts.origins).toBe(1);
    const paper = await bringInAndDie("The Torvik Courier", REPRINT);
    expect(await pairs()).toEqual([]);
    await asserts(claimId, paper);
    expect((await readingOf(claimId)).reading.sides.asserts).toMatchObject({ reports: 2, origins: 1 });
    expect(await pairs()).toHaveLength(1);
  });

  it("is found once by several processes at the same time, and by none that knows half of it", async () => {
    for (const [at, title] of (["Reuters", "The Torvik Courier", "The Bergstad Post"] as const).entries())
      await bringInAndDie(title, `${ORCHARD[at]} ${COPY}`);
    const processes = await Promise.all([anotherProcess(), anotherProcess(), anotherProcess()]);
    await bringInAndDie("The Torvik Courier", `${ORCHARD[4]} ${COPY}`);
    await Promise.all([lookThroughMissing, ...processes].map((look) => look(storyId)));
    expect((await pairs()).filter(({ kind }) => kind === "copied")).toHaveLength(6);
    expect(await db.lookedThrough.count({ where: { storyId } })).toBe(4);
  });

  it("includes texts whose publisher was set right: the copy then goes the other way", async () => {
    const first = await printed("The Bergstad Post", `${COPY} ${ORCHARD[1]}`, { publishedOn: "2026-02-01" });
    await printed("The Torvik Courier", `${RANSOM} ${COPY}`, { publishedOn: "2026-02-03" });
    expect(await pairs()).toMatchObject([{ from: null }]);
    const { version, title, kind } = await db.document.findUniqueOrThrow({ where: { id: first.documentId } });
    const input = { id: first.documentId, title, kind, publisherId: publishers.Reuters };
    done(await changeDocument(scope, version, documentInput.parse({ ...input, publishedOn: "2026-02-01" })));
    expect(await pairs()).toMatchObject([{ from: "The Bergstad Post", evidence: "agency" }]);
  });
});

describe("what was found", () => {
  async function someTexts() {
    await printed("Reuters", ORIGINAL);
    await printed("The Torvik Courier", REPRINT);
    await printed("The Bergstad Post", `${RANSOM} ${FERRY.slice(0, 4).join(" ")} (Reuters)`);
    await printed("The Bergstad Post", `${RANSOM} ${ORCHARD.join(" ")}`);
  }

  it("is found the same from nothing but the texts", async () => {
    await someTexts();
    const before = await pairs();
    expect(before.length).toBeGreaterThan(2);
    await db.sharedText.deleteMany({ where: { storyId } });
    expect(await lookThroughAnew(storyId)).toBe(4);
    expect(await pairs()).toEqual(before);
    expect(await lookThroughAnew(storyId)).toBe(4);
    expect(await pairs()).toEqual(before);
  });

  it("stays without the index, which any process makes again", async () => {
    await someTexts();
    const before = await pairs();
    rmSync(path.join(settings().dataFolder, "shared-text"), { recursive: true, force: true });
    const look = await anotherProcess();
    await look(storyId);
    expect(await pairs()).toEqual(before);
    await printed("The Torvik Courier", `${ORCHARD[2]} ${FERRY.slice(2).join(" ")}`);
    expect((await pairs()).length).toBeGreaterThan(before.length);
  });
});

describe("bringing in a document", () => {
  it("works out only the claims anew that it touches", async () => {
    const agency = await printed("Reuters", ORIGINAL);
    const paper = await printed("The Torvik Courier", REPRINT);
    const other = await printed("The Bergstad Post", RANSOM);
    const claims = [await makeClaimOf(scope, CLAIM), await makeClaimOf(scope, "The reading room opens")];
    const [ferry, library] = claims.map(({ claimId }) => claimId) as [string, string];
    await asserts(ferry, agency);
    await asserts(
      library,
      other,
      "The works cost a third more than the council had approved five years ago.",
    );
    const read = async () => {
      const found = await keptReadings(storyId, [ferry, library]);
      return [mustBe(found.get(ferry)), mustBe(found.get(library))] as const;
    };
    const before = await read();
    // The same object is the one worked out before.
    const kept = async () => (await read()).map((now, at) => now === before[at]);

    const third = await printed("The Bergstad Post", `${ORCHARD[5]} ${COPY} (Reuters)`);
    expect(await kept()).toEqual([true, true]);
    await enter(scope, third, ORCHARD[5]);
    expect(await kept()).toEqual([true, true]);
    await asserts(ferry, paper);
    expect(await kept()).toEqual([false, true]);
  });

  it("works out anew the claim whose copy it is the original of", async () => {
    const paper = await printed("The Torvik Courier", REPRINT);
    const { claimId } = await makeClaimOf(scope, CLAIM);
    await asserts(claimId, paper);
    const before = await readingOf(claimId);
    expect(before.reading.groups.asserts[0]?.label).toContain("Torvik");
    await printed("Reuters", ORIGINAL);
    const now = await readingOf(claimId);
    expect(now).not.toBe(before);
    expect(now.reading.groups.asserts[0]?.label).toContain("Reuters");
  });

  it("twice brings in nothing new, and the look is done all the same", async () => {
    const input = documentInput.parse({ id: newId(), title: "A report", kind: "article" });
    done(await bringInDocument(scope, input, pasted(COPY)));
    done(await bringInDocument(scope, input, pasted(COPY)));
    expect(await db.lookedThrough.count({ where: { storyId } })).toBe(1);
  });
});
