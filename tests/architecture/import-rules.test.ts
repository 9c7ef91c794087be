import { describe, expect, it } from "vitest";
import { importsOf, misnamed, sourcesIn, violation } from "@/tests/architecture/rules";

const files = sourcesIn(process.cwd(), ["app", "lib", "scripts", "prisma"]);

describe("the house", () => {
  it("has its sources where this test looks", () => {
    expect(files.length).toBeGreaterThan(200);
  });
  it("imports one way", () => {
    const broken = files.flatMap((source) =>
      importsOf(source).flatMap((imported) => {
        const why = violation(source.file, imported);
        return why ? [`${source.file} imports ${imported}: ${why}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });
  it("names its files for what they hold", () => {
    const broken = files.flatMap(({ file }) => {
      const why = misnamed(file);
      return why ? [`${file}: ${why}`] : [];
    });
    expect(broken).toEqual([]);
  });
});

describe("the rules themselves", () => {
  it.each([
    ["lib/claims/reads.ts", "app/page", "lib imports nothing"],
    ["lib/flows/x.ts", "next-auth/jwt", "only lib/auth"],
    ["app/_ui/button.tsx", "lib/claims/model", "knows nothing of the domain"],
    ["app/(desk)/page.tsx", "lib/db", "no Prisma"],
    ["lib/text/fold.ts", "lib/claims/model", "is pure"],
    ["lib/corroboration/x.ts", "lib/db", "is pure"],
    ["lib/claims/rules.ts", "lib/claims/reads", "are pure"],
    ["lib/claims/rules.ts", "lib/db", "are pure"],
    ["lib/claims/reads.ts", "lib/statements/reads", "model only"],
    ["lib/claims/reads.ts", "lib/flows/decide-claim", "no flow"],
    ["lib/statements/writes.ts", "next/headers", "no framework"],
    ["lib/ledger/append.ts", "lib/claims/model", "no noun"],
    ["lib/incoming/pdf.ts", "node:fs", "is pure"],
    ["lib/flows/make-text.ts", "lib/incoming/pdf", "a thread of its own"],
    ["lib/reuse/look-through.ts", "lib/documents/reads", "without any noun"],
  ])("find %s importing %s", (file, imported, why) => {
    expect(violation(file, imported)).toContain(why);
  });
  it.each([
    ["lib/claims/reads.ts", "lib/statements/model"],
    ["lib/claims/reads.ts", "lib/corroboration/readings"],
    ["lib/flows/decide-claim.ts", "lib/claims/reads"],
    ["app/(desk)/page.tsx", "lib/flows/see-desk"],
    ["lib/auth/claims.ts", "next-auth/jwt"],
    ["lib/flows/make-text.ts", "lib/incoming/sniff"],
    ["lib/isolation/worker.mjs", "lib/incoming/read"],
  ])("let %s import %s", (file, imported) => {
    expect(violation(file, imported)).toBeNull();
  });
  it("read every shape of import", () => {
    const text =
      'import "./a.css";\nimport { b } from "@/lib/b";\nimport type {\n  C,\n} from "../c";\nexport { d } from "d";\nconst e = await import("@/e");\n';
    expect(importsOf({ file: "app/x/y.ts", text })).toEqual(["app/x/a.css", "lib/b", "app/c", "d", "e"]);
  });
  it("refuse names that say nothing, and files a noun has no place for", () => {
    expect(misnamed("lib/text/utils.ts")).toContain("says nothing");
    expect(misnamed("lib/claims/service.ts")).toContain("model, rules, reads and writes");
    expect(misnamed("lib/claims/reads-words.ts")).toBeNull();
  });
});
