import Link from "@/app/_ui/link";
import type { Finding } from "@/lib/interchange/lint/model";
import { RULES } from "@/lib/interchange/lint/rules";
import { Disclosure } from "../../../../../_ui/disclosure";
import { SEVERITY_WORDS } from "./severity";

type Props = { findings: readonly Finding[]; style: string; basis: string; base: string };
/** Statements named for one rule; of the others it is said how many there are. */
const NAMED = 12;

/** What the rules of attribution found in all that goes out, rule by rule, the gravest first. */
export function FindingsSummary({ findings, style, basis, base }: Props) {
  const order = ["E", "W", "I"];
  const byRule = new Map<string, Finding[]>();
  for (const found of findings) {
    const key = `${found.severity} ${found.rule}`;
    byRule.set(key, [...(byRule.get(key) ?? []), found]);
  }
  const rows = [...byRule.values()].sort(
    ([a], [b]) => order.indexOf(a?.severity ?? "I") - order.indexOf(b?.severity ?? "I"),
  );
  const count = (severity: string) => findings.filter((found) => found.severity === severity).length;
  const words = order.flatMap((severity) => {
    const number = count(severity);
    return number === 0 ? [] : [`${number} ${SEVERITY_WORDS[severity]?.[number === 1 ? 0 : 1]}`];
  });
  return (
    <Disclosure
      summary={`Rules of attribution, ${style}: ${words.length > 0 ? words.join(", ") : "nothing found"}`}
    >
      <p className="sm mut">{basis}</p>
      <ul className="plain-list stack tight">
        {rows.map((found) => {
          const [first] = found;
          if (!first) return null;
          const labels = [...new Set(found.map(({ statement }) => statement))];
          return (
            <li key={`${first.severity} ${first.rule}`} className="sm">
              <b className={`finding ${first.severity}`}>
                {first.rule} {SEVERITY_WORDS[first.severity]?.[0]}
              </b>{" "}
              {RULES[first.rule].says}:{" "}
              {labels.slice(0, NAMED).map((label, at) => (
                <span key={label}>
                  {at > 0 ? ", " : ""}
                  <Link href={`${base}/${label.slice(1)}`}>{label}</Link>
                </span>
              ))}
              {labels.length > NAMED ? ` and ${labels.length - NAMED} more` : ""}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
