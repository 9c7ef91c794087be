"use client";

import { SOURCE_KINDS } from "@/lib/sources/model-kinds";
import { Combobox } from "../../_ui/combobox";
import { Select } from "../../_ui/select";
import { type EntryOptions, OWN_VOICE } from "./entry-state";
import type { FormValues } from "./form-values";

/** Who said it: one of the story's sources, a new one with kind and party, or the publication itself. */
export function WhoField({
  form,
  options,
  creates,
}: {
  form: FormValues;
  options: EntryOptions;
  creates: boolean;
}) {
  const own = { value: OWN_VOICE, label: `${options.ownVoice}, in its own voice`, hint: "nobody is quoted" };
  return (
    <div className="who-field">
      <Combobox
        label="Who"
        name="speakerId"
        placeholder="Type two letters of the name"
        options={[...options.sources, own]}
        defaultValue={form.value("speakerId")}
        error={form.error("speakerId") ?? form.error("speaker.name")}
        {...(creates
          ? {
              create: {
                name: "speaker.name",
                label: "New speaker",
                defaultValue: form.value("speaker.name"),
              },
            }
          : {})}
      />
      {creates ? (
        <fieldset className="entry-row new-speaker">
          <legend className="sm strong">The new speaker</legend>
          <div className="two">
            <Select
              label="Is"
              {...form.field("speaker.kind", "person")}
              options={SOURCE_KINDS.map((kind) => ({
                value: kind,
                label:
                  kind === "person"
                    ? "a person"
                    : kind === "unnamed"
                      ? "unnamed"
                      : `${kind === "organisation" ? "an" : "a"} ${kind}`,
              }))}
            />
            <Combobox
              label="Party"
              name="speaker.partyId"
              optional
              placeholder="Stands alone"
              options={options.parties}
              defaultValue={form.value("speaker.partyId")}
              error={form.error("speaker.partyId") ?? form.error("speaker.partyName")}
              create={{
                name: "speaker.partyName",
                label: "New party",
                defaultValue: form.value("speaker.partyName"),
              }}
            />
          </div>
          <p className="hint">
            An unnamed source is entered by the description that was agreed, never by its name.
          </p>
        </fieldset>
      ) : null}
    </div>
  );
}
