import path from "node:path";
import { build } from "@/scripts/launch/build";
import { PROJECT } from "@/scripts/launch/next";
import { formRequest } from "./forms";
import { send } from "./load";
import type { Scenario } from "./scenarios";
import { type BenchSite, serve } from "./site";

const FOLDER = path.join(PROJECT, "bench", "bare");

/**
 * Builds the app that shows what the framework alone costs, without an account and without a database: a paragraph, fifty
 * rows of the site's own list, of words that stand in the source, and an action that does nothing but lead on. A nonce
 * for the scripts is all that stands in front, as the site's policy needs.
 */
export const buildBare = (): Promise<void> => build([FOLDER], new AbortController().signal);

export const startBare = (): Promise<BenchSite> => serve([FOLDER], "/", () => ({}));

/** No page, no list and no decision of ours can cost less than these, measured in the same minutes as ours. */
export const BARE_SCENARIOS: readonly Scenario[] = [
  { name: "the framework alone, one paragraph", prepare: async () => ({ path: "/" }) },
  { name: "the framework alone, the list's rows", prepare: async () => ({ path: "/rows" }) },
  {
    name: "the framework alone, an action that leads on",
    prepare: async ({ port, cookie }) => {
      const { text } = await send(port, cookie, { path: "/act" });
      return await formRequest(`http://127.0.0.1:${port}`, "/act", text, "verdict", { verdict: "confirmed" });
    },
  },
];
