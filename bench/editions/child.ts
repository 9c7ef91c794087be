import { createHash } from "node:crypto";
import { editionInput } from "@/lib/editions/model";
import { newId } from "@/lib/identifiers";
import { FORMATS } from "@/lib/interchange/formats";
import { PLAIN } from "@/lib/interchange/house-styles";
import type { EditionHead, EditionItem, FormatId } from "@/lib/interchange/model";
import { PEOPLE } from "../data/plan";

/** One measurement in a process of its own, so that its peak of memory is its own: `child write|make FORMAT NUMBER [STORY]`. */
const [what = "", format = "json", number = "0", storyId = ""] = process.argv.slice(2);

const HEAD: EditionHead = {
  number: 1,
  storyTitle: "A story that is measured",
  storyUri: "http://localhost:3000/stories/0192f0c1-0000-7000-8000-000000000001",
  madeAt: "2026-02-03T10:00:00Z",
  madeBy: "Ines Ferreira",
  recipient: null,
  supersedes: null,
  first: 1,
  canceled: false,
  style: PLAIN,
  verbs: "neutral",
  timeZone: "Europe/Vienna",
};

function item(at: number): EditionItem {
  return {
    form: 2,
    label: `S${at + 1}`,
    words: `We counted ${at} of them on the bridge before the water came, and nobody asked us again afterwards.`,
    kind: "direct",
    language: "en",
    speaker: `Speaker ${at % 997} Example`,
    speakerKind: "person",
    laterName: null,
    role: "spokesman of the works",
    terms: "on record",
    embargoUntil: null,
    cue: "said",
    saidOn: "2026-02-01",
    relays: [],
    translation: null,
    document: {
      label: `D${(at % 5_000) + 1}`,
      title: "A report of that day",
      kind: "article",
      publisher: "A paper",
      author: null,
      url: `https://example.org/${at % 5_000}`,
      publishedOn: "2026-02-01",
      language: "en",
      capturedAt: "2026-02-01T18:00:00Z",
    },
    span: { start: 10, end: 100 },
    place: { start: 10, end: 100, prefix: "before the words ", suffix: " after the words" },
    textSha256: createHash("sha256").update(String(at)).digest("hex"),
    proof: "exact",
    omissions: { count: 0, flagged: false },
    figures: [{ wording: `${at}`, measure: "other", low: at, high: at }],
    said: "confirmed",
    basis: "as reported by 1 publisher",
    decidedAt: "2026-02-02T10:00:00Z",
    decidedAlone: false,
    claims: [],
    labels: [],
    revision: 1,
    digest: "b".repeat(64),
  };
}

/** The format alone: items that are made as they are asked for, bytes that are counted and let go. */
async function write(): Promise<number> {
  function* items() {
    for (let at = 0; at < Number(number); at += 1) yield item(at);
  }
  let bytes = 0;
  for await (const chunk of FORMATS[format as FormatId].write(HEAD, items(), [])) bytes += chunk.byteLength;
  return bytes;
}

/** The whole of it: read from the database by keyset, gated, frozen, put aside and stored. */
async function make(): Promise<number> {
  const [{ actorOf, storyScope }, { db }, { readEditionFile }, { makeEdition }] = await Promise.all([
    import("@/lib/auth/mint"),
    import("@/lib/db"),
    import("@/lib/editions/reads"),
    import("@/lib/flows/make-edition"),
  ]);
  const actor = await actorOf(db, PEOPLE.editor.id);
  const scope = actor && (await storyScope(actor, storyId));
  if (!scope) throw new Error("there is no such story to measure");
  const asked = { includeUnconfirmed: true, includeDisputed: true, includeStale: true, acceptErrors: true };
  const made = await makeEdition(
    scope,
    editionInput.parse({ id: newId(), format, everything: true, ...asked }),
  );
  if (!made.ok) throw new Error(made.reason);
  const file = await readEditionFile(scope, made.number);
  let bytes = 0;
  for await (const part of file?.bytes ?? []) bytes += part.byteLength;
  await db.$disconnect();
  return bytes;
}

const began = performance.now();
const bytes = await (what === "make" ? make() : write());
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, bytes, peak: process.resourceUsage().maxRSS / 1024 }));
