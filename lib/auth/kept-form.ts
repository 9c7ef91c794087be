import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { isSecureSite } from "@/lib/auth/claims";
import { sessionSecret } from "@/lib/env";

const NAME = "refused-form";
/** As long as it takes a page to load, with room. */
const LASTS_S = 120;
/** Proxies take four kilobytes of an answer's headers unless they are told otherwise; ours without this are one. */
const MOST = 2_800;
/** Units of a form before it is packed; what repeats itself packs to next to nothing. */
const MOST_UNPACKED = 50_000;

const keptSchema = z.object({
  accountId: z.string(),
  /** The form it was: the identifier of what it was to make. */
  about: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
});
export type KeptForm = z.infer<typeof keptSchema>;

const packedSchema = z.object({ packed: z.string() });

/**
 * A refused form as a cookie for the next page, packed and encrypted, for two minutes: a route has no other way to give
 * back what was typed to a browser without a script. Null where it is too long for one.
 *
 * @param path below which the browser sends it
 */
export async function keptFormCookie(form: KeptForm, path: string): Promise<string | null> {
  const plain = JSON.stringify(form);
  if (plain.length > MOST_UNPACKED) return null;
  const packed = deflateRawSync(plain).toString("base64url");
  const secret = sessionSecret();
  const sealed = await encode({ token: { packed }, secret, salt: NAME, maxAge: LASTS_S });
  if (sealed.length > MOST) return null;
  const secure = isSecureSite() ? "; Secure" : "";
  return `${NAME}=${sealed}; Path=${path}; Max-Age=${LASTS_S}; HttpOnly; SameSite=Lax${secure}`;
}

/** The form that this account sent a moment ago and that was refused; null where there is none. */
export async function readKeptForm(accountId: string): Promise<KeptForm | null> {
  const token = (await cookies()).get(NAME)?.value;
  if (!token) return null;
  const opened = await decode({ token, secret: sessionSecret(), salt: NAME }).catch(() => null);
  const packed = packedSchema.safeParse(opened);
  if (!packed.success) return null;
  const kept = keptSchema.safeParse(unpack(packed.data.packed));
  return kept.success && kept.data.accountId === accountId ? kept.data : null;
}

/** What only we can have packed: the token is encrypted and authenticated. */
function unpack(packed: string): unknown {
  // A unit is three bytes at most.
  const bytes = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: MOST_UNPACKED * 3 });
  return JSON.parse(bytes.toString("utf8"));
}
