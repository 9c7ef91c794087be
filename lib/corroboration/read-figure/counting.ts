import type { Counting } from "@/lib/corroboration/model";
import type { FigureProposal } from "@/lib/corroboration/read-figure";

type Place = { start: number; end: number; added: boolean };

/**
 * How a figure counts by the words around it, and which earlier figure it belongs to: "a further six" is added, "the 41"
 * after "adding to" is referred back to and makes the figure before it an addition, "including four children" is a part.
 */
export function countingOf(
  line: string,
  { start, end, added }: Place,
  figures: readonly FigureProposal[],
): { counting: Counting; of: number | null } {
  const before = line.slice(figures.at(-1)?.end ?? 0, start);
  const last = figures.length > 0 ? figures.length - 1 : null;
  if (/\b(?:adding to|added to|on top of|in addition to|besides)\s*$/i.test(before)) {
    return { counting: "previous", of: null };
  }
  if (
    /\b(?:up|down|revised (?:up|down)|raised|lowered|compared) (?:from|with|to)\s*$|\b(?:instead of|rather than|an earlier|a previous)\s*(?:toll of|figure of|count of)?\s*$/i.test(
      before,
    )
  ) {
    return { counting: "previous", of: null };
  }
  if (
    /^\s*from\s*$/i.test(before) &&
    last !== null &&
    /\bto\s*$/i.test(line.slice(0, figures[last]?.start ?? 0))
  )
    return { counting: "previous", of: null };
  if (
    /\b(?:rose|risen|rising|rises|climb(?:ed|s|ing)?|grew|grown|growing|increas(?:ed|es|ing)|jump(?:ed|s|ing)?|went|gone|fell|fallen|dropped|cut|changed)\b[^.;]{0,20}\bfrom\s*$/i.test(
      before,
    )
  )
    return { counting: "previous", of: null };
  if (
    added ||
    /^\s+(?:more|further|additional)\b/i.test(line.slice(end)) ||
    /\b(?:more|further|additional)\b/i.test(line.slice(start, end).replace(/more than|or more/i, ""))
  ) {
    return { counting: "additional", of: null };
  }
  if (
    /\b(?:adding to|on top of|in addition to) (?:the|its|their|an? earlier)?\s*(?=\S)/i.test(
      clauseAfter(line, end),
    ) ||
    /^[^\p{L}]*\d[\d,]* (?:new|fresh)\b/iu.test(line.slice(start, end))
  ) {
    return { counting: "additional", of: null };
  }
  if (
    last !== null &&
    /\b(?:including|among them|amongst them|of (?:whom|which|them)|among whom)\s*$/i.test(before)
  ) {
    return { counting: "subset", of: last };
  }
  if (
    last !== null &&
    /^\s*(?:of (?:them|whom|those|these)|were (?:women|children))\b/i.test(line.slice(end))
  ) {
    return { counting: "subset", of: last };
  }
  return { counting: "total", of: null };
}

/** The words up to the next number or the sentence's end. */
function clauseAfter(line: string, end: number): string {
  return /^[^.;!?\d]*\d?/.exec(line.slice(end))?.[0] ?? "";
}
