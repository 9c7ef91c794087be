import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A message as a mail server took it. */
export type Taken = { from: string; to: string[]; email: Email };

/** A mail server of its own for a test: it keeps what it takes, and takes nothing for some addresses. */
export type MailServer = { port: number; taken: Taken[]; close: () => Promise<void> };

/** An answer of the server's own, with its code. */
function refusal(words: string, responseCode: number): Error {
  return Object.assign(new Error(words), { responseCode });
}

/**
 * Starts a mail server on this machine, unencrypted or not, on the port given or any that is free. It refuses the
 * address `refused@…`, and has no room for what is written to `full@…`.
 */
export async function startMailServer({ port = 0, encrypted = false } = {}): Promise<MailServer> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...(encrypted ? {} : { disabledCommands: ["STARTTLS"] }),
    onRcptTo: ({ address }, _session, answer) =>
      answer(address.startsWith("refused@") ? refusal("no such mailbox", 550) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        if (to.some((address) => address.startsWith("full@"))) return answer(refusal("no room", 452));
        PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          taken.push({ from: mailFrom ? mailFrom.address : "", to, email });
          answer(null);
        }, answer);
      });
    },
  });
  // A client that turns away from the certificate ends the connection: that is what is tried.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
