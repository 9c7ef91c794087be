import pg from "pg";
import { cpuSeconds } from "./processes";

type Sent = { text: string; values: unknown[] };

/** What `work` sends to the database, to be sent again. */
async function record(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given as [{ text?: string; values?: unknown[] } | undefined];
    const values = first?.values ?? (Array.isArray(given[1]) ? given[1] : []);
    if (first?.text) sent.push({ text: first.text, values });
    return query.apply(this, given);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return sent;
}

/**
 * Processor time in milliseconds of the bare SQL that `work` sends: the same statements, one after the other through the
 * driver alone, this process's time and the database's together.
 */
export async function bareSql(
  url: string,
  databasePid: number,
  work: () => Promise<unknown>,
): Promise<{ milliseconds: number; statements: number }> {
  await work();
  const sent = await record(work);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rounds = 300;
  const spent = () => cpuSeconds(process.pid) + cpuSeconds(databasePid);
  const all = async () => {
    for (const { text, values } of sent) await client.query(text, values);
  };
  try {
    for (let round = 0; round < 30; round += 1) await all();
    const began = spent();
    for (let round = 0; round < rounds; round += 1) await all();
    return { milliseconds: ((spent() - began) * 1000) / rounds, statements: sent.length };
  } finally {
    await client.end();
  }
}
