import { SettingsError } from "@/lib/env";

/** What the edge says of a fault: an HTTP status and one sentence for the person, which never quotes the fault itself. */
export type Fault = { status: 500 | 503; message: string };

const UNREACHABLE = "The database can't be reached. It may be starting; try again in a moment.";
const BUSY = "The database is busy and this took too long. Nothing was changed; try again.";

const FULL =
  "The database's disk is full. Nothing was changed, and nothing can be until whoever runs Onrecord has made room.";

const OWN_DISK_FULL =
  "The disk that Onrecord keeps its data folder on is full. Nothing was changed; whoever runs it has to make room.";

/** By Prisma's codes, PostgreSQL's and the operating system's. */
const MESSAGES: Record<string, Fault> = {
  P1000: { status: 503, message: "The database refuses the user or password in DATABASE_URL." },
  P1001: { status: 503, message: UNREACHABLE },
  P1002: { status: 503, message: UNREACHABLE },
  P1003: { status: 503, message: "The database named in DATABASE_URL doesn't exist." },
  P1008: { status: 503, message: BUSY },
  P1017: { status: 503, message: UNREACHABLE },
  P2021: { status: 503, message: "The database lacks a table: its migrations have not been applied." },
  P2022: { status: 503, message: "The database lacks a column: its migrations have not been applied." },
  P2024: { status: 503, message: BUSY },
  P2028: { status: 503, message: BUSY },
  P2034: { status: 503, message: BUSY },
  P2037: { status: 503, message: BUSY },
  "40001": { status: 503, message: BUSY },
  "40P01": { status: 503, message: BUSY },
  "53100": { status: 503, message: FULL },
  "53200": { status: 503, message: BUSY },
  "53300": { status: 503, message: BUSY },
  "55P03": { status: 503, message: BUSY },
  "57014": { status: 503, message: BUSY },
  "57P01": { status: 503, message: UNREACHABLE },
  "57P02": { status: 503, message: UNREACHABLE },
  "57P03": { status: 503, message: UNREACHABLE },
  EDQUOT: { status: 503, message: OWN_DISK_FULL },
  ENOSPC: { status: 503, message: OWN_DISK_FULL },
  EPIPE: { status: 503, message: UNREACHABLE },
  ECONNREFUSED: { status: 503, message: UNREACHABLE },
  ECONNRESET: { status: 503, message: UNREACHABLE },
  ENOENT: { status: 503, message: UNREACHABLE },
  ENOTFOUND: { status: 503, message: UNREACHABLE },
  ETIMEDOUT: { status: 503, message: UNREACHABLE },
};

/** Translates a thrown fault for the person at the edge. What is not known is ours, and says nothing of the inside. */
export function describeFault(fault: unknown): Fault {
  if (fault instanceof SettingsError) return { status: 503, message: fault.message };
  for (const code of codesOf(fault)) {
    const known = MESSAGES[code];
    if (known) return known;
  }
  return {
    status: 500,
    message: "Something went wrong on our side. Nothing was changed; the server's log says more.",
  };
}

/** The codes of a fault and of what caused it, the outermost first. */
function codesOf(fault: unknown): string[] {
  const codes: string[] = [];
  let at: unknown = fault;
  for (let depth = 0; depth < 6 && at && typeof at === "object"; depth += 1) {
    for (const key of ["code", "originalCode", "errorCode"]) {
      const code: unknown = Reflect.get(at, key);
      if (typeof code === "string") codes.push(code);
    }
    // The driver of Prisma says what happened in words alone when a connection ends or can't be had in time.
    const message: unknown = Reflect.get(at, "message");
    if (
      typeof message === "string" &&
      /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message)
    ) {
      codes.push("P1001");
    }
    const kind: unknown = Reflect.get(at, "kind");
    if (kind === "DatabaseNotReachable" || kind === "ConnectionClosed") codes.push("P1001");
    at = Reflect.get(at, "cause") ?? Reflect.get(Reflect.get(at, "meta") ?? {}, "driverAdapterError");
  }
  return codes;
}
