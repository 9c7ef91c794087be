import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { passwordSchema } from "@/lib/accounts/model";

/** What the environment says, checked. Read it through `settings()`. */
export type Settings = {
  port: number;
  /** The address to listen on: this machine alone, unless HOST opens it to the network. */
  host: string;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** Absolute path of the folder of evidence's files; processes that serve one database share it. */
  evidenceFolder: string;
  /** A PostgreSQL server's URL, or the embedded database's once it runs; absent before that. */
  databaseUrl: string | undefined;
  /** Whether the database is the embedded one: one transaction at a time, so few connections. */
  embedded: boolean;
  /** What people type to reach the site, without a slash at the end. */
  siteUrl: string;
  /** Whether the first start makes the demonstration newsroom. */
  demonstration: boolean;
  demonstrationPassword: string | undefined;
  /** Whether the server may ask the web for pages that people want captured. */
  capture: boolean;
  /** The server that takes mail, and whom it is from; null where corrections are sent by hand. */
  mail: MailSettings | null;
};

export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte; otherwise it becomes so before anything is sent. */
  secure: boolean;
  /** Never encrypted. */
  plain: boolean;
  login: { user: string; password: string } | null;
  from: string;
};

/** What is wrong with the environment, a sentence a person can act on. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "has to be a number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "has to be a number from 1 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  ONRECORD_DATA: z.string().default(".onrecord"),
  ONRECORD_EVIDENCE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      "has to be the URL of a PostgreSQL database: postgresql://user:password@host/name",
    )
    .optional(),
  NEXTAUTH_URL: z
    .url({
      protocol: /^https?$/,
      error: "has to be the site's address, such as https://onrecord.example.org",
    })
    .optional(),
  ONRECORD_DEMO: z.enum(["0", "1"], "is 0 for an empty newsroom or 1 for the demonstration").optional(),
  ONRECORD_CAPTURE: z
    .enum(["0", "1"], "is 1 to let people capture pages from the web, 0 not to")
    .default("0"),
  ONRECORD_DEMO_PASSWORD: passwordSchema.optional(),
  ONRECORD_SMTP_URL: z.string().optional(),
  ONRECORD_MAIL_FROM: z.email("has to be an e-mail address, such as corrections@example.org").optional(),
  /** Set by the launcher for the processes it starts. */
  ONRECORD_EMBEDDED: z.enum(["0", "1"], "is set by the launcher alone").default("0"),
});

/** Parses an environment. A variable that is set but empty counts as not set. Throws a SettingsError that names each bad one. */
export function parseSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join("\n"),
    );
  }
  const env = parsed.data;
  const embedded = env.DATABASE_URL === undefined || env.ONRECORD_EMBEDDED === "1";
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: path.resolve(env.ONRECORD_DATA),
    evidenceFolder: path.resolve(env.ONRECORD_EVIDENCE ?? path.join(env.ONRECORD_DATA, "evidence")),
    databaseUrl: env.DATABASE_URL,
    embedded,
    siteUrl: (env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    // On a server of one's own only when asked for: that is where a newsroom works.
    demonstration: env.ONRECORD_DEMO === undefined ? embedded : env.ONRECORD_DEMO === "1",
    demonstrationPassword: env.ONRECORD_DEMO_PASSWORD,
    capture: env.ONRECORD_CAPTURE === "1",
    mail: mailSettings(env.ONRECORD_SMTP_URL, env.ONRECORD_MAIL_FROM),
  };
}

/** The ports of RFC 8314: submission encrypted from the first byte, and submission that becomes so. */
const SMTPS_PORT = 465;
const SUBMISSION_PORT = 587;

/**
 * Where mail goes: `smtps://user:password@host` encrypts from the first byte, `smtp://…` before anything is sent, and
 * `smtp://host:25?tls=none` not at all, which takes no password. What is wrong is said without quoting the URL, which
 * may hold one.
 */
function mailSettings(url: string | undefined, from: string | undefined): MailSettings | null {
  if (url === undefined && from === undefined) return null;
  if (url === undefined)
    throw new SettingsError("ONRECORD_MAIL_FROM is set and ONRECORD_SMTP_URL is not: mail needs both.");
  if (from === undefined)
    throw new SettingsError("ONRECORD_SMTP_URL is set and ONRECORD_MAIL_FROM is not: mail needs both.");
  const wrong = new SettingsError(
    "ONRECORD_SMTP_URL has to be the address of a mail server: smtps://user:password@host, smtp://user:password@host:587, or smtp://host:25?tls=none without a password.",
  );
  if (!URL.canParse(url)) throw wrong;
  const { protocol, hostname, port, username, password, searchParams, pathname } = new URL(url);
  const secure = protocol === "smtps:";
  const plain = searchParams.get("tls") === "none";
  const others = [...searchParams.keys()].some((name) => name !== "tls");
  const tls = searchParams.get("tls");
  if (!(secure || protocol === "smtp:") || hostname === "" || others || (tls !== null && !plain)) throw wrong;
  if (!/^\/?$/.test(pathname) || (secure && plain)) throw wrong;
  if ((username === "") !== (password === "")) throw wrong;
  if (plain && username !== "")
    throw new SettingsError("ONRECORD_SMTP_URL has a password and tls=none: it would go in the clear.");
  return {
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (secure ? SMTPS_PORT : SUBMISSION_PORT) : Number(port),
    secure,
    plain,
    login: username === "" ? null : { user: decoded(username, wrong), password: decoded(password, wrong) },
    from,
  };
}

function decoded(part: string, wrong: SettingsError): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw wrong;
  }
}

let cached: Settings | undefined;

/** This process's settings. They are read at the first call, and the same ever after. */
export function settings(): Settings {
  cached ??= parseSettings(process.env);
  return cached;
}

/** Says where the embedded database is, once whoever needs it has started or found it. */
export function adoptEmbeddedDatabase(url: string): void {
  process.env.DATABASE_URL = url;
  process.env.ONRECORD_EMBEDDED = "1";
  cached = undefined;
}

/**
 * The secret that signs sessions: NEXTAUTH_SECRET, or with the embedded database one made once and kept in the data
 * folder. With a server it has to be given, so that every process that serves the site signs alike.
 */
export function sessionSecret(): string {
  const given = process.env.NEXTAUTH_SECRET;
  if (given) {
    if (given.length >= 32) return given;
    throw new SettingsError(
      "NEXTAUTH_SECRET needs 32 characters at least; `openssl rand -base64 32` makes one.",
    );
  }
  if (settings().embedded) return keptSecret("session-secret").toString("base64");
  throw new SettingsError(
    "NEXTAUTH_SECRET is not set. With DATABASE_URL it has to be; `openssl rand -base64 32` makes one.",
  );
}

/**
 * The 32 bytes that encrypt the identity notes of unnamed sources: ONRECORD_IDENTITY_KEY (base64), or with the
 * embedded database a key made once and kept in the data folder. Throws only when it is needed and there is none.
 */
export function identityKey(): Buffer {
  const given = process.env.ONRECORD_IDENTITY_KEY;
  if (given) {
    const key = Buffer.from(given, "base64");
    if (key.length === 32) return key;
    throw new SettingsError(
      "ONRECORD_IDENTITY_KEY has to be 32 bytes in base64; `openssl rand -base64 32` makes one.",
    );
  }
  if (settings().embedded) return keptSecret("identity-key");
  throw new SettingsError(
    "ONRECORD_IDENTITY_KEY is not set, so identity notes can't be kept; `openssl rand -base64 32` makes one.",
  );
}

/** Reads a secret of the data folder; makes it when there is none. Only the owner may read the file. */
function keptSecret(name: string): Buffer {
  const { dataFolder } = settings();
  const file = path.join(dataFolder, name);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when another process was first: then its secret is the one.
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${randomBytes(32).toString("base64")}\n`);
    closeSync(handle);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
  }
  const secret = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (secret.length === 32) return secret;
  throw new SettingsError(
    `${file} is damaged: it should hold 32 bytes in base64. Bring it back from a backup.`,
  );
}
