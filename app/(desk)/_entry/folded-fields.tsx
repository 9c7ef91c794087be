"use client";

import { Checkbox } from "../../_ui/checkbox";
import { TextArea, TextInput } from "../../_ui/text-input";
import type { FormValues } from "./form-values";

/** What terms other than "on record" need; shown by the choice itself, script or none. */
export function TermsFields({ form }: { form: FormValues }) {
  return (
    <div className="agreed">
      <TextInput
        label="Agreed description"
        {...form.field("agreedDescription")}
        placeholder="a senior official in Quetta"
      />
    </div>
  );
}

type TranslationProps = { form: FormValues; original: string; setOriginal: (original: string) => void };

/** The original of words that were translated: it is what is proved. */
export function TranslationFields({ form, original, setOriginal }: TranslationProps) {
  const filled =
    original !== "" || form.anyError("original", "originalLanguage", "translator", "translationMethod");
  return (
    <details className="more" open={filled || undefined}>
      <summary className="sm">The words are a translation</summary>
      <TextArea
        label="The original wording"
        name="original"
        words
        rows={2}
        lang={form.value("originalLanguage") || undefined}
        hint="As it stands in the text: the original is proved, the translation goes by it."
        value={original}
        onChange={(event) => setOriginal(event.target.value)}
        error={form.error("original")}
      />
      <div className="two">
        <TextInput label="Its language" {...form.field("originalLanguage")} placeholder="ur" />
        <TextInput label="Translator" {...form.field("translator")} />
      </div>
      <TextInput
        label="How it was translated"
        {...form.field("translationMethod")}
        placeholder="by hand, from the recording"
      />
    </details>
  );
}

/** What is rarely needed. */
export function MoreFields({ form, language }: { form: FormValues; language: string }) {
  const open =
    form.value("embargoUntil") !== "" ||
    form.value("givesBodysAccount") !== "" ||
    form.anyError("embargoUntil", "language");
  return (
    <details className="more" open={open || undefined}>
      <summary className="sm">Embargo, language, on whose account</summary>
      <div className="two">
        <TextInput label="Embargo until" {...form.field("embargoUntil")} type="datetime-local" />
        <TextInput label="Language" {...form.field("language", language)} />
      </div>
      <Checkbox
        name="givesBodysAccount"
        label="Gives its body’s account"
        hint="Reads out what the ministry or the force says: the body is the origin, not the speaker."
        defaultChecked={form.value("givesBodysAccount") === "on"}
      />
    </details>
  );
}
