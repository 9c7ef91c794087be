import pg from "pg";

/** The SQL that this process sends to the database while `work` runs, a line each, BEGIN and COMMIT among it. */
export async function statementsSent(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  const listening = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === "string" ? first : (first as { text?: string } | undefined)?.text;
    if (text) sent.push(text.replaceAll(/\s+/g, " ").trim());
    return query.apply(this, given);
  };
  pg.Client.prototype.query = listening as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return sent;
}
