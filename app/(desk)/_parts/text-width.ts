/** Letters' widths as parts of the type's size, a little wide, so that nothing set by them is ever clipped. */
function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/[iljft.,;:'’‘!|()[\]\s]/.test(character)) return 0.3;
  if (/[mwMW—…]/.test(character)) return 0.9;
  if (/[A-Z0-9“”]/.test(character)) return 0.64;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1.02;
  if (/[\u0600-\u06ff\u0750-\u077f]/.test(character)) return 0.56;
  return 0.53;
}

/** How wide a text is set, in pixels, at a size in pixels: an estimate from above, for layout on the server. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character) * size, 0);
}

/** Breaks a text into lines no wider than `room` pixels, between words; a longer word is broken where it must be. */
export function wrapText(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((long) => breakWord(long, room, size))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

function breakWord(word: string, room: number, size: number): string[] {
  if (textWidth(word, size) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece && textWidth(piece + character, size) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Whether a text runs from right to left: by its first letter with a direction, as `dir="auto"` has it. */
export function runsRightToLeft(text: string): boolean {
  const first = text.match(/\p{L}/u)?.[0] ?? "";
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(first);
}

/** A line kept in its own direction inside text of the other, quote marks included (Unicode's isolates, UAX #9). */
export function isolate(line: string, rightToLeft: boolean): string {
  return `${rightToLeft ? "\u2067" : "\u2066"}${line}\u2069`;
}
