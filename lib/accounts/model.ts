import { z } from "zod";
import { checkbox, textField } from "@/lib/field";
import { ROLES } from "@/lib/policy";

/** NIST SP 800-63B 5.1.1.2 asks for 8 at least and no rules of composition; we ask for 12, as ASVS 5.0 V6.2 recommends more. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "is longer than any e-mail address")
  .pipe(z.email("is not an e-mail address"));

export const passwordSchema = z
  .string()
  .min(PASSWORD_MIN, `needs ${PASSWORD_MIN} characters at least`)
  .max(PASSWORD_MAX, `has more than ${PASSWORD_MAX} characters`)
  // They would be hashed as other characters than were typed.
  .refine(
    (password) => password.isWellFormed() && !password.includes("\u0000"),
    "holds what no keyboard types",
  );

export const roleSchema = z.enum(ROLES);

export const newAccountSchema = z.object({
  email: emailSchema,
  name: textField("The name", { min: 1, max: 120 }),
  ceiling: roleSchema,
  admin: checkbox,
});
export type NewAccount = z.infer<typeof newAccountSchema>;

export const changePasswordSchema = z
  .object({
    current: z.string().min(1, "is missing").max(PASSWORD_MAX),
    password: passwordSchema,
    again: z.string(),
  })
  .refine((form) => form.password === form.again, {
    path: ["again"],
    message: "is not the same as the new password",
  });

/** Who the first account of an empty newsroom belongs to. Its ceiling and admin mark are not asked: it has both. */
export const firstAccountSchema = z
  .object({
    email: emailSchema,
    name: textField("The name", { min: 1, max: 120 }),
    password: passwordSchema,
    again: z.string(),
  })
  .refine((form) => form.password === form.again, {
    path: ["again"],
    message: "is not the same as the password",
  });
export type FirstAccount = z.infer<typeof firstAccountSchema>;

export const setPasswordSchema = z
  .object({ password: passwordSchema, again: z.string() })
  .refine((form) => form.password === form.again, {
    path: ["again"],
    message: "is not the same as the password",
  });

/** What a one-time link opens: the first admin of an empty newsroom, or a new password for one account. */
export const linkPurposeSchema = z.enum(["admin", "password"]);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

/** The path a one-time link leads to. */
export function linkPath(token: string): string {
  return `/setup/${token}`;
}

/** An account as lists show it. */
export type AccountRow = {
  id: string;
  email: string;
  name: string;
  ceiling: z.infer<typeof roleSchema>;
  admin: boolean;
  disabledAt: Date | null;
  createdAt: Date;
};
