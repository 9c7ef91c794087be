"use client";

import { useActionState } from "react";
import { FormErrors } from "../../../../../_ui/form-errors";
import { Select } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextInput } from "../../../../../_ui/text-input";
import { EMPTY_FORM, tickedBoxes } from "../../../../form-initial";
import { makeEditionAction } from "../actions";
import { GateList, type GateRow } from "./gate-list";

type Props = {
  storyId: string;
  id: string;
  order: string;
  asked: readonly string[];
  /** What the gate lets out, and what it holds back: the first `rows` of each, and the rest by their identifiers. */
  out: Gate;
  held: Gate;
};
type Gate = { total: number; rows: readonly GateRow[]; hidden: readonly string[] };

const FORMATS = [
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "html", label: "HTML" },
  { value: "csv", label: "CSV, for a spreadsheet" },
  { value: "json", label: "JSON, the exact form" },
];
const FIELD: Record<string, string> = {
  unconfirmed: "includeUnconfirmed",
  disputed: "includeDisputed",
  stale: "includeStale",
  embargoed: "includeEmbargoed",
};

/** The preview with its boxes, and beside it how the edition leaves and to whom. Refused, it keeps what was ticked and typed. */
export function EditionForm({ storyId, id, order, asked, out, held }: Props) {
  const nothing = out.total === 0;
  const [state, send] = useActionState(makeEditionAction.bind(null, storyId), EMPTY_FORM);
  return (
    <form action={send} className="stack" key={state.attempt}>
      <FormErrors title="No edition was made" errors={state.message ? [{ message: state.message }] : []} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="order" value={order} />
      {asked.map((label) => (
        <input key={label} type="hidden" name={FIELD[label]} value="true" />
      ))}
      <div className="cols">
        <div className="stack">
          <GateList
            title={`Goes out: ${out.total}`}
            empty="Nothing passes the gate yet: confirm statements, or ask for more above."
            rows={out.rows}
            hidden={out.hidden}
            ticked={tickedBoxes(state, "statementIds")}
          />
          <GateList
            title={`Held back: ${held.total}`}
            empty="Nothing is held back."
            rows={held.rows}
            hidden={held.hidden}
            held
          />
        </div>
        <aside className="card stack tight make-edition">
          <h2>Make it</h2>
          <Select
            label="Format"
            name="format"
            options={FORMATS}
            defaultValue={state.values.format ?? "text"}
            error={state.fields.format}
          />
          <TextInput
            label="For whom"
            name="recipient"
            optional
            defaultValue={state.values.recipient ?? ""}
            error={state.fields.recipient}
            hint="A desk or a person: who must be told when something changes."
          />
          <TextInput
            label="Note"
            name="note"
            optional
            defaultValue={state.values.note ?? ""}
            error={state.fields.note}
          />
          <p className="sm">
            {out.total} {out.total === 1 ? "goes" : "go"} out, {held.total} held back.
          </p>
          <div>
            <SubmitButton pending="Making it…" aria-disabled={nothing || undefined}>
              Make the edition
            </SubmitButton>
          </div>
          <p className="sm mut">
            {nothing
              ? "Nothing passes the gate."
              : "It is numbered and frozen: it can be superseded, never changed."}
          </p>
        </aside>
      </div>
    </form>
  );
}
