import type { Found, Look } from "@/lib/interchange/lint/model";
import { bareWords } from "@/lib/interchange/quotation";
import { fold } from "@/lib/text/fold";

const OMISSION = /…|\.\s?\.\s?\./u;

/** What two settings of the same words have in common: letters, digits and stops, whatever marks and spaces they have. */
function bones(words: string): string {
  return fold(words).text.replace(/[\s'"]/gu, "");
}

/** Q1: the words in quote marks were published, and setting them changed typography alone. */
export const verbatim: Look = (item, { words, quoted }) => {
  if (!quoted) return [];
  if (bones(words) !== bones(bareWords(item.words)))
    return [{ rule: "Q1", words, message: "The words were changed by more than typography." }];
  const why: Record<string, string> = {
    altered: "other words were published: paraphrase without quote marks, or correct the words",
    missing: "the document doesn't have these words",
  };
  const unsure: Record<string, string> = {
    ambiguous: "they stand in several places, and none was chosen",
    "no-snapshot": "there is no text of the document to prove them in",
  };
  const grave = why[item.proof];
  if (grave) return [{ rule: "Q1", words, message: `Proof: ${item.proof}: ${grave}.` }];
  const doubt = unsure[item.proof];
  return doubt ? [{ rule: "Q1", words, severity: "W", message: `Proof: ${item.proof}: ${doubt}.` }] : [];
};

/** Q2: each ellipsis is a real omission, and none hides a negation or a number. */
export const omissions: Look = ({ proof, omissions: found }, { words, quoted }) => {
  const mark = OMISSION.exec(words)?.[0];
  if (!quoted || mark === undefined) return [];
  if (proof === "elided" && found?.flagged)
    return [
      {
        rule: "Q2",
        words: mark,
        message: "What is left out holds a negation, a number or a condition: quote it, or paraphrase.",
      },
    ];
  if (proof === "elided" || proof === "exact" || proof === "typographic" || proof === "translated") return [];
  return [{ rule: "Q2", words: mark, message: "Nothing shows that something was left out here." }];
};

/** Q3: an editor's insertions. */
export const insertions: Look = (_item, { words, quoted }, { insertions: house }) => {
  // What never closes is no insertion, and isn't looked for from each bracket anew.
  const closed = words.slice(0, words.lastIndexOf("]") + 1);
  const mark = /\[(?!\s*(?:…|\.))[^\]]+\]/u.exec(closed)?.[0];
  if (!quoted || mark === undefined || house !== "( )") return [];
  return [
    {
      rule: "Q3",
      words: mark,
      message: `“${mark}” is an insertion in square brackets: the house uses ( ), or paraphrase.`,
    },
  ];
};

/** Q5, Q6 and Q7: stops, inner marks and paragraphs, as they came out. */
export const marks: Look = (item, { words, quoted, inside, open }, style) => {
  const found: Found[] = [];
  const published = item.kind === "mixed";
  const misplaced =
    style.punctuation === "inside" ? /[”"][.,]/u.exec(item.kind === "indirect" ? "" : words)?.[0] : undefined;
  if (misplaced && (published || quoted))
    found.push({
      rule: "Q5",
      words: misplaced,
      severity: "W",
      message: `“${misplaced}” was published with the stop outside; the house puts it inside. Quote the words directly, and it will stand there.`,
    });
  if (quoted && inside === "," && /[.?!]$/u.test(words))
    found.push({ rule: "Q5", words, message: "A comma follows the sentence's own stop." });
  if (quoted && style.marks.nested === "set" && words.replaceAll(`\n${open}`, "\n").includes('"'))
    found.push({
      rule: "Q6",
      words: '"',
      severity: "W",
      message: "A mark inside the quotation opens or closes nothing, so none could be set as an inner one.",
    });
  // Looked at backwards from each mark: forwards, every line end of a long blank stretch would read all of it.
  if (
    quoted &&
    /\n[^\S\n]*\n/u.test(words.trimEnd()) &&
    !new RegExp(`${open}(?<=\\n\\s*${open})`, "u").test(words)
  )
    found.push({ rule: "Q7", words, message: "A further paragraph doesn't reopen the quotation." });
  return found;
};

/** L1: translations. */
export const translations: Look = ({ translation, language }) => {
  if (!translation) return [];
  const found: Found[] = [];
  if (!translation.originalLanguage)
    found.push({ rule: "L1", words: "", message: "The language it was translated from isn't entered." });
  if (translation.translator === "an unnamed translator")
    found.push({ rule: "L1", words: translation.translator, message: "The translator isn't named." });
  if (translation.originalLanguage && translation.originalLanguage === language)
    found.push({
      rule: "L1",
      words: "",
      message: `The translation and its original are both said to be ${language}.`,
    });
  return found;
};
