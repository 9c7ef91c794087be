import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { isSecureSite } from "@/lib/auth/claims";
import { sessionSecret } from "@/lib/env";

const NAME = "refused-form";
/** As long as it takes a page to load, with room. */
const LASTS_S = 120;
/** Browsers keep four kilobytes of a cookie. */
const MOST = 3_800;

const keptSchema = z.object({
  accountId: z.string(),
  /** The form it was: the identifier of what it was to make. */
  about: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
});
export type KeptForm = z.infer<typeof keptSchema>;

/**
 * A refused form as a cookie for the next page, encrypted, for two minutes: a route has no other way to give back what
 * was typed to a browser without a script. What makes it too long for a cookie is left out, the longest first.
 *
 * @param path below which the browser sends it
 */
export async function keptFormCookie(form: KeptForm, path: string): Promise<string> {
  let values = Object.entries(form.values).filter(([, value]) => value !== "");
  for (;;) {
    const sealed = await encode({
      token: { ...form, values: Object.fromEntries(values) },
      secret: sessionSecret(),
      salt: NAME,
      maxAge: LASTS_S,
    });
    if (sealed.length <= MOST || values.length === 0) {
      const secure = isSecureSite() ? "; Secure" : "";
      return `${NAME}=${sealed}; Path=${path}; Max-Age=${LASTS_S}; HttpOnly; SameSite=Lax${secure}`;
    }
    const longest = Math.max(...values.map(([, value]) => value.length));
    values = values.filter(([, value]) => value.length < longest);
  }
}

/** The form that this account sent a moment ago and that was refused; null where there is none. */
export async function readKeptForm(accountId: string): Promise<KeptForm | null> {
  const token = (await cookies()).get(NAME)?.value;
  if (!token) return null;
  const opened = await decode({ token, secret: sessionSecret(), salt: NAME }).catch(() => null);
  const kept = keptSchema.safeParse(opened);
  return kept.success && kept.data.accountId === accountId ? kept.data : null;
}
