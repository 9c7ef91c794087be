/** The severities of the lint in words: one, and several. */
export const SEVERITY_WORDS: Record<string, readonly [string, string]> = {
  E: ["error", "errors"],
  W: ["warning", "warnings"],
  I: ["note", "notes"],
};
