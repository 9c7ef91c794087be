import type { FormState } from "./form-state";

/** A form that was not sent yet. It stands apart so that a page's script does not bring the server's part along. */
export const EMPTY_FORM: FormState = { message: null, fields: {}, values: {}, attempt: 0 };
