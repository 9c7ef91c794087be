import { requireScope } from "@/lib/auth/session";
import { openEvidence } from "@/lib/flows/open-original";
import { newId } from "@/lib/identifiers";
import { identifier } from "../../../../address";
import { originalAnswer, shownAnswer } from "../../attachment";

type Context = { params: Promise<{ story: string; id: string }> };

/**
 * A piece of evidence to the byte, to members of its story: whoever marks it as reviewed has to be able to look at it.
 * Its bytes are hashed again, and the opening is kept. With `?shown=OPENING` it is for the item's page to show in place; all
 * requests that name one opening are that one.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story, id } = await params;
  const scope = await requireScope(story);
  const known = identifier(id);
  const opening = identifier(new URL(request.url).searchParams.get("shown") ?? undefined);
  const opened = known ? await openEvidence(scope, opening ?? newId(), known) : null;
  return opening ? shownAnswer(opened, request) : originalAnswer(opened);
}

/** Refused, to members as to others: an answer without a byte would be an opening of nothing. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  await requireScope((await params).story);
  return new Response(null, { status: 405, headers: { Allow: "GET" } });
}
