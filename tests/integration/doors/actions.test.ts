import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/identifiers";
import { ROLES, type Role } from "@/lib/policy";
import { PROJECT } from "@/scripts/launch/next";
import { sourcesIn } from "@/tests/architecture/rules";
import { actionsBuilt, asCall, asForm, asValues, formsOf, type Posting } from "@/tests/support/action-forms";
import { mustBe } from "@/tests/support/builders";
import type { Knock } from "@/tests/support/knock";
import { failAt, timesFailed, wholeDatabase } from "../permissions/rehearsal";
import { MARK, type World } from "../permissions/world";
import { ACTIONS, type ActionRow, OPEN_ACTIONS, READING, type Typed } from "./actions";
import { type Counted, compared, type Newsroom, openNewsroom } from "./newsroom";

let room: Newsroom;
let built: Map<string, string>;
beforeAll(async () => {
  room = await openNewsroom(["draft", "submitted", "returned", "decided", "withdrawn"]);
  built = actionsBuilt();
  // Everybody's session was made, and the demoted one is themselves again: here each case lowers a role by itself.
  await db.account.updateMany({ data: { ceiling: "standards" } });
  const { accountId } = room.people.newcomer;
  await db.membership.create({ data: { storyId: room.theirs.storyId, accountId, role: "reporter" } });
  // What is let through runs to its end and is undone, so that every case finds the same stories.
  await failAt("at the commit");
}, 300_000);
afterAll(() => room?.close());

describe("the table of actions", () => {
  it("holds every function that a file of server actions exports", () => {
    const files = sourcesIn(PROJECT, ["app", "lib"]).filter(({ text }) => /^"use server";/m.test(text));
    const exported = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(
        ([, name]) => `${file.replace(/^app\//, "")}#${name}`,
      ),
    );
    const known = [...ACTIONS, ...READING].map(({ action }) => action);
    expect([...new Set([...known, ...OPEN_ACTIONS])].sort()).toEqual(exported.sort());
  });
  it("holds every action that the build answers, and no other", () => {
    const known = [...ACTIONS, ...READING].map(({ action }) => action);
    expect([...new Set([...known, ...OPEN_ACTIONS])].sort()).toEqual([...built.keys()].sort());
  });
});

/** The two ways to send a form: as a browser without a script, and as the page's own script. */
const WAYS = { "as a form": asForm, "as a call": asCall };
type Way = keyof typeof WAYS;

async function post(
  path: string,
  posting: Posting,
  cookie: string | undefined,
  way: Way,
): Promise<Counted & { let: number }> {
  const before = await timesFailed();
  const ask: Knock = { path, method: "POST", cookie, ...(await WAYS[way](posting)) };
  const answer = await room.knock(ask);
  return { ...answer, let: (await timesFailed()) - before };
}

function typeInto(posting: Posting, typed: Typed): Posting {
  const untouched = posting.fields.filter(([name]) => !(name in typed));
  const fresh = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string | File] => [name, each as string | File]),
  );
  return { ...posting, fields: [...untouched, ...fresh] };
}

/** The form as somebody who may send it finds it on its page, filled in. */
async function formOf(row: ActionRow, world: World, cookie: string): Promise<Posting> {
  const action = mustBe(built.get(row.action));
  const typed = row.typed?.(world) ?? {};
  if (row.made) return typeInto({ action, bound: [world.storyId, NOTHING_YET], fields: [] }, row.made(world));
  const { status, body } = await room.knock({ path: row.page(world, room.people), cookie });
  const having = Object.entries(row.having?.(world) ?? {});
  const [form] = formsOf(body, action).filter(({ fields }) =>
    having.every(([name, value]) => fields.some((field) => field[0] === name && field[1] === value)),
  );
  if (!form) throw new Error(`${row.page(world, room.people)} (${status}) has no form for ${row.action}`);
  return typeInto(form, typed);
}
const NOTHING_YET = { message: null, fields: {}, values: {}, attempt: 0 };

/** The posting with words in it exchanged, bound ones and typed ones. */
function exchanging(posting: Posting, words: ReadonlyMap<string, string>): Posting {
  const change = (text: string) => {
    let changed = text;
    for (const [from, to] of words) changed = changed.replaceAll(from, to);
    return changed;
  };
  return {
    ...posting,
    bound: JSON.parse(change(JSON.stringify(posting.bound))) as unknown[],
    fields: posting.fields.map(([name, value]) => [name, typeof value === "string" ? change(value) : value]),
  };
}

/** Lowers what a person may do: in every story, or where no story counts, by the account's ceiling. */
async function lower(row: ActionRow, accountId: string, role: Role): Promise<void> {
  if (typeof row.least === "object")
    await db.$executeRaw`UPDATE "Account" SET ceiling = ${role} WHERE id = ${accountId}::uuid`;
  else await db.membership.updateMany({ where: { accountId }, data: { role } });
}

function leastRole({ least }: ActionRow): Role | undefined {
  return typeof least === "object" ? least.ceiling : ROLES.find((role) => role === least);
}

describe.each(ACTIONS)("$action", (row) => {
  it("is done for who may, and by nobody else in any way", async () => {
    const world = room.inState(row.state ?? "in review");
    const path = row.page(world, room.people);
    const { accountId } = room.people[row.by];
    const least = leastRole(row);
    if (least) await lower(row, accountId, least);
    const cookie = await room.cookieOf(row.by);
    const before = await wholeDatabase();
    const form = await formOf(row, world, cookie);
    const wrong: string[] = [];
    const refused = (who: string, { status, let: times }: Counted & { let: number }) => {
      if (times > 0) wrong.push(`${who}: it was done`);
      else if (status >= 500) wrong.push(`${who}: ${status}`);
    };
    const ways = Object.keys(WAYS) as Way[];

    for (const way of ways) {
      const answer = await post(path, form, cookie, way);
      if (answer.let === 0) wrong.push(`who may, ${way}: ${answer.status} ${said(answer.body)}`);
    }
    for (const role of least ? ROLES.slice(0, ROLES.indexOf(least)) : []) {
      await lower(row, accountId, role);
      for (const way of ways) refused(`a ${role} by now, ${way}`, await post(path, form, cookie, way));
    }
    if (least) await lower(row, accountId, least);

    // What the form has of the story's own words would come back in any answer: what was typed always does.
    const forged = exchanging(form, new Map([[MARK, "Harbour"]]));
    const ids = [world.storyId, ...Object.values(world.ids), room.people.gone.accountId];
    const absent = new Map(ids.map((id) => [id, newId()]));
    const pathTo = (words: ReadonlyMap<string, string>) =>
      exchanging({ ...form, bound: [path] }, words).bound[0] as string;
    /** Sends the same about what is there and about what nobody made: both are refused, and read alike. */
    const alike = async (who: string, session: string | undefined, way: Way) => {
      const [there, nowhere, difference] = await compared(
        () => post(path, forged, session, way),
        () => post(pathTo(absent), exchanging(forged, absent), session, way),
      );
      refused(`${who}, ${way}`, there);
      refused(`${who}, about nothing, ${way}`, nowhere);
      if (there.body.includes(MARK)) wrong.push(`${who}, ${way}: gives away what is there`);
      if (difference) wrong.push(`${who}, ${way}: ${difference}`);
    };
    await alike("nobody", undefined, "as a form");
    if (row.least !== "signed in" && typeof row.least !== "object") {
      for (const way of ways) await alike("a stranger", room.cookies.stranger, way);
      if (row.least !== "admin") await alike("an admin of no story", room.cookies.admin, "as a call");
    }
    // By hand, and not through Prisma, which would note when the account was changed.
    await db.$executeRaw`UPDATE "Account" SET "disabledAt" = now() WHERE id = ${accountId}::uuid`;
    await alike("who was disabled since", cookie, "as a call");
    await db.$executeRaw`UPDATE "Account" SET "disabledAt" = NULL WHERE id = ${accountId}::uuid`;
    if (least && typeof row.least === "string") {
      const key = { storyId_accountId: { storyId: world.storyId, accountId } };
      const membership = await db.membership.delete({ where: key });
      await alike("who was taken out since", cookie, "as a form");
      await db.membership.create({ data: membership });
    }
    expect(wrong).toEqual([]);
    expect(await wholeDatabase()).toEqual(before);
  });
});

describe.each(ACTIONS.filter((row) => leastRole(row) && typeof row.least === "string"))(
  "$action from a story of one's own",
  (row) => {
    it("naming another's, reads as naming nothing", async () => {
      const world = room.inState(row.state ?? "in review");
      const { accountId } = room.people[row.by];
      await lower(row, accountId, mustBe(leastRole(row)));
      const form = exchanging(
        await formOf(row, world, await room.cookieOf(row.by)),
        new Map([[MARK, "Harbour"]]),
      );
      const before = await wholeDatabase();
      const home = new Map([[world.storyId, room.home.storyId]]);
      const absent = new Map(Object.values(world.ids).map((id) => [id, newId()]));
      const page = row.page(room.home, room.people);
      const wrong: string[] = [];
      for (const way of Object.keys(WAYS) as Way[])
        for (const [what, bound] of [
          ["their items", exchanging(form, home)],
          ["their story", form],
        ] as const) {
          if (row.namesAccount && what === "their items") continue;
          if (what === "their story" && way === "as a form") continue;
          const elsewhere = new Map([...absent, [world.storyId, newId()]]);
          const [there, nowhere, difference] = await compared(
            () => post(page, bound, room.cookies.stranger, way),
            () => post(page, exchanging(bound, elsewhere), room.cookies.stranger, way),
          );
          const due = row.namesNothing && what === "their items" ? "done" : "refused";
          for (const each of [there, nowhere])
            if ((each.let > 0 ? "done" : "refused") !== due)
              wrong.push(`${what}, ${way}: ${each.status}, not ${due} ${said(each.body)}`);
          if (difference) wrong.push(`${what}, ${way}: ${difference}`);
        }
      expect(wrong).toEqual([]);
      expect(await wholeDatabase()).toEqual(before);
    });
  },
);

describe.each(READING)("$action", (row) => {
  it("answers members, and everyone else as if there were nothing", async () => {
    const action = mustBe(built.get(row.action));
    const { page, finds } = row;
    const ask = async (world: World, cookie: string | undefined) =>
      room.knock({
        path: page(room.theirs),
        method: "POST",
        cookie,
        ...(await ("values" in row
          ? asValues(action, row.values(world))
          : asCall({ action, bound: row.bound(world), fields: row.fields(world) }))),
      });
    const { theirs, home } = room;
    expect((await ask(theirs, await room.cookieOf("author"))).body).toContain(finds);
    const ids = Object.fromEntries(Object.keys(theirs.ids).map((name) => [name, newId()])) as World["ids"];
    const nowhere = { ...theirs, storyId: newId(), ids };
    for (const cookie of [undefined, room.cookies.stranger, room.cookies.admin]) {
      const [answer, , difference] = await compared(
        () => ask(theirs, cookie),
        () => ask(nowhere, cookie),
      );
      expect(answer.body).not.toContain(finds);
      expect(difference).toBeUndefined();
    }
    const inside = (from: World) => ({ ...from, storyId: home.storyId });
    const { stranger } = room.cookies;
    const [, , difference] = await compared(
      () => ask(inside(theirs), stranger),
      () => ask(inside(nowhere), stranger),
    );
    expect(difference).toBeUndefined();
  });
});

/** What an answer says of itself, for a test that fails to show. */
function said(body: string): string {
  return (/"message":"[^"]*"(?:,"fields":\{[^}]*\})?/.exec(body)?.[0] ?? body.slice(0, 200)).slice(0, 400);
}
