import { z } from "zod";
import { checkbox, optionalText } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { FORMAT_IDS } from "@/lib/interchange/model";
import { ORDERS, styleId, VERBS } from "@/lib/interchange/model-style";

/** What goes out only when asked for, and labelled. */
export const LABELS = ["unconfirmed", "disputed", "stale", "embargoed"] as const;
export type Label = (typeof LABELS)[number];

/** Statements a form chooses one by one at the most; an edition of all the story's, or all of a speaker's, has no limit. */
export const EDITION_MAX = 5_000;

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

export const editionInput = z
  .object({
    id: idSchema,
    format: z.enum(FORMAT_IDS),
    /** A house style by its name. */
    style: styleId.default("plain"),
    /** Another order than the style's. */
    order: z
      .union([z.enum(ORDERS), z.literal("")])
      .nullish()
      .transform((value) => value || null),
    verbs: z.enum(VERBS).default("neutral"),
    recipient: optionalText("The recipient", 200),
    note: optionalText("The note", 1000),
    supersedesId: optionalId,
    includeUnconfirmed: checkbox,
    includeDisputed: checkbox,
    includeStale: checkbox,
    includeEmbargoed: checkbox,
    /** Let it leave with errors of style: they are counted in the ledger's entry. */
    acceptErrors: checkbox,
    statementIds: z.array(idSchema).max(EDITION_MAX, `At most ${EDITION_MAX} statements`).default([]),
    /** Every statement of the story, or of one speaker, instead of chosen ones. */
    everything: checkbox,
    speakerId: optionalId,
  })
  // One that takes another's place may hold nothing: all of it is taken back then.
  .refine(
    ({ everything, statementIds, supersedesId }) =>
      everything || statementIds.length > 0 || supersedesId !== null,
    { path: ["statementIds"], message: "Choose at least one statement" },
  );
export type EditionInput = z.infer<typeof editionInput>;
