import { fieldId } from "./field";
import { Notice } from "./notice";

export type FormError = {
  message: string;
  /** The name of the field it is about, or none for the form as a whole. */
  name?: string | undefined;
  /** The field's id, where it was given one of its own. */
  id?: string | undefined;
};

/**
 * What keeps a form from being saved, at its top, each with a link to its field. Nothing when there is nothing. A page that
 * was sent anew because of it, without a script, opens there.
 */
export function FormErrors({ errors, title }: { errors: readonly FormError[]; title?: string }) {
  if (errors.length === 0) return null;
  const heading =
    title ??
    (errors.length === 1
      ? "Not saved. One thing to put right:"
      : `Not saved. ${errors.length} things to put right:`);
  return (
    <Notice kind="error" first>
      <b>{heading}</b>
      <ul>
        {errors.map((error) => (
          <li key={`${error.name ?? ""}${error.message}`}>
            {error.name ? <a href={`#${fieldId(error.name, error.id)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
