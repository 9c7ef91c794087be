import { z } from "zod";
import { STANCES } from "@/lib/claims/model-kinds";
import { optionalText, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { SOURCE_KINDS } from "@/lib/sources/model-kinds";
import { statementInput } from "@/lib/statements/model";

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

/** A speaker made in the same breath as the statement. With a party named that the story lacks, that is made too. */
export const newSpeaker = z.object({
  id: idSchema,
  name: textField("The speaker’s name", { min: 1, max: 300 }),
  kind: z.enum(SOURCE_KINDS),
  partyId: optionalId,
  partyName: optionalText("The party’s name", 200),
});
export type NewSpeaker = z.infer<typeof newSpeaker>;

/** A claim the statement bears on: one of the story's, or a new one by its words. */
export const bearing = z
  .object({
    id: idSchema,
    claimId: optionalId,
    claimText: optionalText("The claim", 500),
    stance: z.enum(STANCES, "Say how it bears on the claim"),
    /** For `rejects`: the statement whose position it rejects, as "S12" or "12". */
    rejects: z
      .union([z.number().int().min(1).max(9_999_999).transform(String), z.string().trim()])
      .pipe(z.string().regex(/^(s?\d{1,7})?$/i, "is not a statement’s number, such as S12"))
      .nullish()
      .transform((value) => Number(/\d+/.exec(value ?? "")?.[0] ?? 0) || null),
  })
  .refine((row) => row.claimId !== null || row.claimText !== null, {
    path: ["claimId"],
    message: "Choose a claim",
  })
  .refine((row) => row.stance !== "rejects" || row.rejects !== null, {
    path: ["rejects"],
    message: "Say which statement’s position it rejects",
  });
export type Bearing = z.infer<typeof bearing>;

/** Everything the entry panel sends: the statement, who said it if new, what it bears on, and what then. */
export const entryInput = statementInput.safeExtend({
  speaker: newSpeaker.nullish().transform((value) => value ?? null),
  positions: z.array(bearing).max(12).default([]),
  next: z.enum(["draft", "submit"]).default("draft"),
});
export type EntryInput = z.infer<typeof entryInput>;
