import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { type Edit, editorOf, type Force } from "@/bench/reuse/edits";
import { Random } from "@/bench/reuse/random";

/**
 * Makes a set of edited copies with what is true of it, in the shape of the shared corpus, from texts that are given:
 *
 *   tsx bench/reuse/make-edited-set.ts DOCUMENTS.jsonl[.gz] TRUTH.json FOLDER [SEED]
 *
 * Base texts are those of DOCUMENTS that take part in no pair of TRUTH. The edits are others than that corpus's own
 * (edits.ts), so a search that was fitted to those shows it here.
 */
type Base = { sentences: string[] };
type Unit = { from: string; at: number; text: string };
type Piece = { unit: Unit | null; text: string };
type Made = {
  id: string;
  publisher: string;
  publishedAt: string | null;
  text: string;
  units: { unit: Unit; start: number; end: number }[];
  story: number;
  parent: Made | null;
  evidence: string;
};

const [documentsFile = "", truthFile = "", folder = ".", seed = "5"] = process.argv.slice(2);
const random = new Random(Number(seed));

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The texts that take part in no pair, without what stands in several of them or is no whole sentence. */
function readBases(): Base[] {
  const truth = JSON.parse(readText(truthFile)) as { pairs: [string, string, string][] };
  const involved = new Set(truth.pairs.flatMap((pair) => pair.slice(0, 2)));
  const texts = readText(documentsFile)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => !involved.has(id))
    .map(({ text }) =>
      text.split(/\n+|(?<=[a-z0-9)][.!?]["”’]?) (?=[A-Z“"])/).map((sentence) => sentence.trim()),
    );
  const standing = new Map<string, number>();
  for (const sentence of texts.flatMap((sentences) => [...new Set(sentences)]))
    standing.set(sentence, (standing.get(sentence) ?? 0) + 1);
  return texts
    .map((sentences) => ({
      sentences: sentences.filter(
        (sentence) => sentence.length >= 40 && /[.!?”"’]$/.test(sentence) && standing.get(sentence) === 1,
      ),
    }))
    .filter(({ sentences }) => sentences.length >= 4);
}

const PLACES = ["Northern", "Lower", "Upper", "Western", "Inland", "Border", "Seaside", "Hill"];
const TITLES = ["Examiner", "Chronicle", "Sentinel", "Record", "Argus", "Mirror", "Echo", "Standard"];
const outlets = PLACES.flatMap((place) => TITLES.map((title) => `${place} ${title}`));
const agencies = ["Reuters", "AFP", "AP", "EFE", "Kyodo", "TASS", "UPI"];
const FOOTERS = [
  "Got a tip for our reporters? Write to the newsroom desk in complete confidence.",
  "Reproduction in whole or in part without written consent is forbidden.",
  "Read our privacy notice and adjust your cookie choices at any time.",
];
const ownFooters = new Map(
  outlets
    .slice(0, 14)
    .map((outlet, at) => [
      outlet,
      `The ${outlet} has been printed at ${at + 3} Quay Street since ${1890 + at} and belongs to its readers.`,
    ]),
);

const CREDITS: readonly ((name: string) => string)[] = [
  (name) => `(With ${name} inputs)`,
  (name) => `This story draws on copy by ${name}.`,
  (name) => `Reporting by ${name}; editing by our night desk.`,
  (name) => `— with files from ${name}`,
  (name) => `First published by ${name}.`,
  (name) => `${name}/staff`,
];

const quoted = (text: string) => /[“"]/.test(text) || /(?:^|\s)['‘]/.test(text);

/** Sentences of a text, some joined in one and some parted, as units that know where they come from. */
function edit(units: readonly Unit[], by: Edit): Piece[] {
  return units.map((unit) => ({ unit, text: quoted(unit.text) ? unit.text : by(unit.text, random) }));
}

function reorder<T>(list: readonly T[], how: number): T[] {
  if (how < 0.6 || list.length < 3) return [...list];
  if (how < 0.8) {
    const cut = 1 + random.below(list.length - 1);
    return [...list.slice(cut), ...list.slice(0, cut)];
  }
  return random.shuffle(list);
}

let made = 0;
const all: Made[] = [];

function typeset(
  pieces: readonly Piece[],
  rest: Omit<Made, "id" | "text" | "units">,
  extra: { head: string; credit: string; foot: string },
): Made {
  const gaps = random.pick([[" "], [" ", "\n\n"], ["\n"], ["\r\n\r\n"], [" ", " ", "\n\n"], ["  "]]);
  let text = extra.head;
  const units: Made["units"] = [];
  const creditAt = random.chance(0.7) ? pieces.length - 1 : random.below(pieces.length);
  for (const [at, { unit, text: words }] of pieces.entries()) {
    const start = text.length;
    text += words;
    if (unit) units.push({ unit, start, end: text.length });
    if (extra.credit && at === creditAt) text += `${random.pick(gaps)}${extra.credit}`;
    if (at < pieces.length - 1) text += random.pick(gaps);
  }
  if (extra.foot) text += `\n\n${extra.foot}`;
  const one: Made = { ...rest, id: `e${String(++made).padStart(4, "0")}`, text, units };
  all.push(one);
  return one;
}

const at = (hours: number) => new Date(Date.UTC(2025, 4, 1) + Math.round(hours * 3_600_000)).toISOString();

function footOf(publisher: string): string {
  const own = ownFooters.get(publisher);
  if (own && random.chance(0.4)) return own;
  return random.chance(0.25) ? random.pick(FOOTERS) : "";
}

const bases = random.shuffle(readBases());
const fillers = bases.slice(0, 220);
let filler = 0;
const fill = (count: number): Piece[] => {
  const { sentences } = fillers[filler++ % fillers.length] ?? { sentences: [] };
  const from = random.below(Math.max(1, sentences.length - count));
  return sentences.splice(from, count).map((text) => ({ unit: null, text }));
};

const missing = new Set<number>();
for (const [story, base] of bases.slice(220).entries()) {
  const time = story * 5;
  const alone = random.chance(0.3);
  const isAgency = random.chance(0.6);
  const publisher = isAgency ? random.pick(agencies) : random.pick(outlets);
  const absent = !alone && isAgency && random.chance(0.15);
  const units = base.sentences.map((text, n): Unit => ({ from: `s${story}`, at: n, text }));
  const head =
    isAgency && random.chance(0.5)
      ? `LISBON (${publisher}) — `
      : random.chance(0.2)
        ? "What we know so far\n\n"
        : "";
  const origin = typeset(
    units.map((unit) => ({ unit, text: unit.text })),
    { publisher, publishedAt: random.chance(0.75) ? at(time) : null, story, parent: null, evidence: "" },
    { head, credit: "", foot: isAgency ? "" : footOf(publisher) },
  );
  if (alone) continue;
  const heirs: Made[] = [origin];
  const count = 1 + random.below(random.chance(0.3) ? 10 : 4);
  for (let n = 0; n < count; n++) {
    const parent = random.chance(0.15) ? random.pick(heirs) : origin;
    const force = random.pick<Force>(["style", "style", "light", "light", "heavy"]);
    const source = parent.units.map(({ unit, start, end }) => ({
      ...unit,
      text: parent.text.slice(start, end),
    }));
    const lift = random.chance(0.35);
    const size = lift ? 2 + random.below(3) : source.length;
    const from = random.below(Math.max(1, source.length - size + 1));
    const kept = source.slice(from, from + size).filter(() => random.chance(lift ? 1 : 0.9));
    if (kept.length < 2) continue;
    let pieces = reorder(
      edit(kept, editorOf(force, random)),
      force === "heavy" ? random.next() : random.next() * 0.7,
    );
    if (lift || random.chance(0.3))
      pieces = random.chance(0.5) ? [...fill(2), ...pieces, ...fill(2)] : [...pieces, ...fill(3)];
    const outlet = random.pick(outlets.filter((name) => name !== parent.publisher));
    const credits = random.chance(0.35);
    const stated = random.chance(0.75)
      ? at(time + 2 + n + (parent === origin ? 0 : 12) + random.next())
      : null;
    heirs.push(
      typeset(
        pieces,
        { publisher: outlet, publishedAt: stated, story, parent, evidence: credits ? "credit" : "" },
        {
          head: random.chance(0.25)
            ? `${random.pick(["Analysis", "World", "Morning briefing", "Live"])}: what happened\n\n`
            : "",
          credit: credits ? random.pick(CREDITS)(parent.publisher) : "",
          foot: footOf(outlet),
        },
      ),
    );
  }
  if (absent) missing.add(story);
}

// What is true: passages from where units stand, pairs and directions from who took from whom.
const shown = all.filter((one) => !(one.parent === null && missing.has(one.story)));
const normal = (text: string) =>
  (text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) as string[];

function distance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, n) => n + 1);
  for (const [i, word] of a.entries()) {
    const next: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const diagonal = (j === 0 ? i : (row[j - 1] ?? 0)) + (b[j] === word ? 0 : 1);
      next.push(Math.min(diagonal, (row[j] ?? 0) + 1, (j === 0 ? i + 1 : (next[j - 1] ?? 0)) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}

function openLength(text: string): number {
  return text.replace(/“[^”]*”|"[^"]*"/g, "").length;
}

const passages: object[] = [];
const pairs: [string, string, string][] = [];
const direction: [string, string, string][] = [];
const neutral: [string, string][] = [];
const isAncestor = (one: Made, of: Made): boolean =>
  of.parent !== null && (of.parent === one || isAncestor(one, of.parent));

for (const [x, a] of shown.entries()) {
  for (const b of shown.slice(x + 1)) {
    if (a.story !== b.story) continue;
    const place = new Map(b.units.map((unit, n) => [unit.unit.at, n]));
    const runs: [number, number, number, number][] = [];
    let open = 0;
    for (const [n, { unit, start, end }] of a.units.entries()) {
      const other = place.get(unit.at);
      if (other === undefined) continue;
      open += Math.min(
        openLength(a.text.slice(start, end)),
        openLength(b.text.slice(b.units[other]?.start, b.units[other]?.end)),
      );
      const last = runs.at(-1);
      if (
        last &&
        last[1] === n - 1 &&
        last[3] === other - 1 &&
        a.text.slice(a.units[n - 1]?.end, start).trim() === "" &&
        b.text.slice(b.units[other - 1]?.end, b.units[other]?.start).trim() === ""
      ) {
        last[1] = n;
        last[3] = other;
      } else runs.push([n, n, other, other]);
    }
    if (runs.length === 0) continue;
    if (open < 80) {
      neutral.push([a.id, b.id]);
      continue;
    }
    const kind = isAncestor(a, b) || isAncestor(b, a) ? "copied" : "shared-source";
    pairs.push([a.id, b.id, kind]);
    if (kind === "copied") {
      const [origin, derived] = isAncestor(a, b) ? [a, b] : [b, a];
      const dated = origin.publishedAt && derived.publishedAt;
      direction.push([
        origin.id,
        derived.id,
        derived.evidence && derived.parent?.publisher === origin.publisher
          ? "credit"
          : dated
            ? "time"
            : agencies.includes(origin.publisher)
              ? "agency"
              : "text",
      ]);
    }
    for (const [a0, a1, b0, b1] of runs) {
      const p = {
        a: a.id,
        aStart: a.units[a0]?.start ?? 0,
        aEnd: a.units[a1]?.end ?? 0,
        b: b.id,
        bStart: b.units[b0]?.start ?? 0,
        bEnd: b.units[b1]?.end ?? 0,
      };
      const [one, other] = [normal(a.text.slice(p.aStart, p.aEnd)), normal(b.text.slice(p.bStart, p.bEnd))];
      const share = distance(one, other) / Math.max(one.length, other.length, 1);
      passages.push({ ...p, edit: share === 0 ? "verbatim" : share <= 0.2 ? "light" : "heavy" });
    }
  }
}

writeFileSync(
  path.join(folder, "documents.jsonl"),
  `${random
    .shuffle(shown)
    .map(({ id, text, publishedAt, publisher }) => JSON.stringify({ id, text, publishedAt, publisher }))
    .join("\n")}\n`,
);
writeFileSync(path.join(folder, "truth.json"), JSON.stringify({ passages, pairs, direction, neutral }));
console.log(`${shown.length} documents, ${pairs.length} pairs, ${passages.length} passages`);
