"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useKept } from "../../_ui/use-kept";
import { MOST_ROWS, type RowKind } from "./entry-state";

type Props = {
  kind: RowKind;
  /** Rows shown at first. */
  count: number;
  /** The button's words: "Another claim". */
  more: string;
  children: (index: number) => ReactNode;
  /** Told when a draft brought rows back: what was typed in them can now be put back too. */
  onRestored?: (() => void) | undefined;
};

/** Repeated fields. Another row comes with a press; without a script the server sends the form back with one more. */
export function Rows({ kind, count, more, children, onRestored }: Props) {
  const [rows, setRows] = useState(count);
  const counter = useRef<HTMLInputElement>(null);
  const restoring = useRef(false);
  useEffect(() => setRows((before) => Math.max(before, count)), [count]);
  useKept(counter, (kept) => {
    restoring.current = true;
    setRows((before) => Math.max(before, Math.min(MOST_ROWS, Number(kept) || 0)));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the rows' coming that matters
  useEffect(() => {
    if (restoring.current) onRestored?.();
    restoring.current = false;
  }, [rows, onRestored]);
  return (
    <>
      <input ref={counter} type="hidden" name={`count.${kind}`} value={rows} data-draft="on" readOnly />
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index: its fields are named by it
        <div className="entry-row" key={index} data-entry-row={`${kind}.${index}`}>
          {children(index)}
        </div>
      ))}
      <button
        type="submit"
        name="next"
        value={`more-${kind}`}
        formNoValidate
        className="linkish another"
        onClick={(event) => {
          event.preventDefault();
          setRows((before) => before + 1);
        }}
      >
        + {more}
      </button>
    </>
  );
}
