import { findAgencies, nameKey } from "@/lib/text/names";

/** What a credit line tells about the publisher's own assertions. It says nothing about those of identified speakers. */
export type Credit =
  /** No credit, or one of the publisher's own staff or pictures. */
  | { kind: "own" }
  /** Copy of unnamed agencies: whose knowledge it is can't be told. */
  | { kind: "generic"; wording: string }
  /** Copy of one agency, or of one of several. */
  | { kind: "agencies"; names: string[]; wording: string };

const PICTURES =
  /\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|footage|cartoons?)\b/i;

const UNNAMED_AGENCIES =
  /\bagencies\b|\b(?:news|wire|press) (?:agency|services?)\b|\bagency (?:inputs?|reports?|copy|feeds?)\b|\bwires?\b|\bsyndicated\b|\b(?:other|local|foreign|international) media\b|\bmedia reports\b|^\W*agency\W*$|\bagencias\b|\bagences\b|\bagenturen\b|\bagenzie\b|\bagências\b|एजेंसि|ایجنسی/iu;

const BORROWED =
  /\b(?:inputs?|material|information|copy|contributions?)\s+(?:from|by)\s+(?<who>[^.;|()]+)|\b(?:source|via)\s*:?\s+(?<other>[^.;|()]+)/iu;
const OUTLET =
  /\b(?:news|times|post|herald|tribune|gazette|journal|radio|tv|television|press|wire|agency|service|network)\b/i;

/**
 * Reads a document's credit line. A generic credit ("With inputs from agencies") names nobody, even beside a name; a
 * credit that names the publisher itself, a byline and a picture credit leave the text the publisher's own.
 */
export function readCreditLine(creditLine: string | null, publisherName: string | null): Credit {
  const text = (creditLine ?? "")
    .split(/[\n;|]/)
    .filter((piece) => !PICTURES.test(piece))
    .join("; ")
    .trim();
  if (text === "") return { kind: "own" };
  const { names, rest } = findAgencies(text);
  const withoutTheirNouns = names.length > 0 ? rest.replace(/\b(?:news )?agency\b/gi, " ") : rest;
  if (UNNAMED_AGENCIES.test(withoutTheirNouns)) return { kind: "generic", wording: text };

  const borrowed = BORROWED.exec(withoutTheirNouns)?.groups;
  const outlet = (borrowed?.who ?? borrowed?.other ?? "").trim();
  const all = OUTLET.test(outlet) ? [...names, outlet] : names;
  const others = all.filter((name) => publisherName === null || nameKey(name) !== nameKey(publisherName));
  return others.length > 0 ? { kind: "agencies", names: others, wording: text } : { kind: "own" };
}
