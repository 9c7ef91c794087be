import type { Standard } from "@/lib/stories/model";
import type { FieldSpec } from "../_parts/action-form";

const yesNo = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
];

/** The fields of a story's standard; `prefix` where they are part of a larger form. */
export function standardFields(standard: Standard, prefix = ""): FieldSpec[] {
  return [
    {
      name: `${prefix}minOrigins`,
      label: "Known origins needed",
      value: String(standard.minOrigins),
      hint: "1 to 9. An unknown origin never counts.",
    },
    { name: `${prefix}minParties`, label: "From how many parties", value: String(standard.minParties) },
    {
      name: `${prefix}requireConfirmed`,
      label: "Each statement must be confirmed",
      as: "select",
      options: yesNo,
      value: String(standard.requireConfirmed),
    },
    {
      name: `${prefix}acceptPrimaryDocument`,
      label: "One reviewed primary document is enough",
      as: "select",
      options: yesNo,
      value: String(standard.acceptPrimaryDocument),
    },
    {
      name: `${prefix}oneDecider`,
      label: "One person may decide what they entered",
      as: "select",
      options: yesNo,
      value: String(standard.oneDecider),
      hint: "For a desk of one. “Decided alone” then shows wherever the verdict does.",
    },
  ];
}
