"use client";

import { GROUNDS, GROUNDS_WORDS } from "@/lib/statements/model-kinds";
import { Select } from "../../_ui/select";
import { useScripted } from "../../_ui/use-scripted";
import { OWN_VOICE } from "./entry-state";
import type { FormValues } from "./form-values";

/**
 * On what the publication's own voice rests: who is quoted speaks for themselves. Without a script it is always there,
 * and counts for words in the publication's own voice alone.
 */
export function GroundsField({ form, speaker }: { form: FormValues; speaker: string }) {
  const scripted = useScripted();
  return (
    <div hidden={scripted && speaker !== OWN_VOICE}>
      <input
        type="text"
        hidden
        readOnly
        name="groundsProposed"
        defaultValue={form.value("groundsProposed")}
        data-draft="on"
      />
      <Select
        label="Its own voice rests on this"
        {...form.field("grounds")}
        options={[
          { value: "", label: "not read: taken to be its own reporting" },
          ...GROUNDS.map((value) => ({ value, label: GROUNDS_WORDS[value] })),
        ]}
        hint="Only for words of the publication itself. As the text was read it is the program’s; set right, it is yours."
      />
    </div>
  );
}
