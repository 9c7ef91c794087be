import { claimInput, positionInput } from "@/lib/claims/model";
import { editionInput } from "@/lib/editions/model";
import { evidenceInput } from "@/lib/evidence/model";
import { addText } from "@/lib/flows/add-text";
import { decideClaim } from "@/lib/flows/decide-claim";
import { logReply, makeComment } from "@/lib/flows/discuss-item";
import { makeClaim } from "@/lib/flows/keep-claim";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { makeEdition } from "@/lib/flows/make-edition";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import { bringIn, done, enter, makePartyNamed, makeSourceWith, pasted } from "@/tests/support/builders";
import { RIGHT_TO_LEFT } from "@/tests/support/every-state/right-to-left-words";
import type { Cast } from "@/tests/support/every-state/statements";
import { confirm, decisionOn, intoReview } from "@/tests/support/review";

const TEXT = `${RIGHT_TO_LEFT.words}، عائشہ بلوچ نے کہا۔\n\n${RIGHT_TO_LEFT.otherWords}, אמר דוד לוי.\n`;

/** Fills the story in, through the flows: two speakers of two parties, a claim decided, an edition out. */
export async function fillRightToLeft({ reporter, editor }: Cast): Promise<{ sourceId: string }> {
  const say = RIGHT_TO_LEFT;
  const [party, other] = [
    await makePartyNamed(reporter, say.party),
    await makePartyNamed(reporter, say.otherParty),
  ];
  const sourceId = await makeSourceWith(reporter, {
    name: say.speaker,
    partyId: party,
    role: say.role,
    alsoKnownAs: [say.otherSpeaker],
  });
  const against = await makeSourceWith(reporter, { name: say.otherSpeaker, partyId: other });
  const document = await bringIn(reporter, TEXT, {
    title: say.document,
    publisherName: say.publisher,
    author: say.author,
    creditLine: say.credit,
    language: "ur",
    publishedOn: "2026-03-02",
  });
  const figure = { id: newId(), wording: say.wording, measure: "other", measureOther: say.who, who: say.who };
  const first = await enter(reporter, document, say.words, {
    speakerId: sourceId,
    role: say.role,
    cue: say.cue,
    language: "ur",
    saidOn: "2026-03-01",
    relays: [{ sourceId: null, description: say.description }],
    figures: [{ ...figure, low: "12", high: "", qualifier: "at least", counting: "total", place: say.place }],
  });
  const second = await enter(reporter, document, say.otherWords, { speakerId: against, language: "he" });
  for (const { statementId } of [first, second]) await confirm(reporter, editor, statementId);
  await enter(reporter, document, say.words, { speakerId: sourceId, role: say.role, language: "ur" });

  const claimId = newId();
  const counted = { measure: "other", measureOther: say.who, who: say.who };
  done(
    await makeClaim(
      reporter,
      claimInput.parse({ id: claimId, text: say.claim, shortText: say.shortClaim, ...counted }),
    ),
  );
  for (const [{ statementId }, stance] of [
    [first, "asserts"],
    [second, "denies"],
  ] as const)
    done(await setPosition(reporter, positionInput.parse({ id: newId(), claimId, statementId, stance })));
  await intoReview(reporter, editor, claimId);
  done(await decideClaim(editor, await decisionOn(editor, claimId, "disputed", { reason: say.reason })));
  done(await makeComment(reporter, { id: newId(), itemId: claimId, body: say.comment }));
  const reply = {
    asked: say.asked,
    channel: "phone",
    question: say.question,
    askedAt: "2026-03-02T09:00",
  } as const;
  done(await logReply(reporter, { id: newId(), itemId: claimId, deadline: null, ...reply }));
  const evidence = {
    id: newId(),
    itemId: claimId,
    kind: "photo",
    title: say.evidence,
    stance: "asserts",
    note: say.note,
  };
  done(await addEvidence(reporter, evidenceInput.parse(evidence)));
  const statementIds = [first.statementId, second.statementId];
  const edition = {
    id: newId(),
    format: "text",
    recipient: say.recipient,
    note: say.note,
    includeDisputed: "on",
    statementIds,
  };
  done(await makeEdition(editor, editionInput.parse(edition)));
  const changing = await bringIn(reporter, TEXT, { title: say.document, language: "ur" });
  const newer = TEXT.replace(say.words, `${say.words} ${say.wording}`);
  done(await addText(reporter, changing.documentId, 1, pasted(newer)));
  return { sourceId };
}
