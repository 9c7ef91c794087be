import type { Finding } from "@/lib/draft/model";
import type { FormState } from "../../../form-state";

/** The form as it was sent, and what came of it: the copy with its findings, by place. */
export type DraftState = FormState & { checked: { copy: string; findings: Finding[] } | null };

export const NOT_CHECKED: DraftState = { message: null, fields: {}, values: {}, attempt: 0, checked: null };
