import type { ReactNode } from "react";
import type { ButtonKind } from "./button-class";
import { CloseWhenDone, Dialog } from "./dialog";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

type Props = {
  /** The words of the button that opens it, and the question it then asks. */
  opener: ReactNode;
  title: string;
  /** What will happen and can't be undone, and the fields the action needs (a reason). */
  children: ReactNode;
  action: (form: FormData) => void | Promise<void>;
  /** Names the act ("Withdraw the statement"), never "OK". */
  confirm: string;
  pending?: string;
  kind?: ButtonKind;
  small?: boolean;
  shortcut?: string;
  /** Why it was refused: the dialog is open again and says so. */
  error?: string | undefined;
};

/** Asks before what can't be undone, in a form of its own. */
export function Confirm({
  opener,
  title,
  children,
  action,
  confirm,
  pending,
  kind = "danger",
  small,
  shortcut,
  error,
}: Props) {
  return (
    <Dialog title={title} opener={opener} kind={kind} small={small} shortcut={shortcut} open={Boolean(error)}>
      <form action={action} className="stack">
        {error ? <Notice kind="error">{error}</Notice> : null}
        <div className="stack tight">{children}</div>
        <div className="row">
          <SubmitButton kind={kind === "plain" ? "main" : kind} {...(pending ? { pending } : {})}>
            {confirm}
          </SubmitButton>
        </div>
        <CloseWhenDone keepOpen={Boolean(error)} />
      </form>
    </Dialog>
  );
}
