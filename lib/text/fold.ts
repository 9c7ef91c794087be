import { Kind, kindOf } from "@/lib/text/characters";

/**
 * A text folded for typographic comparison, with the way back: unit `i` of `text` came from
 * `starts[i]`–`ends[i]` of the original (UTF-16 units, end exclusive).
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array };

type Normalised = { text: string; starts: Uint32Array | null; ends: Uint32Array | null };

// A letter with the marks on it, or a run of Hangul: normalising these one by one normalises the whole.
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\uac00-\ud7a3]+\p{M}*|\P{M}\p{M}*|\p{M}+/gsu;

// Most of a text is composed already: parts of this size, cut at spaces, are taken over as they are.
const PART = 1024;

/** A cut at or after `at` that parts no letter from its marks: before a space that carries none. */
function partEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    if (text.charCodeAt(end) === 0x20 && text.charCodeAt(end + 1) < 0x300) return end;
  }
  return text.length;
}

/** NFC, never NFKC: compatibility forms fold "²" into "2", "ﷺ" into words, and other things that were not said. */
function normalise(original: string): Normalised {
  if (original.normalize("NFC") === original) return { text: original, starts: null, ends: null };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (text: string, from: number, to: number, same: boolean) => {
    parts.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(same ? from + unit : from);
      ends.push(same ? from + unit + 1 : to);
    }
  };
  for (let from = 0; from < original.length; ) {
    const to = partEnd(original, from + PART);
    const part = original.slice(from, to);
    if (part.normalize("NFC") === part) push(part, from, to, true);
    else {
      for (const match of part.matchAll(CLUSTER)) {
        const composed = match[0].normalize("NFC");
        push(composed, from + match.index, from + match.index + match[0].length, composed === match[0]);
      }
    }
    from = to;
  }
  return { text: parts.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
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
