import { beforeAll, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { editionInput } from "@/lib/editions/model";
import { readEditionFile } from "@/lib/editions/reads";
import { readStyles } from "@/lib/editions/reads-styles";
import { decideStatement } from "@/lib/flows/decide-statement";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { makeEdition } from "@/lib/flows/make-edition";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import { FORMAT_IDS, type FormatId } from "@/lib/interchange/model";
import { collect } from "@/lib/interchange/stream";
import { identityInput } from "@/lib/sources/model";
import {
  bringIn,
  done,
  enter,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
} from "@/tests/support/builders";
import { opens, readWithOffice } from "@/tests/support/office";
import { decisionOn, dispute, intoReview } from "@/tests/support/review";

/** What no byte may hold that leaves: who the unnamed sources are, and all that would give them away. */
const NEVER = [
  "Zdenka",
  "Hradecova",
  "zdenka-call",
  "Night shift at the mill",
  "Off the record words",
  "Misquoted words",
  "under-the-bridge",
];
const FORMATS: FormatId[] = [...FORMAT_IDS];
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor">>>;

beforeAll(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor" }, { title: "The mill" });
  const { reporter, editor } = story.scopes;
  const notes = await bringIn(
    reporter,
    "Zdenka Hradecova, Night shift at the mill, told me: “The water rose,” Ilse agreed. “The valve was never shut.” She said “Off the record words” and “Deep words.” “Misquoted words.”",
    {
      kind: "own notes",
      title: "Call with Zdenka Hradecova, 3 February",
      author: "zdenka-call",
      url: "https://notes.example.org/zdenka-call",
    },
  );
  const article = await bringIn(
    reporter,
    "“We opened the gates,” Ilse Verhoeven said under-the-bridge 🤔 “Twice.”",
    {
      kind: "transcript",
      title: "Hearing",
    },
  );
  const named = await makeSourceWith(reporter, { name: "Ilse Verhoeven" });
  const unnamed = await makeSourceWith(reporter, {
    kind: "unnamed",
    name: "a shift worker at the mill",
    alsoKnownAs: ["Zdenka Hradecova"],
  });
  const known = await makeSourceWith(reporter, { name: "Zdenka Hradecova" });
  done(
    await writeIdentityNote(
      reporter,
      identityInput.parse({ sourceId: unnamed, note: "Zdenka Hradecova, Night shift at the mill" }),
    ),
  );
  const background = {
    terms: "background",
    agreedDescription: "a shift worker at the mill",
    role: "Night shift at the mill",
    cue: "Zdenka told me",
    saidOn: "2026-02-03",
  };
  await enter(reporter, notes, "The valve was never shut.", { speakerId: unnamed, ...background });
  // Somebody entered by name whose terms were tightened afterwards leaves by the description as well.
  await enter(reporter, notes, "The valve was never shut.", { speakerId: known, ...background });
  await enter(reporter, notes, "Deep words.", { speakerId: known, terms: "deep background" });
  await enter(reporter, notes, "Off the record words", { speakerId: known, terms: "off record" });
  // On record, and out of the same notes: their title would name whom the others hide.
  await enter(reporter, notes, "The water rose", { speakerId: named, role: "Chief Engineer" });
  const wrong = (await enter(reporter, notes, "Misquoted words.", { speakerId: named })).statementId;
  await intoReview(reporter, editor, wrong);
  done(await decideStatement(editor, await decisionOn(editor, wrong, "wrong", { reason: "misquoted" })));
  await enter(reporter, article, "We opened the gates", { speakerId: named, role: "Chief Engineer" });
});

/** Everything an editor may ask for, in a format and a style. */
async function bytesOf(format: FormatId, style: string): Promise<{ number: number; bytes: Uint8Array }> {
  const asked = {
    includeUnconfirmed: "on",
    includeDisputed: "on",
    includeStale: "on",
    includeEmbargoed: "on",
    acceptErrors: "on",
    everything: "on",
  };
  const input = editionInput.parse({ id: newId(), format, style, recipient: "World desk", ...asked });
  const { number } = done(await makeEdition(story.scopes.editor, input));
  const file = mustBe(await readEditionFile(story.scopes.editor, number));
  return { number, bytes: await collect(file.bytes) };
}

describe("what binds binds in every format", () => {
  it.each(FORMATS.filter((id) => id !== "docx" && id !== "xlsx"))(
    "%s holds no byte of who an unnamed source is, nor what is off the record or wrong",
    async (format) => {
      const { styles } = await readStyles();
      for (const { id } of styles) {
        const text = Buffer.from((await bytesOf(format, id)).bytes).toString("utf8");
        for (const secret of NEVER) expect(text).not.toContain(secret);
        if (format !== "csl-json" && format !== "claimreview") {
          expect(text).toContain("The valve was never shut");
          expect(text).toContain("a shift worker at the mill");
          expect(text).toContain("Ilse Verhoeven");
          expect(text).toContain("UNCONFIRMED");
        }
        if (format === "csl-json") expect(text).toContain('"title":"Own notes"');
      }
    },
  );

  it.each(["docx", "xlsx"] as const)(
    "%s does neither, in the text another program reads in it",
    async (format) => {
      if (!opens(format)) return;
      const { bytes, number } = await bytesOf(format, "ap");
      const text = readWithOffice(format, bytes, `Edition ${number}`);
      const notes = format === "docx" ? readWithOffice("docx notes", bytes) : "";
      for (const secret of NEVER) expect(`${text}${notes}`).not.toContain(secret);
      expect(text).toContain("The valve was never shut");
    },
    180_000,
  );

  it("deep background has no attribution at all, and no words around it", async () => {
    const { bytes } = await bytesOf("json", "plain");
    const { items } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const deep = items.find(({ terms }: { terms: string }) => terms === "deep background");
    expect(deep).toMatchObject({ speaker: null, role: null, attributed: "“Deep words.”" });
    for (const { place } of items) expect([place.prefix, place.suffix]).toEqual(["", ""]);
  });
});

describe("an embargo", () => {
  it("holds to the minute, in the label and in the formats that have a field for it", async () => {
    const { reporter, editor } = story.scopes;
    const document = await bringIn(reporter, "“Not before six.”", { kind: "press release" });
    const speakerId = await makeSourceWith(reporter, { name: "Jonas Weir" });
    const embargoUntil = "2099-02-02T06:00";
    const { statementId } = await enter(reporter, document, "Not before six.", { speakerId, embargoUntil });
    const given = { id: newId(), format: "ninjs-3.1", includeUnconfirmed: "on", statementIds: [statementId] };
    expect(await makeEdition(editor, editionInput.parse(given))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("under embargo until 2099-02-02 01:00 UTC"),
    });
    const { number } = done(
      await makeEdition(editor, editionInput.parse({ ...given, includeEmbargoed: "on" })),
    );
    const file = mustBe(await readEditionFile(editor, number));
    const text = Buffer.from(await collect(file.bytes)).toString("utf8");
    expect(text).toContain('"embargoedUntil":"2099-02-02T01:00:00Z"');
    expect(text).toContain("EMBARGOED until 2 Feb 2099, 06:00 (Asia/Karachi)");
  });
});

describe("a verb that endorses", () => {
  it("a disputed claim keeps the edition back until it is neutral", async () => {
    const { reporter, editor } = story.scopes;
    const document = await bringIn(reporter, "“There were 84 dead.”", { kind: "article" });
    const speakerId = await makeSourceWith(reporter, { name: "Pavel Anders" });
    const { statementId } = await enter(reporter, document, "There were 84 dead.", {
      speakerId,
      cue: "revealed",
    });
    const { claimId } = await makeClaimOf(reporter, "84 died");
    done(
      await setPosition(
        reporter,
        positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" }),
      ),
    );
    await dispute(reporter, editor, claimId);
    const asked = { includeUnconfirmed: "on", includeDisputed: "on", includeStale: "on" };
    const given = {
      id: newId(),
      format: "text",
      statementIds: [statementId],
      verbs: "as published",
      ...asked,
    };
    expect(await makeEdition(editor, editionInput.parse(given))).toMatchObject({
      ok: false,
      code: "rule",
      reason: expect.stringMatching(/V3: “revealed” endorses what it introduces, and C\d+ is disputed/),
    });
    done(await makeEdition(editor, editionInput.parse({ ...given, verbs: "neutral" })));
  });
});
