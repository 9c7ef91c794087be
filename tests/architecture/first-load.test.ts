import { describe, expect, it } from "vitest";
import { sourcesIn } from "@/tests/architecture/rules";

const sources = new Map(sourcesIn(process.cwd(), ["app", "lib"]).map((source) => [source.file, source]));

/** What a file takes along when it runs: types are gone by then. */
function runtimeImports(text: string): string[] {
  return [...text.matchAll(/^\s*(import|export)\s(?!type\s)(?:([^"'`;]*?)\sfrom\s)?["']([^"']+)["']/gm)]
    .filter(([, , names]) => !names?.startsWith("{") || /\{\s*(?!type\s)|,\s*(?!type\s)\w/.test(names))
    .map((match) => match[3] ?? "");
}

function fileOf(name: string, from: string): string | undefined {
  const base = name.startsWith("@/") ? name.slice(2) : new URL(name, `file:///${from}`).pathname.slice(1);
  return [`${base}.ts`, `${base}.tsx`, base].find((file) => sources.has(decodeURI(file)));
}

/** The files through which a file takes a package along, however far down; each file is looked at once. */
function takersOf(wanted: string, from: string): string[] {
  const seen = new Set([from]);
  const takers: string[] = [];
  for (const file of seen) {
    const source = sources.get(decodeURI(file));
    if (!source || /^["']use server["']/.test(source.text)) continue;
    for (const name of runtimeImports(source.text)) {
      if (name === wanted || name.startsWith(`${wanted}/`)) takers.push(`${file}, for ${from}`);
      const next = name.startsWith("@/") || name.startsWith(".") ? fileOf(name, file) : undefined;
      if (next) seen.add(next);
    }
  }
  return takers;
}

describe("what a page's script takes along", () => {
  const scripts = [...sources.values()].filter(({ text }) => /^["']use client["']/.test(text));

  it("is looked for where it is", () => {
    expect(scripts.length).toBeGreaterThan(20);
    expect(takersOf("zod", "lib/claims/model.ts")).not.toEqual([]);
  });

  // Parsing is the server's. Zod in a page is weight that nobody uses, and asks whether it may evaluate code, which the
  // content security policy refuses and reports.
  it.each(["zod", "luxon", "pg", "papaparse"])("is never %s", (wanted) => {
    expect(scripts.flatMap(({ file }) => takersOf(wanted, file))).toEqual([]);
  });
});
