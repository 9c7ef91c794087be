"use client";

import { useActionState } from "react";
import { Checkbox } from "../../../../../_ui/checkbox";
import { FormErrors } from "../../../../../_ui/form-errors";
import { type Option, Select } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextInput } from "../../../../../_ui/text-input";
import { useTypedMeanwhile } from "../../../../../_ui/use-typed-meanwhile";
import { EMPTY_FORM, tickedBoxes } from "../../../../form-initial";
import { makeEditionAction } from "../actions";
import { GateList, type GateRow } from "./gate-list";

type Props = {
  storyId: string;
  id: string;
  /** House style, order, verbs and speaker, as the preview was made with. */
  choice: Record<string, string>;
  asked: readonly string[];
  formats: readonly Option[];
  /** The edition that this one is to take the place of: it leaves as that one did. */
  before: { id: string; format: string; recipient: string | null } | null;
  /** Editions that this one may take the place of. */
  supersedable: readonly Option[];
  /** Errors of style in what goes out. */
  errors: number;
  /** Whether the story has more statements than a form chooses one by one. */
  more: boolean;
  /** What the gate lets out, and what it holds back: the first `rows` of each, and the rest by their identifiers. */
  out: Gate;
  held: Gate;
};
type Gate = { total: number; rows: readonly GateRow[]; hidden: readonly string[] };

const FIELD: Record<string, string> = {
  unconfirmed: "includeUnconfirmed",
  disputed: "includeDisputed",
  stale: "includeStale",
  embargoed: "includeEmbargoed",
};

/** The preview with its boxes, and beside it how the edition leaves and to whom. Refused, it keeps what was ticked and typed. */
export function EditionForm(props: Props) {
  const { storyId, id, choice, asked, formats, before, supersedable, errors, more, out, held } = props;
  const nothing = out.total === 0;
  // What left before may have been taken back, all of it: then the next edition says just that.
  const refuses = nothing && supersedable.length === 0;
  const [state, send] = useActionState(makeEditionAction.bind(null, storyId), EMPTY_FORM);
  const typed = useTypedMeanwhile(state.attempt);
  return (
    <form action={send} className="stack" key={state.attempt} {...typed}>
      <FormErrors title="No edition was made" errors={state.message ? [{ message: state.message }] : []} />
      <input type="hidden" name="id" value={id} />
      {Object.entries(choice).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
            options={formats}
            defaultValue={state.values.format ?? before?.format ?? "text"}
            error={state.fields.format}
          />
          <TextInput
            label="For whom"
            name="recipient"
            optional
            defaultValue={state.values.recipient ?? before?.recipient ?? ""}
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
          {supersedable.length > 0 ? (
            <Select
              label="Takes the place of"
              name="supersedesId"
              optional
              empty="no edition"
              options={supersedable}
              defaultValue={state.values.supersedesId ?? before?.id ?? ""}
              error={state.fields.supersedesId}
              hint="Then the note says what changed."
            />
          ) : null}
          {more ? (
            <Checkbox
              name="everything"
              defaultChecked={state.values.everything === "on"}
              label="Everything that passes"
              hint={`Here are the first ${shownOf(out, held)}; without this the edition holds those that are ticked.`}
            />
          ) : null}
          {errors > 0 || state.fields.acceptErrors ? (
            <Checkbox
              name="acceptErrors"
              label={`Let it leave with ${errors === 1 ? "its error" : "its errors"} of style`}
              hint="They are counted in the ledger."
            />
          ) : null}
          <p className="sm">
            {out.total} {out.total === 1 ? "goes" : "go"} out, {held.total} held back.
          </p>
          <div>
            <SubmitButton pending="Making it…" aria-disabled={refuses || undefined}>
              Make the edition
            </SubmitButton>
          </div>
          <p className="sm mut">
            {nothing
              ? refuses
                ? "Nothing passes the gate."
                : "Nothing passes the gate: what can leave, in a ninjs format, is that all is taken back."
              : "It is numbered and frozen: it can be superseded, never changed."}
          </p>
        </aside>
      </div>
    </form>
  );
}

function shownOf(out: Gate, held: Gate): string {
  return (out.total + held.total).toLocaleString("en");
}
