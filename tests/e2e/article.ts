/** An invented article: people, places and events do not exist. */
export const ARTICLE = `Dam gives way above Marrow; officials and guild differ on the dead

The upper dam at Marrow gave way on Tuesday night. Ministry of Works spokesperson Ilse Verhoeven said 12 residents were killed when the water reached the lower town.

“We closed both gates at nine, and every household below the weir was warned,” Verhoeven said on Wednesday.

The Dam Keepers’ Guild said 40 residents were killed and denied that the gates had been closed. “No gate was closed that night. Our keepers were on the wall,” guild master Tomas Brandl said.

Hospital director Nadia Osei said at least nine residents were being treated.

“ہم نے ساری رات کام کیا،” said rescuer Kamran Aziz.

“No gate was closed that night,” read a banner at the town hall.

With inputs from agencies
`;

/** UTF-16 offsets of the first place where words stand in the article, end exclusive. */
export function spanOf(words: string, text: string = ARTICLE): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The article does not hold: ${words}`);
  return { start, end: start + words.length };
}
