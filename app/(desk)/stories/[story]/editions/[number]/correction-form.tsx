"use client";

import { useActionState } from "react";
import { Sentence } from "../../../../../_ui/bidi";
import { Tick } from "../../../../../_ui/checkbox";
import { RadioGroup } from "../../../../../_ui/choice-group";
import { FormErrors } from "../../../../../_ui/form-errors";
import Link from "../../../../../_ui/link";
import type { Option } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextArea, TextInput } from "../../../../../_ui/text-input";
import { useTypedMeanwhile } from "../../../../../_ui/use-typed-meanwhile";
import { EMPTY_FORM, tickedBoxes } from "../../../../form-initial";
import { closeCorrectionsAction } from "../actions";

export type CorrectionRow = { value: string; label: string; href: string; sentences: readonly string[] };

type Props = {
  storyId: string;
  number: number;
  editionId: string;
  rows: readonly CorrectionRow[];
  /** Whether the server can mail it, and the address it went to last. */
  mail: boolean;
  address: string;
};

const MAIL: Option = { value: "mail", label: "Mail the message now" };
const BY_HAND: Option = {
  value: "by hand",
  label: "I have sent it myself",
  hint: "Copied from the message above.",
};
const DISMISS: Option = {
  value: "dismiss",
  label: "Don’t send it, for this reason",
  hint: "It comes back when something changes further.",
};

/** The corrections with their boxes, and what is done with those ticked. Refused, it keeps what was ticked and typed. */
export function CorrectionForm({ storyId, number, editionId, rows, mail, address }: Props) {
  const [state, send] = useActionState(closeCorrectionsAction.bind(null, storyId, number), EMPTY_FORM);
  const typed = useTypedMeanwhile(state.attempt);
  const ticked = tickedBoxes(state, "seen");
  const errors = state.message
    ? [
        { message: state.message },
        ...["how", "to", "reason"].flatMap((name) =>
          state.fields[name] ? [{ name, id: `correction-${name}`, message: state.fields[name] }] : [],
        ),
        ...(state.fields.seen ? [{ message: state.fields.seen }] : []),
      ]
    : [];
  const field = (name: string) => ({ name, id: `correction-${name}`, error: state.fields[name] });
  return (
    <form action={send} className="stack correct" key={state.attempt} {...typed}>
      <FormErrors errors={errors} title="Nothing was sent or dismissed" />
      <input type="hidden" name="editionId" value={editionId} />
      <ul className="plain-list queue">
        {rows.map(({ value, label, href, sentences }) => (
          <li key={value} className="ticked" data-row="" tabIndex={-1}>
            <Tick
              label={`The correction of ${label}`}
              name="seen"
              value={value}
              defaultChecked={ticked === null || ticked.includes(value)}
            />
            <CorrectionSentences label={label} href={href} sentences={sentences} />
          </li>
        ))}
      </ul>
      <RadioGroup
        {...field("how")}
        label="What is done with those ticked"
        options={[...(mail ? [MAIL] : []), BY_HAND, DISMISS]}
        defaultValue={state.values.how}
        required
      />
      {mail ? (
        <TextInput
          {...field("to")}
          label="Address to mail it to"
          hint="Where it is mailed."
          inputMode="email"
          autoComplete="off"
          dir="ltr"
          defaultValue={state.values.to ?? address}
        />
      ) : null}
      <TextArea
        {...field("reason")}
        label="Reason"
        hint="Where it isn’t sent."
        rows={2}
        defaultValue={state.values.reason ?? ""}
      />
      <div className="row">
        <SubmitButton pending={mail ? "Sending it…" : "Entering it…"}>Close what is ticked</SubmitButton>
      </div>
    </form>
  );
}

/** What reads differently of one statement, a line each, with the way to it. */
export function CorrectionSentences({ label, href, sentences }: Omit<CorrectionRow, "value">) {
  return (
    <div>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Sentence>{sentence}</Sentence>
        </p>
      ))}
      <p className="sm">
        <Link href={href} data-open="">
          See {label}
        </Link>
      </p>
    </div>
  );
}
