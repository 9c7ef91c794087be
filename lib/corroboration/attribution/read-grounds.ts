import { relaysBetween } from "@/lib/corroboration/attribution/read-relays";
import type { TextSpan } from "@/lib/corroboration/model";
import { describesMedium } from "@/lib/text/names";
import { sentenceAround } from "@/lib/text/sentences";

/** On what a publication's own voice rests, and whose people saw it where those are of another publication. */
export type GroundsRead = { grounds: "observed" | "unsourced"; observer: string | null };

const SAW =
  "saw|seen|counted|watched|heard|measured|witnessed|observed|found|reached|visited|walked|examined|inspected|analysed|analyzed|timed|photographed|filmed|tested|recorded|registered|stood|smelled|smelt|drove|climbed|crossed|travelled|traveled|compared|calculated|tallied|toured|accompanied|followed|was there|were there|was at|were at|was in|were in|was on|was one of|was standing|were standing|came (?:up|down|to|upon|across|on)|went (?:to|into|through|up|down)|had (?:been )?(?:reached|watched|counted|seen)";
const STAFF =
  "correspondents?|reporters?|stringers?|crews?|teams?|photographers?|camera(?:s|man|woman| crew| team)?|journalists?|staff|drone|colleagues?|producers?|videographers?|writers?|freelancers?|contributors?";
const INSTRUMENTS =
  "stations?|instruments?|sensors?|gauges?|network|laborator(?:y|ies)|labs?|detectors?|seismographs?|seismometers?|telescopes?|probes?|meters?|monitors?|buoys?|radar|satellites?|array|own (?:count|tally|measurements?|test|tests|analysis|reading|readings)";

const OURS = new RegExp(
  `(?<![\\p{L}’'-])(?:[Oo]ur|[Tt]his (?:newspaper|paper|station|site|programme|program|magazine|website)[’']s|[Mm]y)\\s+(?:own\\s+|\\p{L}+\\s+)?(?:${STAFF}|${INSTRUMENTS})|(?<![\\p{L}’'-])[Tt]his (?:reporter|correspondent|writer)(?![\\p{L}])|(?<![\\p{L}’'-])(?:[Aa]|[Tt]he|[Tt]wo)\\s+(?:${STAFF})\\s+(?:for|from|of|with)\\s+(?:this|our)\\s`,
  "u",
);
const FIRST_PERSON = new RegExp(
  `(?<![\\p{L}’'-])(?:[Ww]e|I)\\s+(?:\\p{L}+\\s+){0,2}?(?:${SAW})(?![\\p{L}])`,
  "u",
);
const THERE =
  /(?<![\p{L}’'-])(?:[Ww]e|I)\s+(?:\p{L}+\s+){0,2}?(?:tried(?!\s+to\s)|knocked|queued|left|arrived|were|was|had|have|spent|stayed|lay|sat|took|held|ran)(?![\p{L}])/u;
const OTHERS = new RegExp(
  `(?<![\\p{L}’'-])(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree)\\s+)?(?<who>(?:\\p{Lu}[\\p{L}’'-]*\\s+){1,4}?)(?:${STAFF})\\s+(?:(?:at|on|in|near)\\s+(?:\\p{L}+\\s+){1,4})?(?:who\\s+(?:was|were)\\s+(?:\\p{L}+\\s+){1,4})?(?:${SAW})(?![\\p{L}])`,
  "u",
);
/** "Our correspondent counted": the paper's people at what they saw, and not only as who passes it on. */
const OURS_SAW = new RegExp(
  `(?:${OURS.source})(?![^.!?]*(?:citing|quoting|according to|told by))[^.!?]*?(?<![\\p{L}])(?:${SAW})(?![\\p{L}])`,
  "u",
);
const HEARSAY =
  /\b(?:reportedly|allegedly|apparently|(?:is|are|was|were) (?:said|reported|understood|believed|thought|rumou?red|alleged|feared|known) to|it (?:is|was) (?:reported|said|understood|believed|alleged|claimed)|(?:has|have) learn(?:ed|t)|understands?\b|according to|reports? (?:say|said|suggest|indicate)|rumou?rs?|sources?\b|it (?:has )?emerged|citing|told\b)/iu;

/** Longer than any sentence with its statement: what lies beyond says nothing of how it is known. */
const LONGEST = 8_000;

/**
 * Reads whether a publication's own people saw, counted or measured what its own voice says (`span` in `text`): its
 * sentence or paragraph says so, or the text is written from the place and the sentence gives no other source. Words inside
 * quotation marks are someone else's.
 */
export function readGrounds(text: string, span: TextSpan, publisher: string | null): GroundsRead {
  const own = withoutQuotations(text);
  const sentence = sentenceAround(own, span.start);
  const end = Math.min(Math.max(sentence.end, span.end), sentence.start + LONGEST);
  const near = own.slice(sentence.start, end);
  const other = OTHERS.exec(near)?.groups?.who?.trim() ?? null;
  if (other !== null && isOther(other, publisher)) return { grounds: "observed", observer: other };
  // Its own people who cite somebody pass on what they were told, unless they are said to have seen it.
  const passesOn = HEARSAY.test(near) || citesSomebody(own, sentence.start, end);
  const isOurs = OURS_SAW.test(near) || (OURS.test(near) && !passesOn);
  if (other !== null || isOurs || FIRST_PERSON.test(near)) return { grounds: "observed", observer: null };
  if (passesOn) return { grounds: "unsourced", observer: null };
  const paragraph = own.slice(own.lastIndexOf("\n", span.start) + 1, paragraphEnd(own, span.end));
  const here = [paragraph, own].some((part) => OURS.test(part) || FIRST_PERSON.test(part));
  return { grounds: here || THERE.test(paragraph) ? "observed" : "unsourced", observer: null };
}

function citesSomebody(text: string, from: number, to: number): boolean {
  return relaysBetween(text, from, to).some(
    ({ kind, who }) =>
      kind === "cites" && who !== null && /^(?:the|an?|its|his|her|their)\s|\p{Lu}/u.test(who),
  );
}

function isOther(who: string, publisher: string | null): boolean {
  if (/^(?:Our|My|This|These|That|Both|Their|His|Her|Its)$/u.test(who)) return false;
  const plain = (name: string) => name.toLowerCase().replace(/^the\s+|[’']s$/gu, "");
  const own = publisher === null ? "" : plain(publisher);
  return (
    own !== plain(who) &&
    !own.includes(plain(who)) &&
    (describesMedium(who) || /^\p{Lu}{2,}$|^\p{Lu}\p{L}+/u.test(who))
  );
}

function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** The text with the same length, its quotations blanked: from the last mark that opens one, so that each is looked at once. */
export function withoutQuotations(text: string): string {
  return text.replace(
    /"[^"\n]{1,1200}"|“[^“”\n]{1,1200}”|«[^«»\n]{1,1200}»|„[^„“”\n]{1,1200}[“”]/gu,
    (quotation) => " ".repeat(quotation.length),
  );
}
