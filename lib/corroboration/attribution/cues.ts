import type { RelayKind } from "@/lib/corroboration/attribution/model";
import { RECORDS } from "@/lib/corroboration/attribution/records";

/** A cue and on which side of it the source is named. */
export type Cue = {
  kind: RelayKind;
  side: "after" | "before";
  /** "She had the number from the clinic" speaks of a statement beside it; "citing" only of its own sentence. */
  reach: "sentence" | "paragraph";
  pattern: RegExp;
};

const MADE =
  "compiled|supplied|provided|furnished|issued|released|collected|passed on|handed over|handed out|sent|given|drawn up|kept|prepared|published|circulated|put out|read out|counted|gathered|collated|shared|forwarded";
const HAD =
  "(?:had|has|have|got|gets|received|obtained|took|taken|takes|copied|collected)\\s+(?:(?:it|this|that|them|the|his|her|their|its|these|those|all|his own|what)\\s*)(?:(?:\\p{L}+\\s+){0,3})?(?:only\\s+|straight\\s+|directly\\s+)?(?:from|off)";
const FACT =
  "(?:figures?|numbers?|counts?|tall(?:y|ies)|tolls?|accounts?|information|news|claims?|story|stories|details?|lists?|[Ii]t|[Tt]hat|[Tt]his|both|all)";

/** Whom the speaker has it from, named behind the cue in the sentence itself. */
const CITING = [
  "[Cc]iting|[Qq]uoting|quoted|cites|quotes|relaying|repeating|echoing|paraphrasing|crediting|credited",
  "[Aa]ccording to|in the words of|[Ww]ith reference to|referring to|referred to|by the account of",
  "(?:[Oo]n the basis of|[Bb]ased on|basing (?:it|this|himself|herself|itself|themselves) on|rel(?:y|ying|ied|ies) on|drawing on|drawn from|going by)",
  "attribut(?:ed|es|ing)(?:\\s+(?:it|this|that|the \\p{L}+|them))?\\s+to",
  `(?:${MADE})(?:\\s+(?:to|for)\\s+\\p{L}+(?:\\s\\p{L}+)?)?\\s+by`,
  "(?:[Aa]s|first|was|were|been)\\s+(?:first\\s+)?(?:reported|announced|said|stated|recorded|noted|published|broadcast|given|carried)\\s+(?:(?:earlier|first|yesterday|today|last night)\\s+)?(?:by|in|on)",
  "[Ss]elon|[Dd][’']après|[Ss]egún|[Ss]egundo|[Ss]econdo|[Ll]aut|[Nn]ach (?:Angaben|Darstellung|Auskunft)(?:\\s+(?:von|der|des|vom))?|unter Berufung auf|[Dd]e acuerdo con|de acordo com|citando(?:\\s+a)?|citant|volgens|enligt|ifølge|podle|według",
];

/** The same in a sentence of its own. */
const HEARSAY = [
  `[Rr]ead(?:ing|s)?(?:\\s+aloud|\\s+out)*(?:\\s+from)?(?=\\s+(?:the|an?|his|her|its|their)\\s+(?:(?:\\p{L}+\\s+){0,2}(?:${RECORDS})\\s+(?:of|from|by|issued|kept)|(?:\\p{L}+\\s+){0,3}\\p{L}+[’']s?\\s+(?:\\p{L}+\\s+)?(?:${RECORDS})(?![\\p{L}])))`,
  `[Rr]ead(?:ing|s)?(?:\\s+aloud|\\s+out)*\\s+from(?=\\s+(?:the|an?|their|its)\\s+joint\\s)`,
  "[Oo]n the (?:strength|authority|word|basis) of|by courtesy of|from the mouth of|passed on by|repeat(?:ed|s|ing) what|[Ww]ord (?:had )?(?:came|comes|come) from",
  "[Aa]fter (?:an? )?(?:\\p{L}+ )?(?:calls?|conversations?|messages?|speaking|talking|letter) (?:from|with|to)",
  "(?:handed|shown|given|sent|passed|dictated|read)(?: to)? (?:him|her|them) by",
  "(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he) (?:only |sole )?(?:source|authority|informant)(?:, (?:he|she|they) (?:said|says),)? (?:for (?:this|that|it|the \\p{L}+) )?(?:is|was|were|had been)",
  HAD,
  `${FACT}\\s+(?:\\p{L}+\\s+)?(?:came|comes|come|stem(?:s|med)?|originated?s?|(?:was|were|is|are|had been) (?:taken|drawn|copied|supplied|lifted)|derives?d?|reached (?:him|her|them|us|it))\\s+(?:\\p{L}+ly\\s+)?(?:from|by|through|via)`,
  "(?:was|were|been|being|be|is)\\s+(?:told|informed|briefed|assured|notified|advised|telephoned|phoned|rung|alerted)(?:\\s+(?:so|this|that|it|of it|of this|about it|about this|by telephone|by phone|on the phone))?\\s+by",
  "(?:heard|hears|learned|learnt|knew|knows|known)\\s+(?:\\p{L}+\\s+){0,4}?from",
  "[Rr]ead(?:ing)?\\s+(?:aloud\\s+|out\\s+)*(?:from|out)(?:\\s+(?:an?|the))?(?:\\s+(?:\\p{L}+\\s+)?(?:list|report|sheet|statement|note|paper|text))?\\s+(?:of|from|by)",
];

/** "As Ada Novak wrote last week": whom the publication's own voice follows. */
const AS_SAID =
  "[Aa]s(?=\\s+(?:the\\s+)?\\p{Lu}[^.;:()\\n]{1,60}?\\s(?:wrote|writes|said|says|told|reported|reports|revealed|noted|put it|argued|pointed out|has (?:written|said|reported|revealed))(?![\\p{L}]))";

const MEDIUM_ITSELF =
  "(?:this|our)\\s+(?:newspaper|paper|station|correspondent|reporter|programme|program|site|channel|magazine|newsroom|publication|website|studio)";
const MEDIA = `(?:the\\s+)?\\p{Lu}|${MEDIUM_ITSELF}`;
const NETWORKS =
  "X|Twitter|Facebook|Telegram|Instagram|WhatsApp|TikTok|YouTube|Truth|Bluesky|Mastodon|VK|Weibo|LinkedIn|his|her|its|their|the|social";

const after =
  (kind: RelayKind, reach: Cue["reach"]) =>
  (words: string): Cue => ({
    kind,
    side: "after",
    reach,
    pattern: new RegExp(`(?<![\\p{L}’'-])(?:${words})(?![\\p{L}’'-])`, "gu"),
  });

export const CUES: readonly Cue[] = [
  ...[...CITING, AS_SAID].map(after("cites", "sentence")),
  ...HEARSAY.map(after("cites", "paragraph")),
  {
    kind: "cites",
    side: "before",
    reach: "paragraph",
    pattern:
      /(?<![\p{L}’'-])(?:had\s+|has\s+|have\s+)?(?:told|informed|briefed|assured|notified|messaged|(?<=(?:had|has|have)\s)(?:given|handed|sent|shown|passed|supplied|dictated|read))\s+(?:it\s+to\s+)?(?:him|her|them)(?![\p{L}’'-])/gu,
  },
  {
    kind: "cites",
    side: "before",
    reach: "paragraph",
    pattern:
      /(?<![\p{L}’'-])(?:(?:had|has|have)\s+(?:rung|called|phoned|telephoned|texted|e-?mailed|radioed|cabled|written\s+to|alerted|notified|advised|warned)|rang|phoned|telephoned|texted|e-?mailed|radioed|cabled)\s+(?:him|her|them)(?=\s+(?:at|on|in|that|about|with|this|yesterday|early|late|before|after|from|to)(?![\p{L}])|[,.;])/gu,
  },
  {
    kind: "reports",
    side: "before",
    reach: "sentence",
    pattern:
      /(?<![\p{L}’'-])(?:(?:has|have|had|also|first|later)\s+)?(?:reported|reports|report|reporting|said|says|wrote|writes|announced|announces|stated|states|broadcast|published|revealed|confirmed)(?![\p{L}’'-])/gu,
  },
  ...[
    `(?:told|tells|telling|spoke to|speaking to|speaks to|talking to|interviewed by|said to)(?=\\s+(?:${MEDIA}))`,
    `(?:in\\s+)?(?:an?\\s+)?(?:(?:telephone|phone|exclusive|television|radio|written)\\s+)*(?:interview|conversation|call|e-?mail)\\s+(?:with|to)(?=\\s+(?:${MEDIA}))`,
    "(?:comments|remarks|words|quotes)\\s+(?:carried|published|broadcast|aired|reported)\\s+(?:by|on|in)",
    `(?:[Ii]n|[Ww]ith)\\s+an?\\s+(?:\\p{L}+\\s+)?(?:post|thread|tweet|message|video|statement|reel)\\s+(?:posted\\s+|published\\s+|shared\\s+)?on(?=\\s+(?:${NETWORKS})(?![\\p{L}]))`,
    `(?:wrote|writes|posted|announced|published|shared|tweeted)\\s+(?:it\\s+|this\\s+)?on(?=\\s+(?:${NETWORKS})(?![\\p{L}]))`,
  ].map(after("carries", "sentence")),
  after(
    "record",
    "sentence",
  )(
    "(?:(?:[Aa]n?|[Tt]he|internal|leaked|court|official|confidential)\\s+){0,6}(?:[Ss]tatements?|[Dd]ocuments?|[Ee]-?mails?|[Ll]etters?|[Mm]emos?|[Ff]ootage|[Vv]ideos?|[Ii]mages?|[Pp]hotographs?|[Pp]hotos|[Rr]ecordings?|[Ll]ogs?|[Rr]eports?|[Rr]ecords|[Mm]inutes|[Tt]ranscripts?|[Ff]ilings?|[Mm]essages|CCTV(?:\\s+footage)?|[Ss]atellite\\s+(?:images?|imagery|pictures))\\s+(?:that\\s+(?:was|were)\\s+)?(?:seen|obtained|reviewed|verified|viewed|examined|read|analysed|analyzed|shared|authenticated)\\s+(?:by|with)",
  ),
];
