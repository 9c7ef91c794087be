import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { type CorrectionInput, correctionInput } from "@/lib/editions/model-corrections";
import { readEditionFile } from "@/lib/editions/reads";
import { setDocumentStatus } from "@/lib/flows/bring-in-document";
import { changeSource } from "@/lib/flows/change-source";
import { changeStatement } from "@/lib/flows/change-statement";
import { closeCorrections } from "@/lib/flows/close-corrections";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { findCorrections } from "@/lib/flows/find-corrections";
import { changeClaim } from "@/lib/flows/keep-claim";
import { makeEdition } from "@/lib/flows/make-edition";
import { reopenItem, restoreItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { removePosition, setPosition } from "@/lib/flows/place-position";
import { sealPayload } from "@/lib/flows/seal-payload";
import { readDeskCorrections, seeCorrections, seeDueEditions } from "@/lib/flows/see-corrections";
import { newId } from "@/lib/identifiers";
import { collect } from "@/lib/interchange/stream";
import { describeEntry } from "@/lib/ledger/describe";
import { verifyChain } from "@/lib/ledger/verify";
import type { StoryScope } from "@/lib/policy";
import { readContent } from "@/lib/statements/reads";
import {
  bringIn,
  done,
  enter,
  ledgerOf,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  sourceForm,
} from "@/tests/support/builders";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { confirm, decisionOn, dispute, itemNow, on } from "@/tests/support/review";

const TEXT = "“We killed 84 of them,” the spokesman said. “Nobody came back.” “The bank is ours.”";
const ASKED = { includeUnconfirmed: "on", includeDisputed: "on", includeStale: "on", acceptErrors: "on" };
let server: MailServer;
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let document: Awaited<ReturnType<typeof bringIn>>;
let speakerId: string;
let statementId: string;
let other: string;
let claimId: string;

beforeAll(async () => {
  server = await startMailServer();
  process.env.ONRECORD_SMTP_URL = `smtp://127.0.0.1:${server.port}?tls=none`;
  process.env.ONRECORD_MAIL_FROM = "corrections@newsroom.example";
});
afterAll(() => server.close());

beforeEach(async () => {
  story = await makeStoryWith(
    { reporter: "reporter", editor: "editor", second: "editor" },
    { title: "The bank" },
  );
  const { reporter, editor } = story.scopes;
  document = await bringIn(reporter, TEXT);
  speakerId = await makeSourceWith(reporter, { name: "BLA", kind: "organisation" });
  const figure = {
    id: newId(),
    wording: "84",
    measure: "killed",
    who: "security personnel",
    low: "84",
    high: "84",
  };
  ({ statementId } = await enter(reporter, document, "We killed 84 of them,", {
    speakerId,
    figures: [{ ...figure, qualifier: "exactly", counting: "unclear" }],
  }));
  ({ statementId: other } = await enter(reporter, document, "Nobody came back.", { speakerId }));
  ({ claimId } = await makeClaimOf(reporter, "Security personnel killed in the attacks"));
  await tie("asserts");
  await confirm(reporter, editor, statementId);
  await confirm(reporter, editor, other);
});

async function tie(stance: string): Promise<string> {
  const id = newId();
  done(await setPosition(story.scopes.reporter, positionInput.parse({ id, claimId, statementId, stance })));
  return id;
}

async function exported(given: object = {}): Promise<{ number: number; editionId: string }> {
  const statementIds = [statementId, other];
  const input = { id: newId(), format: "json", recipient: "World desk", statementIds, ...ASKED, ...given };
  return done(await makeEdition(story.scopes.editor, editionInput.parse(input)));
}

async function edit(change: Record<string, unknown>) {
  const { textSha256: _hash, ...content } = mustBe(
    await readContent(db, story.storyId, statementId, "Asia/Karachi"),
  );
  const { version } = await itemNow(statementId);
  const input = { ...content, id: statementId, ...change } as Parameters<typeof changeStatement>[2];
  done(await changeStatement(story.scopes.reporter, version, input));
}

/** What the edition's page shows, as the sentences of each statement. */
async function due(number = 1, scope: StoryScope = story.scopes.editor) {
  const seen = mustBe(await seeCorrections(scope, number));
  return { ...seen, sentences: seen.rows.flatMap(({ sentences }) => sentences) };
}

/** The list as it stands, and as it is when it was thrown away and found anew. */
async function listed(): Promise<string[]> {
  await findCorrections(story.scopes.editor);
  const rows = await db.correctionDue.findMany({ where: { storyId: story.storyId } });
  return rows.map(({ editionId, statementId: id, number }) => `${editionId} ${id} ${number}`).sort();
}
async function foundAnew(): Promise<string[]> {
  await db.correctionHead.deleteMany({ where: { storyId: story.storyId } });
  return listed();
}

/** The page's form, for everything it shows. */
async function form(how: CorrectionInput["how"], over: object = {}, number = 1): Promise<CorrectionInput> {
  const { editionId, rows } = await due(number);
  const seen = rows.map((row) => `${row.statementId}:${row.digest}`);
  return correctionInput.parse({ editionId, how, seen, ...over });
}
const close = (scope: StoryScope, input: CorrectionInput) => closeCorrections(scope, input);

const disputed = () => dispute(story.scopes.reporter, story.scopes.editor, claimId);

/** What may happen to what left, and what its reader is told. */
const HAPPENS: [what: string, happens: () => Promise<unknown>, says: RegExp[]][] = [
  [
    "its claim is disputed",
    disputed,
    [
      /^Edition 1 gave 84 \(S1, BLA\); the statement is now disputed: it asserts “Security .*” \(C1\), Holds\? was unassessed and is disputed now\.$/,
    ],
  ],
  [
    "it is withdrawn",
    async () => done(await withdrawItem(story.scopes.reporter, await on(statementId), "a second thought")),
    [/has been withdrawn: do not use it/],
  ],
  [
    "it is found wrong",
    async () => {
      const { editor } = story.scopes;
      done(await reopenItem(editor, await on(statementId), "again"));
      done(
        await decideStatement(
          editor,
          await decisionOn(editor, statementId, "wrong", { reason: "misquoted" }),
        ),
      );
    },
    [/it was not said so: do not use it as a quotation/],
  ],
  [
    "its words are edited",
    () => edit({ quote: "We killed 84", spanStart: null, spanEnd: null }),
    [
      /gave the words of S1 as “We killed 84 of them,”; they are now “We killed 84”/,
      /is stale until it is decided again/,
    ],
  ],
  [
    "its role is edited",
    () => edit({ role: "spokesman" }),
    [/it is attributed to BLA, spokesman now/, /stale/],
  ],
  ["its day is edited", () => edit({ saidOn: "2026-02-01" }), [/it is said on 2026-02-01 now/, /stale/]],
  [
    "its figure is edited",
    () =>
      edit({
        figures: [
          {
            id: newId(),
            wording: "84 of them",
            measure: "killed",
            who: "personnel",
            low: 84,
            high: 84,
            qualifier: "exactly",
            counting: "unclear",
          },
        ],
      }),
    [/gave “84” in S1; the figure is now “84 of them”/, /stale/],
  ],
  [
    "its terms are tightened",
    () => edit({ terms: "background", agreedDescription: "a commander" }),
    [
      /an attribution that no longer holds; it is attributed to a commander now, and to nobody by name/,
      /stale/,
    ],
  ],
  [
    "it is put off the record",
    () => edit({ terms: "off record" }),
    [/^Edition 1 gave S1; it may no longer be used: take it out\.$/],
  ],
  [
    "its speaker is renamed",
    async () => {
      const { version } = await db.source.findUniqueOrThrow({ where: { id: speakerId } });
      done(
        await changeSource(
          story.scopes.editor,
          version,
          sourceForm({ id: speakerId, name: "Baloch army", kind: "organisation" }),
        ),
      );
    },
    [
      /attributed to BLA; it is attributed to Baloch army now/,
      /stale/,
      /S2 attributed to BLA; it is attributed/,
      /S2 .* stale/,
    ],
  ],
  [
    "its document is killed",
    async () =>
      done(
        await setDocumentStatus(story.scopes.editor, document.documentId, 1, {
          status: "killed",
          note: "taken back",
        }),
      ),
    [/S1 .* stale/, /S2 .* stale/],
  ],
  [
    "its claim is reworded",
    async () => {
      const { version } = await itemNow(claimId);
      done(
        await changeClaim(story.scopes.reporter, version, {
          id: claimId,
          text: "Personnel killed",
          shortText: null,
          measure: null,
          measureOther: null,
          who: null,
          currency: null,
        }),
      );
    },
    [/gave the claim C1 as “Security personnel killed in the attacks”; it is now “Personnel killed”/],
  ],
  [
    "it no longer bears on its claim",
    async () => {
      const position = await db.position.findFirstOrThrow({ where: { statementId } });
      done(await removePosition(story.scopes.reporter, position.id));
    },
    [/said that S1 asserts “.*” \(C1\); it is no longer taken to bear on it/],
  ],
];

describe("what changed since an edition left is listed with before and after", () => {
  it.each(HAPPENS)("when %s", async (_what, happens, says) => {
    await exported();
    expect((await due()).total).toBe(0);
    await happens();
    const { sentences, rows, message } = await due();
    expect(sentences).toHaveLength(says.length);
    for (const [at, pattern] of says.entries()) expect(sentences[at]).toMatch(pattern);
    expect(rows.length).toBe(sentences.some((sentence) => / S2 /.test(sentence)) ? 2 : 1);
    expect(message.subject).toBe("Correction: edition 1 of The bank");
    const before = await listed();
    expect(await foundAnew()).toEqual(before);
  });

  it("not when it is entered again as it was, commented on or read", async () => {
    await exported();
    done(await withdrawItem(story.scopes.reporter, await on(statementId), "a second thought"));
    expect((await due()).total).toBe(1);
    done(await restoreItem(story.scopes.editor, await on(statementId), "after all"));
    const { sentences } = await due();
    // Restored it is a draft whose verdict stands.
    expect(sentences).toEqual([]);
    expect(await listed()).toEqual(await foundAnew());
  });

  it("when a claim it bears on becomes stale by what others said, and a reprint that adds nothing changes nothing", async () => {
    const { reporter, editor } = story.scopes;
    await disputed();
    await exported();
    const rival = await makeSourceWith(reporter, { name: "The governor" });
    const against = await bringIn(reporter, "“No one was killed at all.”", { title: "Another report" });
    const denial = await enter(reporter, against, "No one was killed at all.", { speakerId: rival });
    expect((await due()).total).toBe(0);
    done(
      await setPosition(
        reporter,
        positionInput.parse({ id: newId(), claimId, statementId: denial.statementId, stance: "denies" }),
      ),
    );
    const { sentences } = await due();
    expect(sentences).toEqual([expect.stringMatching(/S1 .* stale until it is decided again/)]);
    expect(await listed()).toEqual(await foundAnew());
    done(await reopenItem(editor, await on(claimId), "again"));
    done(await decideClaim(editor, await decisionOn(editor, claimId, "disputed", { reason: "both sides" })));
    expect((await due()).sentences).toEqual([]);
  });

  it("when what an entry named was sealed before anyone looked", async () => {
    await exported();
    const position = await db.position.findFirstOrThrow({ where: { statementId } });
    done(await removePosition(story.scopes.reporter, position.id));
    const entry = await db.ledgerEntry.findFirstOrThrow({
      where: { chain: story.storyId, event: "position.removed" },
    });
    done(await sealPayload(story.maker, { seq: entry.seq, reason: "by order" }));
    expect((await due()).total).toBe(1);
  });

  it("for every edition it left in, on the story's page and on the desk of who may send", async () => {
    await exported({ recipient: "World desk" });
    await exported({ recipient: "The agency", statementIds: [statementId] });
    await disputed();
    const { rows, total } = await seeDueEditions(story.scopes.reporter);
    expect(total).toBe(2);
    expect(rows.map(({ number, recipient, due: count }) => [number, recipient, count])).toEqual([
      [2, "The agency", 1],
      [1, "World desk", 1],
    ]);
    expect(rows[0]?.sentences).toEqual([expect.stringContaining("Edition 2 gave 84")]);
    expect(await readDeskCorrections(story.scopes.editor.actor)).toMatchObject({ total: 2, more: false });
    // Whoever may not send or dismiss has nothing to do with it on their desk.
    expect(await readDeskCorrections(story.scopes.reporter.actor)).toMatchObject({ total: 0 });
  });
});

describe("a correction that is mailed", () => {
  const to = "desk@paper.example";
  it("reaches the server as it was shown, is entered with everything, and is listed no more", async () => {
    await exported();
    await disputed();
    const { message } = await due();
    const before = (await ledgerOf(story.storyId)).length;
    done(await close(story.scopes.editor, await form("mail", { to })));
    const [mail] = server.taken.splice(0);
    expect(mail).toMatchObject({ from: "corrections@newsroom.example", to: [to] });
    expect(mail?.email.subject).toBe(message.subject);
    expect(mail?.email.text?.trim()).toBe(message.text.trim());
    expect(mail?.email.replyTo?.[0]).toMatchObject({ address: story.scopes.editor.actor.email });
    const entries = await ledgerOf(story.storyId, before);
    expect(entries).toMatchObject([
      { event: "correction.closed", subjectKind: "edition", actorRole: "editor" },
    ]);
    expect(describeEntry("correction.closed", entries[0]?.payload)).toMatch(
      /^sent the correction of S1 in edition 1 for World desk, by mail to desk@paper\.example: Edition 1 gave 84/,
    );
    const after = await due();
    expect(after).toMatchObject({ total: 0, address: to });
    expect(after.closings.rows).toMatchObject([{ number: 1, outcome: "sent", sentTo: to }]);
    expect(await listed()).toEqual(await foundAnew());
    expect(await verifyChain(db, story.storyId)).toMatchObject({ sound: true });
  });

  it("is listed again with what was told last as its before, when it changes further or goes back", async () => {
    const { reporter, editor } = story.scopes;
    await exported();
    await disputed();
    done(await close(editor, await form("mail", { to })));
    done(await reopenItem(editor, await on(claimId), "again"));
    done(
      await decideClaim(
        editor,
        await decisionOn(editor, claimId, "unverifiable", { reason: "no way to tell" }),
      ),
    );
    expect((await due()).sentences).toEqual([
      expect.stringMatching(/Holds\? was disputed and is unverifiable now/),
    ]);
    done(await close(editor, await form("mail", { to })));
    done(await withdrawItem(reporter, await on(statementId), "not needed"));
    done(await close(editor, await form("mail", { to })));
    done(await restoreItem(editor, await on(statementId), "needed"));
    expect((await due()).sentences).toEqual([
      expect.stringMatching(/it may be used again: “We killed 84 of them,”/),
    ]);
    expect(await listed()).toEqual(await foundAnew());
    expect(server.taken.splice(0)).toHaveLength(3);
  });

  it.each([
    ["the server refuses the address", "refused@paper.example", /refuses the address/],
    ["the server has no room", "full@paper.example", /refuses the message/],
  ])("and isn't taken says so and changes nothing: %s", async (_why, address, says) => {
    await exported();
    await disputed();
    const before = await ledgerOf(story.storyId);
    const refused = await close(story.scopes.editor, await form("mail", { to: address }));
    expect(refused).toMatchObject({ ok: false, code: "rule", reason: expect.stringMatching(says) });
    expect(refused).toMatchObject({ reason: expect.stringContaining("nothing was changed") });
    expect(await ledgerOf(story.storyId)).toEqual(before);
    expect(await db.correctionClosing.count({ where: { storyId: story.storyId } })).toBe(0);
    expect((await due()).total).toBe(1);
    expect(server.taken).toEqual([]);
  });

  it("goes once when the button is pressed twice", async () => {
    await exported();
    await disputed();
    const input = await form("mail", { to });
    const outcomes = await Promise.all([
      close(story.scopes.editor, input),
      close(story.scopes.second, input),
      close(story.scopes.editor, input),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(server.taken.splice(0)).toHaveLength(1);
    expect(await close(story.scopes.editor, input)).toMatchObject({ ok: false, code: "conflict" });
    expect(server.taken).toEqual([]);
  });

  it("is listed still when the process dies between the server's word and the entry; sent again it has the same identifier", async () => {
    await exported();
    await disputed();
    const input = await form("mail", { to });
    await db.$executeRaw`ALTER TABLE "CorrectionClosing" ADD CONSTRAINT dies CHECK (false) NOT VALID`;
    await expect(close(story.scopes.editor, input)).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE "CorrectionClosing" DROP CONSTRAINT dies`;
    expect((await due()).total).toBe(1);
    done(await close(story.scopes.editor, await form("mail", { to })));
    const [first, second] = server.taken.splice(0);
    expect(first?.email.messageId).toMatch(/^<correction\.[0-9a-f]{40}@newsroom\.example>$/);
    expect(second?.email.messageId).toBe(first?.email.messageId);
  });

  it("takes one address, and no line end, list or name with it", () => {
    for (const bad of [
      "a@b.example\nBcc: c@d.example",
      "a@b.example, c@d.example",
      "A <a@b.example>",
      "a",
      "a@b",
      "@",
    ])
      expect(
        correctionInput.safeParse({
          editionId: newId(),
          how: "mail",
          to: bad,
          seen: [`${newId()}:${"a".repeat(64)}`],
        }).success,
      ).toBe(false);
  });
});

describe("a correction that is not mailed", () => {
  it("was sent by hand, and is entered so", async () => {
    await exported();
    await disputed();
    done(await close(story.scopes.editor, await form("by hand")));
    expect((await due()).total).toBe(0);
    const last = (await ledgerOf(story.storyId)).at(-1);
    expect(describeEntry("correction.closed", last?.payload)).toContain(
      "for World desk, by hand: Edition 1 gave 84",
    );
    expect(server.taken).toEqual([]);
  });
  it("is dismissed with a reason until something changes further", async () => {
    await exported();
    await disputed();
    expect(() => correctionInput.parse({ editionId: newId(), how: "dismiss", seen: [] })).toThrow();
    done(await close(story.scopes.editor, await form("dismiss", { reason: "They were on the line." })));
    expect((await due()).total).toBe(0);
    expect(await foundAnew()).toEqual([]);
    await edit({ role: "spokesman" });
    expect((await due()).sentences[0]).toContain("Holds? was unassessed and is disputed now");
  });
  it("is refused when it reads otherwise by now, or when somebody closed it first", async () => {
    await exported();
    await disputed();
    const old = await form("by hand");
    await edit({ role: "spokesman" });
    expect(await close(story.scopes.editor, old)).toMatchObject({ ok: false, code: "conflict" });
    const input = await form("dismiss", { reason: "seen" });
    const outcomes = await Promise.all([
      close(story.scopes.editor, input),
      close(story.scopes.second, input),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.correctionClosing.count({ where: { storyId: story.storyId } })).toBe(1);
  });
  it("is no reporter's to close, whatever is sent", async () => {
    await exported();
    await disputed();
    const input = await form("by hand");
    expect(await close(story.scopes.reporter, input)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(
      await close(story.scopes.reporter, { ...input, how: "mail", to: "desk@paper.example" }),
    ).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    expect(server.taken).toEqual([]);
  });
});

describe("the next edition", () => {
  const read = async (number: number) =>
    JSON.parse(
      Buffer.from(await collect(mustBe(await readEditionFile(story.scopes.editor, number)).bytes)).toString(
        "utf8",
      ),
    );

  it("takes the place of the last for the same recipient: what it holds anew is corrected by it", async () => {
    const first = await exported();
    await exported({ recipient: "The agency" });
    await disputed();
    await exported({ supersedesId: first.editionId, statementIds: [statementId] });
    expect((await due(1)).total).toBe(0);
    expect((await due(2)).total).toBe(1);
    expect((await due(3)).total).toBe(0);
    expect(await listed()).toEqual(await foundAnew());
    const made = (await ledgerOf(story.storyId)).at(-1);
    expect(describeEntry("edition.made", made?.payload)).toContain("for World desk, in place of edition 1");
    // What it doesn't hold is still the older one's to correct.
    done(await withdrawItem(story.scopes.reporter, await on(other), "a second thought"));
    expect((await due(1)).sentences).toEqual([expect.stringMatching(/S2 .*has been withdrawn/)]);
    done(await withdrawItem(story.scopes.reporter, await on(statementId), "a second thought"));
    expect((await due(1)).total).toBe(1);
    expect((await due(3)).total).toBe(1);
  });

  it.each([
    ["ninjs-3.1", "pubStatus", "versionCreated"],
    ["ninjs-1.6", "pubstatus", "versioncreated"],
  ] as const)(
    "in %s is an update of the last, with what was taken back canceled",
    async (format, status, created) => {
      const first = await exported({ format });
      done(await withdrawItem(story.scopes.reporter, await on(other), "a second thought"));
      const second = await exported({ format, supersedesId: first.editionId });
      const [before, after] = [await read(1), await read(2)];
      expect(after.uri).toBe(before.uri);
      expect([before.version, after.version]).toEqual(["1", "2"]);
      expect(after[created] > before[created]).toBe(true);
      expect(after[status]).toBe("usable");
      const inside = (whole: { associations: object }) => Object.values(whole.associations);
      const [kept, gone] = inside(after);
      expect(inside(before).map(({ uri }) => uri)).toEqual([kept.uri, gone.uri]);
      expect([kept[status], gone[status]]).toEqual(["usable", "canceled"]);
      expect(JSON.stringify(gone)).not.toContain("Nobody came back");
      expect(JSON.stringify(gone)).not.toContain("BLA");

      done(await withdrawItem(story.scopes.reporter, await on(statementId), "a second thought"));
      expect(
        await makeEdition(
          story.scopes.editor,
          editionInput.parse({ id: newId(), format: "text", supersedesId: second.editionId }),
        ),
      ).toMatchObject({
        ok: false,
        reason: expect.stringContaining("choose one of the ninjs formats"),
      });
      await exported({ format, supersedesId: second.editionId, statementIds: [] });
      const all = await read(3);
      expect([all.uri, all[status]]).toEqual([before.uri, "canceled"]);
      expect(inside(all).map((one) => one[status])).toEqual(["canceled", "canceled"]);
    },
  );
});

describe("an edition with many corrections", () => {
  it("lists a page of them at a time, and closes what that page shows", async () => {
    const { reporter, editor } = story.scopes;
    const lines = Array.from({ length: 30 }, (_, at) => `Line ${at} of the log.`);
    const log = await bringIn(reporter, lines.map((line) => `“${line}”`).join(" "));
    const ids: string[] = [];
    for (const line of lines) ids.push((await enter(reporter, log, line, { speakerId })).statementId);
    await exported({ statementIds: ids });
    done(await setDocumentStatus(editor, log.documentId, 1, { status: "killed", note: "taken back" }));
    // Nothing of it was decided, so that nothing is stale.
    expect((await due()).total).toBe(0);
    const { version } = await db.source.findUniqueOrThrow({ where: { id: speakerId } });
    done(
      await changeSource(
        editor,
        version,
        sourceForm({ id: speakerId, name: "Baloch army", kind: "organisation" }),
      ),
    );
    const first = await due();
    expect([first.rows.length, first.total]).toEqual([25, 30]);
    const second = mustBe(await seeCorrections(editor, 1, { page: 2 }));
    expect(second.rows.map(({ label }) => label)).toEqual(["S28", "S29", "S30", "S31", "S32"]);
    done(await close(editor, await form("by hand")));
    expect((await due()).rows.map(({ label }) => label)).toEqual(second.rows.map(({ label }) => label));
  });
});

describe("taking into review and the like", () => {
  it("looks at nothing again", async () => {
    await exported();
    await findCorrections(story.scopes.editor);
    const { claimId: another } = await makeClaimOf(story.scopes.reporter, "Another");
    expect(another).not.toBe("");
    done(await reopenItem(story.scopes.editor, await on(statementId), "again"));
    done(await takeItem(story.scopes.second, await on(statementId)));
    await findCorrections(story.scopes.editor);
    const head = await db.correctionHead.findUniqueOrThrow({ where: { storyId: story.storyId } });
    const chain = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    expect(head.seq).toBe(chain.seq);
  });
});
