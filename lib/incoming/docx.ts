import mammoth from "mammoth";
import { wordsOfHtml } from "@/lib/incoming/html-words";
import { maker } from "@/lib/incoming/makers";
import { type Reading, unreadable } from "@/lib/incoming/model";
import { declaresType, unpack } from "@/lib/incoming/unpack";

/**
 * The words of a Word document: its body with footnotes at the end, tracked changes as if accepted, no pictures, no
 * macros. Word keeps no pages in the file, so that a place is a paragraph. Refuses what unpacks beyond bounds, XML with
 * declarations of its own (which can grow without measure or fetch other files), macros, and a file that is cut off.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const names = [...parts.keys()];
  const body = parts.get("word/document.xml");
  if (!body) return unreadable("It has no body: it is damaged, or no Word document.");
  if (names.some((name) => /vbaProject|vbaData/i.test(name)))
    return unreadable(
      "It carries macros (programs). Ask for it without them, or print it to PDF and bring that in.",
    );
  const declaring = names.find((name) => /\.(xml|rels)$/i.test(name) && declaresType(parts.get(name)));
  if (declaring)
    return unreadable(
      `Its part ${declaring.slice(0, 80)} declares entities, which no word processor writes: they can grow without measure.`,
    );
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return {
      ok: true,
      text: wordsOfHtml(value),
      locators: { kind: "paragraphs" },
      maker: maker("docx/1", "mammoth", "html-to-text"),
      notes: notesOn(names, body.toString("utf8")),
    };
  } catch {
    return unreadable(
      "It is damaged: what is inside is not what Word writes. Open it in Word and save it again.",
    );
  }
}

function notesOn(names: readonly string[], body: string): string[] {
  const pictures = names.filter((name) => name.startsWith("word/media/")).length;
  return [
    ...(/<w:(ins|del) /.test(body)
      ? [
          "It has tracked changes: the text is as if all of them were accepted. Download the original to see them.",
        ]
      : []),
    ...(names.some((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
      ? ["What stands at the head and foot of its pages is not in the text."]
      : []),
    ...(names.includes("word/comments.xml") ? ["Its comments are not in the text."] : []),
    ...(pictures > 0
      ? [
          `It has ${pictures === 1 ? "a picture" : `${pictures} pictures`}; words inside pictures are not in the text.`,
        ]
      : []),
  ];
}
