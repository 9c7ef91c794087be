import type { ReactNode } from "react";

/** Text with matches marked. Spans are UTF-16 code units, end exclusive; overlapping ones are joined, ones outside cut. */
export function Mark({
  text,
  spans,
  lang,
}: {
  text: string;
  spans: readonly (readonly [number, number])[];
  lang?: string;
}) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (from >= to) continue;
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <span dir="auto" lang={lang}>
      {pieces}
      {text.slice(at)}
    </span>
  );
}
