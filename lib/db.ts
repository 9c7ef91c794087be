import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { SettingsError, settings } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

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
 * How a server thinks out our reads, unless DATABASE_URL says otherwise (`?options=`). They are short and many: a second
 * process for one takes longer to start than it saves, as does compiling one; and what pages ask for is in memory or on a
 * disk without a head to move, where going by an index costs little more than reading on.
 */
const PLANNING = "-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1";

const kept = globalThis as typeof globalThis & {
  onrecordDatabase?: PrismaClient;
  onrecordBytes?: Map<string, Uint8Array>;
};

/**
 * Bytes on their way to the database, each under a word of its own. On the global object, as the client is: the built
 * site has this module several times, and the connection that sends them may be another's.
 */
const onTheirWay = kept.onrecordBytes ?? new Map<string, Uint8Array>();
kept.onrecordBytes = onTheirWay;

/**
 * Runs a statement that takes megabytes to the database as they are. As a value of the client's they would be turned into
 * base64, that into JSON, and both back again, which costs several times what sending them does.
 *
 * @param statement is given the SQL that stands for the bytes
 */
export async function sendingBytes<T>(
  bytes: Uint8Array,
  statement: (sent: Prisma.Sql) => Promise<T>,
): Promise<T> {
  // No bytes are written so: where nothing took their place the database would refuse it.
  const word = `\\x in place of bytes: ${randomUUID()}`;
  onTheirWay.set(word, bytes);
  try {
    return await statement(Prisma.sql`${word}::bytea`);
  } finally {
    onTheirWay.delete(word);
  }
}

type Asked = { values?: unknown[] };

/** Puts bytes where their words stand. */
function takeBytesAlong(asked: Asked): Asked {
  if (onTheirWay.size > 0)
    asked.values?.forEach((value, at, values) => {
      values[at] = (typeof value === "string" && onTheirWay.get(value)) || value;
    });
  return asked;
}

/**
 * A connection whose server went away says so at once, between two queries too, and twice: where nobody listens at that
 * moment Node ends the process. Whatever is asked of the connection fails all the same, so nothing is hidden.
 */
class Connection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("error", () => {});
    this.query = ((asked: Asked, ...rest: never[]) =>
      super.query(takeBytesAlong(asked) as pg.QueryConfig, ...rest)) as typeof this.query;
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
  get options(): string | undefined {
    return settings().embedded ? undefined : PLANNING;
  },
  Client: Connection,
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: STATEMENT_TIMEOUT_MS,
};

/** More kinds of reads than the product has; past it no further plan is kept, on this side or on the server's. */
const MOST_PLANS = 1_000;
/**
 * Reads whose plan doesn't hang on the values: what is looked up by a key of its own (a story's is none: half of all
 * rows may stand in one story), and what its author marks.
 */
const BY_KEY = /^SELECT\b.*"t0"\."(?!storyId")\w*[iI]d" = \$\d/s;
const MARKED = /^\s*\/\* plan kept \*\//;
/** A list of values: each number of them would be a read of its own. */
const LIST = /\bIN \(\$\d+,/;
const plans = new Map<string, string>();

/**
 * A read's name, so that the server keeps its plan: thinking out one with many relations takes several times what the
 * read itself does. Lists of a story, writes, and whatever the embedded database is asked stay unnamed: its one session
 * is shared by all connections, and names would clash.
 */
function planName({ sql }: { sql: string }): string {
  const unnamed = "";
  if (settings().embedded || !(BY_KEY.test(sql) || MARKED.test(sql)) || LIST.test(sql)) return unnamed;
  const known = plans.get(sql);
  if (known) return known;
  if (plans.size >= MOST_PLANS) return unnamed;
  const name = `read ${plans.size + 1}`;
  plans.set(sql, name);
  return name;
}

/** The one client of this process. Kept on the global object: `next dev` loads modules anew, connections must not pile up. */
export const db: PrismaClient =
  kept.onrecordDatabase ??
  new PrismaClient({
    adapter: new PrismaPg(poolSettings, { statementNameGenerator: planName }),
    // Everywhere as where it serves people: for its longer words it writes down at each query who asked.
    errorFormat: "minimal",
  });
kept.onrecordDatabase = db;
