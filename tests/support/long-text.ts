const WORDS =
  "the army said militants attacked a convoy near the pass at dawn and seven people were hurt while officials denied it later that evening in Quetta".split(
    " ",
  );

/**
 * A text of so many lines of about fifty characters, each begun by its number, so that none stands twice. The same
 * arguments give the same text: a linear congruential generator chooses the words.
 */
export function longText(lines: number): string {
  let state = 1;
  const word = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor((state / 2_147_483_648) * WORDS.length)] ?? "";
  };
  return Array.from({ length: lines }, (_, number) => {
    let line = String(number);
    while (line.length < 46) line += ` ${word()}`;
    return `${line}\n`;
  }).join("");
}

/** The span of a line's words, without its number and end. */
export function lineAt(text: string, number: number): { start: number; end: number } {
  const begin = number === 0 ? 0 : text.indexOf(`\n${number} `) + 1;
  return { start: begin + String(number).length + 1, end: text.indexOf("\n", begin) };
}
