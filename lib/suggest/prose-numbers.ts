import type { SuggestedFigure } from "@/lib/suggest/model";

type Place = { before: string; after: string; words: string };

/**
 * Numbers that running text holds and a line typed as a figure doesn't: ages beside a name, numbers of platforms and wards,
 * years in front of a noun, time frames, "one" as a pronoun, "the two sides". Each says why it is none.
 */
const NONE: readonly ((place: Place, figure: SuggestedFigure) => boolean)[] = [
  // "Vlasak, 48, said", "a man, 78, in a cove"; "My son was 16."
  ({ before, after, words }) =>
    /^\d{1,3}$/.test(words) &&
    /[\p{L}”"),],\s$/u.test(before) &&
    /^(?:,|\.|\s(?:and|from|of|who|in)\b)/u.test(after) &&
    /\p{L},\s$/u.test(before) &&
    !/\d,\s$/.test(before) &&
    isAge(before, after),
  ({ before, after, words }) =>
    /^\d{1,2}$/.test(words) &&
    /\b(?:son|daughter|boy|girl|child|brother|sister|he|she|wife|husband|mother|father)\s(?:was|is|turned)\s$/iu.test(
      before,
    ) &&
    /^[.,”"]/u.test(after),
  ({ before, words }) =>
    /^(?:\d{1,2}|five|ten|twelve|sixteen|eighteen)$/iu.test(words) &&
    /\b(?:children|people|those|men|women|boys|girls|kids|adults)\s(?:under|over|aged?)\s$/iu.test(before),
  ({ words, before }) =>
    /^under (?:five|ten|twelve|sixteen|eighteen)\b/iu.test(words) &&
    /\b(?:children|people|those|boys|girls|kids)\s$/iu.test(before),
  // "Platform 4", "Row 14", "Fire Station 2", "Strike day 11", "Cell 2"
  ({ before, words }) =>
    /^\d{1,4}[A-Z]?$/.test(words) &&
    /(?<=[\p{Ll},“"'‘(]\s|^|["“‘])\p{Lu}\p{Ll}+\s$/u.test(before) &&
    !/(?:^|[.!?]\s)\p{Lu}\p{Ll}+\s$/u.test(before) &&
    !/\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|CASES|Some|About|Around|Nearly|Over)\s$/u.test(
      before,
    ),
  ({ before, words }) =>
    /^\d{1,4}$/.test(words) &&
    /\b(?:day|station|platform|ward|row|hall|cell|gate|terminal|phase|chapter|unit|sector|zone|track|line|highway|exit|channel|level|grade|type|class|number|numbered from|bus|tram|pier)\s$/iu.test(
      before,
    ),
  ({ before, words }) => /^\d+ to \d+$/.test(words) && /\bnumbered\s(?:from\s)?$/u.test(before),
  // "a 2021 agreement", "the 2008 campaign"
  ({ before, words }) =>
    /^(?:19|20)\d\d(?: \p{L}+)*$/u.test(words) &&
    /\b(?:[Aa]n?|the|his|her|its|their|in|of|since|by|late|early|mid|that|this|\p{L}+[’']s|\p{Lu}\p{L}+)\s$/u.test(
      before,
    ) &&
    !/,/.test(words),
  ({ words, before }) => /^the (?:19|20)\d\d\b/u.test(words) && before !== "",
  // "two days earlier", "ten years ago", "over two years", "taught for 11 years", "has 15 days to"
  ({ after, words }) =>
    TIME.test(words) &&
    /^\s(?:ago|earlier|before|later|after|to\b|into|since|from now|prior|old)/iu.test(after),
  ({ before, words }) =>
    /\byears?$/iu.test(words) &&
    /\b(?:for|in|of|within|every|over|past|last|next|first|after)\s(?:(?:the|about|some|nearly|almost|more than)\s)?$/iu.test(
      before,
    ),
  ({ words, before }) =>
    /^over \S+ (?:years?|months?|weeks?|days?)$/iu.test(words) && /\p{L}|%/u.test(before),
  ({ before, words }) =>
    TIME.test(words) && /\b(?:within|every|past|last|next|first|coming|previous|the)\s$/iu.test(before),
  // "One does not treat a region so", "one another", "show me one"
  ({ words, after }) =>
    /^one$/iu.test(words) &&
    /^(?:\s(?:does|can|can['’]t|cannot|must|should|never|is|has|had|would|may|might|could|of|by|after|day|thing|way|more thing|person['’]s)\b|[.,!?”"])/iu.test(
      after,
    ),
  ({ words }) =>
    /^one (?:name|day|thing|way|reason|point|word|side|hand|time|moment|voter|question|step|night|morning|evening|afternoon)$/iu.test(
      words,
    ),
  ({ words }) =>
    /^the (?:two|three|four)(?: (?:sides?|governments?|countries|nations|leaders|parties|men|women|companies|candidates|neighbou?rs|states|rivals|cities|groups|teams|houses|chambers)\b.*)$/iu.test(
      words,
    ),
  ({ words, before }) =>
    /^(?:two|three|four|five|\d{1,2})$/iu.test(words) &&
    /\b(?:my|our|divided? by|divide by|multipl\p{L}+ by|extra ['“"‘]?|into|times)\s?['“"‘]?$/iu.test(before),
  ({ after, words }) =>
    /^(?:one|two|three|\d+)\s?\p{L}*$/iu.test(words) && /^\sfor (?:every|each)\b/iu.test(after),
  ({ words }) => /^zero$/iu.test(words),
  ({ words, after }) =>
    /^(?:nobody|no one|none)$/iu.test(words) &&
    /^(?:['’]s|\s(?:could|can|knows?|knew|would|expected|claimed|seems?|wants?|is|has)\b)/iu.test(after),
  ({ words }) =>
    /^no (?:name|names|idea|way|reason|sign|doubt|comment|plans?|evidence|matter|figure|choice|chance|date|one|word|warning|record|road|time|wonder|proof|details?|information|longer)\b/iu.test(
      words,
    ),
  // "No. 6", "Article 5", "the 11 September attacks", "24/7"
  ({ before }) => /(?:#|No\.|Nos\.|[A-Z]-)\s?$/u.test(before),
  ({ before, after, words }) =>
    /^\d{1,2}$/.test(words) &&
    (/^\/\d/.test(after) || /\d\/$/.test(before) || /^(?:st|nd|rd|th)\b/.test(after)),
];

const TIME = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries)$/iu;

/** A number between a name and a comma or a full stop is an age, unless a list of numbers goes on. */
function isAge(before: string, after: string): boolean {
  return (
    /\p{Lu}[\p{L}’'-]+,\s$|\b(?:man|woman|boy|girl|mother|father|son|daughter|resident|brother|sister),\s$/u.test(
      before,
    ) && !/^,\s\d/.test(after)
  );
}

/** Whether a number in running text counts nothing. */
export function countsNothing(text: string, figure: SuggestedFigure): boolean {
  if (figure.measure === "money" || figure.unit === "%") return false;
  const place = {
    before: text.slice(Math.max(0, figure.start - 60), figure.start),
    after: text.slice(figure.end, figure.end + 40),
    words: figure.wording,
  };
  return NONE.some((test) => test(place, figure));
}
