const DOUBTFUL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** What XML 1.0 (section 2.2) calls a character: the rest can't stand in a document, not even as a reference. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}

/** Whether a text holds what XML can't. */
export function holdsWhatXmlCannot(text: string): boolean {
  return asXmlText(text) !== text;
}

/** A text that XML can hold: a control character as its picture (U+2400 and on), anything else as U+FFFD. */
export function asXmlText(text: string): string {
  return text.replace(DOUBTFUL, (character) => {
    const code = character.charCodeAt(0);
    if (isXmlCharacter(code)) return character;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });
}

/**
 * A text as a spreadsheet's cell holds it to the letter (ECMA-376 part 1, 22.4.2.4, ST_Xstring): what XML can't hold, or
 * would read as a line end, is written `_xHHHH_`, and so is the underscore of a text that looks like such an escape.
 */
export function asSpreadsheetText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(DOUBTFUL, (character) => {
    const code = character.charCodeAt(0);
    if (isXmlCharacter(code) && character !== "\r") return character;
    return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
