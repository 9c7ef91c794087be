import type { SaidVerdict } from "@/lib/statements/model";

const LOOKS: Record<SaidVerdict, string> = {
  unchecked: "unchecked",
  confirmed: "confirmed",
  "not established": "notest",
  wrong: "wrong",
};

type Props = {
  verdict: SaidVerdict;
  /** What was decided on has changed since. */
  stale?: boolean | undefined;
  /** What a confirmation rests on: "primary" or "as reported by 2 publishers". */
  basis?: string | undefined;
  /** One person entered and decided it. */
  decidedAlone?: boolean | undefined;
};

/** The axis Said?, always named: outlined, and it begins with a quotation mark. */
export function SaidChip({ verdict, stale, basis, decidedAlone }: Props) {
  return (
    <span className="axis">
      <span className={`said ${LOOKS[verdict]}${stale ? " stale" : ""}`}>
        {`Said: ${verdict}${stale ? " · stale" : ""}`}
      </span>
      {basis || decidedAlone ? (
        <span className="axis-note">
          {[basis, decidedAlone ? "decided alone" : ""].filter(Boolean).join(" · ")}
        </span>
      ) : null}
    </span>
  );
}
