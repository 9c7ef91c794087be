"use client";

import type { RelayGuess } from "@/lib/statements/reads-proof";
import { Combobox } from "../../_ui/combobox";
import { countRows, type EntryOptions } from "./entry-state";
import type { FormValues } from "./form-values";
import { Rows } from "./rows-of-fields";

/** "As told to": who stands between the document and the speaker, the nearest to the document first. */
export function RelaysField({
  form,
  options,
  read,
  onRestored,
}: {
  form: FormValues;
  options: EntryOptions;
  /** What the text around the words says of it. */
  read: readonly RelayGuess[];
  onRestored: () => void;
}) {
  return (
    <>
      <Rows
        kind="relays"
        count={Math.max(1, countRows(form.values, "relays"))}
        more="one further back"
        onRestored={onRestored}
      >
        {(index) => (
          <>
            <Proposed name={`relays.${index}.proposed`} value={form.value(`relays.${index}.proposed`)} />
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
          </>
        )}
      </Rows>
      {read.length > 0 ? (
        <p className="hint">
          The text says {read.map(({ wording }) => `“${wording}”`).join(" and ")}. Taken over as read, the
          link is the program’s; set right, it is yours, and wins.
        </p>
      ) : null}
    </>
  );
}

/**
 * The relay as it was read, to be told at saving from one that a person set. Of a hidden field of text the browser keeps
 * what a script filled in; of type hidden React would put the first value back.
 */
function Proposed({ name, value }: { name: string; value: string }) {
  return <input type="text" hidden readOnly name={name} defaultValue={value} data-draft="on" />;
}
