import type { ComponentProps, ReactNode } from "react";

/** One box to tick, with its words beside it. */
export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
  return (
    <label className="choice">
      <input type="checkbox" {...rest} />
      <span>
        {label}
        {hint ? <span className="hint">{hint}</span> : null}
      </span>
    </label>
  );
}

/** A box without visible words, in a row of a list: its label is heard, and it takes 24px to hit. */
export function Tick({ label, ...rest }: { label: string } & ComponentProps<"input">) {
  return (
    <label className="tick">
      <input type="checkbox" aria-label={label} {...rest} />
    </label>
  );
}
