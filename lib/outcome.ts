/** What a flow answers: done, or an expected refusal. Faults are thrown. */
export type Outcome<T = Record<never, never>> = ({ ok: true } & T) | Refusal;

/** Why nothing was changed, in a sentence a person can act on. */
export type Refusal = {
  ok: false;
  /** Machine-readable, closed list: what the caller may branch on. */
  code: "invalid" | "not-allowed" | "not-found" | "conflict" | "rule" | "duplicate";
  reason: string;
  /** Field by field, for a form: the field's path and what is wrong with it. */
  fields?: Record<string, string>;
};

/** A refusal with its sentence. */
export function refuse(code: Refusal["code"], reason: string, fields?: Record<string, string>): Refusal {
  return fields ? { ok: false, code, reason, fields } : { ok: false, code, reason };
}

/** Absence and a stranger's item read alike, so that nothing of another story can be told apart. */
export function notFound(what: string): Refusal {
  return refuse("not-found", `There is no such ${what} in your stories.`);
}
