import { Kind, kindOf } from "@/lib/text/characters";

/**
 * A text folded for typographic comparison, with the way back: unit `i` of `text` came from
 * `starts[i]`–`ends[i]` of the original (UTF-16 units, end exclusive).
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array };

type Normalised = { text: string; starts: Uint32Array | null; ends: Uint32Array | null };

// What NFC composes with what precedes it, or may: combining marks, and the parts of a Hangul syllable.
const COMPOSES = /[\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}\u{16d67}\u{16d68}]/u;

// Most of a text is composed already: parts of this size, cut at spaces, are taken over as they are.
const PART = 1024;

/** A cut at or after `at` that parts no letter from its marks: before a space that carries none. */
function partEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    if (text.charCodeAt(end) === 0x20 && text.charCodeAt(end + 1) < 0x300) return end;
  }
  return text.length;
}

/** The end of the letter at `at`: the character and what composes with it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  // No character below U+0300 composes with the one before it.
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!COMPOSES.test(next)) break;
    end += next.length;
  }
  return end;
}

/** NFC, never NFKC: compatibility forms fold "²" into "2", "ﷺ" into words, and other things that were not said. */
function normalise(original: string): Normalised {
  const composed = original.normalize("NFC");
  if (composed === original) return { text: original, starts: null, ends: null };
  // Letter by letter composes what the whole does, so that the whole's length is known.
  const starts = new Uint32Array(composed.length);
  const ends = new Uint32Array(composed.length);
  let length = 0;
  const take = (from: number, to: number, units: number, same: boolean) => {
    for (let unit = 0; unit < units; unit++, length++) {
      starts[length] = same ? from + unit : from;
      ends[length] = same ? from + unit + 1 : to;
    }
  };
  for (let from = 0; from < original.length; ) {
    const to = partEnd(original, from + PART);
    const part = original.slice(from, to);
    if (part.normalize("NFC") === part) take(from, to, part.length, true);
    else {
      for (let at = from; at < to; ) {
        const unit = original.charCodeAt(at);
        const next = original.charCodeAt(at + 1);
        // A plain letter with nothing on it, which is most of them.
        if (unit < 0x300 && !(next >= 0x300)) {
          take(at, at + 1, 1, true);
          at += 1;
          continue;
        }
        const end = clusterEnd(original, at);
        const letter = original.slice(at, end);
        const single = letter.normalize("NFC");
        take(at, end, single.length, single === letter);
        at = end;
      }
    }
    from = to;
  }
  return { text: composed, starts, ends };
}

/** How many units from `at` write one ellipsis with full stops ("..." or ". . ."), or 0. */
function writtenEllipsis(text: string, at: number): number {
  if (text.startsWith("...", at)) return 3;
  const spaced =
    kindOf(text.charCodeAt(at + 1)) === Kind.Space &&
    kindOf(text.charCodeAt(at + 2)) === Kind.Dot &&
    kindOf(text.charCodeAt(at + 3)) === Kind.Space &&
    kindOf(text.charCodeAt(at + 4)) === Kind.Dot;
  return spaced ? 5 : 0;
}

function runEnd(text: string, at: number, same: (unit: number) => boolean): number {
  let end = at + 1;
  while (end < text.length && same(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the stretch at `at` that folds to one unit, and that unit. */
function foldAt(
  text: string,
  at: number,
  unit: number,
  kind: number,
  previous: number,
): [end: number, folded: number] {
  switch (kind) {
    case Kind.Space:
      return [runEnd(text, at, (next) => kindOf(next) === Kind.Space), 0x20];
    case Kind.Dash:
      // A typewriter's "--" is a dash.
      return [unit === 0x2d ? runEnd(text, at, (next) => next === 0x2d) : at + 1, 0x2d];
    case Kind.Single:
      return [at + 1, 0x27];
    case Kind.Double:
      // After a digit, ' and " may be feet and inches: there the two kinds stay apart.
      return [at + 1, previous >= 0x30 && previous <= 0x39 ? 0x22 : 0x27];
    case Kind.Dot: {
      const length = writtenEllipsis(text, at);
      return length > 0 ? [at + length, 0x2026] : [at + 1, unit];
    }
    case Kind.Ellipsis:
      return [runEnd(text, at, (next) => kindOf(next) === Kind.Ellipsis), 0x2026];
    default:
      return [at + 1, unit];
  }
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    // Not by spreading, which is six times slower, nor by TextDecoder, which would mend lone surrogates.
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + 8192)) as string);
  }
  return parts.join("");
}

/**
 * Folds quote marks, dashes, ellipsis characters, runs of white space and canonical Unicode equivalence (NFC),
 * and nothing else: not case, digits, accents, negations, nor invisible characters (soft hyphens, zero-width
 * joiners, direction marks), which in Urdu and Persian can be spelling. White space never folds to nothing.
 */
export function fold(original: string): Folded {
  const { text, starts: nfcStarts, ends: nfcEnds } = normalise(original);
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    let end = at + 1;
    let folded = unit;
    // The commonest case by far, one space between words, needs no look around.
    if (unit === 0x20 && kindOf(text.charCodeAt(end)) !== Kind.Space) folded = unit;
    else if (kind !== Kind.Other) [end, folded] = foldAt(text, at, unit, kind, units[length - 1] ?? 0);
    units[length] = folded;
    starts[length] = nfcStarts ? (nfcStarts[at] ?? 0) : at;
    ends[length] = nfcEnds ? (nfcEnds[end - 1] ?? 0) : end;
    length++;
    at = end;
  }
  return {
    text: textOf(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

// A text is proved in again and again: on every pause in typing, and for each statement when a newer text comes.
let latest: WeakRef<{ original: string; folded: Folded }> | undefined;

/** The same as `fold`, not done again for the text it was done for last, unless the memory was wanted meanwhile. */
export function foldAgain(original: string): Folded {
  const known = latest?.deref();
  if (known?.original === original) return known.folded;
  const made = { original, folded: fold(original) };
  latest = new WeakRef(made);
  return made.folded;
}

// The same for what is made of a folded text, for as long as that is kept.
const alike = new WeakMap<Folded, Folded | null>();

/** What `make` gives for a folded text, not made again while that is the latest. */
export function keptFor(folded: Folded, make: () => Folded | null): Folded | null {
  const known = alike.get(folded);
  if (known !== undefined) return known;
  const made = make();
  alike.set(folded, made);
  return made;
}

/** The original's span of folded `start`–`end` (not empty), or null where that would cut a composed letter. */
export function unfoldSpan(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const from = folded.starts[start];
  const to = folded.ends[end - 1];
  if (from === undefined || to === undefined) return null;
  if (start > 0 && folded.starts[start - 1] === from) return null;
  if (end < folded.starts.length && folded.ends[end] === to) return null;
  return { start: from, end: to };
}

/** The first folded unit that comes from `offset` of the original or later. */
export function foldedOffset(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
