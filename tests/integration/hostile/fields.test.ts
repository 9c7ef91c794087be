import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { claimInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { documentInput, statusInput } from "@/lib/documents/model";
import { evidenceInput } from "@/lib/evidence/model";
import { fieldErrors } from "@/lib/field";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument, setDocumentStatus } from "@/lib/flows/bring-in-document";
import { answerReply, logReply, makeComment } from "@/lib/flows/discuss-item";
import { enterFromReader } from "@/lib/flows/enter-from-reader";
import { makeClaim } from "@/lib/flows/keep-claim";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { readIdentityNote, writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { makeStory } from "@/lib/flows/make-story";
import { submitItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import { verifyChain } from "@/lib/ledger/verify";
import type { Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import {
  commentInput,
  onItemWithReason,
  replyAnswerInput,
  replyInput,
  suggestionInput,
} from "@/lib/reviews/model";
import { search } from "@/lib/search/reads";
import { identityInput, partyInput, sourceInput } from "@/lib/sources/model";
import { entryInput } from "@/lib/statements/model-entry";
import { newStorySchema } from "@/lib/stories/model";
import {
  bringIn,
  done,
  enter,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  pasted,
  received,
} from "@/tests/support/builders";
import { HOSTILE_TEXTS } from "@/tests/support/hostile-values";
import { itemNow } from "@/tests/support/review";

process.env.ONRECORD_IDENTITY_KEY = Buffer.alloc(32, 7).toString("base64");

let rep: StoryScope;
let ed: StoryScope;
let claimId: string;
beforeAll(async () => {
  ({ rep, ed } = (await makeStoryWith({ rep: "reporter", ed: "editor" })).scopes);
  ({ claimId } = await makeClaimOf(rep, "The gate held"));
});
// What was let through is in the ledger's payloads too: a digest that no longer fits would show there.
afterAll(async () => {
  expect(await verifyChain(db, rep.storyId)).toMatchObject({ sound: true });
});

type Form = {
  schema: z.ZodType;
  /** The form with this text in each of its fields that take any. */
  filled: (text: string) => Promise<Record<string, unknown>>;
  send: (input: never) => Promise<Outcome<object>>;
  /** What was kept of those fields. */
  kept: (input: never) => Promise<unknown>;
};

/** Every form whose fields take text, with what it keeps. Identifiers and lists are in the schemas' own tests. */
const FORMS: Record<string, Form> = {
  "a story": {
    schema: newStorySchema,
    filled: async (title) => ({ id: newId(), title, timeZone: "Asia/Karachi" }),
    send: (input) => makeStory(rep.actor, input),
    kept: async ({ id }: { id: string }) =>
      db.story.findUniqueOrThrow({ where: { id }, select: { title: true } }),
  },
  "a party": {
    schema: partyInput,
    filled: async (name) => ({ id: newId(), name, shortName: name }),
    send: (input) => makeParty(rep, input),
    kept: async ({ id }: { id: string }) =>
      db.party.findUniqueOrThrow({ where: { id }, select: { name: true, shortName: true } }),
  },
  "a source": {
    schema: sourceInput,
    filled: async (name) => ({
      id: newId(),
      kind: "person",
      name,
      alsoKnownAs: [name, name],
      language: name,
      role: name,
    }),
    send: (input) => makeSource(rep, input),
    kept: async ({ id }: { id: string }) => {
      const select = { name: true, alsoKnownAs: true, language: true, roles: { select: { title: true } } };
      const { roles, ...row } = await db.source.findUniqueOrThrow({ where: { id }, select });
      return { ...row, role: roles[0]?.title };
    },
  },
  "a document": {
    schema: documentInput,
    filled: async (text) => ({
      id: newId(),
      title: text,
      kind: "article",
      publisherName: text,
      author: text,
      creditLine: text,
    }),
    send: (input) => bringInDocument(rep, input, pasted("Words.")),
    kept: async ({ id }: { id: string }) => {
      const select = { title: true, author: true, creditLine: true, publisher: { select: { name: true } } };
      const { publisher, ...row } = await db.document.findUniqueOrThrow({ where: { id }, select });
      return { ...row, publisherName: publisher?.name };
    },
  },
  "a document's status": {
    schema: statusInput,
    filled: async (note) => ({ status: "corrected", note }),
    send: async (input) => {
      const { documentId } = await bringIn(rep, "Words.");
      last = documentId;
      return setDocumentStatus(ed, documentId, 1, input);
    },
    kept: async () => {
      const { statusNote } = await db.document.findUniqueOrThrow({ where: { id: last } });
      return { note: statusNote };
    },
  },
  "a statement": {
    schema: entryInput,
    filled: async (text) => {
      const { documentId, textId } = await bringIn(rep, "Nobody was there.");
      const figure = {
        id: newId(),
        wording: text,
        measure: "other",
        measureOther: text,
        who: text,
        place: text,
        qualifier: "vague",
        counting: "total",
      };
      const own = { quote: text, cue: text, role: text, terms: "background", agreedDescription: text };
      const translated = {
        original: text,
        originalLanguage: text,
        translator: text,
        translationMethod: text,
      };
      return {
        id: newId(),
        documentId,
        textId,
        kind: "direct",
        ...own,
        ...translated,
        relays: [{ description: text }],
        figures: [figure],
        speaker: { id: newId(), name: text, kind: "person" },
        positions: [{ id: newId(), claimText: text, stance: "asserts" }],
      };
    },
    send: (input) => enterFromReader(rep, input),
    kept: async ({ id }: { id: string }) => {
      const {
        relays,
        figures,
        speaker,
        speakerId: _made,
        positions,
        ...row
      } = await db.statement.findUniqueOrThrow({
        where: { id },
        include: { relays: true, figures: true, speaker: true, positions: { include: { claim: true } } },
      });
      const columns = ["wording", "measureOther", "who", "place"] as const;
      return {
        ...row,
        relays: relays.map(({ description }) => ({ description })),
        figures: figures.map((figure) => Object.fromEntries(columns.map((name) => [name, figure[name]]))),
        speaker: { name: speaker?.name },
        positions: positions.map(({ claim }) => ({ claimText: claim.text })),
      };
    },
  },
  "a claim": {
    schema: claimInput,
    filled: async (text) => ({
      id: newId(),
      text,
      shortText: text,
      measure: "other",
      measureOther: text,
      who: text,
      currency: text,
    }),
    send: (input) => makeClaim(rep, input),
    kept: async ({ id }: { id: string }) => db.claim.findUniqueOrThrow({ where: { id } }),
  },
  "a comment": {
    schema: commentInput,
    filled: async (body) => ({ id: newId(), itemId: claimId, body }),
    send: (input) => makeComment(rep, input),
    kept: async ({ id }: { id: string }) =>
      db.comment.findUniqueOrThrow({ where: { id }, select: { body: true } }),
  },
  "a reply sought": {
    schema: replyInput,
    filled: async (text) => ({
      id: newId(),
      itemId: claimId,
      asked: text,
      channel: "phone",
      question: text,
      askedAt: "2026-02-01T10:00",
    }),
    send: (input) => logReply(rep, input),
    kept: async ({ id }: { id: string }) =>
      db.replySought.findUniqueOrThrow({ where: { id }, select: { asked: true, question: true } }),
  },
  "an answer": {
    schema: replyAnswerInput,
    filled: async (answer) => {
      const id = newId();
      const asked = {
        id,
        itemId: claimId,
        asked: "The ministry",
        channel: "phone",
        question: "Who?",
        askedAt: "2026-02-01T10:00",
      };
      done(await logReply(rep, replyInput.parse(asked)));
      return { id, version: 1, outcome: "answered", answer };
    },
    send: (input) => answerReply(rep, input),
    kept: async ({ id }: { id: string }) =>
      db.replySought.findUniqueOrThrow({ where: { id }, select: { answer: true } }),
  },
  "a suggestion": {
    schema: suggestionInput,
    filled: async (text) => ({ id: newId(), ...(await inReview()), field: "words", value: text, note: text }),
    send: (input) => suggestChange(ed, input),
    kept: async ({ id }: { id: string }) => {
      const { value, note } = await db.suggestion.findUniqueOrThrow({ where: { id } });
      return { value, note };
    },
  },
  "a reason": {
    schema: onItemWithReason,
    filled: async (reason) => ({ ...(await inReview()), reason }),
    send: ({ reason, ...on }: { itemId: string; version: number; reason: string }) =>
      withdrawItem(rep, on, reason),
    kept: async ({ itemId }: { itemId: string }) => {
      const entry = await db.ledgerEntry.findFirstOrThrow({
        where: { subjectId: itemId },
        orderBy: { seq: "desc" },
      });
      return entry.payload;
    },
  },
  evidence: {
    schema: evidenceInput,
    filled: async (text) => ({
      id: newId(),
      itemId: claimId,
      kind: "photo",
      title: text,
      note: text,
      madeBy: text,
      madeWhen: text,
      madeWhere: text,
      cameFrom: text,
      stance: "asserts",
    }),
    send: async (input) => addEvidence(rep, input, await received(new Uint8Array([0, 255]), "a.png")),
    kept: async ({ id }: { id: string }) =>
      db.evidence.findUniqueOrThrow({
        where: { id },
        select: { title: true, note: true, madeBy: true, madeWhen: true, madeWhere: true, cameFrom: true },
      }),
  },
  "an identity note": {
    schema: identityInput,
    filled: async (note) => ({
      sourceId: await makeSourceWith(rep, { kind: "unnamed", name: "a resident" }),
      note,
    }),
    send: (input) => writeIdentityNote(rep, input),
    kept: async ({ sourceId }: { sourceId: string }) => {
      const { note } = done(await readIdentityNote(rep, sourceId));
      return { note };
    },
  },
};

let last = "";

/** A statement in review with the editor, as a form on it would name it. */
async function inReview(): Promise<{ itemId: string; version: number }> {
  const document = await bringIn(rep, "Nobody was there.");
  const { statementId } = await enter(rep, document, "Nobody was there");
  done(await submitItem(rep, { itemId: statementId, version: (await itemNow(statementId)).version }));
  done(await takeItem(ed, { itemId: statementId, version: (await itemNow(statementId)).version }));
  return { itemId: statementId, version: (await itemNow(statementId)).version };
}

/** Of two values the parts that the second has too: what a form sent and what was kept name other things besides. */
function common(sent: unknown, kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map((entry, at) => common(Reflect.get(sent as object, at), entry));
  if (typeof kept !== "object" || kept === null || kept instanceof Date) return sent;
  const shared = Object.keys(kept).filter((key) => typeof sent === "object" && sent !== null && key in sent);
  return Object.fromEntries(
    shared.map((key) => [key, common(Reflect.get(sent as object, key), Reflect.get(kept, key))]),
  );
}

/** The text cut to a length that every field of the form takes, not inside a character. */
function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join("").toWellFormed();
}

const HELD = Object.entries(HOSTILE_TEXTS).filter(
  ([, text]) => text.isWellFormed() && !text.includes("\u0000"),
);
const NEVER = [
  "a megabyte",
  "NUL",
  "a lone high surrogate",
  "a lone low surrogate",
  "surrogates the wrong way round",
];

describe.each(Object.entries(FORMS))("%s", (_name, form) => {
  it.each(NEVER)("with %s is refused by the name of the field, and nothing is kept", async (what) => {
    const entries = await db.ledgerEntry.count();
    const filled = await form.filled("plain");
    const before = await db.ledgerEntry.count();
    const hostile = mapTexts(filled, (text) => (text === "plain" ? (HOSTILE_TEXTS[what] ?? "") : text));
    const parsed = form.schema.safeParse(hostile);
    expect(parsed.success).toBe(false);
    if (parsed.success) return;
    for (const [field, reason] of Object.entries(fieldErrors(parsed.error))) {
      expect(field).not.toBe("form");
      expect(reason.length).toBeLessThan(200);
    }
    expect(await db.ledgerEntry.count()).toBe(before);
    expect(before).toBeGreaterThanOrEqual(entries);
  });

  it("with every other hostile text is kept and given back to the letter, or refused", async () => {
    for (const [what, text] of HELD) {
      // Each length up to the largest field: what one field refuses for its length another still takes.
      for (const most of [3, 35, 100, 90_000]) {
        const cut = shortened(text, most);
        const parsed = form.schema.safeParse(await form.filled(cut));
        if (!parsed.success) continue;
        const outcome = await form.send(parsed.data as never);
        if (!outcome.ok) {
          expect([what, outcome.code]).toEqual([what, expect.stringMatching(/^(invalid|rule|duplicate)$/)]);
          continue;
        }
        const kept = await form.kept(parsed.data as never);
        const shared = common(parsed.data, kept);
        expect(Object.keys(shared as object).length).toBeGreaterThan(0);
        expect([what, most, kept]).toMatchObject([what, most, shared as object]);
        if (cut === text) break;
      }
    }
  });
});

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    mapTexts(inner, change),
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

describe("a text", () => {
  it.each(HELD.filter(([, text]) => text.trim() !== ""))(
    "with %s is kept to the letter, found, and proves its own words",
    async (_what, text) => {
      const lines = `Before.\n${text}\nAfter.\n`;
      const { documentId, textId } = await bringIn(rep, lines);
      const made = lines.replace(/\r\n?/g, "\n");
      const kept = await db.text.findUniqueOrThrow({ where: { id: textId } });
      expect(kept.content).toBe(made);
      expect([kept.sha256, kept.length]).toEqual([sha256(made), made.length]);
      const blob = await db.blob.findUniqueOrThrow({ where: { sha256: kept.blobSha256 } });
      expect(new TextDecoder().decode(mustBe(blob.bytes))).toBe(lines);
      expect(sha256(mustBe(blob.bytes))).toBe(kept.blobSha256);
      const words = shortened(made.slice(8, made.length - 8), 200);
      if (words.trim() === "") return;
      const { statementId } = await enter(rep, { documentId, number: 0, textId }, words);
      const statement = await db.statement.findUniqueOrThrow({ where: { id: statementId } });
      expect(statement.quote).toBe(words);
      if (statement.spanStart !== null)
        expect(made.slice(statement.spanStart, statement.spanEnd ?? 0).trim()).toBe(words.trim());
      await expect(search(rep.actor, text)).resolves.toMatchObject({ rows: expect.any(Array) });
    },
  );

  it.each(["NUL", "a lone high surrogate"])(
    "with %s is refused by its place, brought in or added",
    async (what) => {
      const { documentId } = await bringIn(rep, "Words.");
      const before = await db.ledgerEntry.count();
      const hostile = HOSTILE_TEXTS[what] ?? "";
      // A lone surrogate can't come as UTF-8: three bytes that would stand for one are no character.
      const bytes =
        what === "NUL" ? new TextEncoder().encode(hostile) : new Uint8Array([104, 0xed, 0xa0, 0xbd]);
      const incoming = { bytes, mediaType: "text/plain", filename: null, how: "upload" as const };
      const input = documentInput.parse({ id: newId(), title: "A report", kind: "article" });
      for (const outcome of [
        await bringInDocument(rep, input, incoming),
        await addText(rep, documentId, 1, incoming),
      ])
        expect(outcome).toMatchObject({
          ok: false,
          code: "invalid",
          fields: { text: expect.stringMatching(/character|byte/) },
        });
      expect(await db.ledgerEntry.count()).toBe(before);
    },
  );
});

describe("dates at the ends of time", () => {
  it.each([
    "0000",
    "0001",
    "1582-10-10",
    "9999-12-31T23:59",
    "2026-02-30",
    "2026-03-29T02:30",
    "-0001",
    "12026-01-01",
  ])("%s is refused by its field, or kept as it was typed", async (date) => {
    const document = documentInput.safeParse({
      id: newId(),
      title: "A report",
      kind: "article",
      publishedOn: date,
    });
    if (!document.success) return expect(Object.keys(fieldErrors(document.error))).toEqual(["publishedOn"]);
    const brought = done(await bringInDocument(rep, document.data, pasted("Nobody was there.")));
    const kept = await db.document.findUniqueOrThrow({
      where: { id: brought.documentId },
      include: { texts: true },
    });
    expect(kept.publishedOn).toBe(date);
    const { id: textId } = mustBe(kept.texts[0]);
    const figure = {
      id: newId(),
      wording: "some",
      measure: "killed",
      qualifier: "vague",
      counting: "total",
      asOf: date,
    };
    const given = {
      saidOn: date,
      embargoUntil: date,
      figures: [{ ...figure, windowStart: date, windowEnd: date }],
    };
    const at = { documentId: brought.documentId, number: 0, textId };
    const { statementId } = await enter(rep, at, "Nobody was there", given);
    expect(await db.statement.findUniqueOrThrow({ where: { id: statementId } })).toMatchObject({
      saidOn: date,
    });
  });
});

describe("numbers as figures", () => {
  it.each(["0", "-0", "007", "999999999999999", "0.000001", "123456789.123456", "12345678.9"])(
    "%s comes back as it was meant",
    async (low) => {
      const document = await bringIn(rep, "Some wells.");
      const figure = {
        id: newId(),
        wording: "Some",
        measure: "killed",
        qualifier: "exactly",
        counting: "total",
        low,
      };
      const { statementId } = await enter(rep, document, "Some wells", { figures: [figure] });
      const [kept] = await db.figure.findMany({ where: { statementId } });
      expect(kept?.low?.toNumber()).toBe(Number(low) + 0);
      expect(kept?.low?.toFixed()).toBe(low.replace(/^-?0+(?=\d)/, "").replace("-0", "0"));
    },
  );
});
