import type {
  BarredAsRead,
  CarriedAsRead,
  CorrectionSentence,
  Difference,
} from "@/lib/editions/model-corrections";
import { claimSentences } from "@/lib/editions/rules-corrections-claims";
import {
  type About,
  attributed,
  type Both,
  claimWords,
  listed,
  sentence,
  subject,
  subjectOf,
  underEmbargo,
} from "@/lib/editions/rules-corrections-wording";

/**
 * What reads differently, a sentence each, before and after; none when nothing does. Each can be sent as it stands: it
 * holds nothing that may not leave. What is off the record is named by its label alone, and whoever spoke is named only
 * where both what was told and what stands name them: a name beside a description would give the source away.
 */
export function sentencesOn({ edition, label, told, now }: Difference): CorrectionSentence[] {
  const about: About = { edition: `Edition ${edition}`, label, told, now };
  if (now.bar !== null) return told.bar === null ? [barred(about, told, now)] : [];
  if (told.bar !== null) return [usableAgain(about, now)];
  const both: Both = { ...about, told, now };
  return [
    ...claimSentences(both),
    ...[said, words, spoken, original, figures, attribution, day, via, publisher, embargo, stale].flatMap(
      (compare) => compare(both) ?? [],
    ),
  ];
}

function barred(about: About, told: CarriedAsRead, now: BarredAsRead): CorrectionSentence {
  const why = {
    "off record": "it may no longer be used: take it out",
    wrong: "it was not said so: do not use it as a quotation",
    withdrawn: "the statement has been withdrawn: do not use it",
  }[now.bar];
  return sentence("barred", `${about.edition} gave ${subject(about.label, told, now)}; ${why}.`);
}

function usableAgain({ edition, label }: About, now: CarriedAsRead): CorrectionSentence {
  const claims = now.claims.map(
    (claim) => `; it ${claim.stance} ${claimWords(claim)}, Holds? ${claim.holds}`,
  );
  const held = now.embargoUntil ? `; it is ${underEmbargo(now.embargoUntil)}` : "";
  return sentence(
    "usable again",
    `${edition} gave ${label}, and it was taken back since; it may be used again: “${now.words}”, ${attributed(now)}. Said? ${now.said}${now.stale ? ", stale" : ""}${claims.join("")}${held}.`,
  );
}

function said(both: Both): CorrectionSentence | null {
  const { told, now } = both;
  if (told.said === now.said) return null;
  return sentence(
    "verdict on the statement",
    `${both.edition} gave ${subjectOf(both)} with Said? ${told.said}; Said? is now ${now.said}.`,
  );
}

function words({ edition, label, told, now }: Both): CorrectionSentence | null {
  if (told.words === now.words) return null;
  return sentence(
    "words",
    `${edition} gave the words of ${label} as “${told.words}”; they are now “${now.words}”.`,
  );
}

const SPOKEN: Record<string, string> = {
  direct: "a direct quotation",
  mixed: "a partial quotation",
  indirect: "reported speech, not the speaker’s own words",
};

function spoken(both: Both): CorrectionSentence | null {
  const { told, now } = both;
  if (told.kind === now.kind) return null;
  const kind = (one: string) => SPOKEN[one] ?? one;
  return sentence(
    "words",
    `${both.edition} gave ${subjectOf(both)} as ${kind(told.kind)}; it is ${kind(now.kind)}.`,
  );
}

function original({ edition, label, told, now }: Both): CorrectionSentence | null {
  if (told.original === now.original) return null;
  const change =
    told.original && now.original
      ? `gave the original wording of ${label} as “${told.original}”; it is now “${now.original}”`
      : now.original
        ? `gave ${label} without an original wording; it is a translation of “${now.original}”`
        : `gave ${label} as a translation; it is no longer one`;
  return sentence("words", `${edition} ${change}.`);
}

function figures({ edition, label, told, now }: Both): CorrectionSentence | null {
  if (told.figures === null || now.figures === null) return null;
  const [before, after] = [listed(told.figures), listed(now.figures)];
  if (before === after) return null;
  return sentence(
    "figure",
    `${edition} gave ${before} in ${label}; ${now.figures.length > 1 ? "the figures are" : "the figure is"} now ${after}.`,
  );
}

function attribution(both: Both): CorrectionSentence | null {
  const { edition, label, told, now } = both;
  if (told.terms !== now.terms) {
    const how = now.terms === "deep background" ? "use it without attribution" : `it is ${attributed(now)}`;
    const alone = now.terms === "background" ? ", and to nobody by name" : "";
    return sentence(
      "terms",
      `${edition} gave ${label} with an attribution that no longer holds; ${how} now${alone}.`,
    );
  }
  if (told.speaker === now.speaker && told.role === now.role) return null;
  return sentence(
    "attribution",
    `${edition} gave ${label} ${attributed(told)}; it is ${attributed(now)} now.`,
  );
}

function day(both: Both): CorrectionSentence | null {
  const { told, now } = both;
  if (told.saidOn === now.saidOn) return null;
  const on = (when: string | null) =>
    when ? `said on ${when.replace("T", ", ")}` : "without the day it was said";
  return sentence(
    "attribution",
    `${both.edition} gave ${subjectOf(both)} as ${on(told.saidOn)}; it is ${on(now.saidOn)} now.`,
  );
}

function via(both: Both): CorrectionSentence | null {
  const { edition, label, told, now } = both;
  const through = (names: readonly string[]) =>
    names.length > 0 ? `through ${names.join(", ")}` : "at first hand";
  const [before, after] = [through(told.via), through(now.via)];
  // Under other terms nobody is named between, and the sentence on the terms has said what holds.
  if (before === after || told.terms !== now.terms) return null;
  return sentence("attribution", `${edition} gave ${label} as heard ${before}; it was heard ${after}.`);
}

function publisher(both: Both): CorrectionSentence | null {
  const { edition, label, told, now } = both;
  if (told.publisher === now.publisher || told.publisher === null) return null;
  return sentence(
    "attribution",
    `${edition} gave ${label} as published by ${told.publisher}; ${now.publisher ? `it was published by ${now.publisher}` : "no publisher may be named for it"}.`,
  );
}

function embargo(both: Both): CorrectionSentence | null {
  const { told, now } = both;
  if (told.embargoUntil === now.embargoUntil) return null;
  return sentence(
    "terms",
    `${both.edition} gave ${subjectOf(both)} ${underEmbargo(told.embargoUntil)}; it is ${underEmbargo(now.embargoUntil)} now.`,
  );
}

function stale(both: Both): CorrectionSentence | null {
  const { told, now } = both;
  if (told.stale === now.stale) return null;
  return sentence(
    "stale",
    now.stale
      ? `${both.edition} gave ${subjectOf(both)} as decided; what the verdict rests on has changed since, and it is stale until it is decided again.`
      : `${both.edition} gave ${subjectOf(both)} as stale; it is no longer.`,
  );
}
