"use client";
// Not for the browser's sake: a menu of forty names travels as names and addresses, not as its elements.

import type { ReactNode } from "react";
import Link from "@/app/_ui/link";

/** A filter that is an address: pressing it again (`on`) should lead to the list without it. */
export function ChipLink({
  href,
  on,
  count,
  children,
}: {
  href: string;
  on?: boolean;
  count?: number;
  children: ReactNode;
}) {
  return (
    <Link
      className={on ? "chip on" : "chip"}
      href={href}
      aria-current={on ? "true" : undefined}
      scroll={false}
    >
      {children}
      {count === undefined ? null : <b>{count}</b>}
    </Link>
  );
}

/** A filter with several choices, each an address. Opens without a script. */
export function ChipMenu({
  label,
  on,
  options,
}: {
  label: string;
  on?: boolean;
  options: readonly { href: string; label: string; on?: boolean; count?: number }[];
}) {
  return (
    <details className="menu" name="chip-menu">
      <summary className={on ? "chip on" : "chip"}>
        {label} <span aria-hidden="true">▾</span>
      </summary>
      <div>
        {options.map((option) => (
          <Link
            key={option.href}
            href={option.href}
            aria-current={option.on ? "true" : undefined}
            scroll={false}
          >
            <bdi>{option.label}</bdi>
            {option.count === undefined ? null : <span className="faint"> {option.count}</span>}
          </Link>
        ))}
      </div>
    </details>
  );
}

/** The line of filters over a list. */
export function FilterBar({
  label = "Filters",
  children,
  end,
}: {
  label?: string;
  children: ReactNode;
  end?: ReactNode;
}) {
  return (
    <nav className="chips" aria-label={label}>
      {children}
      {end ? <span className="end sm mut hide-small">{end}</span> : null}
    </nav>
  );
}
