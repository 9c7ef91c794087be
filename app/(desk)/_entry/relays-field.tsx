"use client";

import { Combobox } from "../../_ui/combobox";
import { countRows, type EntryOptions } from "./entry-state";
import type { FormValues } from "./form-values";
import { Rows } from "./rows-of-fields";

/** "As told to": who stands between the document and the speaker, the nearest to the document first. */
export function RelaysField({
  form,
  options,
  onRestored,
}: {
  form: FormValues;
  options: EntryOptions;
  onRestored: () => void;
}) {
  return (
    <Rows
      kind="relays"
      count={Math.max(1, countRows(form.values, "relays"))}
      more="one further back"
      onRestored={onRestored}
    >
      {(index) => (
        <Combobox
          label={index === 0 ? "As told to" : "who had it from"}
          name={`relays.${index}.sourceId`}
          optional
          placeholder={index === 0 ? "Nobody between: the document has it itself" : "Nobody further"}
          options={options.sources}
          defaultValue={form.value(`relays.${index}.sourceId`)}
          error={
            form.error(`relays.${index}.sourceId`) ??
            form.error(`relays.${index}.description`) ??
            form.error(`relays.${index}`)
          }
          create={{
            name: `relays.${index}.description`,
            label: "As described",
            defaultValue: form.value(`relays.${index}.description`),
          }}
        />
      )}
    </Rows>
  );
}
