import type { ReactNode } from "react";

export type Column = {
  label: string;
  /** Where two columns may bear one label. */
  key?: string;
  /** What is seen in the head, where that is more than the label. */
  head?: ReactNode;
  hidden?: boolean;
  end?: boolean;
};

type Props = { caption: string; columns: readonly Column[]; className?: string; children: ReactNode };

/**
 * A dense list. On a phone each row becomes a block and each cell says its column (`Cell label`). Roles are written
 * out, because a table laid out as blocks loses its meaning to screen readers in some browsers.
 */
export function Table({ caption, columns, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: CSS display takes the implied role away on a phone
    <table className={className ? `list ${className}` : "list blocks"} role="table">
      <caption className="vh">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key ?? column.label}
              scope="col"
              // biome-ignore lint/a11y/noRedundantRoles: as above
              role="columnheader"
              className={column.end ? "r" : undefined}
            >
              {column.hidden ? <span className="vh">{column.label}</span> : (column.head ?? column.label)}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

/** A row that `j` and `k` move to. `selected` marks it; its first link is what Enter opens. */
export function Row({ selected, children, id }: { selected?: boolean; children: ReactNode; id?: string }) {
  const named = { ...(id ? { id } : {}), ...(selected ? { className: "sel" } : {}) };
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as in Table
    <tr data-row="" role="row" tabIndex={-1} {...named}>
      {children}
    </tr>
  );
}

type CellProps = {
  label?: string;
  end?: boolean;
  className?: string;
  header?: boolean;
  children?: ReactNode;
};

/** A cell; `header` for the one that names its row. What it holds is one thing, to stand beside its label on a phone. */
export function Cell({ label, end, className, header, children }: CellProps) {
  // What is undefined is sent along for every cell, so nothing is.
  const classes = [end ? "r" : "", className ?? ""].filter(Boolean).join(" ");
  const said = { ...(label ? { "data-label": label } : {}), ...(classes ? { className: classes } : {}) };
  return header ? (
    // biome-ignore lint/a11y/noRedundantRoles: as in Table
    <th scope="row" role="rowheader" {...said}>
      <div>{children}</div>
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: as in Table
    <td role="cell" {...said}>
      <div>{children}</div>
    </td>
  );
}
