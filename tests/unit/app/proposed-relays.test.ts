import { describe, expect, it } from "vitest";
import { proposedRelay } from "@/app/(desk)/_entry/entry-state";
import { reshapeEntry } from "@/app/(desk)/_entry/reshape";

const madeBy = (row: Record<string, string>) =>
  (reshapeEntry({ relays: [row] }).relays as { madeBy: string }[])[0]?.madeBy;
const proposed = proposedRelay({ sourceId: null, description: "Radio Torvik" });

describe("a relay that was read from the text", () => {
  it("is the program’s where it was left as it was read", () => {
    expect(madeBy({ sourceId: "", description: "Radio Torvik", proposed })).toBe("program");
  });
  it("is a person’s where it was set right in any way", () => {
    expect(madeBy({ sourceId: "", description: "Radio Torvik’s morning show", proposed })).toBe("person");
    expect(madeBy({ sourceId: "0192", description: "", proposed })).toBe("person");
  });
  it("is a person’s where nothing was read, whatever the form says of itself", () => {
    expect(madeBy({ sourceId: "0192", description: "" })).toBe("person");
    expect(madeBy({ sourceId: "0192", description: "", madeBy: "program" })).toBe("person");
  });
});

const groundsOf = (fields: Record<string, string>) => {
  const { grounds, groundsMadeBy } = reshapeEntry(fields);
  return { grounds, groundsMadeBy };
};

describe("what the publication’s own voice rests on", () => {
  it("is the program’s where it was left as it was read, and a person’s where it was set right", () => {
    const read = { groundsProposed: "unsourced" };
    expect(groundsOf({ ...read, grounds: "unsourced" })).toEqual({
      grounds: "unsourced",
      groundsMadeBy: "program",
    });
    expect(groundsOf({ ...read, grounds: "observed" })).toMatchObject({ groundsMadeBy: "person" });
    expect(groundsOf({ grounds: "observed" })).toMatchObject({ groundsMadeBy: "person" });
  });
  it("has no maker where there is none", () => {
    expect(groundsOf({ groundsProposed: "observed", grounds: "" })).toMatchObject({ groundsMadeBy: null });
  });
});
