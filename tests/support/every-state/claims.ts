import { claimInput, positionInput } from "@/lib/claims/model";
import { evidenceInput } from "@/lib/evidence/model";
import { decideClaim } from "@/lib/flows/decide-claim";
import { makeClaim } from "@/lib/flows/keep-claim";
import { addEvidence, reviewEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { returnItem, submitItem, withdrawItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { setPart } from "@/lib/flows/set-part";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { utteranceInput } from "@/lib/statements/model-utterance";
import {
  bringIn,
  done,
  enter,
  makeClaimOf,
  makePartyNamed,
  makeSourceWith,
  received,
} from "@/tests/support/builders";
import type { Cast, Entered } from "@/tests/support/every-state/statements";
import { decisionOn, intoReview, on } from "@/tests/support/review";

/** One claim in each state that a claim's page tells apart, by the name of the state; numbers by the same names. */
export async function makeClaims(cast: Cast, statements: Entered): Promise<Record<string, number>> {
  const { reporter, editor } = cast;
  const numbers: Record<string, number> = {};
  const make = async (name: string, text: string) => {
    const { claimId, number } = await makeClaimOf(reporter, text);
    numbers[name] = number;
    return claimId;
  };
  const bears = async (claimId: string, state: string, stance: string) => {
    const statementId = statements.ids[state];
    done(await setPosition(reporter, positionInput.parse({ id: newId(), claimId, statementId, stance })));
  };

  await make("without a position", "The keeper had asked for help");
  numbers.contested = await contested(reporter);
  for (const [name, verdict] of [
    ["verified by override", "verified"],
    ["false by override", "false"],
    ["unverifiable", "unverifiable"],
    ["disputed", "disputed"],
  ] as const) {
    const claimId = await make(name, `The sluice was opened at dawn: ${name}`);
    await bears(claimId, "confirmed", "asserts");
    await bears(claimId, "flagged elision", "denies");
    await decideAs(cast, claimId, verdict);
  }
  const submitted = await make("submitted", "Nobody was told");
  await bears(submitted, "confirmed", "asserts");
  done(await submitItem(reporter, await on(submitted)));
  const inReview = await make("in review", "The wall held");
  await bears(inReview, "stale", "asserts");
  await intoReview(reporter, editor, inReview);
  const returned = await make("returned", "The wall was tested");
  await intoReview(reporter, editor, returned);
  done(await returnItem(editor, await on(returned), "Nobody takes a position on it yet."));
  const withdrawn = await make("withdrawn", "The sluice was shut");
  done(await withdrawItem(reporter, await on(withdrawn), "The same as C1."));
  const stale = await make("stale", "The wall leaks");
  await bears(stale, "words held", "asserts");
  await decideAs(cast, stale, "disputed");
  await bears(stale, "words gone", "denies");
  await bears(stale, "own voice", "qualifies");
  await withUtterances(reporter, await make("utterances", "The sluice stood open all night"));
  await withEvidence(cast, await make("with evidence", "The gauge stood at four metres"));
  return numbers;
}

async function decideAs({ reporter, standards }: Cast, claimId: string, verdict: string): Promise<void> {
  await intoReview(reporter, standards, claimId);
  const over = { reason: "Two accounts, and a gauge.", overrideReason: "The gauge is a public record." };
  const overridden = verdict === "verified" || verdict === "false" ? over : { reason: over.reason };
  done(await decideClaim(standards, await decisionOn(standards, claimId, verdict, overridden)));
}

/** Seven parties, which widens the board; figures that agree, conflict, come later and have no number; parts. */
async function contested(reporter: StoryScope): Promise<number> {
  const tolls = [
    "9 killed",
    "at least 12 killed",
    "up to 40 killed",
    "between 5 and 8 killed",
    "dozens killed",
    "13 killed",
    "5 killed in the mill",
  ];
  const text = tolls.map((toll, at) => `Speaker ${at + 1} said ${toll} in the valley.`).join("\n");
  const document = await bringIn(reporter, text, { title: "Seven counts", kind: "transcript" });
  const claimId = newId();
  const claim = {
    id: claimId,
    text: "People killed in the valley",
    shortText: "Killed",
    measure: "killed",
    who: "people",
  };
  const { number } = done(await makeClaim(reporter, claimInput.parse(claim)));
  for (const [at, wording] of tolls.entries()) {
    const partyId = await makePartyNamed(
      reporter,
      `Party of the ${["mill", "weir", "bridge", "upper town", "lower town", "province", "church"][at]}`,
    );
    const speakerId = await makeSourceWith(reporter, { name: `Speaker ${at + 1}`, partyId });
    const figures = [
      { id: newId(), wording, measure: "killed", who: "people", counting: "total", ...amount(wording) },
    ];
    const { statementId } = await enter(reporter, document, wording, { speakerId, figures });
    const figureId = figures[0]?.id ?? "";
    if (wording.includes("mill")) done(await setPart(reporter, { claimId, figureId, isPart: true }));
    else
      done(
        await setPosition(
          reporter,
          positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" }),
        ),
      );
  }
  return number;
}

function amount(wording: string): Record<string, string> {
  const [low = "", high = low] = wording.match(/\d+/g) ?? [];
  if (low === "") return { qualifier: "vague", low: "", high: "" };
  if (wording.startsWith("at least")) return { qualifier: "at least", low, high: "" };
  if (wording.startsWith("up to")) return { qualifier: "up to", low: "", high: low };
  return { qualifier: wording.startsWith("between") ? "range" : "exactly", low, high };
}

/** Prints of two speakers' words: some that may be one utterance, two that are by a person's word, and two that aren't. */
async function withUtterances(reporter: StoryScope, claimId: string): Promise<void> {
  const print = async (paper: string, speakerId: string, words: string) => {
    const document = await bringIn(reporter, `${paper} was told on Monday: “${words}”`, {
      title: paper,
      publisherId: await makeSourceWith(reporter, { name: paper, kind: "publisher" }),
    });
    const { statementId } = await enter(reporter, document, words, { speakerId });
    done(
      await setPosition(
        reporter,
        positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" }),
      ),
    );
    return statementId;
  };
  const [miller, keeper] = [
    await makeSourceWith(reporter, { name: "Ines Varga" }),
    await makeSourceWith(reporter, { name: "Otto Brand" }),
  ];
  const open = "The sluice stood open all night and nobody was told of it";
  for (const paper of ["The Weir Post", "Mill Lane Echo", "Radio Valley"]) await print(paper, miller, open);
  const shut = "I went to shut it at four and the wheel was gone";
  const prints = [
    await print("The Weir Courier", keeper, shut),
    await print("Upper Town News", keeper, shut),
    await print("Lower Town News", keeper, "The wheel was gone"),
  ];
  const [first = "", second = "", third = ""] = prints;
  const say = (otherId: string, word: string) =>
    tieUtterances(reporter, utteranceInput.parse({ statementId: first, otherIds: [otherId], word }));
  done(await say(second, "one"));
  done(await say(third, "two"));
}

/** Evidence nobody looked at, evidence reviewed, and evidence taken back; a file beside a link. */
async function withEvidence({ reporter, editor }: Cast, itemId: string): Promise<void> {
  for (const [title, stance] of [
    ["Photo of the gauge", "asserts"],
    ["The log", "denies"],
    ["A call", "reports"],
  ] as const) {
    const given = { id: newId(), itemId, kind: "record", title, stance, url: "https://example.org/gauge" };
    done(
      await addEvidence(
        reporter,
        evidenceInput.parse(given),
        title === "The log" ? null : await received(new TextEncoder().encode("4.02 m"), "gauge.txt"),
      ),
    );
    if (title === "The log") done(await reviewEvidence(editor, given.id, 1));
    if (title === "A call") done(await withdrawEvidence(reporter, given.id, 1, "Another gauge."));
  }
}
