import pg from "pg";

/** A connection of a command's own. A server that goes away fails the next query, and not the whole process. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}
