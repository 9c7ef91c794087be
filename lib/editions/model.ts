import { z } from "zod";
import { checkbox, optionalText } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";

/** Orders of attribution an export may take. */
export const ATTRIBUTION_ORDERS = ["quote-first", "name-first", "according-to"] as const;
export type AttributionOrder = (typeof ATTRIBUTION_ORDERS)[number];

/** What goes out only when asked for, and labelled. */
export const LABELS = ["unconfirmed", "disputed", "stale", "embargoed"] as const;
export type Label = (typeof LABELS)[number];

export const EDITION_FORMATS = ["text", "markdown", "html", "csv", "json"] as const;
export type EditionFormat = (typeof EDITION_FORMATS)[number];

/** Statements of one edition at the most, for now: they are read and frozen in one transaction. */
export const EDITION_MAX = 5_000;

export const editionInput = z.object({
  id: idSchema,
  format: z.enum(EDITION_FORMATS),
  order: z.enum(ATTRIBUTION_ORDERS).default("quote-first"),
  recipient: optionalText("The recipient", 200),
  note: optionalText("The note", 1000),
  supersedesId: z
    .union([idSchema, z.literal("")])
    .nullish()
    .transform((value) => value || null),
  includeUnconfirmed: checkbox,
  includeDisputed: checkbox,
  includeStale: checkbox,
  includeEmbargoed: checkbox,
  statementIds: z
    .array(idSchema)
    .min(1, "Choose at least one statement")
    .max(EDITION_MAX, `At most ${EDITION_MAX} statements`),
});
export type EditionInput = z.infer<typeof editionInput>;
