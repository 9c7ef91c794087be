import { db } from "@/lib/db";
import { describeFault } from "@/lib/errors";

export const dynamic = "force-dynamic";

const HEADERS = { "Cache-Control": "no-store" };

/** For whoever watches the server: 200 while it can serve people, else 503 and what is wrong. */
export async function GET(): Promise<Response> {
  try {
    // A table of ours, and not `SELECT 1`: a database without its migrations can't serve anyone.
    await db.account.findFirst({ select: { id: true } });
    return Response.json({ status: "ok", database: "ok" }, { headers: HEADERS });
  } catch (fault) {
    const { message } = describeFault(fault);
    return Response.json({ status: "unavailable", database: message }, { status: 503, headers: HEADERS });
  }
}
