/**
 * The libraries that read formats, as package.json pins them: a test holds the two together. A text says which made it,
 * since another version may make another text of the same bytes.
 */
const LIBRARIES = {
  "@mozilla/readability": "0.6.0",
  "html-to-text": "10.0.1",
  mammoth: "1.13.0",
  "media-captions": "1.0.4",
  "postal-mime": "4.0.0",
  unpdf: "1.4.0",
  warcio: "2.4.11",
} as const;

export type Library = keyof typeof LIBRARIES;

/** The maker of a text: our reader with its version, and the libraries it read with. */
export function maker(reader: string, ...libraries: Library[]): string {
  return [reader, ...libraries.map((name) => `${name}/${LIBRARIES[name]}`)].join(" ");
}
