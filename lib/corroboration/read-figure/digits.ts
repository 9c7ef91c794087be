/** Where the decimal digits of other scripts begin: Arabic-Indic, Persian and Urdu, Devanagari, Bengali and so on. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/**
 * The line with the digits of other scripts as 0 to 9 and the Arabic separators as comma and point. One unit stands for
 * one, so that offsets stay.
 */
export function withPlainDigits(line: string): string {
  return line.replace(/[^\P{Nd}0-9]|[٬٫]/gu, (sign) => {
    if (sign === "٬") return ",";
    if (sign === "٫") return ".";
    const unit = sign.charCodeAt(0);
    const zero = ZEROS.find((first) => unit >= first && unit < first + 10);
    return sign.length > 1 || zero === undefined ? sign : String(unit - zero);
  });
}
