import { requireScope } from "@/lib/auth/session";
import { readEditionFile } from "@/lib/editions/reads";
import { itemNumber } from "../../../../../address";

type Context = { params: Promise<{ story: string; number: string }> };

/** The bytes of an edition as they left, to members of its story; to everyone else there is nothing here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, number } = await params;
  const scope = await requireScope(story);
  const edition = await readEditionFile(scope, itemNumber(number));
  if (!edition) return new Response("Not found", { status: 404 });
  const name = edition.filename.replace(/[^\x20-\x7e]/g, "_").replaceAll('"', "_");
  return new Response(new Uint8Array(edition.bytes), {
    headers: {
      "Content-Type": edition.mediaType,
      "Content-Disposition": `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(edition.filename)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      // What a browser opens all the same runs nothing.
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
