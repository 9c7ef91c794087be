/** Words that say when or through what something was said, and so stand between a cue and what was said. */

const DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|tomorrow";
const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|mar\\.|apr\\.|jun\\.|jul\\.|aug\\.|sept\\.|sep\\.|oct\\.|nov\\.|dec\\.";
const TIME = new RegExp(
  `^(?:${DAY}|${MONTH}|morning|afternoon|evening|night|noon|midday|week|month|year|weekend|earlier|later|recently|late|early|last|this|next|previously|once|again|now|then|ago|before|day|days|weeks|months|years|hours|hour|minutes|time|moment|afterwards|afterward|overnight|repeatedly|shortly)$`,
);

const CALENDAR = new RegExp(`^(?:${DAY}|${MONTH})$`);

/** A word that says when, in running text: "Day said" begins with a name. */
export function saysWhen({ text, lower, pos }: { text: string; lower: string; pos: string }): boolean {
  if (!TIME.test(lower)) return false;
  return !(pos === "PROPN" && /^\p{Lu}/u.test(text)) || CALENDAR.test(lower);
}

/** A day, a month, "earlier", "last", "week": a part of saying when. */
export function isTimeWord(lower: string): boolean {
  return TIME.test(lower);
}

const MEDIUM =
  /^(?:statements?|interviews?|conferences?|briefings?|tweets?|posts?|letters?|emails?|e-mails?|speech|speeches|reports?|releases?|calls?|phone|telephone|facebook|twitter|instagram|telegram|television|tv|radio|show|program|programme|rally|rallies|remarks|comments?|memo|messages?|texts?|video|videos|interviewers?|debates?|meetings?|events?|hearings?|filings?|documents?|notes?|blog|op-ed|column|articles?|essays?|podcasts?|appearances?|addresses?|broadcasts?|testimony|book|press|news|media|stage|court|english|writing|affidavits?|online|website|site|page|newsletter|bulletin|communique|communiqué|dispatch|announcement|parliament|congress|townhall|hall|monologue|studio|scene|ceremony|funeral|vigil|sidelines|summit|questions?|queries|telecast|transcript|forum|fundraiser|lunch|dinner|breakfast|panel|segment|x)$/;

/** What carries or frames words: "a statement", "Twitter", "a rally". */
export function isMediumWord(lower: string): boolean {
  return MEDIUM.test(lower);
}
