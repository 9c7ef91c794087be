import type { Party } from "@/lib/sources/model";
import { SOURCE_KINDS } from "@/lib/sources/model-kinds";
import type { FieldSpec } from "../../../_parts/action-form";

type Values = {
  kind: string;
  name: string;
  alsoKnownAs: readonly string[];
  identified: boolean;
  partyId: string | null;
  bodyId: string | null;
  givesBodysAccount: boolean;
};

const yesNo = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
];

/** A source's fields, each with what it does to the counting. */
export function sourceFields(
  parties: readonly Party[],
  bodies: readonly { id: string; name: string }[],
  values?: Values,
): FieldSpec[] {
  return [
    {
      name: "kind",
      label: "Kind",
      as: "select",
      options: SOURCE_KINDS.map((kind) => ({ value: kind, label: kind })),
      value: values?.kind ?? "person",
    },
    {
      name: "name",
      label: "Name",
      required: true,
      value: values?.name ?? "",
      hint: "An unnamed source is entered by the description that was agreed, never by its name.",
    },
    {
      name: "alsoKnownAs",
      label: "Also known as",
      optional: true,
      value: values?.alsoKnownAs.join("; ") ?? "",
      hint: "Other spellings and scripts, set apart by semicolons.",
    },
    {
      name: "partyId",
      label: "Party",
      as: "select",
      value: values?.partyId ?? "",
      options: [
        { value: "", label: "stands alone" },
        ...parties.map(({ id, name }) => ({ value: id, label: name })),
      ],
      hint: "The side whose interest it has. Origins of one party never corroborate each other.",
    },
    {
      name: "bodyId",
      label: "Speaks for",
      as: "select",
      value: values?.bodyId ?? "",
      options: [
        { value: "", label: "nobody else" },
        ...bodies.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: "givesBodysAccount",
      label: "Gives that body’s account",
      as: "select",
      options: yesNo,
      value: String(values?.givesBodysAccount ?? false),
      hint: "Then the body is the origin: two of its officials are one.",
    },
    {
      name: "identified",
      label: "Identified",
      as: "select",
      options: yesNo,
      value: String(values?.identified ?? true),
      hint: "A person or an institution with a name is; “officials” and “sources” are not, and count as unknown.",
    },
  ];
}
