import { CLAIM_MEASURES, type ClaimInput } from "@/lib/claims/model";
import { ActionForm, type FieldSpec } from "../../../_parts/action-form";
import type { FormState } from "../../../form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  carries: Record<string, string | number>;
  claim?: Omit<ClaimInput, "id"> | undefined;
  submit: string;
  more?: readonly FieldSpec[];
};

/** A claim's wording, and what it counts where it counts something. */
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
          label: "Short form, for chips and the board",
          optional: true,
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
          hint: "security personnel; civilians; militants",
        },
        {
          name: "measureOther",
          label: "If “other”: what is measured",
          optional: true,
          value: claim?.measureOther ?? "",
        },
        {
          name: "currency",
          label: "If money: the currency",
          optional: true,
          value: claim?.currency ?? "",
          hint: "USD",
        },
        ...more,
      ]}
      submit={submit}
      pending="Saving…"
    />
  );
}
