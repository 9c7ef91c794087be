import type { LedgerEvent } from "@/lib/ledger/events";

type Payload = Record<string, unknown>;

/** One entry in plain words, without who and when: "decided S12: Said? unchecked → confirmed, primary". */
export function describeEntry(event: string, payload: unknown): string {
  if (payload === null || typeof payload !== "object") return `${event}: sealed`;
  const sentence = SENTENCES[event as LedgerEvent];
  return sentence ? sentence(payload as Payload) : event;
}

/** The reason somebody gave, if any, to stand below the sentence. */
export function reasonOf(payload: unknown): string | null {
  if (payload === null || typeof payload !== "object") return null;
  const { reason, override, because, note } = payload as Payload;
  const parts = [reason, override && `Override: ${override}`, because, note].filter(
    (part) => typeof part === "string" && part !== "",
  );
  return parts.length > 0 ? parts.join(" · ") : null;
}

function text(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(text).join(", ");
  return Object.entries(value)
    .map(([key, entry]) => `${key} ${text(entry)}`)
    .join(", ");
}

/** A value in quotation marks; what is absent is no word that stood there. */
function quoted(value: unknown): string {
  const words = text(value);
  return words === text(null) ? words : `“${words}”`;
}

function field(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" ? (value as Payload)[key] : undefined;
}

/** "words from “…” to “…”; role from X to Y": only fields that both sides tell. */
function fromTo({ from, to, changed }: Payload): string {
  const fields = Array.isArray(changed) ? changed.map(String) : Object.keys((to as object) ?? {});
  return fields
    .map((name) => `${name} from ${quoted(field(from, name))} to ${quoted(field(to, name))}`)
    .join("; ");
}

function loosening(to: unknown): string {
  const described = field(to, "agreedDescription");
  const embargo = field(to, "embargoUntil");
  return [
    text(field(to, "terms")),
    ...(described ? [`as “${text(described)}”`] : []),
    embargo ? `under embargo until ${text(embargo)}` : "without an embargo",
  ].join(", ");
}

const FOUND: Record<string, string> = {
  whole: "its bytes are those brought in",
  changed: "its bytes are NOT those brought in",
  missing: "its bytes are MISSING",
};

const named = (verb: string) => (payload: Payload) =>
  `${verb} ${text(payload.label ?? payload.name ?? payload.title)}`;

const SENTENCES: Partial<Record<LedgerEvent, (payload: Payload) => string>> = {
  "story.created": ({ title }) => `made the story “${text(title)}”`,
  "story.changed": (payload) => `changed the story: ${fromTo(payload)}`,
  "standard.changed": (payload) => `changed the story’s standard: ${fromTo(payload)}`,
  "member.added": ({ name, role, to }) => `added ${text(name)} as ${text(role ?? to)}`,
  "member.role": ({ name, from, to }) => `changed ${text(name)} from ${text(from)} to ${text(to)}`,
  "member.removed": ({ name, from }) => `removed ${text(name)}, who was ${text(from)}`,
  "party.created": ({ name, to }) => `added the party ${text(name ?? field(to, "name"))}`,
  "party.changed": (payload) => `changed a party: ${fromTo(payload)}`,
  "source.created": ({ name, label, to }) => `added the source ${text(name ?? label ?? field(to, "name"))}`,
  "source.changed": (payload) =>
    `changed the source ${text(payload.name ?? payload.label)}: ${fromTo(payload)}`,
  "source.attested": ({ name, label }) =>
    `attested that ${text(name ?? label)} is no other source of the story`,
  "identity.written": ({ name, label }) => `wrote the identity note of ${text(name ?? label)}`,
  "document.created": (payload) =>
    `brought in ${text(payload.label)} “${text(payload.title ?? field(payload.to, "title"))}”`,
  "document.changed": (payload) => `changed ${text(payload.label)}: ${fromTo(payload)}`,
  "copy.linked": ({ label, other, from, to }) =>
    `said of ${text(label)} and ${text(other)}: ${text(to)}; it was ${text(from)}`,
  "utterance.said": ({ label, other, from, to }) =>
    `said of ${text(label)} and ${text(other)}: ${text(to)}; it was ${text(from)}`,
  "document.status": ({ label, from, to }) => `marked ${text(label)} as ${text(to)}, it was ${text(from)}`,
  "text.added": ({ label, version }) => `brought in text ${text(version)} of ${text(label)}`,
  "statement.reproved": (payload) =>
    `proved the statements of ${text(payload.label)} again: ${text(payload.outcomes ?? payload.to)}`,
  "proposal.accepted": ({ label, edited, confidence }) =>
    `accepted ${text(label)} ${edited ? "after an edit" : "as it was suggested"} (confidence ${text(confidence)}%)`,
  "proposal.rejected": ({ label, words, confidence }) =>
    `rejected a suggestion in ${text(label)}: ${quoted(words)} (confidence ${text(confidence)}%)`,
  "proposal.taken-back": ({ label, words, outcome }) =>
    `took back that a suggestion in ${text(label)} was ${text(outcome)}: ${quoted(words)}`,
  "statement.created": ({ label, to, grade }) =>
    `entered ${text(label)}: “${text(field(to, "quote"))}” (proof: ${text(grade)})`,
  "statement.changed": (payload) => `changed ${text(payload.label)}: ${fromTo(payload)}`,
  "claim.created": ({ label, to }) => `made ${text(label)}: “${text(field(to, "text"))}”`,
  "claim.changed": (payload) =>
    `changed ${text(payload.label)}: “${text(field(payload.from, "text"))}” to “${text(field(payload.to, "text"))}”`,
  "position.set": ({ label, statement, to, from }) =>
    `${from ? "changed how" : "said that"} ${text(statement)} ${text(field(to, "stance"))} ${text(label)}${from ? ` (it was: ${text(field(from, "stance"))})` : ""}`,
  "position.removed": ({ label, statement, from }) =>
    `took away that ${text(statement)} ${text(field(from, "stance"))} ${text(label)}`,
  "part.set": ({ label, wording }) => `noted “${text(wording)}” as a part of ${text(label)}`,
  "part.removed": ({ label, wording }) => `no longer counts “${text(wording)}” as a part of ${text(label)}`,
  "evidence.added": ({ label, title }) => `added evidence to ${text(label)}: ${text(title)}`,
  "evidence.reviewed": ({ label, title }) => `reviewed the evidence “${text(title)}” on ${text(label)}`,
  "evidence.withdrawn": ({ label, title }) => `withdrew the evidence “${text(title)}” on ${text(label)}`,
  "original.opened": ({ label, finding }) => `opened the original of ${text(label)}: ${FOUND[text(finding)]}`,
  "original.checked": ({ sha256, finding }) =>
    `checked the original with the hash ${text(sha256).slice(0, 16)}…: ${FOUND[text(finding)]}`,
  "reply.logged": ({ label, asked, channel }) =>
    `asked ${text(asked)} for a reply on ${text(label)}, by ${text(channel)}`,
  "reply.answered": ({ label, asked, to }) =>
    `noted for ${text(label)} what came of asking ${text(asked)}: ${text(to)}`,
  "comment.made": named("commented on"),
  "item.submitted": named("submitted"),
  "item.taken": named("took into review"),
  "item.taken-over": named("took over the review of"),
  "item.returned": named("returned"),
  "item.decided": ({ label, axis, from, to, basis, alone, override }) =>
    `decided ${text(label)}: ${text(axis)} ${text(from)} → ${text(to)}${basis ? `, ${text(basis)}` : ""}${override ? ", overriding the standard" : ""}${alone ? ", decided alone" : ""}`,
  "item.reopened": named("reopened"),
  "item.withdrawn": named("withdrew"),
  "item.restored": named("restored"),
  "suggestion.made": ({ label, field: name, to }) =>
    name === "loosening"
      ? `proposed looser terms for ${text(label)}: ${loosening(to)}`
      : `suggested for ${text(label)}: ${text(name)} “${text(to)}”`,
  "suggestion.accepted": (payload) =>
    `accepted a suggestion on ${text(payload.label)}${payload.changed ? `: ${fromTo(payload)}` : ""}`,
  "suggestion.declined": ({ label, field: name }) =>
    `left ${text(label)} as it is: the suggestion on ${text(name)} was put aside`,
  "terms.loosened": (payload) => `agreed to looser terms for ${text(payload.label)}: ${fromTo(payload)}`,
  "edition.made": ({ number, format, out, held, recipient, supersedes, retracted }) =>
    [
      `made edition ${text(number)} (${text(format)}): ${text(out)} out, ${text(held)} held back`,
      retracted ? `${text(retracted)} taken back` : "",
      recipient ? `for ${text(recipient)}` : "",
      supersedes ? `in place of edition ${text(supersedes)}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  "correction.closed": ({ edition, label, outcome, recipient, how, to, text: sentences }) =>
    [
      `${outcome === "sent" ? "sent" : "dismissed"} the correction of ${text(label)} in edition ${text(edition)}`,
      recipient ? ` for ${text(recipient)}` : "",
      outcome === "sent" ? (how === "mail" ? `, by mail to ${text(to)}` : ", by hand") : "",
      Array.isArray(sentences) ? `: ${sentences.map(text).join(" ")}` : "",
    ].join(""),
  "payload.sealed": ({ seq, event }) => `sealed what entry ${text(seq)} says (${text(event)})`,
  "account.created": ({ email, ceiling }) =>
    `added the account ${text(email)} with the ceiling ${text(ceiling)}`,
  "account.changed": (payload) => `changed an account: ${fromTo(payload)}`,
  "account.ceiling": ({ email, from, to }) =>
    `changed the ceiling of ${text(email)} from ${text(from)} to ${text(to)}`,
  "account.admin": ({ email, to }) => `${to ? "gave" : "took"} ${text(email)} the admin mark`,
  "account.disabled": ({ email }) => `disabled ${text(email)}`,
  "account.enabled": ({ email }) => `enabled ${text(email)}`,
  "account.password": ({ email, how }) =>
    `${how === "reset" ? "reset" : "changed"} the password of ${text(email)}`,
  "account.sessions-ended": ({ email }) => `ended every session of ${text(email)}`,
  "setup.link-made": ({ email }) =>
    email ? `made a one-time link for ${text(email)}` : "made the one-time link to an empty newsroom",
  "setup.used": ({ email }) => `used the one-time link for ${text(email)}`,
};
