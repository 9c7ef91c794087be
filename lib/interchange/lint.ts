import { type Attributed, sentenceOf } from "@/lib/interchange/attribution";
import type { Finding, Found, Look } from "@/lib/interchange/lint/model";
import { insertions, marks, omissions, translations, verbatim } from "@/lib/interchange/lint/quotation-rules";
import { fragments, medium, names, order, titles } from "@/lib/interchange/lint/reference-rules";
import { RULES } from "@/lib/interchange/lint/rules";
import { dates, terms, unnamed } from "@/lib/interchange/lint/source-rules";
import { verbs } from "@/lib/interchange/lint/verb-rules";
import type { EditionHead, EditionItem } from "@/lib/interchange/model";
import type { HouseStyle } from "@/lib/interchange/model-style";

const LOOKS: readonly Look[] = [
  verbs,
  order,
  names,
  titles,
  verbatim,
  omissions,
  insertions,
  fragments,
  marks,
  translations,
  medium,
  unnamed,
  terms,
  dates,
];
const GRAVITY = { E: 0, W: 1, I: 2 };

/** What the rules of attribution find in one quotation as it would leave, the gravest first. */
export function lint(item: EditionItem, attributed: Attributed, style: HouseStyle): Finding[] {
  const sentence = sentenceOf(attributed);
  return LOOKS.flatMap((look) => look(item, attributed, style))
    .flatMap((found) => weighed(found, item, sentence, style))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

/** C1, which looks at the edition and not at its quotations. */
export function lintHead(
  { supersedes, style }: Pick<EditionHead, "supersedes" | "style">,
  note: string | null,
): Finding[] {
  if (supersedes === null || note) return [];
  const message = `It supersedes edition ${supersedes} and doesn't say what changed: write it in the note.`;
  const severity = style.severities.C1 ?? RULES.C1.severity;
  return severity === "off" ? [] : [{ rule: "C1", severity, statement: "", start: 0, end: 0, message }];
}

/** A finding with the house's severity and its place; none where the house doesn't look. A rule's own, milder severity goes. */
function weighed(
  found: Found,
  { label }: EditionItem,
  sentence: string,
  { severities }: HouseStyle,
): Finding[] {
  const { rule, words, message } = found;
  const house = severities[rule];
  const severity = house === "off" ? "off" : (found.severity ?? house ?? RULES[rule].severity);
  if (severity === "off") return [];
  const start = words === "" ? -1 : sentence.indexOf(words);
  return [
    {
      rule,
      severity,
      statement: label,
      start: Math.max(start, 0),
      end: start < 0 ? 0 : start + words.length,
      message,
    },
  ];
}
