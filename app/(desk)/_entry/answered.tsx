import { type ComponentProps, type ComponentType, lazy } from "react";
import Link from "@/app/_ui/link";
import { FormErrors } from "../../_ui/form-errors";
import { Notice } from "../../_ui/notice";
import { errorsOf } from "./entry-errors";
import type { EntryState, SavedEntry } from "./entry-state";
import type { TheirVersion as TheirVersionPart } from "./their-version";

// What the form shows and does once the server has answered: of the words while they are typed, and of sending it.
export { applyGuess } from "./apply-guess";
export { ProofReport } from "./proof-report";

/** Why the form was not saved. */
export function Refused({ state }: { state: EntryState }) {
  return <FormErrors errors={errorsOf(state)} {...(state.message ? { title: state.message } : {})} />;
}

/** What was saved last, above the form of the next. */
export function Saved({ saved, base }: { saved: SavedEntry; base: string }) {
  return (
    <Notice kind="success">
      <b>
        S{saved.number} {saved.submitted ? "saved and submitted" : "saved as a draft"}, {saved.grade}.
      </b>{" "}
      <Link href={`${base}/statements/${saved.number}`}>Open it</Link> ·{" "}
      <Link href={`${base}/statements/${saved.number}/edit`}>change it</Link>
    </Notice>
  );
}

/** Comparing words takes a script of its own, needed only where somebody else saved first. */
const Comparison: ComponentType<ComponentProps<typeof TheirVersionPart>> =
  typeof window === "undefined"
    ? (require("./their-version") as { TheirVersion: typeof TheirVersionPart }).TheirVersion
    : lazy(async () => ({ default: (await import("./their-version")).TheirVersion }));

export function TheirVersion(props: ComponentProps<typeof TheirVersionPart>) {
  return <Comparison {...props} />;
}
