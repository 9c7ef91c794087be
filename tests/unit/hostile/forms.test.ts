import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRows, MOST_ROWS, ROWS } from "@/app/(desk)/_entry/entry-state";
import { chosenPlace, reshapeEntry } from "@/app/(desk)/_entry/reshape";
import { compactRows } from "@/app/(desk)/_entry/rows";
import { filledRows, readForm } from "@/app/(desk)/form-data";
import { typedValues } from "@/app/(desk)/form-state";
import { backTo } from "@/app/(desk)/stories/[story]/_review/back";
import { incomingOf } from "@/app/(desk)/stories/[story]/documents/incoming";
import { DOCUMENT_MAX_BYTES } from "@/lib/documents/model";
import { makeText } from "@/lib/documents/rules";
import { fieldErrors, keptFilename, keptMediaType } from "@/lib/field";
import { newId } from "@/lib/identifiers";
import { entryInput } from "@/lib/statements/model-entry";
import { canBeStored, HOSTILE_TEXTS } from "@/tests/support/hostile-values";

const STEPS = [
  "figures",
  "positions",
  "relays",
  "speaker",
  "span",
  "0",
  "1",
  "39",
  "999",
  "1000",
  "-1",
  "low",
  "wording",
  "quote",
  "length",
  "push",
  "name",
  "size",
  "toString",
  "__proto__",
  "constructor",
  "prototype",
  "",
  "[]",
  "a[]",
];
/** Names as a form could send them, ours and what imitates ours. */
const fieldName = fc.oneof(
  fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 8 }).map((steps) => steps.join(".")),
  fc.constantFrom(...Object.values(HOSTILE_TEXTS)),
  fc.string({ maxLength: 20 }),
);
const fieldValue = fc.oneof(
  fc.constantFrom(
    "abc",
    "-1",
    "1e9",
    "9".repeat(30),
    "",
    "on",
    "own",
    newId(),
    ...Object.values(HOSTILE_TEXTS),
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constant(new File(["bytes"], "a\u0000b.txt", { type: "text/plain" })),
);
const form = fc.array(fc.tuple(fieldName, fieldValue), { maxLength: 12 }).map((fields) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
});

function formOf(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe("a form's fields as an object", () => {
  it("come of any form, with no name of a prototype among them and none changed", () => {
    fc.assert(
      fc.property(form, (sent) => {
        const before = Object.getOwnPropertyNames(Object.prototype).join();
        const raw = readForm(sent);
        expect(Object.getPrototypeOf(raw)).toBe(Object.prototype);
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
        const look = (value: unknown): void => {
          if (typeof value !== "object" || value === null || value instanceof File) return;
          for (const key of Object.keys(value)) {
            expect(["__proto__", "constructor", "prototype"]).not.toContain(key);
            look(Reflect.get(value, key));
          }
          if (Array.isArray(value)) expect(value.length).toBeLessThanOrEqual(1_000);
        };
        look(raw);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Record<string, string>]>([
    ["a list's length", { "figures.0.low": "1", "figures.length": "abc" }],
    ["a list's length as a number", { "figures.0.low": "1", "figures.length": "4294967295" }],
    [
      "a prototype",
      { "__proto__.polluted": "1", "constructor.prototype.polluted": "1", "figures.__proto__.polluted": "1" },
    ],
    ["a method", { "toString.call": "1", "figures.0.low": "1", "figures.push": "x" }],
  ])("leaves %s alone", (_what, fields) => {
    const raw = readForm(formOf(fields));
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get([], "polluted")).toBeUndefined();
    if (Array.isArray(raw.figures)) expect(raw.figures).toEqual([{ low: "1" }]);
  });

  it("writes nothing into a file", () => {
    const sent = new FormData();
    sent.append("file", new File(["bytes"], "a.txt"));
    sent.append("file.name", "b.txt");
    expect(readForm(sent)).toEqual({ file: { name: "b.txt" } });
  });

  it("reads its own shapes as ever", () => {
    expect(
      readForm(formOf({ "figures.1.low": "3", "span.start": "4", title: "T", $ACTION_ID_x: "y" })),
    ).toEqual({
      figures: [undefined, { low: "3" }],
      span: { start: "4" },
      title: "T",
    });
  });

  it("takes a name that reaches through a hundred thousand objects for none", () => {
    expect(readForm(formOf({ ["a.".repeat(100_000)]: "x", b: "y" }))).toEqual({ b: "y" });
  });
});

describe("the entry panel's form", () => {
  it("is refused by its fields or accepted whole, whatever it holds, and never fails", () => {
    fc.assert(
      fc.property(form, (sent) => {
        const compact = compactRows(sent);
        for (const kind of Object.keys(ROWS) as (keyof typeof ROWS)[]) {
          const rows = countRows(typedValues(compact), kind);
          expect(Number.isInteger(rows) && rows >= 0 && rows <= MOST_ROWS).toBe(true);
        }
        const raw = chosenPlace(readForm(compact));
        filledRows(raw.figures, "wording");
        const parsed = entryInput.safeParse(reshapeEntry(raw));
        if (!parsed.success) expect(Object.keys(fieldErrors(parsed.error)).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("shows no more rows than it has room for, however many are asked", () => {
    for (const count of ["1000000000", "Infinity", "-5", "NaN", "3.9"])
      expect(countRows({ "count.figures": count }, "figures")).toBeLessThanOrEqual(MOST_ROWS);
    expect(countRows({ "count.figures": "3.9" }, "figures")).toBe(3);
    expect(countRows({ "figures.999.low": "1" }, "figures")).toBe(MOST_ROWS);
    expect(
      countRows(
        Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`figures.1.x${at}`, ""])),
        "figures",
      ),
    ).toBe(2);
  });
});

describe("what comes in as a document", () => {
  it("is kept by a name that can be kept, whatever a browser calls it", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...Object.values(HOSTILE_TEXTS))),
        (name) => {
          const kept = keptFilename(name);
          if (kept === null) return;
          expect(canBeStored(kept)).toBe(true);
          expect([...kept].length).toBeLessThanOrEqual(255);
          expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
          expect(keptFilename(kept)).toBe(kept);
        },
      ),
    );
    expect(keptFilename("C:\\Users\\me\\notes.txt")).toBe("notes.txt");
    expect(keptFilename("../../etc/passwd")).toBe("passwd");
    expect(keptFilename(`${"a".repeat(254)}😀b`)).toBe(`${"a".repeat(254)}😀`);
    expect(keptFilename("\u0000")).toBeNull();
  });

  it.each([
    ["text/plain", "text/plain"],
    ["text/plain;charset=utf-8", "text/plain;charset=utf-8"],
    ["", "text/plain"],
    ["text/html\u0000", "text/plain"],
    ["text/html, text/plain", "text/plain"],
    ["x".repeat(1_000_000), "text/plain"],
  ])("of the type %j is kept as %s", (type, kept) => {
    expect(keptMediaType(type, "text/plain")).toBe(kept);
  });

  it("becomes a text that can be kept, or is refused in a sentence, whatever its bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (content, upload) => {
        const sent = new FormData();
        if (upload) sent.append("file", new File([content.slice()], "a.txt"));
        else sent.append("text", new TextDecoder().decode(content));
        const came = await incomingOf(sent);
        expect(came.ok || Object.keys(came.fields ?? {}).join()).toBe(came.ok || "text");
        if (!came.ok || !("bytes" in came.incoming)) return;
        if (upload) expect(came.incoming.bytes).toEqual(content);
        const made = makeText(came.incoming);
        if (made.ok) expect(canBeStored(made.text)).toBe(true);
        else expect(made.reason.length).toBeGreaterThan(10);
      }),
    );
  });

  it.each<[string, string, string | null]>([
    ["NUL", "One\nTwo \u0000 three", "NUL at character 9 (line 2, column 5)"],
    ["overrides and zero-width characters", `${HOSTILE_TEXTS["right-to-left overrides"]}\u200b\ufeff`, null],
    ["a hundred thousand lines", "line\n".repeat(100_000), null],
    ["control characters", HOSTILE_TEXTS["control characters"] ?? "", null],
  ])("with %s is kept to the letter, or refused by its place", (_what, text, refused) => {
    for (const how of ["paste", "upload"] as const) {
      const made = makeText({
        bytes: new TextEncoder().encode(text),
        mediaType: "text/plain",
        filename: null,
        how,
      });
      if (refused) expect(made).toMatchObject({ ok: false, reason: expect.stringContaining(refused) });
      else expect(made).toMatchObject({ ok: true, text });
    }
  });

  it("is refused by its size before it is read", async () => {
    const sent = new FormData();
    sent.append("file", new File([new Uint8Array(DOCUMENT_MAX_BYTES + 1)], "big.txt"));
    expect(await incomingOf(sent)).toMatchObject({
      ok: false,
      fields: { file: expect.stringContaining("10 MB is the most") },
    });
  });
});

describe("where a form goes back to", () => {
  const story = newId();
  it("is a page of its own story, whatever it asks for", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            "//evil.example",
            "https://evil.example/",
            `/stories/${newId()}/claims/1`,
            `/stories/${story}/claims/1?done=x`,
            `/stories/${story}/claims/1\n`,
            `/stories/${story}/claims/../../admin`,
            "javascript:alert(1)",
            ...Object.values(HOSTILE_TEXTS),
          ),
        ),
        (asked) => {
          const page = backTo(story, formOf({ back: asked }), "Done.");
          expect(page).toMatch(
            new RegExp(`^/stories/${story}(/(statements|claims)/\\d+)?\\?done=Done\\.[\\w%-]+$`),
          );
        },
      ),
    );
    const page = backTo(story, formOf({ back: `/stories/${story}/claims/12` }), "Done.");
    expect(page.startsWith(`/stories/${story}/claims/12?done=Done.`)).toBe(true);
  });
});
