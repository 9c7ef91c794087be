import { FORMATS } from "@/lib/interchange/formats";
import { PLAIN } from "@/lib/interchange/house-styles";
import type { EditionHead, EditionItem, FormatId, Retraction } from "@/lib/interchange/model";
import { collect } from "@/lib/interchange/stream";

/** An edition's head and one of its items, for tests to vary. */
export const HEAD: EditionHead = {
  number: 14,
  storyTitle: "A story <of> *two* halves",
  storyUri: "https://desk.example.org/stories/0192f0c1-0000-7000-8000-000000000001",
  madeAt: "2026-02-03T10:00:00Z",
  madeBy: "An Editor",
  recipient: "World desk",
  supersedes: null,
  first: 14,
  canceled: false,
  style: PLAIN,
  verbs: "neutral",
  timeZone: "Asia/Karachi",
};
export const ITEM: EditionItem = {
  form: 2,
  label: "S1",
  words: "We started a day before.",
  kind: "direct",
  language: "en",
  speaker: "Sarfraz Example",
  speakerKind: "person",
  laterName: null,
  role: "Chief Minister",
  terms: "on record",
  embargoUntil: null,
  cue: "said",
  saidOn: "2026-02-01",
  relays: [],
  translation: null,
  document: {
    label: "D1",
    title: "Quote sheet",
    kind: "article",
    publisher: "A publisher",
    author: "A Reporter",
    url: "https://example.org/a?b=1&c=2",
    publishedOn: "2026-02-01",
    language: "en",
    capturedAt: "2026-02-01T18:00:00Z",
  },
  span: { start: 10, end: 34 },
  place: { start: 9, end: 33, prefix: "he said 🤔 “", suffix: "” on Sunday" },
  textSha256: "a".repeat(64),
  proof: "exact",
  omissions: { count: 0, flagged: false },
  figures: [],
  said: "confirmed",
  basis: "as reported by 1 publisher",
  decidedAt: "2026-02-02T10:00:00Z",
  decidedAlone: false,
  claims: [],
  labels: [],
  revision: 2,
  digest: "b".repeat(64),
};

/** A claim as an item carries it. */
export const CLAIM: EditionItem["claims"][number] = {
  label: "C2",
  text: "People killed",
  stance: "asserts",
  holds: "disputed",
  figure: null,
  stale: false,
  overrideReason: null,
  decidedAlone: false,
  decidedAt: "2026-02-02T09:00:00Z",
};

export type Varied = { [Key in keyof EditionItem]?: EditionItem[Key] };

/** The bytes of an edition of some items, each varied from the one above. */
export async function bytesIn(
  format: FormatId,
  items: readonly Varied[],
  head: Partial<EditionHead> = {},
  retracted: readonly Retraction[] = [],
): Promise<Uint8Array> {
  const all = items.map((over) => ({ ...ITEM, ...over }));
  return collect(FORMATS[format].write({ ...HEAD, ...head }, all, retracted));
}

/** The same as text. */
export async function textIn(...given: Parameters<typeof bytesIn>): Promise<string> {
  return Buffer.from(await bytesIn(...given)).toString("utf8");
}

/** Quotations that have broken one format or another. */
export const HOSTILE_WORDS = [
  "“ہم نے ساری رات کام کیا،” اس نے کہا",
  "🤔 We counted — twice",
  "👩‍👩‍👧‍👦 family, \u202eright to left\u202c, \u200d joined",
  "e\u0301 is not é",
  '=HYPERLINK("http://x";"y")',
  "+1",
  "-1+1|cmd",
  "@SUM(A1)",
  "\t=1",
  "＝1",
  "a\n=1+1\n\nb",
  "bell \u0007, escape \u001b[31m, vertical \u000b, form \u000c, delete \u007f, \u0085 next line",
  "noncharacters \ufffe and \uffff",
  "_x0041_ is no A, and _x005F_ no underscore",
  "carriage\rreturn, and\r\nboth",
  "</blockquote><script>alert(1)</script>&amp; ]]> <!-- -->",
  "*stars* _lines_ `code` [link](x) <b> # not a heading",
  "[gallery ids=1] {{template}} %s",
  "- a list\n1. another\n> a quote",
  "    four spaces, and  two",
  "he said \"no, 'never'\", twice",
];
