import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldErrors } from "@/lib/field";
import { newId } from "@/lib/identifiers";
import { PLAIN } from "@/lib/interchange/house-styles";
import { canBeStored, HOSTILE_TEXTS } from "@/tests/support/hostile-values";

// Every schema that a model exports, found rather than listed: one that is missing below fails.
const models = import.meta.glob<Record<string, unknown>>("/lib/*/model*.ts", { eager: true });
const schemas = new Map(
  Object.entries(models).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, value]): [string, z.ZodType][] =>
      value instanceof z.ZodType ? [[`${file.replace(/^\/lib\/(.*)\/model.*$/, "$1")}/${name}`, value]] : [],
    ),
  ),
);

const id = newId();
const [other, third] = [newId(), newId()];
const figure = {
  id,
  wording: "at least 12",
  measure: "other",
  measureOther: "wells",
  who: "villagers",
  low: "12",
  high: "15.5",
  qualifier: "at least",
  counting: "total",
  currency: "usd",
  windowStart: "2026-01",
  windowEnd: "2026-01-31",
  asOf: "2026-02-01T10:00",
  place: "Quetta",
  subsetOfId: other,
};
const relay = { sourceId: other, description: "a spokesman", madeBy: "person" };
const statement = {
  id,
  documentId: other,
  textId: third,
  quote: "Nobody was there",
  span: { start: "0", end: "16" },
  speakerId: other,
  kind: "direct",
  cue: "said",
  role: "minister",
  givesBodysAccount: "on",
  saidOn: "2026-02-01",
  language: "ur",
  original: "کوئی نہیں تھا",
  originalLanguage: "ur",
  translator: "A. Khan",
  translationMethod: "by hand",
  terms: "background",
  agreedDescription: "an official",
  embargoUntil: "2026-02-02T06:00",
  relays: [relay],
  grounds: "observed",
  groundsMadeBy: "program",
  figures: [figure],
};
const speaker = { id, name: "Somebody", kind: "person", partyId: "", partyName: "State" };
const bearing = { id, claimId: other, claimText: "The gate held", stance: "rejects", rejects: "S12" };
const onItem = { itemId: id, version: "3" };
const passwords = { password: "correct horse battery", again: "correct horse battery" };

/** One input that each schema accepts, with every field filled in. */
const ACCEPTED: Record<string, unknown> = {
  "accounts/emailSchema": "ada@example.org",
  "accounts/passwordSchema": "correct horse battery",
  "accounts/roleSchema": "editor",
  "accounts/newAccountSchema": { email: "ada@example.org", name: "Ada", ceiling: "editor", admin: "on" },
  "accounts/changePasswordSchema": { current: "old", ...passwords },
  "accounts/firstAccountSchema": { email: "ada@example.org", name: "Ada", ...passwords },
  "accounts/setPasswordSchema": passwords,
  "accounts/linkPurposeSchema": "password",
  "claims/claimInput": {
    id,
    text: "The gate held",
    shortText: "gate",
    measure: "money",
    measureOther: "wells",
    who: "villagers",
    currency: "USD",
  },
  "claims/positionInput": {
    id,
    claimId: other,
    statementId: third,
    stance: "rejects",
    rejectsId: other,
    figureIds: [id],
  },
  "claims/verdictFigure": { low: "92", high: 133.25, asOf: "2026" },
  "documents/documentInput": {
    id,
    title: "A report",
    kind: "article",
    publisherId: other,
    publisherName: "The Paper",
    author: "A. Writer",
    url: "https://example.org/a?b=c",
    publishedOn: "2026-02-01",
    creditLine: "AFP",
    language: "en",
  },
  "documents/copyLinkInput": {
    documentId: id,
    otherId: other,
    word: "from other",
    reason: "The desk called",
    version: "3",
  },
  "statements/utteranceInput": { statementId: id, otherIds: [other], word: "one" },
  "documents/custodyInput": { cameFrom: "The press office, by e-mail" },
  "documents/statusInput": { status: "corrected", note: "A figure was wrong" },
  "editions/editionInput": {
    id,
    format: "csv",
    order: "name-first",
    recipient: "The desk",
    note: "For tonight",
    supersedesId: other,
    includeUnconfirmed: "on",
    includeDisputed: "",
    includeStale: "true",
    includeEmbargoed: false,
    statementIds: [id],
    style: "ap",
    verbs: "as published",
    acceptErrors: "on",
    everything: "",
    speakerId: third,
  },
  "editions/correctionInput": {
    editionId: id,
    how: "mail",
    to: "desk@example.org",
    reason: "They were on the line",
    seen: [`${other}:${"a".repeat(64)}`],
  },
  "evidence/evidenceInput": {
    id,
    itemId: other,
    kind: "photo",
    title: "A photo",
    note: "Taken at noon",
    url: "https://example.org/p.jpg",
    stance: "asserts",
    sourceId: "",
    partyId: third,
    madeBy: "A resident",
    madeWhen: "On the night of the flood",
    madeWhere: "Weir Street",
    cameFrom: "By messenger, from who took it",
  },
  "reviews/onItem": onItem,
  "reviews/onItemWithReason": { ...onItem, reason: "two counts" },
  "reviews/decisionInput": {
    ...onItem,
    verdict: "disputed",
    reason: "two counts",
    overrideReason: "the editor says so",
    figure: { low: "1", high: "2", asOf: "2026" },
    disputedPositions: [other],
    seen: "f".repeat(64),
  },
  "reviews/suggestionInput": { ...onItem, id, field: "role", value: "spokesman", note: "its own title" },
  "interchange/houseStyleSchema": { ...PLAIN, media: { post: "in a post" }, ellipsis: " … " },
  "interchange/styleId": "our-desk",
  "reviews/commentInput": { id, itemId: other, body: "Ask the guard." },
  "reviews/replyInput": {
    id,
    itemId: other,
    asked: "The ministry",
    channel: "phone",
    question: "Who held the gate?",
    askedAt: "2026-02-01T10:00",
    deadline: "2026-02-02T10:00",
  },
  "reviews/replyAnswerInput": { id, version: 1, outcome: "answered", answer: "Nobody" },
  "sources/partyInput": { id, name: "State", shortName: "S" },
  "sources/sourceInput": {
    id,
    kind: "person",
    name: "Somebody",
    alsoKnownAs: ["S. Body"],
    language: "ur",
    identified: "on",
    partyId: other,
    bodyId: "",
    givesBodysAccount: "on",
    role: "minister",
    roleFrom: "2024",
    roleTo: "2026-02",
  },
  "sources/identityInput": {
    sourceId: id,
    note: "It is her",
    readerIds: [other],
    seen: "2026-02-01T10:00:00.000Z",
  },
  "statements/figureInput": figure,
  "statements/relayInput": relay,
  "statements/statementInput": statement,
  "statements/looseningInput": {
    terms: "background",
    agreedDescription: "an official",
    embargoUntil: "2026-02-02T06:00",
  },
  "statements/newSpeaker": speaker,
  "statements/bearing": bearing,
  "statements/entryInput": { ...statement, speaker, positions: [bearing], next: "submit" },
  "statements/placeField": "120-180",
  "statements/proposalAcceptance": {
    id,
    textId: other,
    place: "120-180",
    ties: [`${third} rejects S12`],
    newSource: "on",
    partyId: other,
    next: "submit",
  },
  "statements/proposalRejection": { id, textId: other, place: "120-180" },
  "statements/proposalsAcceptance": { id, textId: other, from: "0", least: "80", newSources: "on" },
  "statements/proposalTakenBack": { id, together: "on" },
  "statements/sheetInput": {
    id,
    columns: ["words", "who"],
    rows: [{ number: 2, cells: ["Nobody was there", "A warden"] }],
    mapping: { words: "0", speaker: 1 },
    document: "3",
    makeSpeakers: "on",
  },
  "stories/standardSchema": {
    minOrigins: "2",
    minParties: 3,
    requireConfirmed: "true",
    acceptPrimaryDocument: "false",
    oneDecider: "",
  },
  "stories/newStorySchema": { id, title: "A story", timeZone: "Asia/Karachi", language: "en" },
  "stories/memberSchema": { accountId: id, role: "reporter" },
};

type Path = (string | number)[];

/** The places of an input that hold one value: fields, and entries of its lists. */
function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [
    ...(at.length > 0 ? [at] : []),
    ...entries.flatMap(([key, inner]) => placesOf(inner, [...at, key])),
  ];
}

/** A copy with another value at one place. */
function withAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined) return put;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  const inner: unknown = Reflect.get(copy, first);
  Reflect.set(copy, first, withAt(inner, rest, put));
  return copy;
}

/** The texts that a parsed input holds, wherever. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What holds of any answer of a schema: a refusal names a field in a sentence; what is accepted can be kept as it is. */
function expectSound(schema: z.ZodType, input: unknown, place: Path | null = null): void {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields = fieldErrors(parsed.error);
    expect(Object.keys(fields).length).toBeGreaterThan(0);
    for (const message of Object.values(fields)) expect(message.length).toBeLessThan(300);
    // A rule over two fields may name the other one; a field of its own is named.
    if (place && place.length > 0) {
      const named = parsed.error.issues.map(({ path }) => path);
      expect(named.some((path) => path.length > 0)).toBe(true);
    }
    return;
  }
  const kept = { ...(typeof parsed.data === "object" ? parsed.data : [parsed.data]), again: "", current: "" };
  for (const text of textsOf(kept)) {
    expect(canBeStored(text)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(100_000);
  }
  const again = schema.safeParse(parsed.data);
  expect(again).toEqual({ success: true, data: parsed.data });
}

/** Anything a program could be handed, objects that no form can make among them. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
});
const leaf = fc.oneof(
  anything,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme-composite", maxLength: 60 }),
  fc.constantFrom(...Object.values(HOSTILE_TEXTS)),
  fc.double(),
  fc.bigInt().map(String),
  fc.double().map(String),
);

describe("the table of schemas", () => {
  it("has every schema of every model, and nothing else", () => {
    expect([...schemas.keys()].sort()).toEqual(Object.keys(ACCEPTED).sort());
  });
});

describe.each(Object.keys(ACCEPTED))("%s", (name) => {
  const schema = schemas.get(name) ?? z.never();
  const accepted = ACCEPTED[name];
  const places = placesOf(accepted);

  it("accepts what it is for, and its result again as it stands", () => {
    expect(schema.safeParse(accepted)).toMatchObject({ success: true });
    expectSound(schema, accepted);
  });

  it("refuses or keeps whole each hostile text in each field", () => {
    for (const place of places)
      for (const text of Object.values(HOSTILE_TEXTS))
        expectSound(schema, withAt(accepted, place, text), place);
  });

  it("refuses a megabyte, a NUL and half a surrogate pair wherever text goes, by the field's name", () => {
    for (const place of places)
      for (const what of ["a megabyte", "NUL", "a lone high surrogate"]) {
        const parsed = schema.safeParse(withAt(accepted, place, HOSTILE_TEXTS[what]));
        // A password typed to be compared is kept nowhere.
        if (name.startsWith("accounts/") && ["again", "current"].includes(String(place[0]))) continue;
        if (!parsed.success) expect(parsed.error.issues[0]?.path.slice(0, 1)).toEqual(place.slice(0, 1));
        else
          expect([place.join("."), what, textsOf(parsed.data).includes(HOSTILE_TEXTS[what] ?? "")]).toEqual([
            place.join("."),
            what,
            false,
          ]);
      }
  });

  it("throws nothing, whatever stands in a field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), leaf, (place, value) =>
        expectSound(schema, withAt(accepted, place, value), place),
      ),
      { numRuns: 150 },
    );
  });

  it("throws nothing, whatever is put in its place", () => {
    fc.assert(
      fc.property(anything, (value) => expectSound(schema, value)),
      { numRuns: 60 },
    );
  });

  it("takes no field that it doesn't name, and no prototype", () => {
    if (typeof accepted !== "object") return;
    const more = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"isAdmin":true,"storyId":"x"}',
    );
    const parsed = schema.safeParse(Object.assign(Object.create(null), more, accepted));
    expect(parsed).toEqual(schema.safeParse(accepted));
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
