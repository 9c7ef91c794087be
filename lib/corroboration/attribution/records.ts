/**
 * What a source keeps or issues stands for the source: "the register of the camp clinic" and "the clinic's own count" are
 * the clinic's knowledge.
 */
export const RECORDS =
  "registers?|registry|records?|record book|figures?|data|database|counts?|tally|tallies|tolls?|reports?|lists?|statements?|releases?|communiqu(?:e|é)s?|logs?|logbooks?|accounts?|dispatch(?:es)?|despatch(?:es)?|bulletins?|documents?|papers?|notes?|numbers?|statistics|estimates?|websites?|posts?|briefings?|letters?|notices?|sheets?|announcements?|testimony|words?|article|story|survey|study|findings|ledger|roll|information|files?|memos?|memorand(?:um|a)|telegrams?|broadcasts?|interviews?|copy|judgments?|judgements?|rulings?|verdicts?|orders?|decrees?|minutes|transcripts?|manifests?|filings?|e-?mails?|messages?|tweets?|faxes|fax";
const ADJECTIVES =
  "own|latest|official|daily|weekly|initial|preliminary|first|earlier|written|internal|detailed|joint|final|updated|press|public|news|media|situation|incident|admission|duty|confidential|leaked|recent|provisional|handwritten|typed|prepared|brief|short|same|new|separate";

const LEADING = new RegExp(
  `^(?:(?:an?|the|its|their|his|her|this|that|one|some|these|those)\\s+)?(?:(?:${ADJECTIVES})\\s+)*(?:${RECORDS})\\s+(?:(?:drawn up|compiled|issued|kept|released|published|prepared|provided|supplied|given|sent|signed|collected|put out|posted|made|written|read out|handed out|handed over)\\s+)?(?:of|from|by|at|in|on)\\s+`,
  "iu",
);
const TRAILING = new RegExp(`(?:[’']s?)?\\s+(?:(?:${ADJECTIVES})\\s+)*(?:${RECORDS})$`, "iu");
const SEEN =
  /\s+(?:that\s+(?:was|were)\s+)?(?:seen|obtained|reviewed|viewed|verified|examined|shared|authenticated)\s+(?:by|with)\s.*$/iu;
const CALLED =
  /^what\s+(?:he|she|they|it|\p{Lu}\p{L}+)\s+(?:called|calls|described as|said (?:was|were)|termed)\s+/iu;
const ALONE = new RegExp(
  `^(?:(?:an?|the|its|their|his|her|this|that|one|some|these|those)\\s+)?(?:(?:${ADJECTIVES})\\s+)*(?:${RECORDS})$`,
  "iu",
);

/** Whose record a phrase names; null where it names a record and nobody ("a statement"). Other phrases come back whole. */
export function keeperOf(phrase: string): string | null {
  let keeper = phrase
    .trim()
    .replace(CALLED, "")
    .replace(/^what\s+/iu, "")
    .replace(SEEN, "");
  for (let before = ""; before !== keeper; ) {
    before = keeper;
    if (ALONE.test(keeper)) return null;
    keeper = keeper.replace(LEADING, "").replace(TRAILING, "").trim();
  }
  return keeper === "" ? null : keeper;
}

/** Whether the words name a record and nobody: "a statement", "the list". */
export function isRecordAlone(phrase: string): boolean {
  return ALONE.test(phrase.trim().replace(SEEN, ""));
}
