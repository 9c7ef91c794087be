"use client";

import { useState } from "react";
import { STANCES } from "@/lib/claims/model-kinds";
import { Combobox } from "../../_ui/combobox";
import { Select } from "../../_ui/select";
import { TextInput } from "../../_ui/text-input";
import { countRows, type EntryOptions } from "./entry-state";
import type { FormValues } from "./form-values";
import { Rows } from "./rows-of-fields";

export type PositionChoice = { number: number; words: string };

type Props = {
  form: FormValues;
  options: EntryOptions;
  /** The positions a claim has, for `rejects`. */
  positionsOn: (claimId: string) => Promise<PositionChoice[]>;
  onRestored: () => void;
};

/** The claims a statement bears on, each chosen or made in place, and how. */
export function BearsOnField({ form, options, positionsOn, onRestored }: Props) {
  return (
    <Rows
      kind="positions"
      count={Math.max(1, countRows(form.values, "positions"))}
      more="another claim"
      onRestored={onRestored}
    >
      {(index) => <Bearing index={index} form={form} options={options} positionsOn={positionsOn} />}
    </Rows>
  );
}

function Bearing({ index, form, options, positionsOn }: Omit<Props, "onRestored"> & { index: number }) {
  const name = (field: string) => `positions.${index}.${field}`;
  const [positions, setPositions] = useState<readonly PositionChoice[]>([]);
  const list = `rejects-${index}`;
  const load = (target: HTMLInputElement) => {
    const claimId = target.form?.querySelector<HTMLInputElement>(`[name="${name("claimId")}"]`)?.value;
    if (claimId) positionsOn(claimId).then(setPositions, () => setPositions([]));
  };
  return (
    <div className="bearing">
      <Combobox
        label={index === 0 ? "Bears on" : "And on"}
        name={name("claimId")}
        optional
        placeholder="C7, or words of the claim"
        options={options.claims}
        defaultValue={form.value(name("claimId"))}
        error={form.error(name("claimId")) ?? form.error(name("claimText"))}
        create={{ name: name("claimText"), label: "New claim", defaultValue: form.value(name("claimText")) }}
      />
      <Select
        label="Stance"
        {...form.field(name("stance"), "asserts")}
        empty="choose"
        options={STANCES.map((stance) => ({ value: stance, label: stance }))}
      />
      <div className="rejects">
        <TextInput
          label="Rejects whose position"
          {...form.field(name("rejects"))}
          hint="The number of the statement, such as S12. It counts against that one only."
          list={list}
          onFocus={(event) => load(event.currentTarget)}
        />
        <datalist id={list}>
          {positions.map((position) => (
            <option key={position.number} value={`S${position.number}`}>
              {position.words}
            </option>
          ))}
        </datalist>
      </div>
    </div>
  );
}
