import { z } from "zod";
import { idSchema } from "@/lib/identifiers";

/** What a person can say of statements of one speaker. "as found" takes a word back and leaves it to the program. */
export const UTTERANCE_WORDS = ["one", "two", "as found"] as const;
export type UtteranceWord = (typeof UTTERANCE_WORDS)[number];

/** How many statements one word is said of at once. */
const MOST_OTHERS = 200;

/** A word on a statement and each of the others: one utterance printed several times, or another one. */
export const utteranceInput = z.object({
  statementId: idSchema,
  otherIds: z.array(idSchema, "Choose at least one").min(1, "Choose at least one").max(MOST_OTHERS),
  word: z.enum(UTTERANCE_WORDS, "Say which it is"),
});
export type UtteranceInput = z.infer<typeof utteranceInput>;
