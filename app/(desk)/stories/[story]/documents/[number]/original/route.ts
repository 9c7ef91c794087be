import { requireScope } from "@/lib/auth/session";
import { openOriginal } from "@/lib/flows/open-original";
import { newId } from "@/lib/identifiers";
import { itemNumber } from "../../../../../address";
import { originalAnswer } from "../../../attachment";

type Context = { params: Promise<{ story: string; number: string }> };

/** The bytes that a text of a document was made from, to members of its story; each opening is kept. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const version = itemNumber(new URL(request.url).searchParams.get("text") ?? "1");
  return originalAnswer(await openOriginal(scope, newId(), { document: itemNumber(number), version }));
}
