import { CLAIM_MEASURES, type ClaimInput } from "@/lib/claims/model";
import { ActionForm, type FieldSpec } from "../../../_parts/action-form";
import type { FormState } from "../../../form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  carries: Record<string, string | number>;
  /** As it stands; its measure is checked again when it is sent. */
  claim?: (Omit<ClaimInput, "id" | "measure"> & { measure: string | null }) | undefined;
  submit: string;
  more?: readonly FieldSpec[];
};

/**
 * A claim's wording, and what it counts where it counts something. The fields that only some measures need are hidden
 * by style alone (parts.css) while another is chosen: they are there without a script, and keep what was typed.
 */
export function ClaimForm({ action, carries, claim, submit, more = [] }: Props) {
  return (
    <ActionForm
      id="claim"
      action={action}
      carries={carries}
      fields={[
        {
          name: "text",
          label: "The claim",
          as: "area",
          required: true,
          rows: 2,
          value: claim?.text ?? "",
          hint: "One sentence that can be checked, without saying who says so: “Security personnel killed in the attacks”.",
        },
        {
          name: "shortText",
          label: "Short form",
          optional: true,
          hint: "For the board, and for the claim beside a statement: 60 characters at most.",
          value: claim?.shortText ?? "",
        },
        {
          name: "measure",
          label: "What it counts",
          as: "select",
          value: claim?.measure ?? "",
          options: [
            { value: "", label: "nothing: it is no counted claim" },
            ...CLAIM_MEASURES.map((value) => ({ value, label: value })),
          ],
          hint: "A counted claim compares figures, and its verdict names the one that holds.",
        },
        {
          name: "who",
          label: "Who or what is counted",
          optional: true,
          value: claim?.who ?? "",
          hint: "Such as security personnel, civilians, militants.",
        },
        {
          name: "measureOther",
          label: "What is measured",
          optional: true,
          value: claim?.measureOther ?? "",
        },
        {
          name: "currency",
          label: "The currency",
          optional: true,
          value: claim?.currency ?? "",
          hint: "Its three letters, such as USD.",
        },
        ...more,
      ]}
      submit={submit}
      pending="Saving…"
    />
  );
}
