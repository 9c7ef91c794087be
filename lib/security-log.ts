/** What is told to whoever watches the server. Sign-ins, and what was asked and refused. */
export type SecurityEvent =
  | "sign-in"
  | "sign-in refused"
  | "sign-in held back"
  | "session ended"
  | "story refused"
  | "act refused"
  | "request turned away";

/** Identifiers, digests, addresses and words of our own: never what somebody typed into a field. */
type Facts = Record<string, string | number | null>;

/**
 * A line of JSON for the log of security events: when (UTC), what, and of whom. JSON leaves no line end inside, so that
 * nothing sent can imitate a line. Told by the running site alone: a test or a command has nobody to watch it.
 */
export function tellSecurity(event: SecurityEvent, facts: Facts): void {
  if (process.env.NODE_ENV !== "production") return;
  process.stderr.write(`${securityLine(event, facts, new Date())}\n`);
}

/** The line itself. */
export function securityLine(event: SecurityEvent, facts: Facts, at: Date): string {
  const kept = Object.entries(facts).map(([name, value]): [string, string | number | null] => [
    name,
    typeof value === "string" ? value.slice(0, 200) : value,
  ]);
  return JSON.stringify({ at: at.toISOString(), security: event, ...Object.fromEntries(kept) });
}
