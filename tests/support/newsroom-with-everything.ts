import { randomBytes } from "node:crypto";
import { positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { copyLinkInput, documentInput } from "@/lib/documents/model";
import { editionInput } from "@/lib/editions/model";
import { correctionInput } from "@/lib/editions/model-corrections";
import { evidenceInput } from "@/lib/evidence/model";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument } from "@/lib/flows/bring-in-document";
import { closeCorrections } from "@/lib/flows/close-corrections";
import { rejectProposal } from "@/lib/flows/decide-proposal";
import { makeComment } from "@/lib/flows/discuss-item";
import { findCorrections } from "@/lib/flows/find-corrections";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { linkCopies } from "@/lib/flows/link-copies";
import { makeEdition } from "@/lib/flows/make-edition";
import { withdrawItem } from "@/lib/flows/move-item";
import { openEvidence } from "@/lib/flows/open-original";
import { setPosition } from "@/lib/flows/place-position";
import { sealPayload } from "@/lib/flows/seal-payload";
import { seeCorrections } from "@/lib/flows/see-corrections";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { identityInput } from "@/lib/sources/model";
import { utteranceInput } from "@/lib/statements/model-utterance";
import { seedDemonstration } from "@/prisma/seed/demo";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  pasted,
  received,
} from "@/tests/support/builders";
import { on } from "@/tests/support/review";

/** What no format may lose: every end of line there is, JSON's own signs, both directions, what lies beyond 16 bits. */
export const AWKWARD =
  'One\nTwo\tThree \\ "four" \u2028 five \u2029 six \u0085 seven \u0001 {"#end": 1}\n#end {}\n‏ژوب‏ 😀 e\u0301 \ufeff';

/** An edition two of whose statements were withdrawn since: one was dismissed, the other is listed. */
async function makeCorrections(
  { rep, ed }: Record<"rep" | "ed", StoryScope>,
  document: Brought,
): Promise<void> {
  const ids: string[] = [];
  for (const words of ["Some words stand", "words stand here"])
    ids.push((await enter(rep, document, words)).statementId);
  const [statementId = "", other = ""] = ids;
  const { claimId } = await makeClaimOf(rep, "Words stand here");
  done(await setPosition(rep, positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" })));
  const edition = { id: newId(), format: "text", recipient: AWKWARD.slice(0, 100), includeUnconfirmed: "on" };
  done(await makeEdition(ed, editionInput.parse({ ...edition, statementIds: ids })));
  for (const id of ids) done(await withdrawItem(rep, await on(id), "a second thought"));
  const seen = (await seeCorrections(ed, 1))?.rows.find((row) => row.statementId === other);
  const closing = {
    editionId: edition.id,
    how: "dismiss",
    reason: AWKWARD,
    seen: [`${other}:${seen?.digest}`],
  };
  done(await closeCorrections(ed, correctionInput.parse(closing)));
  await findCorrections(ed);
}

/** The demonstration, and beside it what it has not: awkward text, every byte, a large file, a note, a sealed entry. */
export async function makeEverything() {
  await seedDemonstration(db, { password: "a password of the tests" });
  const story = await makeStoryWith({ rep: "reporter", ed: "editor", std: "standards" }, { title: AWKWARD });
  const { rep, std } = story.scopes;
  const bytes = Uint8Array.from([...Array(256).keys(), ...randomBytes(3_000_000)]);
  const input = documentInput.parse({ id: newId(), title: "Awkward", kind: "article" });
  const brought = done(await bringInDocument(rep, input, pasted(`${AWKWARD}\nSome words stand here.`)));
  const { id: textId } = await db.text.findFirstOrThrow({ where: { documentId: brought.documentId } });
  const relays = [{ sourceId: null, description: "state media" }];
  const { statementId } = await enter(rep, { ...brought, textId }, "Some words", { relays });
  done(await makeComment(rep, { id: newId(), itemId: statementId, body: AWKWARD }));
  const evidence = {
    id: newId(),
    itemId: statementId,
    kind: "other",
    title: "Every byte",
    stance: "reports",
  };
  done(await addEvidence(rep, evidenceInput.parse(evidence), await received(bytes, "every-byte")));
  const opened = done(await openEvidence(rep, newId(), evidence.id));
  if (opened.finding === "whole") await opened.file.close();
  done(await addText(rep, brought.documentId, 1, pasted("Other words stand here.")));
  const said = await bringIn(rep, "The harbour master said the gate was open.");
  const suggested = { id: newId(), textId: said.textId, place: { start: 24, end: 41 } };
  done(await rejectProposal(rep, suggested));
  const copy =
    "Rescue boats from three fishing villages brought all 212 passengers of the ferry ashore within four hours.";
  const [one, other] = [await bringIn(rep, copy), await bringIn(rep, `Later in the day: ${copy}`)];
  const link = { documentId: one.documentId, otherId: other.documentId, word: "to other", version: 0 };
  done(await linkCopies(rep, copyLinkInput.parse({ ...link, reason: "the desk says so" })));
  const speakerId = await makeSourceWith(rep, { name: "The harbour master" });
  const print = async (document: typeof one) =>
    (await enter(rep, document, "all 212 passengers of the ferry ashore", { speakerId })).statementId;
  const [first, second, third] = [await print(one), await print(other), await print(other)];
  const word = (otherId: string, said: string) =>
    tieUtterances(rep, utteranceInput.parse({ statementId: first, otherIds: [otherId], word: said }));
  done(await word(second, "one"));
  done(await word(third, "two"));
  const sourceId = await makeSourceWith(rep, { kind: "unnamed", name: "an official" });
  const note = { sourceId, note: "who it is", seen: null, readerIds: [story.scopes.ed.actor.accountId] };
  done(await writeIdentityNote(rep, identityInput.parse(note)));
  await makeCorrections(story.scopes, { ...brought, textId });
  done(await sealPayload(std, { seq: 2, reason: "not to be kept" }));
  return { story, statementId };
}
