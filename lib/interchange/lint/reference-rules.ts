import type { Found, Look } from "@/lib/interchange/lint/model";
import { laterName } from "@/lib/interchange/names-in-print";
import { endsSentence, isFragment } from "@/lib/interchange/quotation";
import { inSmallLetters, lengthOfTitle } from "@/lib/interchange/title-words";

/** O1 and O2: where the speaker stands. */
export const order: Look = (item, { words, before, after, verb }, style) => {
  if (item.speaker === null || verb === null || before !== "") return [];
  const found = [];
  const { role } = item;
  if (role && lengthOfTitle(role) >= 6 && after.indexOf(verb) > after.indexOf(role))
    found.push({
      rule: "O1" as const,
      words: verb,
      message: `The verb comes late after “${role}”: let the description follow the name, or begin with the name.`,
    });
  const sentences = words.split(/[.?!۔؟।]["'”’]?\s+(?=\S)/u).filter((part) => part.trim() !== "");
  if (sentences.length > 2 && style.order === "quote-first")
    found.push({
      rule: "O2" as const,
      words: after.trim(),
      message: `${sentences.length} sentences go by before it is said whose they are: begin with the name.`,
    });
  return found;
};

/** N1: full name and role at the first reference, and whether the later one is told from a rule alone. */
export const names: Look = (item, { first, before, after }, style) => {
  const { speaker, speakerKind, role, terms } = item;
  if (!speaker || terms !== "on record" || speakerKind !== "person") return [];
  if (first && !role)
    return [
      {
        rule: "N1",
        words: speaker,
        message: `${speaker} is named without a role: enter it on the statement.`,
      },
    ];
  if (first && !/\s/.test(speaker))
    return [{ rule: "N1", words: speaker, message: `“${speaker}” is no full name.`, severity: "W" }];
  const later = laterName(item);
  if (!first && later && !item.laterName && style.later === "surname" && `${before}${after}`.includes(later))
    return [
      {
        rule: "N1",
        words: later,
        severity: "I",
        message: `“${later}” is taken for the family name of ${speaker}. If it isn't, add the right one to the source's other names.`,
      },
    ];
  return [];
};

/** T1, T2 and T3: the letters of titles, as they came out. A house looks at those of the three that are its own. */
export const titles: Look = ({ role, speaker }, { before, after }) => {
  if (!role || !speaker || role === inSmallLetters(role)) return [];
  const around = `${before}${after}`;
  const capital = `“${role}” has capitals: “${inSmallLetters(role)}”.`;
  const found: Found[] = [];
  if (around.includes(role)) found.push({ rule: "T2", words: role, message: capital });
  if (around.includes(`, ${role}`))
    found.push(
      { rule: "T1", words: role, message: `After the name, ${capital}` },
      { rule: "T3", words: role, message: `After the name, ${capital}` },
    );
  return found;
};

/** M1: how it reached whoever published it. */
export const medium: Look = ({ document, speaker }, _attributed, style) => {
  const { kind } = document;
  if (speaker === null || kind === null || kind === "own notes" || style.media[kind]) return [];
  const unsaid: Record<string, string> = {
    article: `it was told to ${document.publisher ?? "another publication"}, and the sentence doesn't say so`,
    "quote sheet": "the words come from a sheet of quotations, and the sentence doesn't say so",
    recording: "whether it was said in an interview, on the air or at a conference isn't said",
    transcript: "whether it was said in an interview, on the air or at a conference isn't said",
  };
  const why = unsaid[kind];
  return why ? [{ rule: "M1", words: "", message: `${document.label}: ${why}.`, severity: "I" }] : [];
};

/** Q4: fragments. */
export const fragments: Look = ({ kind }, { words }) => {
  const count = words.split(/\s+/).filter(Boolean).length;
  if (kind !== "direct" || count > 4 || (endsSentence(words) && !isFragment(words))) return [];
  return [
    {
      rule: "Q4",
      words,
      message: `${count} ${count === 1 ? "word" : "words"} in quote marks: quote the sentence, or paraphrase.`,
    },
  ];
};
