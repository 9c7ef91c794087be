import type { ReactNode } from "react";

/** Something rarer, folded away behind its name. Opens without a script. */
export function Disclosure({
  summary,
  open,
  prints = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  /** Something to read: on paper it stands open, where forms are left out. */
  prints?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={prints ? "disclosure prints" : "disclosure"} open={open}>
      <summary>{summary}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
