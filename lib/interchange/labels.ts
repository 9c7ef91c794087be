import { FORMATS } from "@/lib/interchange/formats";
import { FORMAT_IDS } from "@/lib/interchange/model";

/** The formats for a picker, each with what it can't take. */
export const FORMAT_LABELS: readonly { value: string; label: string }[] = FORMAT_IDS.map((id) => {
  const { label, cap } = FORMATS[id];
  return { value: id, label: cap === null ? label : `${label}: at most ${cap.toLocaleString("en")}` };
});
