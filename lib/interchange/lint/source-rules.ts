import type { Look } from "@/lib/interchange/lint/model";

/** Descriptions that tell a reader nothing about how somebody knows. */
const GENERIC =
  /^(?:an?|one|the|some)?\s*(?:unnamed |anonymous |informed |reliable |well-placed )?(?:source|person|insider|individual|official|observer|man|woman)$/i;
const PLURAL =
  /\b(?:sources|officials|insiders|people|persons|observers|diplomats|aides|officers|witnesses)\b/i;

/** S1 and S2: how a source of ours is described. How another publication described its own is on record, and theirs. */
export const unnamed: Look = ({ terms, speaker }) => {
  if (speaker === null || terms === "on record") return [];
  if (PLURAL.test(speaker))
    return [{ rule: "S2", words: speaker, message: `One source is described as several: “${speaker}”.` }];
  if (GENERIC.test(speaker.trim()))
    return [
      {
        rule: "S1",
        words: speaker,
        message: `“${speaker}” says nothing of how the source knows: agree on a closer description.`,
      },
    ];
  return [];
};

/** S3: terms are one of those that can leave. */
export const terms: Look = (item) =>
  ["on record", "background", "deep background"].includes(item.terms)
    ? []
    : [{ rule: "S3", words: "", message: `Terms “${item.terms}” leave in no export.` }];

const RELATIVE =
  /\b(?:today|yesterday|tomorrow|tonight|last (?:night|week|month|year)|next (?:week|month|year)|this (?:morning|afternoon|evening))\b/iu;

/** D1: days. What is quoted whole is the speaker's; what isn't is ours, and reads wrong tomorrow. */
export const dates: Look = ({ kind, saidOn, speaker }, { words }) => {
  const relative = kind === "indirect" ? RELATIVE.exec(words)?.[0] : undefined;
  if (relative)
    return [
      {
        rule: "D1",
        words: relative,
        message: `“${relative}” is wrong by the day it is read: write the weekday or the date.`,
      },
    ];
  if (!saidOn && speaker !== null)
    return [{ rule: "D1", words: "", severity: "I", message: "When it was said isn't entered." }];
  return [];
};
