import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";

describe("how a server thinks out the site's reads", () => {
  it.each([
    ["max_parallel_workers_per_gather", "0"],
    ["jit", "off"],
    ["random_page_cost", "1.1"],
  ])("with %s at %s", async (name, value) => {
    const [row] = await db.$queryRaw<[{ value: string }]>`SELECT current_setting(${name}) AS value`;
    expect(row.value).toBe(value);
  });
});
