import { citedBeside } from "@/lib/suggest/speakers/resolve";
import type { Utterance } from "@/lib/suggest/utterances";
import { describesMedium } from "@/lib/text/names";

const NOBODY_IN_PARTICULAR =
  /^(?:the\s+)?(?:reporters|journalists|media|press|us|me|him|her|them|crowd|audience|supporters|voters|a\b.*|an\b.*)/i;

/** Who passed the words on, where the attribution itself says so: "told Radio Gelma", "in an interview with the Ledger". */
export function viaOf(text: string, utterance: Utterance): string | null {
  const { recipient, cue, source, content } = utterance;
  if (recipient) {
    const told = text.slice(recipient.start, recipient.end).replace(/\s+/gu, " ");
    if (
      !NOBODY_IN_PARTICULAR.test(told) &&
      (describesMedium(told) || /^(?:the\s+)?\p{Lu}/u.test(told)) &&
      !/^(?:Mr|Ms|Mrs|Dr)\b/.test(told)
    )
      return told.replace(/^the\s+/i, "").replace(/['’]s$/u, "");
  }
  if (!cue) return null;
  if (source && citedBeside(text, utterance))
    return text.slice(source.start, source.end).replace(/^the\s+/i, "");
  const from = Math.min(cue.start, source?.start ?? cue.start);
  const to = Math.max(cue.end, source?.end ?? cue.end);
  const behind = content.find(({ start }) => start >= to)?.start ?? to + 90;
  const around = text.slice(from, Math.min(behind, to + 90)).split("\n")[0] ?? "";
  const medium =
    /\b(?:interview with|speaking to|talking to|speaking on|appearance on|comments to|remarks to)\s+(?:the\s+)?(?<who>(?:\p{Lu}[\p{L}’'.-]*\s?)+)/u.exec(
      around,
    )?.groups?.who;
  return medium?.trim().replace(/['’]s$/u, "") ?? null;
}
