import type { FieldSpec } from "../_parts/action-form";

/** The time zone that a story's local dates are read in. */
export function zoneField(value: string): FieldSpec {
  const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), value])];
  return {
    name: "timeZone",
    label: "Time zone",
    as: "combobox",
    hint: "The story’s dates are read in it: that of the event, not of your desk.",
    options: zones.map((zone) => ({ value: zone, label: zone })),
    value,
    required: true,
  };
}
