export type DiffPart = { op: "same" | "insert" | "delete"; text: string };

type Props = {
  parts: readonly DiffPart[];
  /** What a struck-out and an underlined word mean here. */
  deleted?: string;
  inserted?: string;
  lang?: string | undefined;
};

/** Two wordings in one, word by word. The change is told by line, colour, a key in words, and aloud. */
export function Diff({ parts, deleted = "taken out", inserted = "put in", lang }: Props) {
  return (
    <div>
      <p className="words" dir="auto" lang={lang}>
        {parts.map((part, index) => {
          const key = `${index}${part.op}`;
          if (part.op === "same") return <span key={key}>{part.text}</span>;
          const Tag = part.op === "insert" ? "ins" : "del";
          return (
            <Tag key={key}>
              <bdi className="vh"> [{part.op === "insert" ? inserted : deleted}:] </bdi>
              {part.text}
              <bdi className="vh"> [end] </bdi>
            </Tag>
          );
        })}
      </p>
      <p className="diff-key" aria-hidden="true">
        {parts.some((part) => part.op === "delete") ? <span>struck out: {deleted}</span> : null}
        {parts.some((part) => part.op === "insert") ? <span>underlined: {inserted}</span> : null}
      </p>
    </div>
  );
}
