import { CUES, type Cue } from "@/lib/corroboration/attribution/cues";
import type { RelayProposal } from "@/lib/corroboration/attribution/model";
import { isRecordAlone, keeperOf } from "@/lib/corroboration/attribution/records";
import { phraseAfter, phraseBefore } from "@/lib/corroboration/attribution/source-phrase";
import type { TextSpan } from "@/lib/corroboration/model";
import { describesMedium } from "@/lib/text/names";

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me|his|hers|their|theirs|its|one|that|this|these|those|there|some|others?|himself|herself|themselves|itself)$/iu;

const THEMSELVES = /\s(?:himself|herself|themselves|itself|personally|directly|alone|too|as well)$/iu;

/** Every relay phrase between two offsets, in order of place; where two overlap, the longer cue's stands. */
export function relaysBetween(text: string, from: number, to: number): RelayProposal[] {
  const found = CUES.flatMap((cue) =>
    [...text.slice(from, to).matchAll(cue.pattern)].flatMap((match) => {
      const at = { start: from + match.index, end: from + match.index + match[0].length };
      const proposal = proposalAt(text, at, cue);
      return proposal ? [{ proposal, cue: at }] : [];
    }),
  );
  const longestFirst = found.toSorted(
    (a, b) => b.cue.end - b.cue.start - (a.cue.end - a.cue.start) || a.cue.start - b.cue.start,
  );
  const kept: typeof found = [];
  for (const each of longestFirst) if (!kept.some((other) => meet(each.cue, other.cue))) kept.push(each);
  return kept.map(({ proposal }) => proposal).sort((a, b) => a.start - b.start);
}

function proposalAt(text: string, at: TextSpan, cue: Cue): RelayProposal | null {
  const phrase = cue.side === "after" ? phraseAfter(text, at.end) : tellerBefore(text, at.start);
  if (phrase === null) return null;
  const whole = text.slice(phrase.start, phrase.end);
  const words = cue.kind === "carries" || cue.kind === "record" ? mediumOnly(whole) : whole;
  if (PRONOUN.test(words)) return null;
  if (cue.kind === "reports" && !reportsAsMedium(words, text.slice(at.start, at.end))) return null;
  const start = Math.min(at.start, phrase.start);
  const end = Math.max(at.end, cue.side === "after" ? phrase.start + words.length : phrase.end);
  const keeper = cue.kind === "cites" ? keeperOf(words.replace(THEMSELVES, "")) : words;
  if (keeper === null && !isRecordAlone(words)) return null;
  const within = keeper === null ? -1 : words.indexOf(keeper);
  const whoSpan =
    keeper === null || within < 0
      ? null
      : { start: phrase.start + within, end: phrase.start + within + keeper.length };
  const teller = cue.kind === "carries" ? phraseBefore(text, at.start) : null;
  const by = teller === null ? null : text.slice(teller.start, teller.end);
  return {
    start,
    end,
    kind: cue.kind,
    wording: text.slice(start, end),
    who: keeper,
    whoSpan,
    by,
    reach: cue.reach,
  };
}

/** "… visiting the mother, who had told him": whom "who" means stands before it. */
function tellerBefore(text: string, at: number): TextSpan | null {
  const who = /,\s+who\s*$/u.exec(text.slice(Math.max(0, at - 12), at));
  if (!who) return phraseBefore(text, at);
  const before = phraseBefore(text, at - who[0].length);
  if (before === null) return null;
  const doing = /^\p{Ll}+ing\s+(?=(?:the|an?|his|her|their|its)\s|\p{Lu})/u.exec(
    text.slice(before.start, before.end),
  );
  return { start: before.start + (doing?.[0].length ?? 0), end: before.end };
}

/** "Radio Ruvo reports" and "state media said" are reports; "the mayor said" is the speaker's own word. */
function reportsAsMedium(words: string, cue: string): boolean {
  if (/\s(?:is|are|was|were|be|been|being)$/u.test(` ${words}`)) return false;
  return describesMedium(words) || (/report/i.test(cue) && /^(?:the\s+)?\p{Lu}/u.test(words));
}

/** "AFP at the site", "this paper from his sister’s house": the medium alone. */
function mediumOnly(words: string): string {
  return words.replace(
    /(?<=.)\s(?:at|in|from|by|on|for|during|over|through|via|outside|inside|near)\s.*$/su,
    "",
  );
}

function meet(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
