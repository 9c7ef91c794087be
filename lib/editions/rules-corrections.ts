import { digestOf } from "@/lib/digest";
import type {
  AsRead,
  BarredAsRead,
  CarriedAsRead,
  ClaimAsRead,
  CorrectionKind,
  CorrectionSentence,
} from "@/lib/editions/model-corrections";
import { besideTold, disputes } from "@/lib/editions/rules-as-read";

/** A statement of an edition: what its reader was told last, and what it reads now. */
export type Difference = { edition: number; label: string; told: AsRead; now: AsRead };

/** What somebody closed last for a statement of an edition. */
export type LastClosing = { outcome: "sent" | "dismissed"; digest: string; told: AsRead };

/** Digest of a difference: of its sentences, so that the same change has the same, and a further one another. */
export function changeDigest(difference: Difference): string {
  return digestOf(sentencesOn(difference).map(({ words: sentenceWords }) => sentenceWords));
}

/** What the reader has been told once a correction is sent: what reads differently, and nothing they never saw. */
export function toldBy({ told, now }: Difference): AsRead {
  return besideTold(told, now);
}

/** What the reader of an edition was told last of a statement: what left, or the correction that was sent since. */
export function toldLast(given: AsRead, last: LastClosing | null): AsRead {
  return last?.told ?? given;
}

/** Whether a difference is due: something reads differently, and nobody dismissed this very change. */
export function isDue(difference: Difference, last: LastClosing | null): boolean {
  if (sentencesOn(difference).length === 0) return false;
  return last?.outcome !== "dismissed" || last.digest !== changeDigest(difference);
}

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

type About = { edition: string; label: string; told: AsRead; now: AsRead };
type Both = About & { told: CarriedAsRead; now: CarriedAsRead };

const sentence = (kind: CorrectionKind, said: string): CorrectionSentence => ({ kind, words: said });

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

function claimSentences(both: Both): CorrectionSentence[] {
  const { told, now } = both;
  const before = told.claims.flatMap((claim) => {
    const after = now.claims.find(({ label }) => label === claim.label);
    return after ? claimChanges(both, claim, after) : [untied(both, claim)];
  });
  const known = new Set(told.claims.map(({ label }) => label));
  const tied = now.claims.filter((claim) => !known.has(claim.label) && disputes(claim));
  return [
    ...before,
    ...tied.map((claim) =>
      sentence(
        "verdict on the claim",
        `${gave(both)}; the statement is now disputed: it ${claim.stance} ${claimWords(claim)}, Holds? ${claim.holds}.`,
      ),
    ),
  ];
}

function claimChanges(both: Both, before: ClaimAsRead, after: ClaimAsRead): CorrectionSentence[] {
  const { edition, label } = both;
  const changes: CorrectionSentence[] = [];
  if (before.holds !== after.holds) {
    const turned = disputes(after) && !disputes(before) ? "the statement is now disputed: " : "";
    changes.push(
      sentence(
        "verdict on the claim",
        `${gave(both)}; ${turned}it ${after.stance} ${claimWords(after)}, Holds? was ${before.holds} and is ${after.holds} now.`,
      ),
    );
  }
  if (before.text !== after.text)
    changes.push(
      sentence(
        "claim",
        `${edition} gave the claim ${after.label} as “${before.text}”; it is now “${after.text}”.`,
      ),
    );
  if (before.stance !== after.stance)
    changes.push(
      sentence(
        "stance",
        `${edition} said that ${label} ${before.stance} ${claimWords(after)}; it ${after.stance} it now.`,
      ),
    );
  return changes;
}

function untied({ edition, label }: Both, claim: ClaimAsRead): CorrectionSentence {
  return sentence(
    "stance",
    `${edition} said that ${label} ${claim.stance} ${claimWords(claim)}; it is no longer taken to bear on it.`,
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

function underEmbargo(until: string | null): string {
  return until ? `under embargo until ${minute(until)}` : "without an embargo";
}

/** "2026-02-09 06:00 UTC". */
function minute(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
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

/** "Edition 14 gave 84 (S5, BLA)": the figure itself where the statement gives just one. */
function gave(both: Both): string {
  const { edition, label, told, now } = both;
  const [only, more] = told.figures ?? [];
  if (only === undefined || more !== undefined) return `${edition} gave ${subjectOf(both)}`;
  return `${edition} gave ${only} (${[label, nameFor(told, now)].filter(Boolean).join(", ")})`;
}

const subjectOf = ({ label, told, now }: Both) => subject(label, told, now);

/** "S5 (BLA: “we killed 84 of…”)": label, speaker and opening words, as far as both may be told. */
function subject(label: string, told: CarriedAsRead, now: AsRead): string {
  if (now.terms === "off record") return label;
  const who = nameFor(told, now);
  return `${label} (${who ? `${who}: ` : ""}“${opening(told.words)}”)`;
}

/** Whoever spoke, where the terms of both let them be named, or describe them alike. */
function nameFor(told: CarriedAsRead, now: AsRead): string | null {
  if (told.terms !== now.terms) return null;
  return now.bar === null && now.speaker !== told.speaker ? null : told.speaker;
}

/** "attributed to Sarfraz Example, Chief Minister". */
function attributed({ terms, speaker, role }: CarriedAsRead): string {
  if (terms === "deep background" || !speaker) return "without attribution";
  return `attributed to ${[speaker, role].filter(Boolean).join(", ")}`;
}

/** Enough of a quotation to know it by, cut between words. */
const OPENING = 90;
function opening(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  if (line.length <= OPENING) return line;
  const cut = line.slice(0, OPENING);
  const end = cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed()}…`;
}

function claimWords({ label, text }: ClaimAsRead): string {
  return `“${text}” (${label})`;
}

function listed(wordings: readonly string[]): string {
  return wordings.length > 0 ? wordings.map((wording) => `“${wording}”`).join(", ") : "no figure";
}

/** What a message on an edition begins with. */
export type MessageHead = {
  edition: number;
  storyTitle: string;
  madeAt: string;
  recipient: string | null;
  by: string;
};
export type CorrectionMessage = { subject: string; text: string };

/** A correction as it is sent: a subject of one line, and the sentences below whom and what they are for. */
export function correctionMessage(
  { edition, storyTitle, madeAt, recipient, by }: MessageHead,
  sentences: readonly string[],
): CorrectionMessage {
  const title = storyTitle.replace(/\s+/gu, " ").trim();
  const lines = [
    `Correction of edition ${edition} of “${title}”, made ${madeAt}${recipient ? `, for ${inOneLine(recipient)}` : ""}.`,
    "",
    ...sentences.map((words) => `- ${inOneLine(words)}`),
    "",
    "Please set right what you hold.",
    by,
  ];
  return { subject: `Correction: edition ${edition} of ${title}`, text: `${lines.join("\n")}\n` };
}

/** Words without line ends, so that none begins a line of its own; taken apart first, since white space may be endless. */
function inOneLine(words: string): string {
  return words
    .split(/[\r\n\u0085\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
