import { requireScope } from "@/lib/auth/session";
import { openEvidence } from "@/lib/flows/open-original";
import { newId } from "@/lib/identifiers";
import { identifier } from "../../../../address";
import { originalAnswer } from "../../attachment";

type Context = { params: Promise<{ story: string; id: string }> };

/**
 * A piece of evidence to the byte, to members of its story: whoever marks it as reviewed has to be able to look at it.
 * Its bytes are hashed again, and the opening is kept.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, id } = await params;
  const scope = await requireScope(story);
  const known = identifier(id);
  return originalAnswer(known ? await openEvidence(scope, newId(), known) : null);
}
