import { isQuoteMark, isSpace, trimSpan } from "@/lib/text/characters";
import type { Span } from "@/lib/text/model";
import { sentenceAround } from "@/lib/text/sentences";

/** What the words around a selection suggest; `null` wherever nothing certain enough was found. */
export type AttributionContext = {
  /** All inside quote marks, partly, or not at all. */
  kind: "direct" | "mixed" | "indirect";
  /** The verb or phrase that attributes the words, lower case, e.g. "said", "according to". */
  cue: string | null;
  cueSpan: Span | null;
  /** The speaker as mentioned beside the cue, e.g. "Chaudhry", "provincial authorities". */
  mention: string | null;
};

const VERBS =
  "said|says|told|added|adding|claimed|claims|stated|rejected|denied|insisted|argued|warned|announced|replied|tweeted|wrote|confirmed|acknowledged|alleged|described|describing|noted|explained|declared|reported";
const NAME =
  "\\p{Lu}[\\p{L}’'-]*(?:[ \\n](?:(?:al|bin|bint|ibn|de|da|van|von|der|ul|ur)[ -])?\\p{Lu}[\\p{L}’'-]*){0,4}";
const GROUP =
  "(?:the |its |his |her )?(?:\\p{L}+(?:[’']s)? ){0,2}(?:authorities|officials|police|military|army|ministry|government|group|forces|spokesperson|spokesman|spokeswoman|sources)";
// Words that name nobody by themselves.
const STANDS_FOR_ANOTHER =
  /^(?:(?:the )?(?:group|forces|spokes\p{L}+|sources|officials)|he|she|they|it|we|i)$/iu;
// Capitalised only because a sentence begins with them.
const NOT_A_NAME =
  /^(?:\p{Lu}\p{L}+-based|The|A|An|In|On|At|But|And|Or|So|As|It|He|She|They|We|I|This|That|Those|These|There|Several|Some|Last|Meanwhile|According|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

type Cue = { cue: string; span: Span; mention: string | null };

function selectionKind(text: string, span: Span): AttributionContext["kind"] {
  const { start, end } = trimSpan(text, span.start, span.end);
  const words = text.slice(start, end);
  const double = /["“”„«»]/g;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  const opened = (before.match(/[“„«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  const straight = (before.match(/"/g)?.length ?? 0) % 2;
  const marks = words.match(double) ?? [];
  if (marks.length === 0) return opened > 0 || straight === 1 ? "direct" : "indirect";
  const first = isQuoteMark(words.charCodeAt(0));
  const last = isQuoteMark(words.charCodeAt(words.length - 1)) || /["”»][,.]$/.test(words);
  return (first || opened > 0) && (last || marks.length === 1) && marks.length <= 2 && (first || last)
    ? "direct"
    : "mixed";
}

function cleanMention(mention: string | undefined): string | null {
  if (mention === undefined) return null;
  const words = mention.trim().split(/\s+/);
  while (words.length > 0 && NOT_A_NAME.test(words[0] ?? "")) words.shift();
  const name = words.join(" ");
  return name === "" || STANDS_FOR_ANOTHER.test(name) ? null : name;
}

function match(text: string, from: number, to: number, pattern: RegExp): Cue | null {
  const found = pattern.exec(text.slice(from, to));
  const cue = found?.groups?.cue;
  if (!found || cue === undefined) return null;
  const start = from + found.index + found[0].indexOf(cue);
  return {
    cue: cue.toLowerCase(),
    span: { start, end: start + cue.length },
    mention: cleanMention(found.groups?.name ?? found.groups?.group),
  };
}

const WHO = `(?:(?<name>${NAME})|(?<group>${GROUP})|(?:he|she|they|it))`;
// A full stop between the words and a speaker ends the sentence: what follows attributes something else.
const SEAM = `(?:,?["”»’],?|[?!]["”»’]|,)?\\s+`;
// `…,” Chaudhry said` and `…,” said Chaudhry`, right after the selection.
const SPEAKER_THEN_VERB_AFTER = new RegExp(`^${SEAM}(?:${WHO}) (?<cue>${VERBS})(?!\\p{L})`, "u");
const VERB_THEN_SPEAKER_AFTER = new RegExp(`^${SEAM}(?<cue>${VERBS}) (?:${WHO})`, "u");
const ACCORDING_AFTER = new RegExp(`^${SEAM}(?<cue>according to) (?:${WHO})`, "u");
// `Bugti on Sunday said …`, `said Randhir Jaiswal, “…`, `According to …, …`, right before the selection.
const ON_A_DAY = "(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?";
const VERB_BEFORE = new RegExp(`(?:${WHO})${ON_A_DAY} (?<cue>${VERBS})(?: that)?[,:]?\\s*["“„«]?$`, "u");
const SPEAKER_BEFORE = new RegExp(`(?<cue>${VERBS}) (?:${WHO})[,:]\\s*["“„«]?$`, "u");
const ACCORDING_BEFORE = new RegExp(`(?<cue>[Aa]ccording to) (?:${WHO}),\\s*["“„«]?$`, "u");

/**
 * A first guess at how a selected passage is attributed, for a form to be filled in with and a person to
 * correct. Made for English news copy. It looks only at what touches the selection within its sentence, and
 * gives nothing rather than something far-fetched; a pronoun is no mention.
 */
export function attributionContext(text: string, span: Span): AttributionContext {
  const kind = selectionKind(text, span);
  const lineEnd = text.indexOf("\n", span.end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + 120);
  const floor = Math.max(sentenceAround(text, span.start).start, span.start - 200);
  let end = span.start;
  while (end > floor && isSpace(text.charCodeAt(end - 1))) end--;
  const before = text.slice(floor, end).length > 0 ? end : floor;
  const ended = /[.][”"»’]?\s*$/.test(text.slice(span.start, span.end));
  const after = ended ? to : span.end;
  const found =
    match(text, after, to, SPEAKER_THEN_VERB_AFTER) ??
    match(text, after, to, VERB_THEN_SPEAKER_AFTER) ??
    match(text, after, to, ACCORDING_AFTER) ??
    match(text, floor, before, VERB_BEFORE) ??
    match(text, floor, before, SPEAKER_BEFORE) ??
    match(text, floor, before, ACCORDING_BEFORE);
  return { kind, cue: found?.cue ?? null, cueSpan: found?.span ?? null, mention: found?.mention ?? null };
}
