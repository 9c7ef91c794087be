import { findMeasureWords } from "@/lib/corroboration/measure-words";
import type { NumberFound } from "@/lib/corroboration/read-figure/numbers";

const NOUGHT = { low: 0, high: 0, range: false, rough: false, currency: null, percent: false } as const;

/**
 * "No casualties", "none" and "nobody" are figures of nought where the line has a word for what is measured; "injuring
 * another" is one.
 */
export function findNoughts(line: string): NumberFound[] {
  const words = findMeasureWords(line);
  if (words.length === 0) return [];
  const none = [
    ...line.matchAll(
      /(?<![\p{L}])(?:none|nobody|no one|no(?=\s+(?!fewer|less|more|longer|group|claim|doubt|sign)\p{L}))(?![\p{L}])/giu,
    ),
  ].map((match) => ({
    ...NOUGHT,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const another = words.flatMap(({ end }) => {
    const match = /^\s+another(?=$|[\s,.;](?!\s*\d))/iu.exec(line.slice(end));
    const isNumber = /^\s+another\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|dozen)/iu.test(
      line.slice(end),
    );
    return match && !isNumber
      ? [
          {
            ...NOUGHT,
            low: 1,
            high: 1,
            start: end + match[0].length - "another".length,
            end: end + match[0].length,
          },
        ]
      : [];
  });
  return [...none, ...another];
}
