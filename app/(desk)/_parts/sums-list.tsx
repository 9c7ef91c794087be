import type { ReactNode } from "react";

/** The arithmetic written out, a sentence each, with what was assumed and a way to say otherwise (`children`). */
export function SumsList({ sums, children }: { sums: readonly string[]; children?: ReactNode }) {
  if (sums.length === 0 && !children) return null;
  return (
    <div className="sums">
      {sums.length > 0 ? (
        <ul>
          {sums.map((sum) => (
            <li key={sum}>{sum}</li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}
