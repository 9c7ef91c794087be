import { requireScope } from "@/lib/auth/session";
import { readEvidenceFile } from "@/lib/evidence/reads";
import { identifier } from "../../../../address";
import { attachment } from "../../attachment";

type Context = { params: Promise<{ story: string; id: string }> };

/**
 * A piece of evidence to the byte, to members of its story: whoever marks it as reviewed has to be able to look at it.
 * What kind of file it is was said by whoever sent it, so that it leaves as plain bytes.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, id } = await params;
  const scope = await requireScope(story);
  const known = identifier(id);
  const file = known ? await readEvidenceFile(scope, known) : null;
  return file
    ? attachment(file.bytes, { filename: file.filename, mediaType: "application/octet-stream" })
    : new Response("Not found", { status: 404 });
}
