import { once } from "node:events";
import { PassThrough } from "node:stream";
import { type NotReceived, type Received, receive } from "@/lib/store/receive";
import { type BackupFile, BackupRefused } from "@/scripts/backup/format";

/** Puts a backup's files back into the store one after the other, as their bytes come. */
export class StoreRestore {
  #current: { sha256: string; into: PassThrough; came: Promise<Received | NotReceived> } | null = null;

  async begin({ sha256 }: BackupFile): Promise<void> {
    await this.end();
    const into = new PassThrough();
    const came = receive(into, Number.POSITIVE_INFINITY);
    // It is awaited at the file's end.
    came.catch(() => {});
    this.#current = { sha256, into, came };
  }

  async add(bytes: Buffer): Promise<void> {
    if (!this.#current) return;
    const { into, came } = this.#current;
    // Nobody drains what is written to a disk that is full: then its end says so.
    if (!into.write(bytes)) await Promise.race([once(into, "drain"), came]);
  }

  /** Gives the file that was begun its place. */
  async end(): Promise<void> {
    if (!this.#current) return;
    const { sha256, into, came } = this.#current;
    into.end();
    const received = await came;
    if ("problem" in received) throw new BackupRefused("The disk is full: nothing was restored.");
    if (received.sha256 !== sha256) throw new Error(`The file ${sha256} did not come out as it went in.`);
    await received.keep();
    this.#current = null;
  }

  /** Leaves nothing of a file that came to no end. */
  async discard(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    current?.into.destroy(new Error("It came to no end."));
    const received = await current?.came.catch(() => null);
    if (received && "size" in received) await received.discard();
  }
}
