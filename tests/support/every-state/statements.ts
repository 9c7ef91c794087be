import { db } from "@/lib/db";
import { addText } from "@/lib/flows/add-text";
import { setDocumentStatus } from "@/lib/flows/bring-in-document";
import { attestSource } from "@/lib/flows/change-source";
import { changeStatement } from "@/lib/flows/change-statement";
import { decideStatement } from "@/lib/flows/decide-statement";
import { answerReply, logReply, makeComment } from "@/lib/flows/discuss-item";
import { proposeLoosening } from "@/lib/flows/loosen-terms";
import { reopenItem, returnItem, submitItem, withdrawItem } from "@/lib/flows/move-item";
import { suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { readContent } from "@/lib/statements/reads";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makePartyNamed,
  makeSourceWith,
  mustBe,
  pasted,
} from "@/tests/support/builders";
import { confirm, decisionOn, intoReview, itemNow, on } from "@/tests/support/review";

export type Cast = { reporter: StoryScope; editor: StoryScope; standards: StoryScope };

const ARTICLE = `The sluice was opened at dawn, and nobody was told, Ada Quist said on Monday.

At least 12 houses were flooded, Quist said. At least 12 houses were flooded.

We did not open it, and if it was open, it was for two hours only, the water board said.

Between 40 and 60 people had left their homes by noon, an official said, citing the fire brigade.

The wall held. The wall was never tested. The keeper had asked for help in March.`;
const GONE = "The wall was rebuilt in 1987. The wall leaks.";

/** What a page's rows and addresses need: identifiers by name, in the order in which they were entered. */
export type Entered = { ids: Record<string, string>; numbers: Record<string, number>; sourceIds: string[] };

/** One statement in each state that a statement's page tells apart, by the name of the state. */
export async function enterStatements(cast: Cast): Promise<Entered> {
  const { reporter, editor, standards } = cast;
  const board = await makePartyNamed(reporter, "Water board");
  const quist = await makeSourceWith(reporter, { name: "Ada Quist", partyId: board, role: "keeper" });
  const body = await makeSourceWith(reporter, {
    kind: "organisation",
    name: "The water board",
    partyId: board,
  });
  const unnamed = await makeSourceWith(reporter, { kind: "unnamed", name: "an official", identified: "" });
  done(await attestSource(editor, unnamed, 1));
  const document = await bringIn(reporter, ARTICLE, { title: "The sluice", publisherName: "The Courier" });
  const leaving = await bringIn(reporter, GONE, { title: "The wall", kind: "press release" });
  const entered: Entered = { ids: {}, numbers: {}, sourceIds: [quist, unnamed] };
  const put = async (
    name: string,
    words: string,
    given: Record<string, unknown> = {},
    from: Brought = document,
  ) => {
    const { statementId, number } = await enter(reporter, from, words, { speakerId: quist, ...given });
    entered.ids[name] = statementId;
    entered.numbers[name] = number;
    return statementId;
  };
  const open = "The sluice was opened at dawn, and nobody was told";

  await put("draft", open);
  done(await submitItem(reporter, await on(await put("submitted", open))));
  await intoReview(reporter, editor, await put("in review", open));
  await suggested(editor, reporter, await put("suggested", open));
  const returned = await put("returned", open);
  await intoReview(reporter, editor, returned);
  done(await returnItem(editor, await on(returned), "Who was not told? Ask her."));
  await confirm(reporter, editor, await put("confirmed", open, { cue: "said", saidOn: "2026-03-02" }));
  await decideAs(cast, await put("not established", open), "not established");
  await decideAs(cast, await put("wrong", open), "wrong");
  const stale = await put("stale", open);
  await confirm(reporter, editor, stale);
  await changeDate(reporter, stale);
  const reopened = await put("reopened", open);
  await confirm(reporter, editor, reopened);
  done(await reopenItem(editor, await on(reopened), "The recording has come in."));
  const withdrawn = await put("withdrawn", open);
  done(await withdrawItem(reporter, await on(withdrawn), "Entered twice."));

  const background = { terms: "background", agreedDescription: "a person at the dam" };
  await put("embargoed", open, { ...background, embargoUntil: "2030-01-01T09:00" });
  await put("off record", open, { terms: "off record" });
  await put("unnamed and relayed", "Between 40 and 60 people had left their homes by noon", {
    speakerId: unnamed,
    kind: "indirect",
    relays: [
      { sourceId: body, description: null },
      { sourceId: null, description: "the fire brigade" },
    ],
    figures: [
      figure("Between 40 and 60 people", { measure: "displaced", low: "40", high: "60", qualifier: "range" }),
    ],
  });
  await put("altered", "The sluice was opened at dusk, and nobody was told");
  await put("ambiguous", "At least 12 houses were flooded", {
    figures: [
      figure("At least 12 houses", {
        measure: "other",
        measureOther: "houses flooded",
        low: "12",
        qualifier: "at least",
      }),
    ],
  });
  await put("missing", "These words stand nowhere in it at all");
  await put("flagged elision", "We did not open it … for two hours only", { speakerId: body });
  await put("translated", open, {
    original: "The sluice was opened at dawn",
    originalLanguage: "en",
    translator: "Rosa Lindqvist",
    translationMethod: "by ear",
  });
  await put("own voice", "The wall was never tested", { speakerId: null, kind: "indirect" });
  await discussed(cast, await put("discussed", open, background));
  await confirm(reporter, editor, await put("words gone", "The wall leaks", {}, leaving));
  await confirm(reporter, editor, await put("words held", "The wall was rebuilt", {}, leaving));
  done(await addText(reporter, leaving.documentId, 1, pasted("Corrected. The wall was rebuilt in 1987.")));
  const killed = await bringIn(reporter, "The keeper had fled.", { title: "Withdrawn by its publisher" });
  await confirm(reporter, editor, await put("document killed", "The keeper had fled", {}, killed));
  done(await setDocumentStatus(standards, killed.documentId, 1, { status: "killed", note: "Withdrawn." }));
  return entered;
}

function figure(wording: string, given: Record<string, unknown>) {
  return { id: newId(), wording, counting: "total", low: "", high: "", ...given };
}

async function suggested(editor: StoryScope, reporter: StoryScope, itemId: string): Promise<void> {
  await intoReview(reporter, editor, itemId);
  const { version } = await itemNow(itemId);
  const change = { field: "role", value: "keeper of the sluice", note: "Her own title." } as const;
  done(await suggestChange(editor, { id: newId(), itemId, version, ...change }));
}

async function decideAs({ reporter, editor }: Cast, itemId: string, verdict: string): Promise<void> {
  await intoReview(reporter, editor, itemId);
  const reason = "The recording has other words.";
  done(await decideStatement(editor, await decisionOn(editor, itemId, verdict, { reason })));
}

async function changeDate(reporter: StoryScope, itemId: string): Promise<void> {
  const zone = "Asia/Karachi";
  const { textSha256: _hash, ...content } = mustBe(await readContent(db, reporter.storyId, itemId, zone));
  const { version } = await itemNow(itemId);
  done(await changeStatement(reporter, version, { ...content, id: itemId, saidOn: "2026-03-01" }));
}

/** With a comment, a reply that waits and one that came, and looser terms proposed. */
async function discussed({ reporter, editor, standards }: Cast, itemId: string): Promise<void> {
  done(
    await makeComment(editor, { id: newId(), itemId, body: "Who else was at the sluice?\nAsk the miller." }),
  );
  const asked = { itemId, asked: "The miller", channel: "phone", askedAt: "2026-03-02T09:00" } as const;
  const [waiting, came] = [newId(), newId()];
  const question = "Were you told?";
  done(await logReply(reporter, { id: waiting, question, deadline: "2026-03-02T18:00", ...asked }));
  done(await logReply(reporter, { id: came, question, deadline: null, ...asked }));
  done(
    await answerReply(reporter, { id: came, version: 1, outcome: "answered", answer: "No. Nobody came." }),
  );
  const to = { terms: "on record", agreedDescription: null, embargoUntil: null } as const;
  done(await proposeLoosening(standards, { id: newId(), itemId, to, reason: "She agreed by phone." }));
}
