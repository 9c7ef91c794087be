/** A body as the text names it in full, and its letters in brackets ("Surgaz National Front (SNF)"). */
export type Acronym = { letters: string; name: string };

const IN_BRACKETS = /\(["“]?(?<letters>\p{Lu}[\p{Lu}\p{N}&.-]{1,9})["”]?\)/gu;
const SMALL = /^(?:of|for|and|the|de|des|du|la|le|les|del|y|in|on|to|et|&)$/i;

/** The acronyms a text explains: the letters in brackets are the initials of the words before them. */
export function acronymsIn(text: string): Acronym[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const letters = (match.groups?.letters ?? "").replace(/[^\p{Lu}]/gu, "");
    const words = text
      .slice(Math.max(0, match.index - 120), match.index)
      .trim()
      .split(/[\s-]+/u);
    const name = spelledOut(words, letters);
    return name ? [{ letters: match.groups?.letters ?? "", name }] : [];
  });
}

/** Goes back over as many words as the letters need; small words between them need none. */
function spelledOut(words: readonly string[], letters: string): string | null {
  let from = words.length;
  let left = letters.length;
  while (from > 0 && left > 0) {
    const word = words[from - 1] ?? "";
    const initial = word.charAt(0).toUpperCase();
    if (initial === letters.charAt(left - 1)) left--;
    else if (!SMALL.test(word)) return null;
    from--;
  }
  if (left > 0) return null;
  // "Department of Motor Vehicles": letters may begin at a small word, the name does not.
  while (from < words.length && SMALL.test(words[from] ?? "")) from++;
  const name = words
    .slice(from)
    .join(" ")
    .replace(/[,;:"“”]/gu, "");
  return name === "" || !/^\p{Lu}/u.test(name) ? null : name;
}
