/** Everything that can happen, in one list. A change whose event is not here cannot be written. */
export const STORY_EVENTS = [
  "story.created",
  "story.changed",
  "standard.changed",
  "member.added",
  "member.role",
  "member.removed",
  "party.created",
  "party.changed",
  "source.created",
  "source.changed",
  "source.attested",
  "identity.written",
  "document.created",
  "document.changed",
  "document.status",
  "copy.linked",
  "utterance.said",
  "text.added",
  "statement.reproved",
  "proposal.accepted",
  "proposal.rejected",
  "proposal.taken-back",
  "statement.created",
  "statement.changed",
  "claim.created",
  "claim.changed",
  "position.set",
  "position.removed",
  "part.set",
  "part.removed",
  "evidence.added",
  "evidence.reviewed",
  "evidence.withdrawn",
  "original.opened",
  "original.checked",
  "reply.logged",
  "reply.answered",
  "comment.made",
  "item.submitted",
  "item.taken",
  "item.taken-over",
  "item.returned",
  "item.decided",
  "item.reopened",
  "item.withdrawn",
  "item.restored",
  "suggestion.made",
  "suggestion.accepted",
  "suggestion.declined",
  "terms.loosened",
  "edition.made",
  "correction.closed",
  "payload.sealed",
] as const;

export const ACCOUNT_EVENTS = [
  "account.created",
  "account.changed",
  "account.ceiling",
  "account.admin",
  "account.disabled",
  "account.enabled",
  "account.password",
  "account.sessions-ended",
  "setup.link-made",
  "setup.used",
] as const;

export type StoryEvent = (typeof STORY_EVENTS)[number];
export type AccountEvent = (typeof ACCOUNT_EVENTS)[number];
export type LedgerEvent = StoryEvent | AccountEvent;

export type SubjectKind =
  | "story"
  | "member"
  | "party"
  | "source"
  | "document"
  | "statement"
  | "claim"
  | "evidence"
  | "edition"
  | "account"
  | "ledger";

/** One thing that happened, before it has a place in a chain. The payload says from what to what; never a secret. */
export type Happening = {
  event: LedgerEvent;
  subjectKind: SubjectKind;
  subjectId: string;
  payload: Record<string, unknown>;
};

/** The chain that accounts and settings share; every story's chain is named by its id. */
export const ACCOUNTS_CHAIN = "accounts";
