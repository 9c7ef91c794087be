import type { Attribution } from "@/lib/suggest/attributions";
import { contentEnd } from "@/lib/suggest/content-end";
import { clauseOpening } from "@/lib/suggest/contents";
import {
  hasFiniteVerb,
  isPossessive,
  phraseEndingAt,
  phraseFrom,
  type Stretch,
} from "@/lib/suggest/noun-phrases";
import { END, type Item } from "@/lib/suggest/sentences";
import { isSpeechNoun } from "@/lib/suggest/words/cue-nouns";

/** In items: a name with its title and post, or where and when something was said. */
const LONGEST_SPEAKER = 14;

/** "the minister’s claim that the road was safe": the noun attributes, its owner is the source. */
export function byNoun(items: readonly Item[], at: number): Attribution | null {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next || !isSpeechNoun(item.lower) || item.pos === "VERB") return null;
  if (next.lower !== "that" && !(next.quotation && next.text.split(/\s+/u).length > 3)) return null;
  const source = ownerOf(items, at);
  if (!source) return null;
  const start = next.quotation ? at + 1 : at + 2;
  const end = next.quotation ? at + 2 : contentEnd(items, start, items.length);
  if (end <= start) return null;
  return {
    lemma: item.lower,
    cue: { from: at, to: at + 1 },
    source,
    content: [{ from: start, to: end }],
    recipient: null,
    sort: "noun",
  };
}

const OWN = /^(?:his|her|their|its|my|our)$/;

function ownerOf(items: readonly Item[], noun: number): Stretch | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const item = items[at];
    if (!item) return null;
    if (OWN.test(item.lower)) return { from: at, to: at + 1 };
    if (isPossessive(item)) return phraseEndingAt(items, at);
    if (item.pos !== "ADJ" && item.pos !== "NOUN" && item.pos !== "ADV") return null;
  }
  return null;
}

/** `“…” — Jane Hale`: a name behind a dash signs what is quoted. */
export function signature(items: readonly Item[]): Attribution | null {
  const dash = items.findIndex(({ text }) => /^(?:―|—|–|--|-)$/u.test(text));
  if (dash < 1 || dash > 3) return null;
  const quoted = items.slice(0, dash);
  if (
    !quoted.some(({ quotation }) => quotation) ||
    quoted.some(({ quotation, pos }) => !quotation && pos !== "PUNCT")
  )
    return null;
  const name = phraseFrom(items, dash + 1);
  if (!name || items[dash + 1]?.pos !== "PROPN") return null;
  const rest = items.slice(name.to).filter(({ pos }) => pos !== "PUNCT");
  if (rest.length > 12 || rest.some(({ pos, lower }) => pos === "AUX" || /^(?:said|says)$/.test(lower)))
    return null;
  return {
    lemma: "—",
    cue: { from: dash, to: dash + 1 },
    source: name,
    content: [{ from: 0, to: dash }],
    recipient: null,
    sort: "left",
  };
}

/** "As Hale put it in July, the road is safe", "“…,” as Hale put it": whole clauses, in front or behind. */
export function asPutBy(items: readonly Item[], at: number): Attribution | null {
  const verb = items[at]?.lower;
  if ((verb !== "put" && verb !== "puts") || items[at + 1]?.lower !== "it") return null;
  const opening = items
    .slice(Math.max(0, at - LONGEST_SPEAKER), at)
    .findLastIndex(({ lower }) => lower === "as");
  const as = Math.max(0, at - LONGEST_SPEAKER) + opening;
  const source = opening < 0 ? null : phraseFrom(items, as + 1);
  if (!source || source.to > at) return null;
  const base = {
    lemma: "put",
    cue: { from: at, to: at + 1 },
    source,
    recipient: null,
    sort: "left" as const,
  };
  const lead = { from: 0, to: as };
  if (hasFiniteVerb(items, lead) || items.slice(0, as).some(({ quotation }) => quotation)) {
    // "elected, as Hale put it, by nobody": an aside, of which it can't be seen what it goes with.
    if (!END.test(items[at + 2]?.text ?? ".")) return null;
    const to = items[as - 1]?.text === "," ? as - 1 : as;
    return { ...base, content: [{ from: items[to - 1]?.quotation ? to - 1 : clauseOpening(items, to), to }] };
  }
  const comma = items.findIndex(({ text }, each) => each > at && /^[,:]$/.test(text));
  if (comma < 0 || comma > at + LONGEST_SPEAKER) return null;
  return { ...base, content: [{ from: comma + 1, to: contentEnd(items, comma + 1, items.length) }] };
}

const SPEAKS_IN_HEADLINES =
  /^(?:polls?|reports?|study|survey|police|officials?|sources?|minister|ministry|government|army|court|judge|mayor|governor|president|experts?|analysts?|scientists?|researchers?|un|u\.n\.|residents|witnesses)$/;

/** "Hale: no review before May" as a headline. */
export function headlineLabel(items: readonly Item[]): Attribution | null {
  const colon = items.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > 5 || colon + 2 > items.length) return null;
  const label = items.slice(0, colon);
  const named = label.every(
    ({ text, pos }) => /^\p{Lu}/u.test(text) && (pos === "PROPN" || pos === "NOUN" || pos === "ADJ"),
  );
  const known = label.some(({ lower }) => SPEAKS_IN_HEADLINES.test(lower));
  if (
    !named ||
    (!known &&
      (colon > 3 ||
        /^(?:the|latest|update|updates|breaking|watch|video|live|exclusive|opinion|analysis|review|poll|election|campaign|fact|explainer|day)$/.test(
          label.at(-1)?.lower ?? "",
        )))
  )
    return null;
  const to = items.at(-1)?.text === "." ? items.length - 1 : items.length;
  return {
    lemma: ":",
    cue: { from: colon, to: colon + 1 },
    source: { from: 0, to: colon },
    content: [{ from: colon + 1, to }],
    recipient: null,
    sort: "colon",
  };
}
