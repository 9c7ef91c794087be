import { readReadings } from "@/lib/claims/reads-readings";
import { claimPins } from "@/lib/claims/rules-staleness";
import { db } from "@/lib/db";
import { digestOf } from "@/lib/digest";
import { editionInput } from "@/lib/editions/model";
import { changeStatement } from "@/lib/flows/change-statement";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { logReply, makeComment } from "@/lib/flows/discuss-item";
import { makeEdition } from "@/lib/flows/make-edition";
import { returnItem, submitItem, takeItem } from "@/lib/flows/move-item";
import { suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { readContent } from "@/lib/statements/reads";
import { type Made, must, type Scopes } from "@/prisma/seed/demo";

/** What the editor confirms, in this order. */
const CONFIRMED = [
  "warning",
  "cameras",
  "hideouts",
  "dead",
  "dressed",
  "overall",
  "sponsored",
  "eightyFour",
  "baseless",
];

/** Takes the demonstration's items through review: every state, both axes, a stale verdict, a returned item. */
export async function reviewDemonstration(scopes: Scopes, made: Made): Promise<void> {
  const { reporter, editor, nightEditor } = scopes;
  const id = (key: string) => made.statements.get(key) ?? "";
  const claim = (key: string) => made.claims.get(key) ?? "";

  for (const key of CONFIRMED) await confirm(reporter, editor, id(key));
  await stale(reporter, id("cameras"));

  for (const key of ["twoDays", "demands", "terrorist"]) must(await submitItem(reporter, await on(id(key))));
  must(await takeItem(editor, await on(id("twoDays"))));
  must(
    await returnItem(
      editor,
      await on(id("twoDays")),
      "Which clock ends Saturday? Ask the military’s press office for the hours, then enter the windows.",
    ),
  );
  must(await takeItem(nightEditor, await on(id("demands"))));
  const { version } = await on(id("demands"));
  must(
    await suggestChange(nightEditor, {
      id: newId(),
      itemId: id("demands"),
      version,
      field: "role",
      value: "official spokesperson, Ministry of External Affairs",
      note: "The ministry’s own title for him.",
    }),
  );

  await dispute(
    reporter,
    editor,
    claim("security"),
    "The provincial authorities say 17 and the BLA says 84. No one outside the two has counted; both lists were asked for.",
    true,
  );
  await dispute(
    reporter,
    editor,
    claim("captured"),
    "The BLA says 18; Pakistani authorities reject its figures. No names have been published.",
    true,
  );
  await dispute(
    reporter,
    nightEditor,
    claim("india"),
    "The military asserts it without evidence made public; India’s spokesman denies it.",
    true,
  );
  must(await submitItem(reporter, await on(claim("dressed"))));
  await discuss(reporter, editor, claim("security"));
  await makeEditions(editor, made);
}

async function on(itemId: string) {
  const { version } = await db.item.findUniqueOrThrow({ where: { id: itemId }, select: { version: true } });
  return { itemId, version };
}

async function confirm(reporter: StoryScope, editor: StoryScope, itemId: string): Promise<void> {
  must(await submitItem(reporter, await on(itemId)));
  must(await takeItem(editor, await on(itemId)));
  const item = await db.item.findUniqueOrThrow({
    where: { id: itemId },
    select: { version: true, digest: true },
  });
  const decision = { overrideReason: null, figure: null, disputedPositions: [], reason: "" };
  must(
    await decideStatement(editor, {
      itemId,
      version: item.version,
      seen: item.digest,
      verdict: "confirmed",
      ...decision,
    }),
  );
}

/** The reporter corrects a decided statement: its verdict stays and shows stale. */
async function stale(reporter: StoryScope, itemId: string): Promise<void> {
  const content = await readContent(db, reporter.storyId, itemId, "Asia/Karachi");
  if (!content) throw new Error("The demonstration lost a statement");
  const { textSha256: _hash, ...plain } = content;
  const { version } = await on(itemId);
  must(await changeStatement(reporter, version, { ...plain, id: itemId, saidOn: "2026-02-01" }));
}

async function dispute(
  reporter: StoryScope,
  editor: StoryScope,
  itemId: string,
  reason: string,
  both: boolean,
): Promise<void> {
  must(await submitItem(reporter, await on(itemId)));
  must(await takeItem(editor, await on(itemId)));
  const item = await db.item.findUniqueOrThrow({
    where: { id: itemId },
    select: { version: true, revision: true, digest: true },
  });
  const read = (await readReadings(db, editor.storyId, [itemId])).get(itemId);
  if (!read) throw new Error("The demonstration lost a claim");
  const pins = claimPins(item, read.standing, read.reading);
  const disputed = both
    ? read.standing.positions.filter(({ stance }) => stance === "asserts").map((position) => position.id)
    : [];
  must(
    await decideClaim(editor, {
      itemId,
      version: item.version,
      seen: digestOf(pins),
      verdict: "disputed",
      reason,
      overrideReason: null,
      figure: null,
      disputedPositions: disputed,
    }),
  );
}

async function discuss(reporter: StoryScope, editor: StoryScope, itemId: string): Promise<void> {
  must(
    await logReply(reporter, {
      id: newId(),
      itemId,
      asked: "Press office of the provincial health department",
      channel: "mail",
      question:
        "How many dead members of the security forces have hospitals in the province registered since Friday?",
      askedAt: "2026-02-01T18:05",
      deadline: "2026-02-01T20:00",
    }),
  );
  must(
    await makeComment(editor, {
      id: newId(),
      itemId,
      body: "If a hospital gives a count, that is an origin outside both parties. Please keep asking.",
    }),
  );
}

/** Two editions: what is confirmed and undisputed, and one that carries the disputed ones, labelled. */
async function makeEditions(editor: StoryScope, made: Made): Promise<void> {
  const statementIds = [...made.statements.values()];
  const make = async (given: Record<string, unknown>) =>
    must(await makeEdition(editor, editionInput.parse({ id: newId(), statementIds, ...given })));
  await make({ format: "text", recipient: "World desk" });
  await make({ format: "html", recipient: "Web desk", includeDisputed: true });
}
