import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { SettingsError, settings } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** The client within an open transaction: what flows hand to the nouns' writes. */
export type Transaction = Prisma.TransactionClient;
/** What reads take: the client itself, or an open transaction. */
export type Database = PrismaClient | Transaction;

/** No statement of ours runs longer than a moment; what does is ended by the database, and its locks with it. */
const STATEMENT_TIMEOUT_MS = 15_000;
/** The embedded database takes one transaction at a time: more connections would only stand in its queue. */
const EMBEDDED_CONNECTIONS = 4;
const SERVER_CONNECTIONS = 10;

/**
 * A connection whose server went away says so at once, between two queries too, and twice: where nobody listens at that
 * moment Node ends the process. Whatever is asked of the connection fails all the same, so nothing is hidden.
 */
class Connection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("error", () => {});
  }
}

/** Read by the pool at its first connection and not before: a command may start the embedded database until then. */
const poolSettings = {
  get connectionString(): string {
    const url = settings().databaseUrl;
    if (!url)
      throw new SettingsError("DATABASE_URL is not set; `npm start` sets it for the embedded database.");
    return url;
  },
  get max(): number {
    return settings().embedded ? EMBEDDED_CONNECTIONS : SERVER_CONNECTIONS;
  },
  Client: Connection,
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: STATEMENT_TIMEOUT_MS,
};

const kept = globalThis as typeof globalThis & { onrecordDatabase?: PrismaClient };

/** The one client of this process. Kept on the global object: `next dev` loads modules anew, connections must not pile up. */
export const db: PrismaClient =
  kept.onrecordDatabase ?? new PrismaClient({ adapter: new PrismaPg(poolSettings) });
kept.onrecordDatabase = db;
