import type { ReactNode } from "react";
import { Sentence } from "../../_ui/bidi";

export type HistoryLine = {
  key: string;
  what: ReactNode;
  who: string;
  /** A `<Time>`. */
  when: ReactNode;
  reason?: string | undefined;
  href?: string | undefined;
};

/** What happened to an item, newest first. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="hist">
      {lines.map((line) => (
        <li key={line.key}>
          {line.href ? (
            <a href={line.href}>
              <Sentence>{line.what}</Sentence>
            </a>
          ) : (
            <Sentence>{line.what}</Sentence>
          )}
          {line.reason ? (
            <q className="reason" dir="auto">
              {line.reason}
            </q>
          ) : null}
          <small>
            <bdi>{line.who}</bdi> · {line.when}
          </small>
        </li>
      ))}
    </ol>
  );
}
