import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/identifiers";
import { ROLES } from "@/lib/policy";
import { SEARCH_KINDS } from "@/lib/search/model";
import { PROJECT } from "@/scripts/launch/next";
import { actionsBuilt, asForm, formsOf } from "@/tests/support/action-forms";
import { mustBe } from "@/tests/support/builders";
import type { Answer, Knock } from "@/tests/support/knock";
import { MARK, type World } from "../permissions/world";
import {
  CALLERS,
  type Caller,
  type Counted,
  compared,
  type Newsroom,
  NOWHERE,
  openNewsroom,
  SECRET,
  standingOf,
} from "./newsroom";
import { addressOf, type Door, OTHER_ROUTES, PAGES, ROUTES } from "./pages";

let room: Newsroom;
let nowhere: World;
beforeAll(async () => {
  room = await openNewsroom();
  // What stands for nothing: a story that nobody made, and in it what nobody made.
  const ids = Object.fromEntries(Object.keys(room.theirs.ids).map((name) => [name, newId()]));
  nowhere = { ...room.theirs, storyId: newId(), ids: ids as World["ids"] };
}, 300_000);
afterAll(() => room?.close());

/** The folders of `app` that hold a file of this name. */
function foldersWith(name: string): string[] {
  return readdirSync(path.join(PROJECT, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.dirname(file))
    .sort();
}

describe("the table of doors", () => {
  it("holds every page there is", () => {
    expect(PAGES.map(({ at }) => at).sort()).toEqual(foldersWith("page.tsx"));
  });
  it("holds every route there is", () => {
    expect([...ROUTES.map(({ at }) => at), ...OTHER_ROUTES].sort()).toEqual(foldersWith("route.ts"));
  });
});

/** How a browser asks: for a page, for its data when a script moves on, and for that in a layout it says it has. */
const WAYS: Readonly<Record<string, (door: Door, address: string) => Record<string, string>>> = {
  page: () => ({}),
  data: () => ({ rsc: "1" }),
  "data within the layout": (door, address) => ({
    rsc: "1",
    "next-router-state-tree": encodeURIComponent(JSON.stringify(treeAround(door, address))),
  }),
};

/** What a browser would say it shows already: every layout of the address, around another page. */
function treeAround(door: Door, address: string): unknown {
  const given = address.split("/").slice(1);
  const folders = door.at.split("/");
  let at = 0;
  const segments = folders.map((folder) => {
    if (folder.startsWith("(")) return folder;
    const value = given[at++] ?? "";
    const name = /^\[(\w+)\]$/.exec(folder)?.[1];
    return name ? [name, value, "d", null] : folder;
  });
  const around = segments.reduceRight<unknown>(
    (inner, segment) => [segment, { children: inner }, null, null],
    ["elsewhere", {}, null, null],
  );
  return ["", { children: around }, null, null];
}

function mayOpen({ opensFor }: Door, caller: Caller): boolean {
  const standing = standingOf(caller);
  if (opensFor === "anyone") return true;
  if (standing === "not signed in") return false;
  if (opensFor === "signed in") return true;
  if (opensFor === "admins") return caller === "admin";
  return standing !== "outside" && ROLES.indexOf(standing) >= ROLES.indexOf(opensFor);
}

/** One of each kind asks in every way; the others as a browser does at first. */
const IN_EVERY_WAY = new Set<Caller>(["viewer", "stranger", "nobody"]);

/** What stands for the last folder of an address, and is none: too large, no number, no identifier, half an escape. */
const MALFORMED = ["999999", "0", "-1", "1e3", "nothing", "%00", "..%2f1", "1%20"];

describe.each([...PAGES, ...ROUTES])("$at", (door) => {
  it.each(CALLERS.filter((caller) => mayOpen(door, caller)))("opens for %s", async (caller) => {
    const answer = await room.knock({ path: addressOf(door, room.theirs), cookie: room.cookies[caller] });
    expect(door.opensFor === "anyone" ? answer.status < 400 : isOpen(answer)).toBe(true);
  });

  it.each(CALLERS.filter((caller) => !mayOpen(door, caller)))(
    "is for %s as if there were nothing, however it is asked for",
    async (caller) => {
      const cookie = room.cookies[caller];
      const member = ROLES.some((role) => role === standingOf(caller));
      const address = addressOf(door, room.theirs);
      const wrong: string[] = [];
      const ways = Object.entries(WAYS);
      for (const [way, headersOf] of IN_EVERY_WAY.has(caller) ? ways : ways.slice(0, 1)) {
        const ask = (path: string) => askFor({ path, cookie, headers: headersOf(door, path) });
        // A member may know what is there: only not write it.
        if (member && door.at.includes("[story]")) {
          const { status, body, headers } = await ask(address);
          if (isOpen({ status, body, headers })) wrong.push(`${way}: ${status}`);
          continue;
        }
        const absent = addressOf(door, nowhere);
        const [answer, , difference] = await compared(
          () => ask(address),
          () => ask(absent),
          [[address], [absent]],
        );
        if (isOpen(answer)) wrong.push(`${way}: ${answer.status}`);
        if (answer.body.includes(MARK)) wrong.push(`${way}: gives away what is in the story`);
        if (difference) wrong.push(`${way}: ${difference}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe.each([...PAGES, ...ROUTES].filter(({ at }) => at.includes("[")))("$at", (door) => {
  it("answers what is no address of it as it answers absence", async () => {
    const cookie = door.opensFor === "admins" ? room.cookies.admin : room.cookies.standards;
    const wrong: string[] = [];
    const addresses = /\[(?!story)/.test(door.at)
      ? MALFORMED.map((word) => addressOf(door, room.theirs, word))
      : MALFORMED.map((word) => addressOf(door, { ...room.theirs, storyId: word }));
    for (const address of addresses) {
      const answer = await room.knock({ path: address, cookie });
      const due = door.opensFor === "anyone" ? [200] : [404];
      if (!due.includes(answer.status)) wrong.push(`${address}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each([...PAGES, ...ROUTES].filter(({ at, names }) => names && at.includes("[story]")))(
  "$at in one's own story, naming another's",
  (door) => {
    it("is as if it named nothing", async () => {
      const ask = (id: string) =>
        room.knock({ path: addressOf(door, room.home, id), cookie: room.cookies.stranger });
      const [foreign, absent] = [room.theirs.ids[door.names ?? "source"], newId()];
      const [answer, , difference] = await compared(
        () => ask(foreign),
        () => ask(absent),
      );
      expect(answer.status).toBe(404);
      expect(difference).toBeUndefined();
    });
  },
);

describe.each(
  PAGES.flatMap(({ filters, ...door }) =>
    Object.entries(filters ?? {}).map(([filter, kind]) => ({ ...door, filter, kind })),
  ),
)("$at filtered by another story’s $filter", ({ filter, kind, ...door }) => {
  it("finds what a filter by nothing finds, and asks as often", async () => {
    const ask = (id: string) =>
      room.knock({
        path: `${addressOf(door, room.home)}?${filter}=${id}`,
        cookie: room.cookies.stranger,
      });
    const [foreign, absent] = [
      kind === "account" ? room.people.admin.accountId : room.theirs.ids[kind],
      newId(),
    ];
    const [answer, , difference] = await compared(
      () => ask(foreign),
      () => ask(absent),
    );
    expect(answer.status).toBe(200);
    expect(difference).toBeUndefined();
  });
});

describe("what is asked over all of one’s stories", () => {
  const asks: [string, (word: string, world: World) => string][] = [
    ["search", (word) => `/search?q=${word}`],
    ["search for half a word", (word) => `/search?q=${word.slice(0, 6)}`],
    ["search for a phrase", (word) => `/search?q=${word}+quay+was+shut`],
    ...SEARCH_KINDS.map((kind): [string, (word: string) => string] => [
      `search for a ${kind}`,
      (word) => `/search?q=${word}&kind=${kind}`,
    ]),
    ["search in a story", (word, { storyId }) => `/search?q=${word}&story=${storyId}`],
    ["search, a later page", (word) => `/search?q=${word}&page=2`],
    ["“go anywhere”", (word) => `/api/go?q=${word}`],
    ["“go anywhere”, by a story’s title", (word, { storyId }) => `/api/go?q=${word}+${storyId}`],
    [
      "what went stale, after a place in a story",
      (_word, { storyId }) => `/stale?after=${PLACE}~${storyId}~9`,
    ],
  ];
  const PLACE = "2999-01-01T00:00:00.000Z";

  it.each(asks)("%s: is to outsiders as if nothing were there", async (_what, address) => {
    for (const caller of ["stranger", "removed", "admin", "nobody"] as const) {
      const cookie = room.cookies[caller];
      const [answer, , difference] = await compared(
        () => room.knock({ path: address(SECRET, room.theirs), cookie }),
        () => room.knock({ path: address(NOWHERE, nowhere), cookie }),
        [
          [SECRET, SECRET.slice(0, 6), PLACE],
          [NOWHERE, NOWHERE.slice(0, 6), PLACE],
        ],
      );
      expect([caller, difference]).toEqual([caller, undefined]);
      expect(answer.body).not.toContain(`/stories/${room.theirs.storyId}/`);
    }
  });
  it.each(asks.slice(0, 3))(
    "%s: is found by a member, so that the above could fail",
    async (_what, address) => {
      const { body } = await room.knock({ path: address(SECRET, room.theirs), cookie: room.cookies.viewer });
      expect(body).toContain(`/stories/${room.theirs.storyId}/`);
    },
  );
  it.each(["/", "/stories", "/stale", "/search", "/account", "/stories/new", "/api/go?q="])(
    "%s shows an outsider nothing of the story, nor that it is",
    async (path) => {
      for (const caller of ["stranger", "removed", "admin"] as const) {
        const { body } = await room.knock({ path, cookie: room.cookies[caller] });
        expect(body).not.toContain(room.theirs.storyId);
        expect(body).not.toContain(SECRET);
      }
    },
  );
});

describe("proving words while typing", () => {
  const ask = (storyId: string, textId: string, cookie: string | undefined) => {
    const bytes = Buffer.from(JSON.stringify({ storyId, textId, quote: `the ${MARK} sluice was open` }));
    return room.knock({
      path: "/api/prove",
      method: "POST",
      cookie,
      body: { type: "application/json", bytes },
    });
  };
  it("finds nothing in another’s text, in their story or in one’s own", async () => {
    const { theirs, home, cookies } = room;
    expect((await ask(theirs.storyId, theirs.ids.text, cookies.viewer)).status).toBe(200);
    for (const caller of ["stranger", "removed", "admin", "disabled", "nobody"] as const)
      for (const storyId of [theirs.storyId, home.storyId]) {
        const [answer, , difference] = await compared(
          () => ask(storyId, theirs.ids.text, cookies[caller]),
          () => ask(storyId === home.storyId ? storyId : nowhere.storyId, nowhere.ids.text, cookies[caller]),
        );
        expect([caller, answer.status, difference]).toEqual([
          caller,
          caller === "disabled" || caller === "nobody" ? 401 : 404,
          undefined,
        ]);
      }
  });
});

describe("signing in", () => {
  const SIGN_IN = "/sign-in";
  it("answers a wrong password as it answers an e-mail address that nobody has, or who is disabled", async () => {
    const action = mustBe(actionsBuilt().get("sign-in/actions.ts#signInAction"));
    const { body } = await room.knock({ path: SIGN_IN });
    const [form] = formsOf(body, action);
    const post = async (email: string) => {
      const typed: [string, string][] = [
        ["email", email],
        ["password", "a wrong password"],
      ];
      const fields = [
        ...mustBe(form).fields.filter(([name]) => name !== "email" && name !== "password"),
        ...typed,
      ];
      return room.knock({ path: SIGN_IN, method: "POST", ...(await asForm({ ...mustBe(form), fields })) });
    };
    const absent = `author.${newId()}@example.org`;
    for (const { email } of [room.people.author, room.people.gone]) {
      const [answer, , difference] = await compared(
        () => post(email),
        () => post(absent),
        [[email], [absent]],
      );
      expect([answer.status, difference]).toEqual([200, undefined]);
    }
  });
  it("tells of a session nothing but whose it is, and of none nothing", async () => {
    for (const caller of ["nobody", "disabled", "signed out everywhere"] as const) {
      const { body } = await room.knock({ path: "/api/auth/session", cookie: room.cookies[caller] });
      expect(body).not.toMatch(/@|name/);
    }
    const { body } = await room.knock({ path: "/api/auth/session", cookie: room.cookies.stranger });
    expect(JSON.parse(body)).toMatchObject({ user: { email: room.people.stranger.email } });
    expect(body).not.toContain(room.home.storyId);
  });
});

/** Asks, and once more where the framework wants the kind of data asked for repeated in the address. */
async function askFor(ask: Knock): Promise<Counted> {
  const answer = await room.knock(ask);
  const { location } = answer.headers;
  return location?.startsWith(`${ask.path}?_rsc=`) ? room.knock({ ...ask, path: location }) : answer;
}

/** Whether an answer shows what was asked for; what is asked for as data is answered with 200 whatever it says. */
function isOpen({ status, headers, body }: Answer): boolean {
  if (status !== 200) return false;
  return (
    !headers["content-type"]?.startsWith("text/x-component") ||
    !/NEXT_(HTTP_ERROR_FALLBACK|REDIRECT)/.test(body)
  );
}
