import { DateTime } from "luxon";
import type { EditionItem, Order } from "@/lib/interchange/model";

/** A quotation and its attribution as separate pieces, so that each format can set the words in its own way. */
export type Attributed = {
  /** Before the words: "Name, role, said on Sunday: " */
  before: string;
  /** The words, to the letter. */
  words: string;
  /** Whether quote marks stand around the words: only around what is quoted whole. */
  quoted: boolean;
  /** A comma of ours that stands inside the closing quote mark where the words end without a mark of their own. */
  inside: string;
  /** After the words: " Name, role, said on Sunday." */
  after: string;
};

const OUTER = /^[“"«„]([\s\S]*?)([,]?)[”"»“]$/;

/**
 * The words without the outer quote marks and the final comma that belong to the span (product: Quote proof). Nothing
 * inside is touched. Only a pair of marks that encloses all of it is taken off.
 */
export function bareWords(words: string): string {
  const inner = OUTER.exec(words)?.[1];
  return inner !== undefined && !/[“”«»„]/.test(inner) ? inner : words.replace(/,(?=[”"»]?$)/, "");
}

/**
 * A quotation attributed in the order chosen. A neutral verb always: "said", or "according to" where the order asks.
 * Indirect statements stand without quote marks; mixed ones keep their own inner marks.
 */
export function attribute(item: EditionItem, order: Order, madeAt: string, timeZone: string): Attributed {
  const quoted = item.kind === "direct";
  const words = quoted ? bareWords(item.words) : item.words;
  const translated = item.translation
    ? ` (translated${item.translation.originalLanguage ? ` from ${item.translation.originalLanguage}` : ""} by ${item.translation.translator})`
    : "";
  if (item.speaker === null)
    return { before: "", words, quoted, inside: "", after: translated && `${translated}.` };
  const who = [item.speaker, item.role].filter(Boolean).join(", ");
  const comma = item.role ? "," : "";
  const when = item.saidOn ? ` ${saidWhen(item.saidOn, madeAt, timeZone)}` : "";
  const through = item.relays.length > 0 ? `, as told to ${item.relays.join(", from ")}` : "";
  const tail = `${when}${through}${translated}`;
  if (order === "name-first")
    return { before: `${who}${comma} said${tail}: `, words, quoted, inside: "", after: "" };
  if (order === "according-to")
    return { before: `According to ${who}${tail}: `, words, quoted, inside: "", after: "" };
  const ends = /[.?!…,;:—۔؟।]["'”’»]?$/u.test(words);
  return { before: "", words, quoted, inside: ends ? "" : ",", after: ` ${who}${comma} said${tail}.` };
}

/** A quotation with its attribution as one text: marks around what is quoted whole, and around nothing else. */
export function sentenceOf({ before, words, quoted, inside, after }: Attributed): string {
  return quoted ? `${before}“${words}${inside}”${after}` : `${before}${words}${inside}${after}`;
}

/** "on Sunday" within a week of the edition, else "on 1 February 2026"; a month or year as it is known. */
export function saidWhen(local: string, madeAt: string, timeZone: string): string {
  const said = DateTime.fromISO(local, { zone: timeZone }).setLocale("en-GB");
  if (!said.isValid) return `on ${local}`;
  if (local.length === 4) return `in ${said.toFormat("yyyy")}`;
  if (local.length === 7) return `in ${said.toFormat("LLLL yyyy")}`;
  const made = DateTime.fromISO(madeAt, { zone: timeZone });
  const days = made.startOf("day").diff(said.startOf("day"), "days").days;
  return days >= 0 && days < 7 ? `on ${said.toFormat("cccc")}` : `on ${said.toFormat("d LLLL yyyy")}`;
}

/** The lines beneath a quotation: both axes by name, the proof, and where the words stand. */
export function standing(item: EditionItem): string[] {
  const said = [
    `Said: ${item.said}`,
    item.said === "confirmed" ? item.basis : null,
    item.decidedAlone ? "decided alone" : null,
  ]
    .filter(Boolean)
    .join(", ");
  const claims = item.claims.map((claim) => {
    const parts = [
      `Holds: ${claim.holds}`,
      claim.figure,
      claim.stale ? "stale" : null,
      claim.overrideReason ? `standard overridden: ${claim.overrideReason}` : null,
      claim.decidedAlone ? "decided alone" : null,
    ];
    return `${claim.stance} ${claim.label}, ${claim.text}. ${parts.filter(Boolean).join(", ")}`;
  });
  const { document } = item;
  const place = [
    `${document.label} ${document.title}`,
    document.publisher,
    document.publishedOn,
    document.url,
  ]
    .filter(Boolean)
    .join(", ");
  const span = item.span ? `, at ${item.span.start}–${item.span.end}` : "";
  return [
    said,
    ...claims,
    `Proof: ${item.proof}, ${place}${span}, text sha256 ${item.textSha256}`,
    `${item.label}, revision ${item.revision}, digest ${item.digest}`,
  ];
}

/** Refuses, as the last guard, what the gate must have held back. */
export function guard(item: EditionItem): EditionItem {
  if ((item.terms as string) === "off record" || item.said === "wrong")
    throw new Error(`${item.label} must not leave`);
  return item;
}
