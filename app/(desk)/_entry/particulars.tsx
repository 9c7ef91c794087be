"use client";

import { STATEMENT_KINDS, TERMS } from "@/lib/statements/model-kinds";
import { Select } from "../../_ui/select";
import { TextInput } from "../../_ui/text-input";
import { TermsFields } from "./folded-fields";
import type { FormValues } from "./form-values";

/** Kind, cue, date and terms. */
export function Particulars({ form, attempt }: { form: FormValues; attempt: number }) {
  return (
    <div className="stack tight" key={attempt}>
      <div className="two">
        <Select
          label="Kind"
          {...form.field("kind", "direct")}
          options={STATEMENT_KINDS.map((kind) => ({ value: kind, label: kind }))}
        />
        <TextInput label="Cue" {...form.field("cue")} optional placeholder="said" />
      </div>
      <div className="two">
        <TextInput
          label="Said on"
          {...form.field("saidOn")}
          optional
          placeholder="2026-02-01"
          title="As much as is known: 2026, 2026-02, 2026-02-01 or 2026-02-01T21:40"
        />
        <Select
          label="Terms"
          {...form.field("terms", "on record")}
          options={TERMS.map((terms) => ({ value: terms, label: terms }))}
        />
      </div>
      <TermsFields form={form} />
    </div>
  );
}
