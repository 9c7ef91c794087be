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
        name="agreedDescription"
        placeholder="a senior official in Quetta"
        defaultValue={form.value("agreedDescription")}
        error={form.error("agreedDescription")}
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
        <TextInput
          label="Its language"
          name="originalLanguage"
          placeholder="ur"
          defaultValue={form.value("originalLanguage")}
          error={form.error("originalLanguage")}
        />
        <TextInput
          label="Translator"
          name="translator"
          defaultValue={form.value("translator")}
          error={form.error("translator")}
        />
      </div>
      <TextInput
        label="How it was translated"
        name="translationMethod"
        placeholder="by hand, from the recording"
        defaultValue={form.value("translationMethod")}
        error={form.error("translationMethod")}
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
        <TextInput
          label="Embargo until"
          name="embargoUntil"
          type="datetime-local"
          defaultValue={form.value("embargoUntil")}
          error={form.error("embargoUntil")}
        />
        <TextInput
          label="Language"
          name="language"
          defaultValue={form.value("language", language)}
          error={form.error("language")}
        />
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
