import { z } from "zod";
import { partialDate } from "@/lib/dates";
import { checkbox, optionalText, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { SOURCE_KINDS } from "@/lib/sources/model-kinds";

export type SourceKind = (typeof SOURCE_KINDS)[number];

export const partyInput = z.object({
  id: idSchema,
  name: textField("The party's name", { min: 1, max: 200 }),
  shortName: optionalText("The short name", 40),
});
export type PartyInput = z.infer<typeof partyInput>;

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

export const sourceInput = z.object({
  id: idSchema,
  kind: z.enum(SOURCE_KINDS),
  /** For an unnamed source the description as agreed, never a name. */
  name: textField("The name", { min: 1, max: 300 }),
  alsoKnownAs: z
    .array(textField("Another name", { max: 300 }))
    .max(20, "At most 20 other names")
    .default([]),
  language: optionalText("The language", 35),
  identified: checkbox,
  partyId: optionalId,
  bodyId: optionalId,
  givesBodysAccount: checkbox,
  /** The role it has now; more are kept with their dates. */
  role: optionalText("The role", 300),
  roleFrom: partialDate("The role's first day"),
  roleTo: partialDate("The role's last day"),
});
export type SourceInput = z.infer<typeof sourceInput>;

export type Party = { id: string; ordinal: number; name: string; shortName: string | null };
export type SourceRow = {
  id: string;
  kind: SourceKind;
  name: string;
  identified: boolean;
  party: Party | null;
  body: { id: string; name: string } | null;
  givesBodysAccount: boolean;
  attested: boolean;
  role: string | null;
  version: number;
};

/** Who an unnamed source is, as its author writes it down. */
export const identityInput = z.object({
  sourceId: idSchema,
  /** Empty takes the note away. */
  note: textField("The note", { max: 10_000, exact: true }),
  /** Members of the story who may read it beside its author and standards. */
  readerIds: z.array(idSchema).max(50).default([]),
  /** When the note that the page showed was written; null when there was none. */
  seen: z
    .union([z.iso.datetime(), z.literal("")])
    .nullish()
    .transform((value) => value || null),
});
export type IdentityInput = z.infer<typeof identityInput>;
