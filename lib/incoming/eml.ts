import PostalMime, { type Email } from "postal-mime";
import { tidyLines, wordsOfHtml } from "@/lib/incoming/html-words";
import { maker } from "@/lib/incoming/makers";
import { type Reading, unreadable } from "@/lib/incoming/model";

/**
 * The words of an e-mail: who it says it is from, to whom, when and about what, then its text as written; where it has
 * none, the words of its HTML. Attachments are named and not read. Refuses a message that is cut off, or nested or
 * headed beyond what any mail is.
 */
export async function readEml(bytes: Uint8Array): Promise<Reading> {
  const cut = cutOff(bytes);
  if (cut) return unreadable(cut);
  let email: Email;
  try {
    email = await PostalMime.parse(Buffer.from(bytes), { maxNestingDepth: 30, maxHeadersSize: 1_000_000 });
  } catch {
    return unreadable("It can't be read as an e-mail: it is damaged, or nested deeper than any is.");
  }
  const plain = email.text?.trim() ? tidyLines(email.text) : "";
  const body = plain || wordsOfHtml(email.html ?? "");
  if (body === "") return unreadable("It has no words beside its header. Bring in what is attached to it.");
  const header = ["From", "To", "Date", "Subject"].flatMap((name) => {
    const value = headerOf(email, name);
    return value ? [`${name}: ${value}`] : [];
  });
  return {
    ok: true,
    text: `${header.join("\n")}\n\n${body}`,
    locators: { kind: "paragraphs" },
    maker: plain ? maker("eml/1", "postal-mime") : maker("eml/1", "postal-mime", "html-to-text"),
    notes: notesOn(email),
  };
}

function headerOf(email: Email, name: string): string | null {
  if (name === "Subject") return email.subject?.replace(/\s+/g, " ").trim() || null;
  if (name === "From" || name === "To") {
    const who = name === "From" ? [email.from] : (email.to ?? []);
    return who
      .flatMap((each) =>
        each ? [[each.name, each.address && `<${each.address}>`].filter(Boolean).join(" ")] : [],
      )
      .join(", ");
  }
  return email.headers.find(({ key }) => key === name.toLowerCase())?.value.trim() ?? null;
}

function notesOn({ attachments }: Email): string[] {
  const named = attachments.map(({ filename, mimeType }) => filename ?? mimeType).slice(0, 20);
  return [
    "Whom it is from is what the message says; nothing proves it.",
    ...(attachments.length > 0
      ? [
          `It has ${attachments.length === 1 ? "an attachment, which was" : `${attachments.length} attachments, which were`} not read: ${named.join(", ")}. Bring in what matters by itself.`,
        ]
      : []),
  ];
}

/** Why a message isn't whole, or null: its header ends, and its outermost boundary is closed (RFC 2046, 5.1.1). */
function cutOff(bytes: Uint8Array): string | null {
  const text = new TextDecoder("latin1").decode(bytes);
  const end = text.search(/\r?\n\r?\n/);
  if (end < 0) return "It is cut off: its header has no end.";
  const header = text.slice(0, end).replace(/\r?\n[ \t]+/g, " ");
  const type = /^content-type:\s*(.*)$/im.exec(header)?.[1] ?? "";
  const boundary = /^multipart\//i.test(type) ? /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim() : undefined;
  return boundary && !text.includes(`--${boundary}--`)
    ? "It is cut off: its last part has no end. Ask for the message again."
    : null;
}
