import { createTransport } from "nodemailer";
import { settings } from "@/lib/env";

/** A message to one address. */
export type Message = {
  to: string;
  /** Whom an answer goes to. */
  replyTo: { name: string; address: string };
  subject: string;
  text: string;
  /** The same for the same message: a server that gets it twice can tell. Letters, digits, dots and hyphens. */
  id: string;
};

/** Whether the server took a message, or a sentence on why it did not. */
export type Sending = { ok: true } | { ok: false; why: string };

const WAIT_MS = 15_000;

/** Whether mail can be sent at all. */
export function mailIsSetUp(): boolean {
  return settings().mail !== null;
}

/**
 * Hands a message to the mail server, and answers once that server has taken or refused it. Addresses and names go in as
 * values of their own, never as text to be read for addresses, and no line end of theirs reaches a header.
 */
export async function sendMail({ to, replyTo, subject, text, id }: Message): Promise<Sending> {
  const { mail } = settings();
  if (!mail) return { ok: false, why: "No mail server is set up" };
  const { host, port, secure, plain, login, from } = mail;
  const transport = createTransport({
    host,
    port,
    secure,
    // Deny by default: what isn't encrypted from the first byte has to be before the message goes.
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
  });
  try {
    const sent = await transport.sendMail({
      from,
      to: { name: "", address: to },
      replyTo: { name: oneLine(replyTo.name), address: replyTo.address },
      subject: oneLine(subject),
      text,
      messageId: `<${id}@${
        from
          .split("@")
          .at(-1)
          ?.replace(/[^\w.-]/g, "") || "onrecord"
      }>`,
    });
    return sent.rejected.length === 0 ? { ok: true } : { ok: false, why: REASONS.EENVELOPE ?? "" };
  } catch (fault) {
    // What a server says may quote the message: the log gets its code alone, the person a sentence of ours.
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "unknown";
    console.error(`A message was not sent: ${code}`);
    return { ok: false, why: REASONS[code] ?? "The mail server did not take it" };
  } finally {
    transport.close();
  }
}

const UNREACHABLE = "The mail server can’t be reached";
const REASONS: Record<string, string> = {
  ECONNECTION: UNREACHABLE,
  ESOCKET: UNREACHABLE,
  ECONNREFUSED: UNREACHABLE,
  EDNS: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  ETIMEDOUT: "The mail server did not answer in time",
  ETLS: "The mail server offers no encryption",
  EAUTH: "The mail server refuses the user or password it was given",
  ENOAUTH: "The mail server refuses the user or password it was given",
  EENVELOPE: "The mail server refuses the address",
  EMESSAGE: "The mail server refuses the message",
};

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
