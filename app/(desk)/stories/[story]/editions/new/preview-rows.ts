import { bothFaces, Faces } from "@/lib/editions/rules-faces";
import type { Gated } from "@/lib/flows/see-gate";
import { attributing } from "@/lib/interchange/attribution";
import { lint } from "@/lib/interchange/lint";
import type { Finding } from "@/lib/interchange/lint/model";
import type { EditionHead } from "@/lib/interchange/model";
import type { GateRow } from "./gate-list";

type Setting = Pick<EditionHead, "style" | "verbs" | "madeAt" | "timeZone">;

/** The rows of a preview, each as it will read in a text that runs on, and what the lint finds in all of them. */
export function previewRows(
  gated: readonly Gated[],
  setting: Setting,
  { base, shown }: { base: string; shown: number },
): { rows: GateRow[]; findings: Finding[] } {
  const attribute = attributing(setting);
  const faces = new Faces();
  const all: Finding[] = [];
  const rows: GateRow[] = [];
  for (const { statementId, speakerId, frozen, held, wouldNeed } of gated) {
    const attributed = attribute(frozen);
    const findings = lint(frozen, attributed, setting.style);
    const other = faces.meet(speakerId, frozen);
    if (other)
      findings.unshift({
        rule: "S2",
        severity: "W",
        statement: frozen.label,
        start: 0,
        end: 0,
        message: bothFaces(frozen.label, other),
      });
    if (held === null) all.push(...findings);
    if (rows.length < shown)
      rows.push({
        id: statementId,
        label: frozen.label,
        line: attributed,
        lang: frozen.language,
        said: frozen.said,
        labels: frozen.labels,
        held,
        askable: wouldNeed.length > 0,
        href: `${base}/${frozen.label.slice(1)}`,
        findings: held === null ? findings : [],
      });
  }
  return { rows, findings: all };
}
