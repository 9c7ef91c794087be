import type { NextRequest } from "next/server";
import { keptFormCookie } from "@/lib/auth/kept-form";
import { currentActor, findScope } from "@/lib/auth/session";
import { atEdge } from "@/lib/edge/at-edge";
import { describeFault } from "@/lib/errors";
import { EVIDENCE_MAX_BYTES, evidenceInput } from "@/lib/evidence/model";
import { fileProblem } from "@/lib/evidence/rules";
import { fieldErrors, keptFilename, keptMediaType } from "@/lib/field";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { type Refusal, refuse } from "@/lib/outcome";
import { may, rolesThatMay, type StoryScope } from "@/lib/policy";
import { tellSecurity } from "@/lib/security-log";
import { readUpload, type Upload, UploadBroken } from "@/lib/store/read-upload";
import { doneAt } from "../../../done-address";
import { itemPage } from "../_review/back";

type Context = { params: Promise<{ story: string }> };

/**
 * Adds evidence to an item, with its file or without. It is a route and no action because an action's body is held in
 * memory: this one goes to the disk as it comes. The proxy doesn't see it, so the edge is asked here; then who it is and
 * whether they may, before a byte of the body is taken. A browser without a script is led back to the item's page, a
 * script is told where to go.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { said, refusal } = await atEdge(request);
  if (refusal) return refusal;
  const answer = await answerTo(request, (await params).story);
  for (const [name, value] of Object.entries({ ...said, "Cache-Control": "no-store" }))
    answer.headers.set(name, value);
  return answer;
}

/** Nothing is read here. */
async function notHere(request: NextRequest): Promise<Response> {
  const { said, refusal } = await atEdge(request);
  return refusal ?? new Response(null, { status: 405, headers: { ...said, Allow: "POST" } });
}

export { notHere as DELETE, notHere as GET, notHere as OPTIONS, notHere as PATCH, notHere as PUT };

async function answerTo(request: NextRequest, story: string): Promise<Response> {
  const isScripted = request.headers.get("accept")?.includes("application/json") ?? false;
  if (!(await currentActor()))
    return isScripted
      ? asJson(401, SIGN_IN)
      : new Response(null, { status: 303, headers: { Location: "/sign-in" } });
  const scope = await findScope(story);
  if (!scope) return new Response("Not found\n", { status: 404 });
  if (!may(scope, "evidence.write")) {
    const reason = notAllowed(scope);
    return isScripted ? asJson(403, { message: reason }) : new Response(`${reason}\n`, { status: 403 });
  }
  const sent = await readUpload(request, {
    most: EVIDENCE_MAX_BYTES,
    wanted: (fields) => evidenceInput.safeParse(fields).success,
  }).catch((fault: unknown) => {
    if (fault instanceof UploadBroken) return fault;
    throw fault;
  });
  if (sent instanceof UploadBroken) {
    const message = `Nothing was added: ${sent.message.charAt(0).toLowerCase()}${sent.message.slice(1)}`;
    return isScripted ? asJson(400, { message }) : new Response(`${message}\n`, { status: 400 });
  }
  try {
    const refusal = await add(scope, sent);
    const back = itemPage(scope.storyId, sent.fields.back);
    if (!refusal) return isScripted ? asJson(200, { to: addedAt(back) }) : seeOther(addedAt(back));
    if (isScripted) return asJson(422, { message: refusal.reason, fields: refusal.fields ?? {} });
    const kept = await refusedCookie(scope, sent, refusal);
    if (kept) return seeOther(`${back}?refused=evidence#evidence`, kept);
    return new Response(toldBack(sent, refusal), { status: 422, headers: PLAIN });
  } catch (fault) {
    const { status, message } = describeFault(fault);
    console.error(fault);
    return isScripted ? asJson(status, { message }) : new Response(`${message}\n`, { status });
  } finally {
    if (sent.file && "size" in sent.file.came) await sent.file.came.discard();
  }
}

/** The flow would say the same once it is asked: here it is said before a byte of the body is taken. */
function notAllowed({ actor, storyId, role }: StoryScope): string {
  tellSecurity("act refused", { account: actor.accountId, story: storyId, role, act: "evidence.write" });
  return `As ${role} you may not add evidence; ${rolesThatMay("evidence.write").join(" or ")} may.`;
}

/** Why nothing was added, or null. */
async function add(scope: StoryScope, { fields, file }: Upload): Promise<Refusal | null> {
  const parsed = evidenceInput.safeParse(fields);
  if (!parsed.success)
    return refuse("invalid", "Nothing was saved: some fields need another look.", fieldErrors(parsed.error));
  if (!file) return refusalOf(await addEvidence(scope, parsed.data));
  const problem = fileProblem(file.came);
  if (problem || !("size" in file.came)) return refuse("invalid", problem ?? "", { file: problem ?? "" });
  return refusalOf(
    await addEvidence(scope, parsed.data, {
      received: file.came,
      mediaType: keptMediaType(file.mediaType, "application/octet-stream"),
      filename: keptFilename(file.filename ?? "") ?? "file",
    }),
  );
}

const refusalOf = (outcome: Awaited<ReturnType<typeof addEvidence>>) => (outcome.ok ? null : outcome);

const SIGN_IN = { message: "You are signed out. Sign in in another tab, then send this again." };

const addedAt = (page: string) => `${doneAt(page, "Evidence added.")}#evidence`;

function asJson(status: number, body: object): Response {
  return Response.json(body, { status });
}

function seeOther(to: string, cookie?: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: to, ...(cookie ? { "Set-Cookie": cookie } : {}) },
  });
}

const PLAIN = { "Content-Type": "text/plain; charset=utf-8" };

const typed = ({ fields }: Upload) => Object.entries(fields).filter(([name]) => name in evidenceInput.shape);

/** A refusal of more than a page can be given back: in plain words, with all that was typed. */
function toldBack(sent: Upload, refusal: Refusal): string {
  const label = (name: string) => LABELS[name] ?? name;
  const problems = Object.entries(refusal.fields ?? {}).map(
    ([name, problem]) => `${label(name)}: ${problem}`,
  );
  const shown = typed(sent).filter(([name, value]) => value !== "" && name in LABELS);
  return [
    `Nothing was added. ${refusal.reason}`,
    ...problems,
    "Go back: your browser may still have the form as you filled it in. This is what you typed:",
    ...shown.map(([name, value]) => `${label(name)}\n${value}`),
    "",
  ].join("\n\n");
}

/** What is typed or chosen in the form, as the form calls it. */
const LABELS: Readonly<Record<string, string>> = {
  title: "What it is",
  kind: "Kind",
  stance: "How it bears on it",
  note: "Note",
  url: "Address",
  madeBy: "Who made it",
  madeWhen: "When it was made",
  madeWhere: "Where it was made",
  cameFrom: "How it came to the desk",
};

/** What was typed, for the page to give back, null where it is too much: a browser gives no file back. */
function refusedCookie(scope: StoryScope, sent: Upload, refusal: Refusal): Promise<string | null> {
  const { fields } = sent;
  return keptFormCookie(
    {
      accountId: scope.actor.accountId,
      about: fields.itemId ?? "",
      message: refusal.reason,
      fields: refusal.fields ?? {},
      values: Object.fromEntries(typed(sent).filter(([, value]) => value !== "")),
    },
    `/stories/${scope.storyId}`,
  );
}
