import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeKind = "info" | "warn" | "error" | "success";

const LOOKS = {
  info: { className: "notice", Icon: Info, word: "Note" },
  warn: { className: "notice warn", Icon: TriangleAlert, word: "Warning" },
  error: { className: "notice bad", Icon: CircleX, word: "Error" },
  success: { className: "notice good", Icon: CircleCheck, word: "Done" },
} as const;

/**
 * A sentence set apart. Errors are announced at once (alert), what came of an action when the reader pauses (status);
 * `still` for one that belongs to the page and announces nothing.
 */
export function Notice({
  kind = "info",
  still = false,
  children,
}: {
  kind?: NoticeKind;
  still?: boolean;
  children: ReactNode;
}) {
  const { className, Icon, word } = LOOKS[kind];
  return (
    <div className={className} role={still ? undefined : kind === "error" ? "alert" : "status"}>
      <Icon aria-hidden="true" />
      <div>
        <span className="vh">{word}: </span>
        {children}
      </div>
    </div>
  );
}
