import { expect, it } from "vitest";
import { addText } from "@/lib/flows/add-text";
import { readStale } from "@/lib/flows/see-desk";
import { bringIn, done, enter, makeStoryWith, pasted } from "@/tests/support/builders";
import { confirm } from "@/tests/support/review";

const LOST = "the weir held";
const NEWER_TEXTS = 4;

it("statements that went stale stand on the desk the newest first, each once, however many texts lost its words", async () => {
  const { reporter, editor } = (await makeStoryWith({ reporter: "reporter", editor: "editor" })).scopes;
  const confirmed = async (title: string) => {
    const document = await bringIn(reporter, `The warden said ${LOST} that night.`, { title });
    const { statementId } = await enter(reporter, document, LOST);
    await confirm(reporter, editor, statementId);
    return { documentId: document.documentId, statementId };
  };
  const first = await confirmed("Lost once");
  const second = await confirmed("Lost again and again");
  done(await addText(reporter, first.documentId, 1, pasted("The warden said nothing.")));
  for (let version = 1; version <= NEWER_TEXTS; version++)
    done(
      await addText(
        reporter,
        second.documentId,
        version,
        pasted(`The warden said nothing, ${version} times.`),
      ),
    );

  const look = async (limit: number) => {
    const { rows, moreStatements } = await readStale(editor.actor, { limit });
    return { ids: rows.map(({ id }) => id), moreStatements };
  };
  expect(await look(2)).toEqual({ ids: [second.statementId, first.statementId], moreStatements: false });
  expect(await look(1)).toEqual({ ids: [second.statementId], moreStatements: true });
});
