import type { ReactNode } from "react";

type Props = {
  title?: ReactNode;
  /** At the end of the title's line: a link or a count. */
  aside?: ReactNode;
  as?: "section" | "div" | "article";
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A sheet that holds things that belong together. */
export function Card({ title, aside, as: Tag = "section", id, className, children }: Props) {
  return (
    <Tag className={className ? `card ${className}` : "card"} id={id}>
      {title && aside ? (
        <div className="card-head row sp">
          <h2>{title}</h2>
          <span className="sm mut">{aside}</span>
        </div>
      ) : null}
      {title && !aside ? <h2>{title}</h2> : null}
      {children}
    </Tag>
  );
}
