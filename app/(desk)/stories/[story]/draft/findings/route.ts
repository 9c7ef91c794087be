import { currentActor, findScope } from "@/lib/auth/session";
import { keptMediaType } from "@/lib/field";
import { seeIncomingDraft } from "@/lib/flows/see-draft";
import type { Refusal } from "@/lib/outcome";

type Context = { params: Promise<{ story: string }> };

const STATUS: Partial<Record<Refusal["code"], number>> = { "not-allowed": 403, "not-found": 404 };

/**
 * Copy posted by another program as the body (plain text, HTML, DOCX), held against the story: `{copy, findings}` as JSON,
 * spans in UTF-16 code units into `copy`, end exclusive. It changes nothing. A refusal is `{message}` with its status.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await currentActor())) return asJson(401, { message: "Sign in first." });
  const scope = await findScope((await params).story);
  if (!scope) return asJson(404, { message: "There is no such story among yours." });
  // What may be sent at most is said by the edge, before the body comes.
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return asJson(422, { message: "Send the copy as the body of the request." });
  const mediaType = keptMediaType(request.headers.get("content-type") ?? "", "text/plain;charset=utf-8");
  const copy = { bytes, mediaType, filename: null, how: "upload" } as const;
  const seen = await seeIncomingDraft(scope, copy, new Date());
  if (!seen.ok) return asJson(STATUS[seen.code] ?? 422, { message: seen.reason });
  return asJson(200, { copy: seen.copy, findings: seen.findings });
}

function asJson(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
