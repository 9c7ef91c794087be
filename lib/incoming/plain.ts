import { decode } from "@/lib/incoming/decode";
import type { Reading } from "@/lib/incoming/model";
import { normaliseImport } from "@/lib/text/normalise-import";

/** Plain text inside something else: in the encoding that is named beside it, line ends as LF. */
export function readPlain(bytes: Uint8Array, charset: string | null): Reading {
  const decoded = decode(bytes, charset);
  if (!decoded.ok) return decoded;
  const made = normaliseImport(decoded.text);
  return made.ok ? { ...made, locators: { kind: "paragraphs" }, maker: "plain/1" } : made;
}
