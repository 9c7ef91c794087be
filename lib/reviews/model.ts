import { z } from "zod";
import { HOLDS_VERDICTS, verdictFigure } from "@/lib/claims/model";
import { optionalText, textField, versionField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { SAID_VERDICTS } from "@/lib/statements/model";

export const ITEM_KINDS = ["statement", "claim"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const STATES = ["draft", "submitted", "in review", "decided", "returned", "withdrawn"] as const;
export type State = (typeof STATES)[number];

/** What a person does to an item under review. */
export const MOVES = ["submit", "take", "return", "decide", "reopen", "withdraw", "restore"] as const;
export type Move = (typeof MOVES)[number];

/** Every form on an item carries the version its page showed. */
export const onItem = z.object({ itemId: idSchema, version: versionField });
export type OnItem = z.infer<typeof onItem>;

const reason = textField("The reason", { min: 1, max: 4000 });
export const onItemWithReason = onItem.extend({ reason });

export const decisionInput = onItem.extend({
  verdict: z.enum([...SAID_VERDICTS, ...HOLDS_VERDICTS], "Choose a verdict"),
  reason: textField("The reason", { max: 10_000 }).default(""),
  overrideReason: textField("The reason for the override", { max: 4000 })
    .nullish()
    .transform((value) => value || null),
  figure: verdictFigure.nullish().transform((value) => value ?? null),
  disputedPositions: z.array(idSchema).max(400).default([]),
  /** Digest of what the decider saw; a decision on anything else is refused. */
  seen: z.string().regex(/^[0-9a-f]{0,64}$/, "is not what a page showed"),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const suggestionInput = onItem.extend({
  id: idSchema,
  field: z.enum(["words", "role", "cue", "kind", "date", "terms", "wording"]),
  value: textField("The suggested wording", { max: 100_000, exact: true }),
  note: textField("The reason", { min: 1, max: 2000 }),
});
export type SuggestionInput = z.infer<typeof suggestionInput>;

export const commentInput = z.object({
  id: idSchema,
  itemId: idSchema,
  body: textField("The comment", { min: 1, max: 10_000 }),
});

export const REPLY_CHANNELS = ["mail", "phone", "message", "in person", "letter", "other"] as const;
export const REPLY_OUTCOMES = ["waiting", "answered", "declined", "no answer"] as const;

export const replyInput = z.object({
  id: idSchema,
  itemId: idSchema,
  asked: textField("Whom you asked", { min: 1, max: 300 }),
  channel: z.enum(REPLY_CHANNELS),
  question: textField("What you asked", { min: 1, max: 4000 }),
  /** Local date-times in the story's zone. */
  askedAt: textField("The date and time", { min: 1, max: 40 }),
  deadline: optionalText("The deadline", 40),
});
export const replyAnswerInput = z.object({
  id: idSchema,
  version: versionField,
  outcome: z.enum(REPLY_OUTCOMES),
  answer: textField("The answer", { max: 10_000 })
    .nullish()
    .transform((value) => value || null),
});

/** What the review rules look at; nothing of the content. */
export type ReviewedItem = {
  kind: ItemKind;
  state: State;
  authorId: string;
  reviewerId: string | null;
  version: number;
};

/** One revision, as the four-eyes rule needs it. */
export type RevisionMark = { byId: string; changed: readonly string[] };

/** What a decision on a statement was bound to. */
export type StatementPins = {
  kind: "statement";
  revision: number;
  digest: string;
  textSha256: string;
  grade: string;
  proverVersion: string;
  /** As whom the words were attributed: a source that is renamed later changes what was decided. */
  speakerName: string | null;
};

/** What a decision on a claim was bound to. */
export type ClaimPins = {
  kind: "claim";
  revision: number;
  digest: string;
  positions: PinnedPosition[];
  evidence: { id: string; sha256: string | null; stance: string; reviewed: boolean }[];
  reading: string;
  counts: { asserts: SideCounts; denies: SideCounts };
  /** Digest of the figures that bear on the claim, with the relations between them. */
  figures: string;
};
export type PinnedPosition = {
  id: string;
  statement: string;
  label: string;
  revision: number;
  digest: string;
  stance: string;
  origin: string | null;
  party: string | null;
};
export type SideCounts = {
  reports: number;
  voices: number;
  origins: number;
  parties: number;
  unknown: number;
};
export type Pins = StatementPins | ClaimPins;

/** Whether a verdict still rests on what it was decided on, and if not, why, each in a sentence. */
export type Staleness = { stale: boolean; reasons: string[]; newSince: string[] };
