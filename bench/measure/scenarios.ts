import type { Client } from "pg";
import { PEOPLE, type Plan } from "../data/plan";
import { COMMON_WORDS, RARE_WORDS } from "../data/words";
import { formRequest } from "./forms";
import { type Ask, send } from "./load";

export type Around = { plan: Plan; client: Client; port: number; cookie: string };

/** One thing people do. `prepare` gives the request; or many, where each can be sent once only. */
export type Scenario = { name: string; prepare: (around: Around) => Promise<Ask | Ask[]> };

const page =
  (pathOf: (story: string, statements: number) => string): Scenario["prepare"] =>
  async ({ plan }) => {
    const [story] = plan.stories;
    const path = pathOf(`/stories/${story?.id}`, story?.statements ?? 0);
    return { path };
  };

/** As many as wait in a newsroom of 10,000 leave enough for both numbers of clients; a smaller one has fewer. */
const MOST_DECISIONS = 160;

/** Decisions on statements that wait for this person in the large story: each page is opened, none of that is measured. */
async function decisions({ plan, client, port, cookie }: Around) {
  const story = plan.stories[0]?.id ?? "";
  // Half of what waits: the other half is for the next number of clients.
  const { rows } = await client.query<{ number: number }>(
    `WITH waiting AS (SELECT number FROM "Item"
       WHERE "storyId" = $1 AND kind = 'statement' AND state = 'in review' AND "reviewerId" = $2)
     SELECT number FROM waiting ORDER BY number LIMIT least($3, (SELECT (count(*) + 1) / 2 FROM waiting))`,
    [story, PEOPLE.editor.id, MOST_DECISIONS],
  );
  const asks: Ask[] = [];
  for (const { number } of rows) {
    const path = `/stories/${story}/statements/${number}`;
    const { text } = await send(port, cookie, { path });
    asks.push(
      await formRequest(`http://127.0.0.1:${port}`, path, text, "verdict", {
        verdict: "confirmed",
        reason: "heard it myself",
      }),
    );
  }
  return asks;
}

const EDITIONS = 6;

/** Editions of everything confirmed in the large story's first 5,000 statements, each form fetched anew. */
async function editions({ plan, port, cookie }: Around) {
  const path = `/stories/${plan.stories[0]?.id}/editions/new`;
  const asks: Ask[] = [];
  for (let index = 0; index < EDITIONS; index += 1) {
    const { text } = await send(port, cookie, { path });
    asks.push(await formRequest(`http://127.0.0.1:${port}`, path, text, "statementIds", { format: "json" }));
  }
  return asks;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: "an empty signed-in page", prepare: page(() => "/account") },
  { name: "statement list, first page", prepare: page((story) => `${story}/statements`) },
  {
    name: "statement list, deep page",
    prepare: page((story, statements) => `${story}/statements?before=${Math.ceil(statements / 10)}`),
  },
  {
    name: "statement list, filtered",
    prepare: page((story) => `${story}/statements?said=not+established`),
  },
  {
    name: "one statement",
    prepare: page((story, statements) => `${story}/statements/${Math.floor(statements / 2)}`),
  },
  { name: "a claim with 400 positions", prepare: page((story) => `${story}/claims/1`) },
  { name: "a claim of usual size", prepare: page((story) => `${story}/claims/7`) },
  { name: "the board", prepare: page((story) => `${story}/board`) },
  {
    name: "search, two rare words",
    prepare: page(() => `/search?q=${encodeURIComponent(RARE_WORDS)}`),
  },
  {
    name: "search, two common words",
    prepare: page(() => `/search?q=${encodeURIComponent(COMMON_WORDS)}`),
  },
  { name: "the desk", prepare: page(() => "/") },
  { name: "a decision", prepare: decisions },
  { name: "an edition of 5,000", prepare: editions },
  { name: "its download", prepare: page((story) => `${story}/editions/1/download`) },
];
