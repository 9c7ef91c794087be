/** A word or sign of a folded text. `plain` is its lower case; `spaced` says that white space precedes it. */
export type Token = {
  text: string;
  plain: string;
  start: number;
  end: number;
  spaced: boolean;
  word: boolean;
};

// Whole words with what belongs to them (word-edge.ts says why); one character where no spaces are written.
const TOKEN =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*)|(?:[\p{Sc}+±~≈<>≤≥-]+(?=\p{Nd}))?[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+(?:[-'.,:/٫٬\u00ad](?:(?<=\p{Nd}.)(?=\p{Nd})|(?<=[-'\u00ad]))[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+)*[%‰°٪\p{Sc}]?|[^\s]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** The tokens of units `from`–`to` of a folded text. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const plain = match[0].toLowerCase();
    tokens.push({ text: match[0], plain, start, end, spaced: start > last, word: WORD.test(match[0]) });
    last = end;
  }
  return tokens;
}
