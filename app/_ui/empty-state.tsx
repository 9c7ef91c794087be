import type { ReactNode } from "react";
import { ButtonLink } from "./button";

type Props = {
  title: string;
  children?: ReactNode;
  action?: { href: string; label: string; shortcut?: string };
};

/** What stands where a list would: it says why nothing is here and teaches the next step, with one action. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {action ? (
        <ButtonLink kind="main" href={action.href} shortcut={action.shortcut}>
          {action.label}
        </ButtonLink>
      ) : null}
    </div>
  );
}
