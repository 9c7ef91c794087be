import { requireScope } from "@/lib/auth/session";
import { readEditionFile } from "@/lib/editions/reads";
import { itemNumber } from "../../../../../address";
import { attachment } from "../../../attachment";

type Context = { params: Promise<{ story: string; number: string }> };

/** The bytes of an edition as they left, to members of its story; to everyone else there is nothing here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const edition = await readEditionFile(scope, itemNumber(number));
  return edition ? attachment(edition.bytes, edition) : new Response("Not found", { status: 404 });
}
