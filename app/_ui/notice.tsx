import type { ReactNode } from "react";
import { Icon } from "./icon";

export type NoticeKind = "info" | "warn" | "error" | "success";

const LOOKS = {
  info: { className: "notice", icon: "info", word: "Note" },
  warn: { className: "notice warn", icon: "triangle", word: "Warning" },
  error: { className: "notice bad", icon: "crossed", word: "Error" },
  success: { className: "notice good", icon: "proved", word: "Done" },
} as const;

/**
 * A sentence set apart. Errors are announced at once (alert), what came of an action when the reader pauses (status);
 * `still` for one that belongs to the page and announces nothing; `first` for one that a page that comes with it is read
 * from, wherever on it that stands.
 */
export function Notice({
  kind = "info",
  still = false,
  first = false,
  children,
}: {
  kind?: NoticeKind;
  still?: boolean;
  first?: boolean;
  children: ReactNode;
}) {
  const { className, icon, word } = LOOKS[kind];
  return (
    <div
      className={className}
      role={still ? undefined : kind === "error" ? "alert" : "status"}
      {...(first ? { tabIndex: -1, autoFocus: true } : {})}
    >
      <Icon name={icon} />
      <div>
        <span className="vh">{word}: </span>
        {children}
      </div>
    </div>
  );
}
