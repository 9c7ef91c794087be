import { databaseProblem } from "@/lib/auth/unavailable";

export const dynamic = "force-dynamic";

const HEADERS = { "Cache-Control": "no-store" };

/** For whoever watches the server: 200 while it can serve people, else 503 and what is wrong. */
export async function GET(): Promise<Response> {
  const problem = await databaseProblem();
  return problem === null
    ? Response.json({ status: "ok", database: "ok" }, { headers: HEADERS })
    : Response.json({ status: "unavailable", database: problem }, { status: 503, headers: HEADERS });
}
