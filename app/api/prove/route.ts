import { z } from "zod";
import { storyScope } from "@/lib/auth/mint";
import { currentActor } from "@/lib/auth/session";
import { describeFault } from "@/lib/errors";
import { idSchema } from "@/lib/identifiers";
import { QUOTE_MAX } from "@/lib/statements/model";
import { proveWhileTyping } from "@/lib/statements/reads-proof";

const HEADERS = { "Cache-Control": "no-store" };
/** Two quotes of the greatest length, each character escaped. */
const MOST_BYTES = QUOTE_MAX * 2 * 6 + 1_000;

const question = z.object({
  storyId: idSchema,
  textId: idSchema,
  quote: z.string().max(QUOTE_MAX),
  original: z.string().max(QUOTE_MAX).nullish(),
  span: z
    .object({ start: z.number().int().min(0), end: z.number().int().min(0) })
    .refine(({ start, end }) => start < end)
    .nullish(),
});

/** Proves words in a text of one's stories: what the entry panel shows while one types. It changes nothing. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) return answer(401, "Sign in first.");
    const body = await boundedText(request);
    if (body === null) return answer(413, `The request is longer than ${MOST_BYTES} bytes.`);
    const asked = question.safeParse(parseJson(body));
    if (!asked.success)
      return answer(400, "Give storyId, textId, quote and, if you like, span {start, end} and original.");
    const { storyId, textId, quote, original, span } = asked.data;
    const scope = await storyScope(actor, storyId);
    const proof =
      scope &&
      (await proveWhileTyping(scope, textId, {
        quote,
        ...(span ? { span } : {}),
        ...(original ? { original } : {}),
      }));
    return proof
      ? Response.json(proof, { headers: HEADERS })
      : answer(404, "There is no such text in your stories.");
  } catch (fault) {
    const { status, message } = describeFault(fault);
    return answer(status, message);
  }
}

function answer(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: HEADERS });
}

/** The body, read no further than it may be long; null when it is longer. */
async function boundedText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
