import type { Span } from "@/lib/text/model";
import type { Paragraph } from "@/lib/text/paragraphs";

/** What one speaker says in a transcript, from label to label. UTF-16 code units, end exclusive. */
export type LabelledSpeech = { label: Span; colon: Span; content: Span[]; from: number; to: number };

const LABEL =
  /^\s*["“]?\s*(?<label>(?:\p{Lu}[\p{Lu}'’.-]+)(?:\s\p{Lu}[\p{Lu}'’.-]*){0,4}|\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3})(?:\s\([^)]{1,40}\))?(?<colon>:)\s+(?=\S)/u;
const STAGE = /^\s*["“]?\s*[([][\p{Lu}\s.,'’-]+[)\]]\.?\s*$/u;
/** Fewer turns than this are no transcript. */
const FEWEST = 3;
/** So many paragraphs without a label end it. */
const MOST_UNLABELLED = 4;

/**
 * The turns of a transcript: paragraphs that begin with a name and a colon ("HALE: …"), with the paragraphs that follow
 * until the next label. None where fewer than three paragraphs are labelled, or no label comes twice.
 */
export function labelledSpeech(paragraphs: readonly Paragraph[]): LabelledSpeech[] {
  const labels = paragraphs.map((paragraph) => LABEL.exec(paragraph.text));
  const names = labels.flatMap((match) => match?.groups?.label ?? []);
  if (names.length < FEWEST || new Set(names).size === names.length) return [];
  const turns: LabelledSpeech[] = [];
  for (const [index, match] of labels.entries()) {
    const paragraph = paragraphs[index];
    const name = match?.groups?.label;
    if (!match || !paragraph || name === undefined) continue;
    const start = paragraph.start + match[0].indexOf(name);
    const colon = paragraph.start + match[0].lastIndexOf(":");
    const content = [{ start: paragraph.start + match[0].length, end: paragraph.end }];
    let last = paragraph.end;
    for (let next = index + 1; next < paragraphs.length && next - index <= MOST_UNLABELLED; next++) {
      const following = paragraphs[next];
      if (!following || labels[next]) break;
      if (STAGE.test(following.text)) continue;
      if (!goesOn(paragraphs, labels, next)) break;
      content.push({ start: following.start, end: following.end });
      last = following.end;
    }
    turns.push({
      label: { start, end: start + name.length },
      colon: { start: colon, end: colon + 1 },
      content,
      from: paragraph.start,
      to: last,
    });
  }
  return turns;
}

/** Whether another label follows soon, so that the paragraph still belongs to the transcript. */
function goesOn(
  paragraphs: readonly Paragraph[],
  labels: readonly (RegExpExecArray | null)[],
  from: number,
): boolean {
  for (let at = from + 1; at < Math.min(paragraphs.length, from + MOST_UNLABELLED); at++)
    if (labels[at]) return true;
  return false;
}
