import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import { PEOPLE, type Plan, type StoryPlan } from "@/bench/data/plan";
import { send } from "@/bench/measure/load";
import { type BenchSite, startSite } from "@/bench/measure/site";
import { actorOf, storyScope } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { addAccount } from "@/lib/flows/add-account";
import { makeEdition } from "@/lib/flows/make-edition";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { newId } from "@/lib/identifiers";
import { buildWhenStale } from "@/scripts/launch/build";
import { PROJECT } from "@/scripts/launch/next";
import { done, mustBe } from "@/tests/support/builders";
import { type CountingProxy, startCountingProxy } from "@/tests/support/counting-proxy";

const APP = path.join(PROJECT, "app");

/**
 * The address of every page of the site, as its folder names it: "/stories/[story]/claims/[number]". The page for a
 * database that can't be reached is left out: while it can, it only sends everyone on.
 */
const ROUTES = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => `/${path.dirname(file).replaceAll(/\([^)]*\)\/?/g, "")}`.replace(/\/\.?$/, "") || "/")
  .filter((route) => route !== "/unavailable")
  .sort();

const FEW: StoryPlan = {
  id: newId(),
  title: "A story of two documents",
  // A document of the data maker holds twelve; the page that compares two needs another.
  statements: 20,
  claims: 2,
  sources: 6,
  parties: 2,
  onFirstClaim: 10,
  members: ["second", "reporter"],
};
const MANY: StoryPlan = {
  id: newId(),
  title: "A story of a thousand",
  statements: 1_000,
  claims: 200,
  sources: 60,
  parties: 8,
  onFirstClaim: 400,
  members: ["editor", "reporter"],
};
const PLAN: Plan = { statements: FEW.statements + MANY.statements, stories: [FEW, MANY] };

/** What stands in for the variable parts of a route. */
async function addressOf(route: string, story: StoryPlan): Promise<string> {
  const source = await db.source.findFirstOrThrow({ where: { storyId: story.id }, select: { id: true } });
  return route
    .replace("[story]", story.id)
    .replace("[number]", "1")
    .replace("[other]", "2")
    .replace("[id]", source.id)
    .replace("[account]", PEOPLE.reporter.id)
    .replace("[token]", "no-such-link");
}

let proxy: CountingProxy;
let site: BenchSite;
const cookies = { few: "", many: "" };

/** Opens a page twice: statements asked at the first, when nothing of the story is kept yet, and at the second. */
async function open(address: string, cookie: string) {
  const counts: number[] = [];
  let html = "";
  for (let time = 0; time < 2; time += 1) {
    const before = proxy.asked();
    const answer = await send(site.port, cookie, { path: address });
    if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`);
    counts.push(proxy.asked() - before);
    html = answer.text;
  }
  return { counts, html };
}

beforeAll(async () => {
  await buildWhenStale(() => {}, new AbortController().signal);
  await fill(process.env.DATABASE_URL ?? "", PLAN, "no password", () => {});
  await db.account.updateMany({
    where: { id: { in: [PEOPLE.editor.id, PEOPLE.second.id] } },
    data: { admin: true },
  });
  for (const [story, person] of [
    [FEW, PEOPLE.second],
    [MANY, PEOPLE.editor],
  ] as const) {
    const scope = mustBe(await storyScope(mustBe(await actorOf(db, person.id)), story.id));
    const statements = await db.statement.findMany({ where: { storyId: story.id }, select: { id: true } });
    const statementIds = statements.map(({ id }) => id);
    done(
      await makeEdition(
        scope,
        editionInput.parse({ id: newId(), format: "json", includeUnconfirmed: "true", statementIds }),
      ),
    );
  }
  proxy = await startCountingProxy(process.env.DATABASE_URL ?? "");
  const secret = mustBe(process.env.NEXTAUTH_SECRET);
  site = await startSite({ url: proxy.url, pid: 0, close: async () => {} }, false, secret);
  process.env.NEXTAUTH_URL = `http://localhost:${site.port}`;
  const { newClaims, sealClaims, sessionCookie } = await import("@/lib/auth/claims");
  for (const [size, { id }] of [
    ["few", PEOPLE.second],
    ["many", PEOPLE.editor],
  ] as const) {
    const token = await sealClaims(newClaims({ accountId: id, sessionVersion: 1 }, new Date()));
    cookies[size] = `${sessionCookie().name}=${token}`;
  }
}, 300_000);

afterAll(async () => {
  await site?.close();
  await proxy?.close();
});

/** Pages of somebody who is not signed in. */
const OUTSIDE = /^\/(sign-in|setup)/;

describe("every page of the site", () => {
  const few = new Map<string, number[]>();
  const many = new Map<string, number[]>();
  const sizes = new Map<string, number>();

  beforeAll(async () => {
    for (const route of ROUTES)
      few.set(route, (await open(await addressOf(route, FEW), cookieFor(route, "few"))).counts);
    for (let count = 0; count < 120; count += 1)
      done(
        await addAccount(COMMAND_LINE, {
          email: `${newId()}@example.org`,
          name: "Someone",
          ceiling: "reporter",
          admin: false,
        }),
      );
    for (const route of ROUTES) {
      const { counts, html } = await open(await addressOf(route, MANY), cookieFor(route, "many"));
      many.set(route, counts);
      sizes.set(route, await scriptBytes(html));
    }
  }, 300_000);

  it.each(ROUTES)("%s asks the database no more often when it has more rows", (route) => {
    const [[first, second], [firstOfMany, secondOfMany]] = [few.get(route) ?? [], many.get(route) ?? []];
    expect(firstOfMany).toBeLessThanOrEqual(first ?? 0);
    expect(secondOfMany).toBeLessThanOrEqual(second ?? 0);
  });

  it.each(ROUTES)("%s loads no more script than it may, compressed", (route) => {
    expect(sizes.get(route)).toBeLessThan(130_000);
  });

  it.each(["js", "css"])(
    "a file .%s is sent by brotli to who takes it, the same to who doesn't",
    async (ending) => {
      const { text: html } = await send(site.port, "", { path: "/sign-in" });
      const [file] = mustBe(new RegExp(`/_next/static/chunks/[^"]+\\.${ending}`).exec(html));
      const get = async (accepted: string) => {
        const answer = await fetch(`http://127.0.0.1:${site.port}${file}`, {
          headers: { "Accept-Encoding": accepted },
        });
        const { headers } = answer;
        const told = ["Content-Encoding", "Vary", "Content-Type", "Cache-Control"].map((name) =>
          headers.get(name),
        );
        return [...told, await answer.text()];
      };
      const [, vary, type, kept, text] = await get("identity");
      for (const accepted of ["br", "gzip, deflate, br, zstd", "gzip;q=0.5,br;q=1.0"])
        expect(await get(accepted)).toEqual(["br", "Accept-Encoding", type, kept, text]);
      for (const accepted of ["gzip", "br;q=0, gzip", "br; q=0.0,gzip", "brx, gzip"])
        expect(await get(accepted)).toEqual(["gzip", vary, type, kept, text]);
      expect(kept).toContain("immutable");
    },
  );
});

function cookieFor(route: string, size: "few" | "many"): string {
  return OUTSIDE.test(route) ? "" : cookies[size];
}

const BROWSER = { "Accept-Encoding": "gzip, deflate, br, zstd" };

/**
 * Bytes of all scripts a page loads at first, as the site sends them to a browser that takes brotli, as all do over TLS.
 * What only browsers without modules load is none.
 */
async function scriptBytes(html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const sources = new Set(
    tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source]) => source ?? ""),
  );
  let bytes = 0;
  for (const source of sources) {
    bytes += (await send(site.port, "", { path: source, headers: BROWSER })).bytes;
  }
  return bytes;
}
