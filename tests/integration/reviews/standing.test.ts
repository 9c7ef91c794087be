import { beforeEach, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { readReadings } from "@/lib/claims/reads-readings";
import { db } from "@/lib/db";
import { addText } from "@/lib/flows/add-text";
import { setDocumentStatus } from "@/lib/flows/bring-in-document";
import { changeSource } from "@/lib/flows/change-source";
import { makeClaim } from "@/lib/flows/keep-claim";
import { reopenItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { gateStatements } from "@/lib/flows/see-gate";
import { newId } from "@/lib/identifiers";
import { countStatements, listStatements } from "@/lib/statements/reads-list";
import { readStatement } from "@/lib/statements/reads-one";
import {
  bringIn,
  done,
  enter,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  pasted,
  sourceForm,
} from "@/tests/support/builders";
import { confirm, on } from "@/tests/support/review";

const TEXT = "“No gate was closed that night,” the minister said.";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let document: Awaited<ReturnType<typeof bringIn>>;
let speakerId: string;
let statementId: string;
let claimId: string;

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  const { reporter, editor } = story.scopes;
  document = await bringIn(reporter, TEXT);
  speakerId = await makeSourceWith(reporter, { name: "Ilse Verhoeven" });
  ({ statementId } = await enter(reporter, document, "No gate was closed that night", { speakerId }));
  ({ claimId } = done(
    await makeClaim(reporter, claimInput.parse({ id: newId(), text: "The gates stayed open" })),
  ));
  done(
    await setPosition(
      reporter,
      positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" }),
    ),
  );
  await confirm(reporter, editor, statementId);
});

async function rename(name: string, by: "reporter" | "editor" = "editor") {
  const { version } = await db.source.findUniqueOrThrow({ where: { id: speakerId } });
  done(await changeSource(story.scopes[by], version, sourceForm({ id: speakerId, name })));
}

/** What happens to a confirmed statement, and what its page then says of its verdict. */
const WHAT_STALES: [what: string, happens: () => Promise<unknown>, says: RegExp][] = [
  [
    "its speaker is renamed",
    () => rename("Elsa Verhoeven"),
    /was named Ilse Verhoeven .* Elsa Verhoeven now/,
  ],
  [
    "its document is killed",
    async () => {
      const { version } = await db.document.findUniqueOrThrow({ where: { id: document.documentId } });
      const killed = { status: "killed" as const, note: "taken back by the desk" };
      done(await setDocumentStatus(story.scopes.editor, document.documentId, version, killed));
    },
    /killed the document since/,
  ],
  [
    "a newer text lacks its words",
    async () =>
      done(
        await addText(story.scopes.reporter, document.documentId, 1, pasted("The minister left in silence.")),
      ),
    /In text 2 .* gone/,
  ],
];

describe.each(WHAT_STALES)("when %s, a confirmed statement is stale", (_what, happens, says) => {
  it("on its page, in the list, at the gate and to the claim's standard alike", async () => {
    const { editor } = story.scopes;
    const everywhere = async () => {
      const page = mustBe(await readStatement(editor, 1));
      const [row] = (await listStatements(editor, {})).rows;
      const [gated] = await gateStatements(editor, [statementId], {
        asked: new Set(),
        now: new Date(),
      });
      const claim = mustBe((await readReadings(db, story.storyId, [claimId])).get(claimId));
      return {
        page: page.staleness.length > 0,
        list: row?.stale,
        filter: (await listStatements(editor, { stale: true })).rows.length === 1,
        counted: (await countStatements(editor, { stale: true })) === 1,
        gate: gated?.wouldNeed.includes("stale"),
        standard: claim.standing.positions[0]?.saidStale,
      };
    };
    expect(await everywhere()).toEqual({
      page: false,
      list: false,
      filter: false,
      counted: false,
      gate: false,
      standard: false,
    });
    await happens();
    expect(await everywhere()).toEqual({
      page: true,
      list: true,
      filter: true,
      counted: true,
      gate: true,
      standard: true,
    });
    expect(mustBe(await readStatement(editor, 1)).staleness.join(" ")).toMatch(says);
  });
});

describe("renaming a source changes what its statements say", () => {
  it("so who renamed it may not review them, and somebody else may", async () => {
    await rename("Elsa Verhoeven", "editor");
    const reason = "another name";
    expect(await reopenItem(story.scopes.editor, await on(statementId), reason)).toMatchObject({
      ok: false,
      code: "rule",
    });
    done(await reopenItem(story.scopes.second, await on(statementId), reason));
  });

  it("but given back the name it was decided under, the verdict stands", async () => {
    await rename("Elsa Verhoeven");
    await rename("Ilse Verhoeven");
    expect(mustBe(await readStatement(story.scopes.editor, 1)).staleness).toEqual([]);
    expect((await listStatements(story.scopes.editor, { stale: true })).rows).toEqual([]);
  });
});
