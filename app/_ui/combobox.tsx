"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Field, type FieldControl, type FieldProps } from "./field";
import { type Option, Options } from "./select";
import { useKept } from "./use-kept";
import { useScripted } from "./use-scripted";

type Props = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  placeholder?: string;
  /** Lets a new one be made in place: its words are sent under `name`; `label` precedes them ("New claim"). */
  create?: { name: string; label: string; defaultValue?: string };
  required?: boolean;
};

const SHOWN = 40;
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * A choice among many: typing narrows it. Sends the option's value under `name`. Without a script it is a plain select,
 * followed by a line for a new one where `create` allows it.
 */
export function Combobox({ options, defaultValue = "", placeholder, create, required, ...field }: Props) {
  const scripted = useScripted();
  return (
    <Field {...field}>
      {(control) =>
        scripted ? (
          <Filtered {...{ options, defaultValue, placeholder, create, control }} name={field.name} />
        ) : (
          <>
            <select
              className="in"
              name={field.name}
              defaultValue={defaultValue}
              required={required && !create}
              {...control}
            >
              <option value="">{placeholder ?? "Choose"}</option>
              <Options options={options} />
            </select>
            {create ? (
              <input
                className="in"
                name={create.name}
                dir="auto"
                defaultValue={create.defaultValue}
                aria-label={create.label}
                placeholder={create.label}
              />
            ) : null}
          </>
        )
      }
    </Field>
  );
}

/** The options that hold what was typed: those with a word of their label that begins so before the others. */
function bestFirst(options: readonly Option[], wanted: string): readonly Option[] {
  if (wanted === "") return options;
  const begins = (option: Option) =>
    ` ${fold(option.label).replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${wanted}`);
  const fitting = options.filter((option) => fold(`${option.label} ${option.hint ?? ""}`).includes(wanted));
  return [...fitting.filter(begins), ...fitting.filter((option) => !begins(option))];
}

type FilteredProps = {
  options: readonly Option[];
  defaultValue: string;
  placeholder: string | undefined;
  create: Props["create"] | undefined;
  control: FieldControl;
  name: string;
};

function Filtered({ options, defaultValue, placeholder, create, control, name }: FilteredProps) {
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? "";
  const [value, setValue] = useState(defaultValue);
  const [made, setMade] = useState(create?.defaultValue ?? "");
  const [typed, setTyped] = useState(labelOf(defaultValue) || made);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const sent = useAnnounced(value, (restored) => {
    setValue(restored);
    setTyped(labelOf(restored));
  });
  const sentNew = useAnnounced(made, (restored) => {
    setMade(restored);
    if (restored) setTyped(restored);
  });

  const wanted = fold(typed.trim());
  const chosen = value !== "" && typed === labelOf(value);
  const found = (chosen ? options : bestFirst(options, wanted))
    .filter((option) => !option.disabled)
    .slice(0, SHOWN);
  const exact = options.some((option) => fold(option.label) === wanted);
  const offersNew = create !== undefined && wanted !== "" && !exact && !chosen;
  const last = found.length - 1 + (offersNew ? 1 : 0);

  const pick = (index: number) => {
    const option = found[index];
    setValue(option?.value ?? "");
    setMade(option ? "" : typed.trim());
    setTyped(option?.label ?? typed.trim());
    setOpen(false);
  };
  const type = (words: string) => {
    setTyped(words);
    setValue("");
    setMade("");
    setActive(0);
    setOpen(true);
  };
  const leave = () => {
    setOpen(false);
    // Words that name one option exactly mean it, and those that nothing fits mean a new one. Others that chose nothing
    // are not kept, so that what shows is what is sent.
    const named = options.find((option) => fold(option.label) === wanted);
    if (value || made) return;
    if (named) {
      setValue(named.value);
      setTyped(named.label);
    } else if (offersNew && found.length === 0) setMade(typed.trim());
    else setTyped("");
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((at) => Math.min(last, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && open && last >= 0) {
      event.preventDefault();
      pick(active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className="combo">
      <input type="hidden" name={name} value={value} ref={sent} />
      {create ? <input type="hidden" name={create.name} value={made} ref={sentNew} /> : null}
      <input
        className="in"
        role="combobox"
        autoComplete="off"
        data-draft="off"
        dir="auto"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && last >= 0 ? `${list}-${active}` : undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onClick={(event) => {
          setOpen(true);
          // A click would put the caret into what is chosen, and what is typed next would be added to it.
          if (value) event.currentTarget.select();
        }}
        // What is typed next replaces what is chosen.
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={key}
        onBlur={leave}
        {...control}
      />
      {open ? (
        <div
          className="options combo-list"
          role="listbox"
          id={list}
          aria-label={typeof placeholder === "string" ? placeholder : "Choices"}
        >
          {found.map((option, index) => (
            <Choice
              key={option.value}
              id={`${list}-${index}`}
              active={index === active}
              pick={() => pick(index)}
            >
              <bdi>{option.label}</bdi>
              {option.hint ? <small>{option.hint}</small> : null}
            </Choice>
          ))}
          {offersNew ? (
            <Choice
              id={`${list}-${found.length}`}
              active={active === found.length}
              pick={() => pick(found.length)}
            >
              {create.label}: <b dir="auto">{typed.trim()}</b>
            </Choice>
          ) : null}
          {last < 0 ? <p className="none">Nothing like it</p> : null}
        </div>
      ) : null}
    </div>
  );
}

function Choice({
  id,
  active,
  pick,
  children,
}: {
  id: string;
  active: boolean;
  pick: () => void;
  children: React.ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which points here (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input's keys choose it
    <div
      role="option"
      id={id}
      ref={element}
      aria-selected={active}
      // Keeps the focus in the input until the click is through.
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      {children}
    </div>
  );
}

/** A hidden input that tells its form when it changed, as a typed one would, and takes back what `FormDraft` kept. */
function useAnnounced(value: string, restore: (value: string) => void) {
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    input.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [value]);
  useKept(input, restore);
  useEffect(() => {
    input.current?.dispatchEvent(new Event("draftwanted", { bubbles: true }));
  }, []);
  return input;
}
