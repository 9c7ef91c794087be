"use client";

import { useActionState } from "react";
import { SHEET_FIELD_WORDS, SHEET_FIELDS } from "@/lib/statements/model-sheet-fields";
import { FileInput } from "../../../../../_ui/file-input";
import { FormErrors } from "../../../../../_ui/form-errors";
import { Notice } from "../../../../../_ui/notice";
import { type Option, Select } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { useTypedMeanwhile } from "../../../../../_ui/use-typed-meanwhile";
import { type ImportState, NO_SHEET } from "./import-state";

type Props = {
  action: (previous: ImportState, form: FormData) => Promise<ImportState>;
  /** The identifier of the import: sent twice, it is done once. */
  id: string;
  documents: readonly Option[];
};

/** A spreadsheet of statements in three steps: choose it, say what its columns hold, see what becomes of each row. */
export function ImportForm({ action, id, documents }: Props) {
  const [state, send] = useActionState(action, NO_SHEET);
  const typed = useTypedMeanwhile(state.attempt);
  const errors = Object.entries(state.fields).map(([name, message]) => ({
    name: name.replace("mapping.", ""),
    message,
  }));
  return (
    <form action={send} className="stack" key={state.attempt} {...typed}>
      <FormErrors
        errors={state.message ? (errors.length > 0 ? errors : [{ message: state.message }]) : []}
        {...(state.message && errors.length > 0 ? { title: state.message } : {})}
      />
      <input type="hidden" name="id" value={id} />
      {state.sheet ? <input type="hidden" name="sheet" value={JSON.stringify(state.sheet)} /> : null}
      {state.sheet ? (
        <Mapping state={state} sheet={state.sheet} documents={documents} />
      ) : (
        <Choose state={state} />
      )}
      {state.report ? <Report report={state.report} /> : null}
      <div className="row">
        {state.sheet ? (
          <>
            <SubmitButton
              kind={state.report?.wrong === 0 ? "plain" : "main"}
              name="step"
              value="try"
              pending="Trying…"
            >
              Try it: nothing is entered
            </SubmitButton>
            {state.report?.wrong === 0 ? (
              <SubmitButton name="step" value="import" pending="Entering…">
                {state.report.rows.length === 1
                  ? "Enter 1 draft"
                  : `Enter ${state.report.rows.length} drafts`}
              </SubmitButton>
            ) : null}
          </>
        ) : (
          <SubmitButton name="step" value="read" pending="Reading…">
            Read its columns
          </SubmitButton>
        )}
      </div>
    </form>
  );
}

function Choose({ state }: { state: ImportState }) {
  return (
    <FileInput
      label="The spreadsheet"
      name="file"
      hint="CSV in UTF-8 or XLSX, at most 200 rows. Its first row names the columns; of a workbook the first sheet is read."
      accept=".csv,.tsv,.txt,.xlsx"
      error={state.fields.file}
    />
  );
}

type Sheet = NonNullable<ImportState["sheet"]>;

function Mapping({
  state,
  sheet,
  documents,
}: {
  state: ImportState;
  sheet: Sheet;
  documents: readonly Option[];
}) {
  const columns = sheet.columns.map((column, at) => ({ value: String(at), label: column }));
  const example = sheet.rows[0];
  return (
    <>
      <Notice still>
        {sheet.rows.length === 1 ? "1 row was" : `${sheet.rows.length} rows were`} read. Say which column
        holds what; what no column holds is left empty.
        {example ? (
          <>
            {" "}
            Row {example.number} begins: <bdi>{example.cells.join(" · ").slice(0, 200)}</bdi>
          </>
        ) : null}
      </Notice>
      <Select
        label="The document they stand in"
        name="document"
        optional
        empty="as a column says"
        options={documents}
        defaultValue={state.document}
        error={state.fields.document}
      />
      <div className="two folds">
        {SHEET_FIELDS.map((field) => (
          <Select
            key={field}
            label={SHEET_FIELD_WORDS[field].label}
            hint={SHEET_FIELD_WORDS[field].looks}
            name={`mapping.${field}`}
            optional={field !== "words"}
            empty="no column"
            options={columns}
            defaultValue={String(state.mapping[field] ?? "")}
            error={state.fields[`mapping.${field}`]}
          />
        ))}
      </div>
      <label className="row">
        <input type="checkbox" name="makeSpeakers" defaultChecked={state.makeSpeakers} /> Make sources, as
        persons without a party, of speakers the story lacks
      </label>
    </>
  );
}

/** Every row that is wrong with what is wrong, and what the others would become. */
function Report({ report }: { report: NonNullable<ImportState["report"]> }) {
  const wrong = report.rows.filter((row) => row.wrong.length > 0);
  const grades = new Map<string, number>();
  for (const { grade } of report.rows) if (grade) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  return (
    <section className="stack tight" aria-label="What becomes of each row">
      {wrong.length > 0 ? (
        <Notice kind="error">
          <b>{wrong.length === 1 ? "A row needs" : `${wrong.length} rows need`} another look.</b> Nothing goes
          in until every row can: mend the sheet and choose it anew, or say what its columns hold.
        </Notice>
      ) : (
        <Notice kind="success">
          <b>Every row can go in.</b> Nothing has been entered yet.
        </Notice>
      )}
      {wrong.length > 0 ? (
        <ul className="plain-list stack tight">
          {wrong.map((row) => (
            <li key={row.number}>
              <b>Row {row.number}</b>: {row.wrong.join(" ")} <q dir="auto">{row.words.slice(0, 80)}</q>
            </li>
          ))}
        </ul>
      ) : null}
      {grades.size > 0 ? (
        <p>
          Proof of the words: {[...grades].map(([grade, count]) => `${count} ${grade}`).join(", ")}.
          {report.newSpeakers.length > 0 ? (
            <>
              {" "}
              New sources: <bdi>{report.newSpeakers.join(", ").slice(0, 2000)}</bdi>.
            </>
          ) : null}
        </p>
      ) : null}
      <ul className="plain-list sm">
        {report.rows
          .filter(({ grade }) => grade !== null && grade !== "exact" && grade !== "typographic")
          .map((row) => (
            <li key={row.number}>
              Row {row.number} would be <b>{row.grade}</b>: <q dir="auto">{row.words.slice(0, 120)}</q>
            </li>
          ))}
      </ul>
    </section>
  );
}
