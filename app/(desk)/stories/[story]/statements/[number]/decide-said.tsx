import { ActionForm } from "../../../../_parts/action-form";
import { decideSaid } from "../../_review/actions";

type Props = {
  storyId: string;
  item: { id: string; version: number; digest: string };
  page: string;
  grade: string;
  /** Whether the proof carries a confirmation by itself. */
  carries: boolean;
  alone: boolean;
};

/** The decision on Said?, bound to the content this page shows. */
export function DecideSaid({ storyId, item, page, grade, carries, alone }: Props) {
  return (
    <ActionForm
      id="decide-said"
      action={decideSaid.bind(null, storyId)}
      carries={{ itemId: item.id, version: item.version, seen: item.digest, back: page }}
      fields={[
        {
          name: "verdict",
          label: "Said?",
          as: "verdicts",
          options: [
            { value: "confirmed", label: "Confirmed" },
            { value: "not established", label: "Not established" },
            { value: "wrong", label: "Wrong" },
          ],
        },
        {
          name: "reason",
          label: "Reason",
          as: "area",
          optional: carries,
          rows: 3,
          hint: carries
            ? "Needed for “not established” and “wrong”. What you looked at helps whoever asks later."
            : `The proof is ${grade}: confirming it needs a written reason.`,
        },
      ]}
      submit="Decide"
      pending="Deciding…"
      shortcut="v"
    >
      {alone ? (
        <p className="sm mut">
          You had a hand in it. The story’s standard lets one person decide, and “decided alone” will show.
        </p>
      ) : null}
    </ActionForm>
  );
}
