const PERCEIVED =
  "saw|see|counted|count|watched|heard|hear|felt|smelled|smelt|opened|signed|admitted|carried|treated|operated|took|pulled|dug|helped|touched|held|measured|stood|was there|were there|was in|was on|was at|know|knew|wrote|drove|ran|found|examined|buried|washed|lifted|recovered|removed|picked|closed|killed|shut|put|hit|lost|looked|have|had|hid|fled|fired";

const EYES = new RegExp(
  `(?<![\\p{L}’'-])(?:I|[Ww]e)(?:[’'](?:ve|d))?\\s+(?:\\p{L}+\\s+){0,2}?(?:${PERCEIVED})(?![\\p{L}])|with (?:my|our) own (?:eyes|ears|hands)`,
  "u",
);

/** Whether a speaker's words are of what they perceived or did themselves. */
export function speaksOfOwnEyes(words: string): boolean {
  return EYES.test(words);
}
