import { z } from "zod";
import { optionalText, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";

export const EVIDENCE_KINDS = ["document", "photo", "video", "audio", "call", "record", "other"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Evidence takes a side, or bears without one; it rejects nobody's position. */
export const EVIDENCE_STANCES = ["asserts", "denies", "qualifies", "reports"] as const;
export type EvidenceStance = (typeof EVIDENCE_STANCES)[number];

/** Two hundred million bytes: an hour of a recorded call, minutes of film; what is longer is kept elsewhere and linked. */
export const EVIDENCE_MAX_BYTES = 200_000_000;

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

export const evidenceInput = z.object({
  id: idSchema,
  itemId: idSchema,
  kind: z.enum(EVIDENCE_KINDS),
  title: textField("What it is", { min: 1, max: 300 }),
  note: optionalText("The note", 5000),
  url: z
    .union([
      z.literal(""),
      z.url({ protocol: /^https?$/, message: "is not a web address beginning with http:// or https://" }),
    ])
    .nullish()
    .transform((value) => value || null),
  stance: z.enum(EVIDENCE_STANCES),
  sourceId: optionalId,
  partyId: optionalId,
  madeBy: optionalText("Who made it", 300),
  madeWhen: optionalText("When it was made", 300),
  madeWhere: optionalText("Where it was made", 300),
  cameFrom: optionalText("How it came to the desk", 1000),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;
