import type { PGlite } from "@electric-sql/pglite";

/** One message of PostgreSQL's wire protocol, waiting for its turn. */
type Waiting = {
  connection: number;
  message: Uint8Array;
  onData: (data: Uint8Array) => void;
  resolve: (bytes: number) => void;
  reject: (fault: Error) => void;
};

const TERMINATE = 0x58; // X
/** After these the server answers ReadyForQuery: simple query, sync, function call; and a start-up begins with a zero. */
const ENDS_A_UNIT = new Set([0x51, 0x53, 0x46, 0x00]);
const SYNC = Uint8Array.from([0x53, 0, 0, 0, 4]);
const READY_FOR_QUERY = 0x5a;
const IDLE = 0x49;

/**
 * Lets many connections share the one session of the embedded database. A connection holds the session from its
 * first message until the server has answered ReadyForQuery outside a transaction; everyone else's messages wait.
 * The socket package's own queue lets messages of two connections alternate between Parse and Sync, and so binds
 * one's values to the other's statement; this one takes its place.
 */
export class ConnectionQueue {
  readonly #database: PGlite;
  readonly #patienceMs: number;
  readonly #onStuck: (connection: number) => void;
  #waiting: Waiting[] = [];
  #holder: number | undefined;
  /** The end of what the server last said: ReadyForQuery is 6 bytes, the last one its transaction status. */
  #tail: Uint8Array = new Uint8Array();
  #running = false;
  #watch: NodeJS.Timeout | undefined;

  /** `onStuck` is told which connection kept the session for `patienceMs` without saying anything: end it. */
  constructor(database: PGlite, patienceMs: number, onStuck: (connection: number) => void) {
    this.#database = database;
    this.#patienceMs = patienceMs;
    this.#onStuck = onStuck;
  }

  /** Runs one whole message in its turn and hands on what the server says. Resolves to the number of bytes said. */
  enqueue(connection: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, message, onData, resolve, reject });
      void this.#run();
    });
  }

  /** Forgets what a closed connection still wanted. */
  clearQueueForHandler(connection: number): void {
    const its = this.#waiting.filter((waiting) => waiting.connection === connection);
    this.#waiting = this.#waiting.filter((waiting) => waiting.connection !== connection);
    for (const waiting of its) waiting.reject(new Error("The connection was closed"));
  }

  /** Frees the session that a closed connection held, undoing its open transaction. */
  async clearTransactionIfNeeded(connection: number): Promise<void> {
    if (this.#holder !== connection) return;
    await this.#database.runExclusive(async () => {
      // Its last message may have ended its turn while this waited; by now someone else may have theirs.
      if (this.#holder !== connection) return;
      await this.#send(SYNC, () => {});
      if (!this.#idle()) await this.#send(query("ROLLBACK"), () => {});
      this.#release();
    });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#next(); next; next = this.#next()) await this.#answer(next);
    this.#running = false;
  }

  #next(): Waiting | undefined {
    const index =
      this.#holder === undefined
        ? 0
        : this.#waiting.findIndex((waiting) => waiting.connection === this.#holder);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #answer(waiting: Waiting): Promise<void> {
    const { connection, message, onData, resolve, reject } = waiting;
    // The session is everybody's: one connection's good-bye must not end it.
    if (message[0] === TERMINATE) return resolve(0);
    this.#hold(connection);
    try {
      resolve(await this.#database.runExclusive(() => this.#send(message, onData)));
    } catch (fault) {
      return reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
    if (ENDS_A_UNIT.has(message[0] ?? -1) && this.#idle()) this.#release();
  }

  async #send(message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    let bytes = 0;
    this.#tail = new Uint8Array();
    await this.#database.execProtocolRawStream(message, {
      onRawData: (data) => {
        bytes += data.length;
        this.#tail = Uint8Array.from([...this.#tail, ...data.slice(-6)].slice(-6));
        onData(data);
      },
    });
    return bytes;
  }

  /** Whether the server has just said ReadyForQuery and is in no transaction, neither open nor failed. */
  #idle(): boolean {
    return this.#tail[0] === READY_FOR_QUERY && this.#tail[5] === IDLE;
  }

  #hold(connection: number): void {
    this.#release();
    this.#holder = connection;
    this.#watch = setTimeout(() => this.#onStuck(connection), this.#patienceMs);
    this.#watch.unref();
  }

  #release(): void {
    clearTimeout(this.#watch);
    this.#holder = undefined;
  }
}

/** A simple query as the wire wants it: Q, the length without the Q, the text, a zero. */
function query(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head.write("Q");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
