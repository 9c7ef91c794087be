import { NextResponse } from "next/server";
import { currentActor } from "@/lib/auth/session";
import { search } from "@/lib/search/reads";
import { findStoriesTitled } from "@/lib/stories/reads";

/** What "go anywhere" offers: stories first, then what the words find. Signed-in people only, in their own stories. */
export async function GET(request: Request): Promise<NextResponse> {
  const actor = await currentActor();
  const headers = { "Cache-Control": "no-store" };
  if (!actor) return NextResponse.json({ items: [] }, { status: 401, headers });
  const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  const [stories, found] = await Promise.all([
    findStoriesTitled(actor, query),
    search(actor, query, {}, { size: 8 }),
  ]);
  const items = [
    ...stories.map(({ id, title }) => ({ label: title, hint: "story", href: `/stories/${id}` })),
    ...found.rows.map(({ label, title, story, href, excerpt, kind }) => ({
      label: [label, title].filter(Boolean).join(" "),
      hint: `${kind} · ${story.title}${kind === "statement" ? ` · ${excerpt.slice(0, 80)}` : ""}`,
      href,
    })),
  ];
  return NextResponse.json({ items }, { headers });
}
