import type { ReactNode } from "react";

export type StandardLine = { met: boolean; text: string; note?: string | undefined };

/** What the story's standard asks, and what of it is met. */
export function StandardChecklist({
  lines,
  children,
}: {
  lines: readonly StandardLine[];
  children?: ReactNode;
}) {
  const missing = lines.filter((line) => !line.met).length;
  return (
    <div className="standard">
      <p className="sm mut">
        {children ?? "Standard for verified or false"}:{" "}
        <b className={missing === 0 ? "met" : "unmet"}>
          {missing === 0 ? "met" : `${missing} of ${lines.length} missing`}
        </b>
      </p>
      <ul className="std">
        {lines.map((line) => (
          <li key={line.text} className={line.met ? undefined : "no"}>
            <span className="vh">{line.met ? "met: " : "missing: "}</span>
            {line.text} {line.note ? <small>{line.note}</small> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
