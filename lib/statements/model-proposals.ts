import { z } from "zod";
import { STANCES } from "@/lib/claims/model-kinds";
import { checkbox, offsetField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import type { SourceKind } from "@/lib/sources/model";
import type { FigureInput, StatementKind } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";

/** Who a suggestion says speaks, held against the story's sources. */
export type ProposedSpeaker =
  | { is: "known"; id: string; name: string; party: { ordinal: number; name: string } | null }
  /** Nobody of the story: made only when a person says so. */
  | { is: "new"; name: string; kind: SourceKind }
  /** The text doesn't let one be certain: a person says who it is. */
  | { is: "open"; mention: string | null };

/** One way to tie a suggestion to a claim, as a box to tick. */
export type ProposedTie = {
  /** What the box sends: see `tieField`. */
  value: string;
  stance: "asserts" | "denies" | "rejects";
  claim: { number: number; text: string };
  /** The statement whose position it would reject. */
  rejects: number | null;
};

export type ProposedFigure = Omit<FigureInput, "id" | "subsetOfId"> & { subsetOf: number | null };

/** A statement suggested from a text, ready to be entered by a person. Spans are UTF-16 code units into the text. */
export type Proposal = Span & {
  content: readonly Span[];
  quote: string;
  kind: StatementKind;
  cue: string | null;
  /** As the text words it; of a source the story knows, the role it has now is taken where the text has none. */
  role: string | null;
  stance: "asserts" | "denies";
  speaker: ProposedSpeaker;
  relays: readonly { sourceId: string | null; description: string | null }[];
  figures: readonly ProposedFigure[];
  /** Figures that a person has to complete, as worded. */
  unfinished: readonly string[];
  /** In hundredths. */
  confidence: number;
};

const place = z
  .object({ start: offsetField, end: offsetField })
  .refine(({ start, end }) => start < end, "is no place in a text");

/** "120-180": where a suggestion stands in its text. */
export const placeField = z.union([
  z
    .string()
    .regex(/^\d{1,9}-\d{1,9}$/, "is no place in a text")
    .transform((typed): { start: unknown; end: unknown } => {
      const [start = 0, end = 0] = typed.split("-").map(Number);
      return { start, end };
    })
    .pipe(place),
  place,
]);

const tie = z
  .object({
    claimId: idSchema,
    stance: z.enum(STANCES),
    rejects: z.number().int().min(1).max(9_999_999).nullable(),
  })
  .refine(({ stance, rejects }) => stance !== "rejects" || rejects !== null, "names no statement it rejects");

/** "CLAIM asserts", "CLAIM rejects S12": what a ticked box says. */
const tieField = z.union([
  z
    .string()
    .regex(/^\S{36} [a-z]+( S\d{1,7})?$/, "is no tie to a claim")
    .transform((typed) => {
      const [claimId = "", stance = "", rejects = ""] = typed.split(" ");
      return { claimId, stance, rejects: Number(rejects.slice(1)) || null };
    })
    .pipe(tie),
  tie,
]);

const optionalId = z
  .union([idSchema, z.literal("")])
  .nullish()
  .transform((value) => value || null);

const at = { textId: idSchema, place: placeField };

/** A suggestion accepted as it stands. */
export const proposalAcceptance = z.object({
  /** The statement's identifier. */
  id: idSchema,
  ...at,
  ties: z.array(tieField).max(12).default([]),
  /** Whether a speaker whom the story doesn't know is to be made a source of it. */
  newSource: checkbox,
  partyId: optionalId,
  next: z.enum(["draft", "submit"]).default("draft"),
});
export type ProposalAcceptance = z.infer<typeof proposalAcceptance>;

export const proposalRejection = z.object({ id: idSchema, ...at });
export type ProposalRejection = z.infer<typeof proposalRejection>;

/** Everything suggested in one part of a text from a confidence on. */
export const proposalsAcceptance = z.object({
  /** Shared by what is accepted at this stroke. */
  id: idSchema,
  textId: idSchema,
  /** From where the part begins. */
  from: offsetField,
  /** In hundredths. */
  least: z.coerce.number().int().min(1).max(100),
  newSources: checkbox,
});
export type ProposalsAcceptance = z.infer<typeof proposalsAcceptance>;

export const proposalTakenBack = z.object({
  /** The decision's identifier. */
  id: idSchema,
  /** With all that were accepted at the same stroke. */
  together: checkbox,
});
export type ProposalTakenBack = z.infer<typeof proposalTakenBack>;
