import type { OriginCase } from "@/lib/corroboration/case-file/model";

/** A text of a case: who published it, when, and the text with its assertions marked. */
export type MarkedText = readonly [publisher: string, publishedAt: string | null, marked: string];

/** A rule of counting in a sentence, texts that put it to the test, and the groups it asks for. */
export type Row = { rule: string; texts: readonly MarkedText[]; groups: number[][] };

const MARK = /⟦(?<words>[^⟧]+)⟧\((?<denies>!)?(?<speaker>[^)]*)\)/gu;

/**
 * Reads a marked text: `⟦nine people died⟧(the prefect)` is an assertion by the prefect, `⟦…⟧()` one in the publication's
 * own voice, `⟦…⟧(!the army)` a denial.
 */
export function caseOf({ rule, texts }: Row): OriginCase {
  const assertions: OriginCase["assertions"] = [];
  const documents = texts.map(([publisher, publishedAt, marked], at) => {
    const document = `d${at}`;
    let text = "";
    let from = 0;
    for (const match of marked.matchAll(MARK)) {
      text += marked.slice(from, match.index);
      const { words = "", denies, speaker = "" } = match.groups ?? {};
      const start = text.length;
      text += words;
      const stance = denies ? { stance: "denies" } : {};
      assertions.push({
        document,
        start,
        end: text.length,
        speaker: speaker === "" ? null : speaker,
        ...stance,
      });
      from = match.index + match[0].length;
    }
    return { id: document, publisher, publishedAt, text: text + marked.slice(from) };
  });
  return { id: rule, claim: "", documents, assertions };
}
