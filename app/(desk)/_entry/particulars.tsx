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
          name="kind"
          options={STATEMENT_KINDS.map((kind) => ({ value: kind, label: kind }))}
          defaultValue={form.value("kind", "direct")}
          error={form.error("kind")}
        />
        <TextInput
          label="Cue"
          name="cue"
          optional
          placeholder="said"
          defaultValue={form.value("cue")}
          error={form.error("cue")}
        />
      </div>
      <div className="two">
        <TextInput
          label="Said on"
          name="saidOn"
          optional
          placeholder="2026-02-01"
          title="As much as is known: 2026, 2026-02, 2026-02-01 or 2026-02-01T21:40"
          defaultValue={form.value("saidOn")}
          error={form.error("saidOn")}
        />
        <Select
          label="Terms"
          name="terms"
          options={TERMS.map((terms) => ({ value: terms, label: terms }))}
          defaultValue={form.value("terms", "on record")}
          error={form.error("terms")}
        />
      </div>
      <TermsFields form={form} />
    </div>
  );
}
