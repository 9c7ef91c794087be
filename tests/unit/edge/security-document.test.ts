import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";

const document = readFileSync("docs/security.md", "utf8");
const rows = [...document.matchAll(/^\| ([\d., ]+) .*?\| (met|n\/a|\*\*not yet\*\*) \| (.+) \|$/gm)];
const numbers = rows.flatMap((row) => (row[1] ?? "").split(",").map((number) => number.trim()));

// The standard lies beside the project where it is developed, and is no part of it.
const folder = path.resolve("../shared/standards/asvs");
const standard = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith(".csv")) : undefined;

describe("the line by line of docs/security.md", () => {
  it("names each requirement once, with where or why", () => {
    expect(numbers.length).toBeGreaterThan(250);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it("names only files that there are", () => {
    const named = [...document.matchAll(/`((?:app|lib|tests|docs|scripts)\/[^`*]+)`/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.length).toBeGreaterThan(80);
    expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([]);
  });

  it.skipIf(!standard)("has every requirement of levels 1 and 2 of ASVS 5.0", () => {
    const text = readFileSync(path.join(folder, standard ?? ""), "utf8");
    const { data } = Papa.parse<{ req_id: string; L: string }>(text.replace(/^\ufeff/, ""), { header: true });
    const wanted = data.filter(({ L }) => L === "1" || L === "2").map(({ req_id }) => req_id.slice(1));
    expect(wanted).toHaveLength(253);
    expect(wanted.filter((number) => !numbers.includes(number))).toEqual([]);
  });
});
