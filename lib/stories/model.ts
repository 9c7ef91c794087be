import { z } from "zod";
import { timeZoneSchema } from "@/lib/dates";
import { checkbox, languageField, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { ROLES, type Role } from "@/lib/policy";

const count = z.coerce.number().int("is a whole number").min(1, "is at least 1").max(9, "is at most 9");

/** The bar that `verified` and `false` must clear, each from its side. */
export const standardSchema = z.object({
  minOrigins: count.default(2),
  minParties: count.default(2),
  requireConfirmed: checkbox,
  acceptPrimaryDocument: checkbox,
  oneDecider: checkbox,
});
export type Standard = z.infer<typeof standardSchema>;

/** Two origins, two parties, nothing against, each statement confirmed, four eyes. */
export const DEFAULT_STANDARD: Standard = {
  minOrigins: 2,
  minParties: 2,
  requireConfirmed: true,
  acceptPrimaryDocument: false,
  oneDecider: false,
};

export const newStorySchema = z.object({
  id: idSchema,
  title: textField("The title", { min: 1, max: 200 }),
  timeZone: timeZoneSchema,
  language: languageField(),
});
export type NewStory = z.infer<typeof newStorySchema>;

export const memberSchema = z.object({ accountId: idSchema, role: z.enum(ROLES) });

export type StoryHead = {
  id: string;
  title: string;
  timeZone: string;
  language: string;
  version: number;
  standard: Standard;
};
export type Member = {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  ceiling: Role;
  disabled: boolean;
};
