"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { COUNTINGS, MEASURES, QUALIFIERS } from "@/lib/statements/model-kinds";
import { buttonClass } from "../../_ui/button-class";
import { Field } from "../../_ui/field";
import { Select } from "../../_ui/select";
import { TextInput } from "../../_ui/text-input";
import { useKept } from "../../_ui/use-kept";
import { countRows, MOST_ROWS } from "./entry-state";
import type { FigureValues } from "./figure-values";
import type { FormValues } from "./form-values";

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

type Row = { key: string; values: FigureValues };

type Props = {
  form: FormValues;
  /** Reads a line into fields; `before` is how many figures stand already. */
  read: (line: string, before: number) => Promise<FigureValues[]>;
  /** Told when a draft brought figures back: what was typed in them can now be put back too. */
  onRestored: () => void;
};

/** Figures: one line as a person would say it, read into fields that a person corrects; or fields filled by hand. */
export function FiguresField({ form, read, onRestored }: Props) {
  const [rows, setRows] = useState<Row[]>(() => startingRows(form));
  const [said, setSaid] = useState("");
  const line = useRef<HTMLInputElement>(null);
  const firstRead = useRowInSight(line, rows.length);
  const counter = useRef<HTMLInputElement>(null);
  useKept(counter, (kept) => {
    const count = Math.min(MOST_ROWS, Number(kept) || 0);
    setRows((before) => [
      ...before,
      ...Array.from({ length: Math.max(0, count - before.length) }, () => ({
        key: crypto.randomUUID(),
        values: {},
      })),
    ]);
    requestAnimationFrame(onRestored);
  });

  const readLine = async () => {
    const input = line.current;
    const words =
      input?.value.trim() || input?.form?.querySelector<HTMLTextAreaElement>("[name=quote]")?.value || "";
    if (!input || words === "") return;
    setSaid("Reading…");
    const found = await read(words, rows.length).catch(() => null);
    if (found === null)
      return setSaid("The server didn’t answer: press again, or save and correct it there.");
    if (found.length === 0)
      return setSaid(`No figure read from “${words.slice(0, 60)}”: add it by hand, with its number.`);
    firstRead.current = rows.length;
    setRows((before) => [...before, ...found.map((values) => ({ key: crypto.randomUUID(), values }))]);
    setSaid(
      `${found.length === 1 ? "One figure" : `${found.length} figures`} read: look through the fields.`,
    );
    input.value = "";
  };
  const addByHand = () => {
    const input = line.current;
    const wording = input?.value.trim() ?? "";
    const added = { key: crypto.randomUUID(), values: wording === "" ? {} : { wording } };
    setRows((before) => [...before, added]);
    setSaid("");
    if (input) input.value = "";
    // Its first field that is still empty, once it is there.
    requestAnimationFrame(() =>
      input?.form
        ?.querySelector<HTMLElement>(`[name="figures.${rows.length}.${wording === "" ? "wording" : "low"}"]`)
        ?.focus(),
    );
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void readLine();
  };

  return (
    <div className="figures-entry">
      <input ref={counter} type="hidden" name="count.figures" value={rows.length} data-draft="on" readOnly />
      <Field
        label="Figures"
        name="figureLine"
        optional
        error={form.error("figureLine") ?? form.error("figures")}
      >
        {(control) => (
          <div className="row-of-two">
            <input
              className="in"
              ref={line}
              type="text"
              dir="auto"
              name="figureLine"
              data-draft="off"
              defaultValue={form.value("figureLine")}
              placeholder="at least 145 militants killed"
              onKeyDown={key}
              {...control}
            />
            <button
              type="submit"
              name="next"
              value="read-figures"
              formNoValidate
              className={buttonClass("plain", true)}
              title="Reads the line; without one, the statement’s words"
              onClick={(event) => {
                event.preventDefault();
                void readLine();
              }}
            >
              Read
            </button>
          </div>
        )}
      </Field>
      <p className="hint" role="status">
        {said}
      </p>
      {rows.map((row, index) => (
        <FigureRow
          key={row.key}
          index={index}
          values={row.values}
          form={form}
          count={rows.length}
          remove={() => setRows((before) => before.filter((each) => each.key !== row.key))}
        />
      ))}
      <button
        type="submit"
        name="next"
        value="more-figures"
        formNoValidate
        className="linkish another"
        onClick={(event) => {
          event.preventDefault();
          addByHand();
        }}
      >
        + a figure by hand
      </button>
    </div>
  );
}

/** Brings the first of the figures just read into sight, whose number is set before they stand: below the line may be no room. */
function useRowInSight(line: RefObject<HTMLInputElement | null>, rows: number) {
  const first = useRef<number | null>(null);
  useEffect(() => {
    const index = first.current;
    if (index === null || rows <= index) return;
    first.current = null;
    line.current?.form
      ?.querySelector(`[name="figures.${index}.wording"]`)
      ?.closest("fieldset")
      ?.scrollIntoView({ block: "nearest" });
  }, [line, rows]);
  return first;
}

function startingRows(form: FormValues): Row[] {
  return Array.from({ length: countRows(form.values, "figures") }, (_, index) => {
    const start = `figures.${index}.`;
    const values = Object.entries(form.values).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    );
    return { key: `sent-${index}`, values: Object.fromEntries(values) as FigureValues };
  });
}

type RowProps = { index: number; values: FigureValues; form: FormValues; count: number; remove: () => void };

function FigureRow({ index, values, form, count, remove }: RowProps) {
  const field = (name: string, label: string) => ({
    name: `figures.${index}.${name}`,
    label,
    error: form.error(`figures.${index}.${name}`),
    defaultValue: values[name] ?? "",
  });
  const others = Array.from({ length: count }, (_, at) => at + 1).filter((at) => at !== index + 1);
  return (
    <fieldset className="entry-row figure-row">
      <legend className="sm strong">Figure {index + 1}</legend>
      <input type="hidden" name={`figures.${index}.id`} value={values.id ?? ""} />
      <TextInput {...field("wording", "As worded")} placeholder="another injured" />
      <div className="three">
        <Select
          {...field("qualifier", "Reads")}
          options={options(QUALIFIERS)}
          defaultValue={values.qualifier ?? "exactly"}
        />
        <TextInput {...field("low", "Low")} inputMode="decimal" />
        <TextInput {...field("high", "High")} inputMode="decimal" />
      </div>
      <div className="two">
        <Select {...field("measure", "Measure")} empty="choose" options={options(MEASURES)} />
        <TextInput {...field("who", "Who is counted")} />
      </div>
      <div className="two only-other">
        <TextInput {...field("measureOther", "What is measured")} />
      </div>
      <div className="two only-money">
        <TextInput {...field("currency", "Currency")} maxLength={3} placeholder="USD" />
      </div>
      <details
        className="more"
        open={
          ["windowStart", "windowEnd", "asOf", "place"].some((name) =>
            form.error(`figures.${index}.${name}`),
          ) || undefined
        }
      >
        <summary className="sm">Counting, window, place</summary>
        <div className="two">
          <Select
            {...field("counting", "Counting")}
            options={options(COUNTINGS)}
            defaultValue={values.counting ?? "unclear"}
          />
          <TextInput {...field("asOf", "As of")} placeholder="2026-02-01" />
        </div>
        {others.length > 0 ? (
          <Select
            {...field("subsetOf", "Part of figure")}
            empty="none"
            options={others.map((at) => ({ value: String(at), label: String(at) }))}
            defaultValue={values.subsetOf ?? ""}
          />
        ) : null}
        <div className="two">
          <TextInput {...field("windowStart", "Window from")} placeholder="2026-01-31" />
          <TextInput {...field("windowEnd", "to")} placeholder="2026-01-31" />
        </div>
        <TextInput {...field("place", "Place")} />
      </details>
      <button type="button" className={`${buttonClass("quiet", true)} needs-script`} onClick={remove}>
        Remove figure {index + 1}
      </button>
    </fieldset>
  );
}
